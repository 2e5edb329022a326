/** A response line in words. */
import type { Item } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { keyResponseOf, type Response, statusOfLetter } from '../domain/item.ts'

/** @returns such as “Only US forces” or “Official, Reported, Disputed” */
export function describeResponse(site: Site, item: Item, response: Response): string {
  const textOf = (parts: readonly { id: string; text: string }[], id: string) =>
    plainText(parts.find((part) => part.id === id)?.text ?? id)
  switch (item.type) {
    case 'single':
    case 'multiple':
      return [...response].map((id) => textOf(item.choices, id)).join(' + ')
    case 'order':
      return [...response].map((id) => textOf(item.choices, id)).join(' → ')
    case 'match':
      return [...response].map((id) => textOf(item.right, id)).join(', ')
    case 'number':
      return `${numberOf(site, item, Number(response))} ${plainText(item.unit)}`
    case 'classify':
      return [...response]
        .map((letter) => {
          const status = statusOfLetter(letter)
          return status ? site.t(`status.${status}`) : ''
        })
        .join(', ')
  }
}

/** The key of an item in words. */
export const describeKey = (site: Site, item: Item): string =>
  describeResponse(site, item, keyResponseOf(item))

/**
 * A number as the item wants it printed: a year, and what a teacher wrote, has no groups of digits and is not rounded
 * to fewer decimals than an answer can have.
 */
export const numberOf = (
  site: Pick<Site, 'number'>,
  { grouping }: { grouping?: false },
  value: number,
): string =>
  grouping === false
    ? String(Number(value.toFixed(4))).replace('.', site.number(0.5).slice(1, -1))
    : site.number(value)
