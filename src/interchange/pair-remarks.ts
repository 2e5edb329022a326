/** Remarks on pairs and on places in an order as one, for formats that have none for a part. */
import type { Feedback, PortableMatch, PortableOrder } from './item.ts'

/** What is said of each left side, behind its text. */
export const pairRemarks = ({ feedback, left }: PortableMatch): Feedback => together(feedback, left)

/** What is said of each choice, in the right order. */
export const orderRemarks = ({ feedback, choices, key }: PortableOrder): Feedback =>
  together(
    feedback,
    key.flatMap((id) => choices.find((choice) => choice.id === id) ?? []),
  )

function together(
  { text, citations }: Feedback,
  parts: readonly { text: string; feedback: Feedback }[],
): Feedback {
  const said = parts.filter(({ feedback }) => feedback.text !== '')
  const all = [...citations, ...parts.flatMap(({ feedback }) => feedback.citations)]
  return {
    text: [text, ...said.map((part) => `${part.text}: ${part.feedback.text}`)]
      .filter((line) => line !== '')
      .join('\n'),
    citations: [...new Map(all.map((one) => [one.address, one])).values()],
  }
}
