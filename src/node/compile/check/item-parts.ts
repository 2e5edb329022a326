/** The parts of an item that say something after the response, whatever its type. */
import type { ItemData } from '../read/files.ts'

/** One thing to be right or wrong about: a choice, a pair, a statement, or the answer of a number item. */
export interface ItemPart {
  /** Below the item, such as `choices.b`. */
  path: string[]
  /** What a learner who knows it says: a choice, the right side of a pair, a statement, a number. */
  text: string
  feedback: string
  /** Below the item, such as `choices.b.feedback`. */
  feedbackPath: string[]
  /** Whether its text belongs to the answer: all but the distractors. */
  isKey: boolean
  misconception?: string | undefined
}

/** @returns the parts in the order of the file */
export function partsOf(item: ItemData): ItemPart[] {
  const each = <P extends { text: string; feedback: string; misconception?: string | undefined }>(
    name: string,
    parts: Record<string, P>,
    more: (part: P, id: string) => { text?: string; isKey?: boolean } = () => ({}),
  ) =>
    Object.entries(parts).map(([id, part]) => ({
      path: [name, id],
      text: part.text,
      feedback: part.feedback,
      feedbackPath: [name, id, 'feedback'],
      misconception: part.misconception,
      isKey: true,
      ...more(part, id),
    }))
  switch (item.type) {
    case 'single':
      return each('choices', item.choices, (_, id) => ({ isKey: id === item.key }))
    case 'multiple':
      return each('choices', item.choices, (_, id) => ({ isKey: item.keys.includes(id) }))
    case 'order':
      return each('choices', item.choices)
    case 'match':
      return each('left', item.left, ({ key }) => ({ text: item.right[key] ?? '' }))
    case 'classify':
      return each('statements', item.statements)
    case 'number':
      return Object.entries(item.feedback).map(([name, feedback]) => ({
        path: ['feedback', name],
        text: String(item.key),
        feedback,
        feedbackPath: ['feedback', name],
        isKey: name === 'key',
      }))
  }
}
