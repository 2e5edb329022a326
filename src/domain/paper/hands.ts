/** Raised hands, as a teacher counts them: of a question with one right choice, how many took each choice. */
import type { Item, Response, SingleItem } from '../item.ts'
import { plainTyped } from '../typed-text.ts'

/** Id of a choice → hands, at least one. */
export type HandsOfItem = Readonly<Record<string, number>>
/** By item id. */
export type Hands = Readonly<Record<string, HandsOfItem>>

/** More than a room has. */
export const mostHands = 400

/** Where more than one choice can be right, or none is offered, hands can't tell a response. */
export const canBeRaisedOn = (item: Item): item is SingleItem => item.type === 'single'

/** @returns 0 where nothing was typed; undefined where it is no whole number from 0 to 400 */
export function parseHands(text: string): number | undefined {
  const typed = plainTyped(text)
  if (typed === '') return 0
  const hands = /^\d{1,3}$/.test(typed) ? Number(typed) : undefined
  return hands !== undefined && hands <= mostHands ? hands : undefined
}

/** How many were raised on a question. */
export const sumOf = (hands: HandsOfItem | undefined): number =>
  Object.values(hands ?? {}).reduce((sum, each) => sum + each, 0)

/** Responses to a question with the hands that were raised on it. */
export function withHands(
  responses: Readonly<Record<Response, number>>,
  hands: HandsOfItem | undefined,
): Readonly<Record<Response, number>> {
  if (!hands) return responses
  const all = { ...responses }
  for (const [choice, raised] of Object.entries(hands)) all[choice] = (all[choice] ?? 0) + raised
  return all
}
