/** The columns of items in a table, for both ways. */

/** Of the item, in their order. */
export const itemColumns = [
  'id',
  'type',
  'title',
  'topic',
  'tags',
  'points',
  'stem',
  'unit',
  'hint',
  'key',
  'tolerance',
  'near',
  'feedback',
  'sources',
] as const
export type ItemColumn = (typeof itemColumns)[number]

/**
 * Of each part, with its letter behind. A part is a choice or the left side of a pair; of a number `feedback_a` is
 * said to the right one, `feedback_b` to one nearby, `feedback_c` to any other.
 */
export const partColumns = ['choice', 'right', 'feedback', 'sources', 'misconception'] as const
export type PartColumn = (typeof partColumns)[number]

export const partColumn = (column: PartColumn, letter: string): `${PartColumn}_${string}` =>
  `${column}_${letter}`

/** A list has a line for each of its entries. */
export const joinLines = (lines: readonly string[]): string => lines.join('\n')
export const linesOf = (cell: string): string[] => cell.split('\n').filter((line) => line !== '')

/** The letters of a key; a pair is `a-c`. */
export const joinKeys = (keys: readonly string[]): string => keys.join(' ')
export const keysOf = (cell: string): string[] =>
  cell
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((key) => key !== '')
