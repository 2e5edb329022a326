/** A worksheet without its texts: which letter stands for what, and how many boxes there are to fill in. */
import { type Item, letterOfStatus, statuses } from '../item.ts'
import { orderChoices } from '../presented-item.ts'
import { shuffle } from '../random.ts'
import { seedOfVersion, type Version } from './version.ts'

/** A question as it stands on a version. */
export interface PaperQuestion {
  item: Item
  /** What A, B, C… stand for: ids of choices, or the letters of statuses in responses. */
  letters: readonly string[]
  /** Of a question with parts, for each box from the top down, the place that it has in a response. */
  boxes: readonly number[]
}

/** One version of a worksheet. */
export interface Sheet {
  version: Version
  questions: readonly PaperQuestion[]
}

/**
 * @param items as they were drawn or chosen: the order of version A. Those of a class make the sheet that the class
 *   can answer on paper
 */
export const sheetOf = (items: readonly Item[], version: Version): Sheet => ({
  version,
  questions: orderItems(items, version).map((item) => questionOn(item, version)),
})

/** Items in the order in which a version asks them. */
export const orderItems = <I>(items: readonly I[], version: Version): readonly I[] =>
  version === 'A' ? items : shuffle(items, seedOfVersion(version))

/** A question of a version, wherever it stands there. */
export function questionOn(item: Item, version: Version): PaperQuestion {
  const ordered = (choices: readonly { id: string }[], part = '') =>
    orderChoices(item.id + part, choices, seedOfVersion(version)).map(({ id }) => id)
  const boxesOf = (parts: readonly { id: string }[]) =>
    ordered(parts).map((id) => parts.findIndex((part) => part.id === id))
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { item, letters: ordered(item.choices), boxes: [] }
    case 'order':
      return { item, letters: ordered(item.choices), boxes: item.choices.map((_, at) => at) }
    case 'match':
      return { item, letters: ordered(item.right, '/right'), boxes: boxesOf(item.left) }
    case 'classify':
      return { item, letters: statuses.map(letterOfStatus), boxes: boxesOf(item.statements) }
    case 'number':
      return { item, letters: [], boxes: [] }
  }
}
