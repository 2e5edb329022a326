/** How long questions take most people. */
import { type BankItem, type Blueprint, itemsFor } from './bank.ts'
import type { Item } from './item.ts'

/** With its feedback: what has several parts is read, sorted and checked part by part. */
const secondsFor = (type: Item['type']): number =>
  type === 'single' || type === 'number' ? 50 : 125

type TypedItem = BankItem & Pick<Item, 'type'>

/**
 * Whole minutes, at least one, for a draw of so many items. Draws take evenly from the objectives, so each
 * objective counts alike, however many items it has.
 */
export function minutesOf(bank: readonly TypedItem[], { objectives, length }: Blueprint): number {
  const means = objectives.flatMap((objective) => {
    const items = itemsFor(bank, [objective])
    const seconds = items.reduce((sum, { type }) => sum + secondsFor(type), 0)
    return items.length > 0 ? [seconds / items.length] : []
  })
  const mean = means.reduce((sum, seconds) => sum + seconds, 0) / Math.max(1, means.length)
  return Math.max(1, Math.round((length * mean) / 60))
}

/** The same for items that are all asked. */
export const minutesFor = (items: readonly Pick<Item, 'id' | 'type'>[]): number =>
  minutesOf(
    items.map(({ id, type }) => ({ id, type, objective: 'all' })),
    { objectives: ['all'], length: items.length },
  )
