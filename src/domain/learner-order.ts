/** The learners of a class in one order or another. */
import type { LearnerLine } from './learner-line.ts'

/** What the table of learners is sorted by: a column, or an item id. */
type SortColumn = 'name' | 'number' | 'score' | 'joined' | (string & {})

/**
 * The lines in another order. Learners without a value come last either way; names break ties.
 * @param sort a column, or an item id for its points; a leading `-` sorts downward
 */
export function sortLines(lines: readonly LearnerLine[], sort: string): LearnerLine[] {
  const isDown = sort.startsWith('-')
  const column: SortColumn = isDown ? sort.slice(1) : sort
  const byName = (a: LearnerLine, b: LearnerLine) => (a.name < b.name ? -1 : 1)
  if (column === 'name') return lines.toSorted((a, b) => (isDown ? byName(b, a) : byName(a, b)))
  return lines
    .map((line) => ({ line, value: sortValue(line, column) }))
    .sort((a, b) => {
      if (a.value === b.value) return byName(a.line, b.line)
      if (a.value === undefined || b.value === undefined) return a.value === undefined ? 1 : -1
      return isDown ? b.value - a.value : a.value - b.value
    })
    .map(({ line }) => line)
}

function sortValue(line: LearnerLine, column: SortColumn): number | undefined {
  switch (column) {
    case 'number':
      return line.number
    case 'score':
      return line.counted?.line.score
    case 'joined':
      return line.joinedAt
    default:
      return line.items.get(column)?.points
  }
}
