/** What a format cannot say, and what could not be read. */

/**
 * Why an item is left out of a file. `type`: the format has no such question. `long`: a text is longer than the
 * format allows. `choices`: it has more choices, or fewer. `lines`: a text has several lines where one is allowed.
 * `syntax`: a text would be read as something else.
 */
export const omissionReasons = ['type', 'long', 'choices', 'lines', 'syntax'] as const
export type OmissionReason = (typeof omissionReasons)[number]

export interface Omission {
  /** Of the item. */
  id: string
  reason: OmissionReason
}

/** A file, and the items that it does not hold. */
export interface Written<Content = string> {
  content: Content
  omissions: readonly Omission[]
}

/**
 * Why something could not be read. `type`: we have no such question. `key`: no answer is right, or none that was
 * offered. `keys`: several answers are, where one can be chosen. `choices`: too few or too many. `number`: it is none. `syntax`: it does not follow the format. `weights`:
 * the question is read, but answers with points of their own are not. `picture`: the question is read, but not what it
 * shows. `undescribed`: what is asked or answered is a picture, and no text stands for it. `remarks`: the question is read, but not all of its
 * hints, or what is said to an answer as a whole. `size`: more than is read at once. `depth`: nested too deeply. `many`: there were enough before it. `entities`:
 * the file declares names of its own. `binary`: the file is no text. `encoding`: the file is read, but nothing says in
 * which encoding it was saved. `layout`: its lines don't say what belongs to what. `columns`: it is a table whose first row
 * does not say what its columns are. `format`: it is a file of another kind.
 */
export const misreadingReasons = [
  'type',
  'key',
  'keys',
  'choices',
  'number',
  'syntax',
  'weights',
  'size',
  'depth',
  'many',
  'entities',
  'binary',
  'encoding',
  'layout',
  'picture',
  'undescribed',
  'remarks',
  'columns',
  'format',
] as const
export type MisreadingReason = (typeof misreadingReasons)[number]

export interface Misreading {
  /** From 1. */
  line: number
  reason: MisreadingReason
  /** Where the line says little: programs write files of a single one. */
  question?: QuestionPlace
}

/** A question of a file, as its author finds it. */
export interface QuestionPlace {
  /** From 1, of all that stand there. */
  number: number
  /** The start of its title or text. */
  name: string
}

/** The items of a file, and what could not be read of it. */
export interface ReadItems<Item> {
  items: readonly Item[]
  misreadings: readonly Misreading[]
}

/** Keeps what a format can say, and lists the rest with the reason. */
export function sortOut<Item extends { id: string }>(
  items: readonly Item[],
  reasonOf: (item: Item) => OmissionReason | undefined,
): { kept: Item[]; omissions: Omission[] } {
  const kept: Item[] = []
  const omissions: Omission[] = []
  for (const item of items) {
    const reason = reasonOf(item)
    if (reason) omissions.push({ id: item.id, reason })
    else kept.push(item)
  }
  return { kept, omissions }
}
