/** A response by the letters that its choices have in the order of the bank: how people name them to each other. */
import { letterAt } from '../content/letter.ts'
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import type { Response } from '../domain/item.ts'
import { describeResponse } from './in-words.ts'

/** @returns such as “B: Only US forces”, “C → A → B” or “1 D, 2 A” */
export function describeByLetters(site: Site, item: Item, response: Response): string {
  const letters = (parts: readonly { id: string }[]) =>
    [...response].map((id) => letterAt(parts.findIndex((part) => part.id === id)))
  switch (item.type) {
    case 'single':
      return `${letters(item.choices)}: ${describeResponse(site, item, response)}`
    case 'multiple':
      return letters(item.choices).join(' + ')
    case 'order':
      return letters(item.choices).join(' → ')
    case 'match':
      return letters(item.right)
        .map((letter, at) => `${at + 1}\u00A0${letter}`)
        .join(', ')
    case 'classify':
      return describeResponse(site, item, response)
        .split(', ')
        .map((words, at) => `${letterAt(at)}\u00A0${words}`)
        .join(', ')
    case 'number':
      return describeResponse(site, item, response)
  }
}
