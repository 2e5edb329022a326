/** An item before the response, as links in a frame ask it. */
import type { Item } from '../../content/library.ts'
import { isAnsweredByLinks, responseOf } from '../../domain/embedded-item.ts'
import type { Response } from '../../domain/item.ts'
import { type PresentedItem, presentItem } from '../../domain/presented-item.ts'

/** Holds no key, nor anything that depends on one. */
export interface AskedItem {
  item: PresentedItem
  /** The response in the making; empty where nobody has touched it. */
  draft: string
  /** Ids of its parts in the order in which a draft names them. */
  parts: readonly string[]
  /** The response that the draft amounts to; undefined where something is missing. */
  complete: Response | undefined
  /** Address of this item in another state. */
  to: (state: string) => string
}

/**
 * @param seed decides the order of the choices
 * @param draft empty where nobody has touched it
 * @param to gives the address of this item in another state
 */
export function askItem(item: Item, seed: string, draft: string, to: AskedItem['to']): AskedItem {
  const presented = presentItem(item, seed)
  const parts = item.type === 'classify' ? item.statements.map(({ id }) => id) : []
  // An order stands from the start, as chance has it.
  const shown =
    presented.type === 'order' && !draft ? presented.choices.map(({ id }) => id).join('') : draft
  const complete = isAnsweredByLinks(item) ? responseOf(item, shown) : undefined
  return { item: presented, draft: shown, parts, complete, to }
}
