/** What is said about each answer of an item afterwards, and which of it a class needs first. */
import type { CitedText, Item } from '../content/library.ts'
import type { AnswerGroup } from './breakdown.ts'

/** One for each choice or each part, in its order; of a number there is one. */
export function reasonsOf(item: Item): readonly CitedText[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
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

/**
 * Of which choice or part the reason is to be told first: the key where there is one, else what most got wrong.
 * @param groups the answers given, a group for each part
 * @param attempts how many answered
 * @returns an index into `reasonsOf`
 */
export function firstReason(item: Item, groups: readonly AnswerGroup[], attempts: number): number {
  switch (item.type) {
    case 'number':
      return 0
    case 'single':
      return item.choices.findIndex(({ id }) => id === item.key)
    case 'multiple': {
      const answers = groups[0]?.answers ?? []
      return highest(answers.map(({ isKey, count }) => (isKey ? attempts - count : count)))
    }
    case 'order':
    case 'match':
    case 'classify':
      return highest(groups.map(({ answers }) => -(answers.find(({ isKey }) => isKey)?.count ?? 0)))
  }
}

/** The index of the highest value, the first where several are. */
const highest = (values: readonly number[]): number => values.indexOf(Math.max(...values))
