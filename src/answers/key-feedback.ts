import type { CitedText, Item } from '../content/library.ts'

/** What is said about the key of an item, by its type. */
export function keyFeedback(item: Item): readonly CitedText[] {
  switch (item.type) {
    case 'single':
      return item.choices.filter(({ id }) => id === item.key).map(({ feedback }) => feedback)
    case 'multiple':
      return item.choices.filter(({ id }) => item.keys.includes(id)).map(({ feedback }) => feedback)
    case 'order':
      return item.choices.map(({ feedback }) => feedback)
    case 'match':
      return item.left.map(({ feedback }) => feedback)
    case 'classify':
      return item.statements.map(({ feedback }) => feedback)
    case 'number':
      return [item.feedback.key]
  }
}
