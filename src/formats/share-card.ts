/** Which share card goes with a score. Used by the build, which draws them, and by the Worker. */
import type { Band, Quiz } from '../content/library.ts'
import { partsPerPoint, toldScore } from '../domain/scoring.ts'

/** The plain name of the card of the site, for every page that has none of its own. */
export const siteCard = 'card.png'

/**
 * The plain name of the card of a score, for `assetPath`: the points as they are told at the quiz's own
 * length, such as `card-export-8.5.png`, the band alone at another length.
 * @param score in parts of a point, as is `maxScore`
 * @param band the one that the page shows; without any, the card of the site
 */
export function cardName(
  { id, length }: Pick<Quiz, 'id' | 'length'>,
  score: number,
  maxScore: number,
  band: Pick<Band, 'id'> | undefined,
): string {
  if (!band) return siteCard
  if (maxScore !== length * partsPerPoint) return `card-${id}-band-${band.id}.png`
  return `card-${id}-${toldScore(score, maxScore) / partsPerPoint}.png`
}

/**
 * The plain name of the card of a page, or of a part of it: `/explainers/ferry#timetable` →
 * `card-explainers-ferry-timetable.png`. There may be none: see `hasAsset`.
 * @param page path without language
 */
export const pageCardName = (page: string): string =>
  `card-${page.slice(1).replaceAll(/[/#]/g, '-')}.png`
