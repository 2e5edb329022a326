/** Which share card goes with a score. Used by the build, which draws them, and by the Worker. */
import type { Band, Quiz } from '../content/library.ts'
import { bandOf, partsPerPoint } from '../domain/scoring.ts'

/** The plain name of the card of the site, for every page that has none of its own. */
export const siteCard = 'card.png'

/** What the name of a card depends on. */
type CardQuiz = Pick<Quiz, 'id' | 'length'> & {
  readonly bands: readonly Pick<Band, 'id' | 'from'>[]
}

/**
 * The plain name of the card of a score, for `assetPath`: whole points at the quiz's own length, the
 * band alone at another length.
 * @param score in parts of a point, as is `maxScore`
 * @param band the one that the page shows; without any, the card of the site
 */
export function cardName(
  quiz: CardQuiz,
  score: number,
  maxScore: number,
  band: Pick<Band, 'id'> | undefined,
): string {
  if (!band) return siteCard
  if (maxScore !== quiz.length * partsPerPoint) return `card-${quiz.id}-band-${band.id}.png`
  const whole = Math.floor(score / partsPerPoint)
  const usual = bandOf(quiz.bands, { score: whole * partsPerPoint, maxScore })
  // 4.8 of 12 is rounded down to 4 and may yet be in a higher band; card and page must agree.
  const suffix = usual?.id === band.id ? '' : `-${band.id}`
  return `card-${quiz.id}-${whole}${suffix}.png`
}

/**
 * The plain name of the card of a page, or of a part of it: `/explainers/ferry#timetable` →
 * `card-explainers-ferry-timetable.png`. There may be none: see `hasAsset`.
 * @param page path without language
 */
export const pageCardName = (page: string): string =>
  `card-${page.slice(1).replaceAll(/[/#]/g, '-')}.png`
