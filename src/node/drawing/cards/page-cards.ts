/** The cards of the site and its pages: one for each page to read, and each section of an explainer. */
import type { Library } from '../../../content/library.ts'
import { listPages, type SitePage } from '../../../content/listed-pages.ts'
import { plainText } from '../../../content/plain-text.ts'
import { pageCardName, siteCard } from '../../../formats/share-card.ts'
import { block, type Card, frame, margin } from './card.ts'
import { besideMap } from './card-maps.ts'

interface PageCard {
  name: string
  /** What kind of page it is, or what it is a part of. */
  kicker: string
  title: string
  /** What the page says, in a sentence or two. */
  text?: string
  /** Of the page. */
  path?: string
}

/** Path of a page → what is drawn on its card, beside the title. */
export type CardPictures = ReadonlyMap<string, string>

/** Pages that are read, not those of a person or a class. */
export function pageCards(library: Library, pictures: CardPictures = new Map()): Card[] {
  return cardsOf(library).map((card) => {
    const picture = pictures.get(card.path ?? '')
    const svg = picture ? drawBeside(picture, card, library) : draw(card, library)
    return { name: card.name, svg }
  })
}

function cardsOf(library: Library): PageCard[] {
  const { ui, site } = library
  return [
    { name: siteCard, kicker: site.tagline, title: ui['card.site'] ?? '' },
    ...listPages(library).flatMap((page) => cardsOfPage(page)),
  ]
}

/** The card of a page, and of each of its parts that has a heading. */
function cardsOfPage({ path, title, summary, parts, kicker }: SitePage): PageCard[] {
  if (!kicker) return []
  const card: PageCard = {
    name: pageCardName(path),
    path,
    kicker,
    title: plainText(title),
    ...(summary !== undefined && { text: plainText(summary) }),
  }
  const partCards = parts.flatMap(({ id, heading }) =>
    heading === undefined
      ? []
      : [
          {
            name: pageCardName(`${path}#${id}`),
            kicker: plainText(title),
            title: plainText(heading),
          },
        ],
  )
  return [card, ...partCards]
}

function draw({ kicker, title, text = '' }: PageCard, library: Library): string {
  const bottom = text === '' ? 500 : 350
  const heading = block(title, { top: 152, bottom, size: 96, lines: 3 })
  if (text === '') return frame(kicker, library, [heading])
  const below = { top: 354, bottom: 498, size: 37, lines: 3, isLight: true }
  return frame(kicker, library, [heading, block(text, below)])
}

function drawBeside(picture: string, { kicker, title }: PageCard, library: Library): string {
  const width = besideMap - margin - 30
  const heading = block(title, { top: 160, bottom: 500, size: 68, lines: 6, width })
  return frame(kicker, library, [picture, heading])
}
