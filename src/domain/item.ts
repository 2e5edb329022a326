/** Items: what they are made of, and which response earns a full point. */

export interface Choice {
  id: string
}

/** How a statement is known, in the words of the register of facts. */
export const statuses = ['official', 'reported', 'disputed', 'unknown'] as const
export type Status = (typeof statuses)[number]

/** Tokens and records keep these letters: they never change. */
const statusLetters: Record<Status, string> = {
  official: 'o',
  reported: 'r',
  disputed: 'd',
  unknown: 'u',
}

/** The letter that stands for a status in a response. */
export const letterOfStatus = (status: Status): string => statusLetters[status]

/** @returns undefined for a letter that stands for none */
export const statusOfLetter = (letter: string | undefined): Status | undefined =>
  statuses.find((status) => statusLetters[status] === letter)

/** One key among several choices. */
export interface SingleItem {
  id: string
  type: 'single'
  choices: readonly Choice[]
  /** Id of the choice that is correct. */
  key: string
}

/** Several keys among several choices. */
export interface MultipleItem {
  id: string
  type: 'multiple'
  choices: readonly Choice[]
  keys: readonly string[]
}

/** Choices to be put in order. */
export interface OrderItem {
  id: string
  type: 'order'
  choices: readonly Choice[]
  /** Choice ids, first to last. */
  key: readonly string[]
}

/** Each left side belongs to one right side; some right sides may belong to none. */
export interface MatchItem {
  id: string
  type: 'match'
  left: readonly (Choice & { key: string })[]
  right: readonly Choice[]
}

/** A number in a given unit. */
export interface NumberItem {
  id: string
  type: 'number'
  key: number
  /** A full point within ± this, in the unit. */
  tolerance: number
  /** Half a point within ± this, in the unit. */
  near: number
}

/** Statements to be sorted by how they are known. */
export interface ClassifyItem {
  id: string
  type: 'classify'
  statements: readonly (Choice & { key: Status })[]
}

/** Any item. A new type joins this union, `parseResponse`, `scoreResponse` and `presentItem`. */
export type Item = SingleItem | MultipleItem | OrderItem | MatchItem | NumberItem | ClassifyItem

/**
 * A response as one line of text, the form in which tokens and records keep it. By type:
 * `single` the choice id (`b`); `multiple` the chosen ids in alphabetical order (`acd`); `order`
 * the ids in the order given (`cadb`); `match` for each left side in its order the id chosen
 * (`cabe`); `classify` for each statement in its order `o`, `r`, `d` or `u`; `number` a plain
 * decimal (`13773`, `-2.5`). At most 12 characters of `a-z 0-9 . -`.
 */
export type Response = string
export const responseRe = /^[a-z0-9.-]{1,12}$/

/** The response that earns a full point. */
export function keyResponseOf(item: Item): Response {
  switch (item.type) {
    case 'single':
      return item.key
    case 'multiple':
      return item.keys.toSorted().join('')
    case 'order':
      return item.key.join('')
    case 'match':
      return item.left.map(({ key }) => key).join('')
    case 'number':
      return String(item.key)
    case 'classify':
      return item.statements.map(({ key }) => letterOfStatus(key)).join('')
  }
}
