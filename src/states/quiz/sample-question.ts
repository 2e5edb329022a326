import type { Html, Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { orderChoices, type PresentedChoice } from '../../domain/presented-item.ts'

/** A question with one right answer, as it is asked. */
export interface SampleQuestion {
  stem: Html
  choices: readonly PresentedChoice[]
}

/**
 * The question that a quiz shows of itself to whoever has not taken it: of the harder half of those with one
 * right answer, the one that is read soonest. It is the same for everyone, so it tells nothing of an attempt;
 * its choices have one order, and nothing of it depends on the key.
 * @returns undefined where the quiz has no question of that type
 */
export function sampleQuestion({ library }: Site, quiz: Quiz): SampleQuestion | undefined {
  const items = itemsFor(Object.values(library.items), quiz.objectives).filter(
    (item) => item.type === 'single',
  )
  const harder = items
    .toSorted((a, b) => a.difficulty - b.difficulty)
    .slice(0, Math.ceil(items.length / 2))
  const [shortest] = harder.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  return (
    shortest && {
      stem: shortest.stem,
      choices: orderChoices(shortest.id, shortest.choices, 'sample').map(({ id, text }) => ({
        id,
        text,
      })),
    }
  )
}

const lengthOf = (item: { stem: string; choices: readonly { text: string }[] }): number =>
  item.choices.reduce((sum, { text }) => sum + text.length, item.stem.length)
