/** The wrong ideas that a quiz asks about, as flash cards. */
import { misconceptionOf } from '../../answers/review.ts'
import type { Item, Misconception } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Card, writeCards } from '../../interchange/cards/write.ts'
import type { Written } from '../../interchange/losses.ts'
import { plainLine } from './portable.ts'

/** A card for each idea, in the order in which the items come upon them. */
export function exportCards(site: Site, items: readonly Item[]): Written {
  const ideas = items.flatMap(answersIn).flatMap((answer) => misconceptionOf(site, answer) ?? [])
  return { content: writeCards([...new Set(ideas)].map((one) => cardOf(site, one))), omissions: [] }
}

function answersIn(item: Item): readonly { misconception?: string }[] {
  switch (item.type) {
    case 'number':
      return []
    case 'match':
      return item.left
    case 'classify':
      return item.statements
    default:
      return item.choices
  }
}

const cardOf = ({ t }: Site, { idea, correction }: Misconception): Card => ({
  front: t('exports.card.front', { idea: plainLine(idea) }),
  back: t('exports.card.back', { correction: plainLine(correction.html) }),
})
