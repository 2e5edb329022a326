/** Items: what they are made of, and what of them may be shown before a response. */
import { shuffle } from './random.ts'

export interface Choice {
  id: string
}

/** One key among several choices. */
export interface SingleItem {
  id: string
  type: 'single'
  choices: readonly Choice[]
  /** Id of the choice that is correct. */
  key: string
}

/** Any item. A new type joins this union, `parseResponse` and `scoreResponse`. */
export type Item = SingleItem

/**
 * A response as one line of text, the form in which tokens and records keep it. By type:
 * `single` the choice id (`b`); `multiple` the chosen ids in alphabetical order (`acd`); `order`
 * the ids in the order given (`cadb`); `match` for each left side in its order the id chosen
 * (`2143`); `classify` for each statement in its order `o`, `r`, `d` or `u`; `number` a plain
 * decimal (`13773`, `-2.5`). At most 12 characters of `a-z 0-9 . -`.
 */
export type Response = string
export const responseRe = /^[a-z0-9.-]{1,12}$/

/** What a learner sees of an item before responding: no key, no feedback, nothing derived from them. */
export interface PresentedItem {
  id: string
  type: Item['type']
  stem: string
  hint?: string
  choices: readonly { id: string; text: string }[]
}

/** An item with the texts that presenting it needs. */
type ItemWithTexts = Item & {
  stem: string
  hint?: string
  choices: readonly { id: string; text: string }[]
}

/**
 * An item without its key, its choices in the order of this attempt.
 * @param seed of the attempt: the same seed always gives the same order
 */
export function presentItem(item: ItemWithTexts, seed: string): PresentedItem {
  const { id, type, stem, hint } = item
  const choices = orderChoices(item, seed).map(({ id, text }) => ({ id, text }))
  return { id, type, stem, ...(hint && { hint }), choices }
}

/** The choices of an item in the order of an attempt. Depends on seed and id alone, never on the key. */
export function orderChoices<C extends Choice>(
  item: { id: string; choices: readonly C[] },
  seed: string,
): C[] {
  return shuffle(item.choices, `${seed}/${item.id}`)
}
