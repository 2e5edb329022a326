/** The cards of the site and its pages: one for each page to read, and each section of an explainer. */
import type { Library } from '../../../content/library.ts'
import { listPages, type SitePage } from '../../../content/listed-pages.ts'
import { plainText } from '../../../content/plain-text.ts'
import { pageCardName, siteCard } from '../../../formats/share-card.ts'
import { type Card, centred, frame } from './card.ts'
import type { CardPictures } from './card-charts.ts'
import { factMarks, factsBehind } from './fact-marks.ts'

interface PageCard {
  name: string
  /** What kind of page it is, or what it is a part of. */
  kicker: string
  title: string
  /** What the page says, in a sentence or two. */
  text?: string
  /** Path of the page, with the fragment of a part. */
  page: string
}

/** Pages that are read, not those of a person or a class. */
export function pageCards(library: Library, pictures: CardPictures = new Map()): Card[] {
  return cardsOf(library).map((card) => {
    return { name: card.name, svg: draw(card, library, pictures) }
  })
}

function cardsOf(library: Library): PageCard[] {
  const { ui, site } = library
  return [
    { name: siteCard, page: '/', kicker: site.tagline, title: ui['card.site'] ?? '' },
    ...listPages(library).flatMap((page) => cardsOfPage(page)),
  ]
}

/** The card of a page, and of each of its parts that has a heading. */
function cardsOfPage({ path, title, summary, parts, kicker }: SitePage): PageCard[] {
  if (!kicker) return []
  const card: PageCard = {
    name: pageCardName(path),
    page: path,
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
            page: `${path}#${id}`,
            kicker: plainText(title),
            title: plainText(heading),
          },
        ],
  )
  return [card, ...partCards]
}

function draw(card: PageCard, library: Library, pictures: CardPictures): string {
  const { kicker, title, text = '', page } = card
  const marks = factMarks(library, factsBehind(library, page))
  const picture = pictures.get(page)
  if (picture) {
    const heading = centred(title, { top: 130, bottom: 250, size: 56, lines: 3 })
    return frame(kicker, library, [marks, heading, picture])
  }
  const bottom = text === '' ? 550 : 380
  const heading = centred(title, { top: 134, bottom, size: 84, lines: 5 })
  if (text === '') return frame(kicker, library, [marks, heading])
  const below = { top: 392, bottom: 556, size: 32, lines: 5, isLight: true }
  return frame(kicker, library, [marks, heading, centred(text, below)])
}
