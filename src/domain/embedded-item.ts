/**
 * A question inside a frame, where forms do not work: it is answered by links alone, and its state is
 * in the address. A draft is a response in the making; an answered state is a response followed by a
 * full stop. Nothing here looks at a key.
 */
import {
  type ClassifyItem,
  type Item,
  letterOfStatus,
  type MultipleItem,
  type OrderItem,
  type Response,
  type SingleItem,
  type Status,
  statusOfLetter,
} from './item.ts'

/** Items that links can answer: a number can't be typed, and pairs would be too many links. */
export type LinkedItem = SingleItem | MultipleItem | OrderItem | ClassifyItem

export const isAnsweredByLinks = <I extends Item>(
  item: I,
): item is Exclude<I, { type: 'match' | 'number' }> =>
  item.type !== 'match' && item.type !== 'number'

/** The state of a question. An empty draft is one that nobody has touched. */
export type ItemState = { draft: string } | { response: Response }

const end = '.'
/** In the draft of a `classify` item: no status yet. */
const unset = '-'

export const writeAnswered = (response: Response): string => response + end

/** @returns undefined for anything that the links of this item do not lead to */
export function parseItemState(item: LinkedItem, text: string): ItemState | undefined {
  if (text === '') return { draft: '' }
  if (text.endsWith(end)) {
    const response = text.slice(0, -end.length)
    return isComplete(item, response) ? { response } : undefined
  }
  return isDraft(item, text) ? { draft: text } : undefined
}

/** The response that a draft amounts to; undefined where something is missing. */
export const responseOf = (item: LinkedItem, draft: string): Response | undefined =>
  item.type !== 'single' && isComplete(item, draft) ? draft : undefined

/** The draft of a `multiple` item with one choice taken or left. */
export function toggleChoice(draft: string, id: string): string {
  const others = [...draft].filter((taken) => taken !== id)
  return (others.length < draft.length ? others : [...others, id]).toSorted().join('')
}

/**
 * The draft of an `order` item with one choice moved by a place.
 * @param order choice ids, first to last
 * @returns undefined where there is no place to move to
 */
export function moveInOrder(
  order: readonly string[],
  id: string,
  direction: 'up' | 'down',
): string | undefined {
  const from = order.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from === -1 || to < 0 || to >= order.length) return undefined
  return order
    .with(from, order[to] as string)
    .with(to, id)
    .join('')
}

/**
 * The draft of a `classify` item with a status for one statement.
 * @param ids of the statements, in the order of the item
 */
export const setStatus = (
  ids: readonly string[],
  draft: string,
  id: string,
  status: Status,
): string =>
  ids.map((other, at) => (other === id ? letterOfStatus(status) : (draft[at] ?? unset))).join('')

function isDraft(item: LinkedItem, draft: string): boolean {
  switch (item.type) {
    // Its first link answers.
    case 'single':
      return false
    case 'multiple':
    case 'order':
      return isComplete(item, draft)
    case 'classify': {
      const isKnown = (letter: string) => letter === unset || statusOfLetter(letter) !== undefined
      const isTouched = [...draft].some((letter) => letter !== unset)
      return isTouched && draft.length === item.statements.length && [...draft].every(isKnown)
    }
  }
}

function isComplete(item: LinkedItem, response: string): boolean {
  if (item.type === 'classify') {
    const areStatuses = [...response].every((letter) => statusOfLetter(letter) !== undefined)
    return areStatuses && response.length === item.statements.length
  }
  const given = [...response]
  const areChoices = given.every((id) => item.choices.some((choice) => choice.id === id))
  const isEachOnce = new Set(given).size === given.length
  if (!areChoices || !isEachOnce) return false
  if (item.type === 'single') return given.length === 1
  if (item.type === 'order') return given.length === item.choices.length
  return given.length > 0 && given.toSorted().join('') === response
}
