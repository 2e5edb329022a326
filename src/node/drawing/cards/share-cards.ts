/** Draws the pictures that a link to a page or to a result shows in feeds and chats. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Library } from '../../../content/library.ts'
import { cardPath, cardSizes } from '../../../formats/card-sizes.ts'
import { openPngCache } from '../png-cache.ts'
import type { CardPictures } from './card-charts.ts'
import { pageCards } from './page-cards.ts'
import { quizCards } from './quiz-cards.ts'

/** One is packed while the next is drawn; each takes some megabytes. */
const drawnAtOnce = 3

/**
 * Writes the cards of all pages and quizzes below `outDir`, beside the other static files, those of pages
 * in each size: no other has a place where it is embedded.
 * @param cacheDir keeps drawings from one build to the next; those no longer used are removed
 * @param pictures for the cards of pages that have one
 * @returns plain name (see `cardName` and `pageCardName`) → address, such as
 *   `card-export-9.png` → `/assets/card-export-9.4f1c2a9b.png`
 * @throws where two pages would have the same card
 */
export async function buildShareCards(
  library: Library,
  outDir: string,
  cacheDir: string,
  pictures: CardPictures = new Map(),
): Promise<Record<string, string>> {
  const ofPages = pageCards(library, pictures)
  const cards = [...ofPages, ...library.quizzes.flatMap((quiz) => quizCards(quiz, library))]
  const addresses: Record<string, string> = {}
  for (const { name } of cards) {
    if (name in addresses) throw new Error(`Two cards are called ${name}: change one of the ids.`)
    // In the order of the cards, whichever is drawn first.
    addresses[name] = ''
  }
  const cache = openPngCache(cacheDir)
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const waiting = cards.values()
  const draw = async () => {
    for (const { name, svg } of waiting) {
      const { bytes, print } = await cache.png(svg)
      const path = `/assets/${basename(name, '.png')}.${print}.png`
      writeFileSync(join(outDir, path), bytes)
      addresses[name] = path
    }
  }
  const waitingForSmaller = ofPages.values()
  const drawSmaller = async () => {
    for (const { name, svg } of waitingForSmaller) {
      for (const size of cardSizes.slice(1)) {
        const { bytes } = await cache.png(svg, size.width)
        writeFileSync(join(outDir, cardPath(addresses[name] ?? '', size)), bytes)
      }
    }
  }
  await Promise.all(Array.from({ length: drawnAtOnce }, draw))
  await Promise.all(Array.from({ length: drawnAtOnce }, drawSmaller))
  cache.removeStale()
  return addresses
}
