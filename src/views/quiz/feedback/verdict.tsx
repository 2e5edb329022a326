import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { type Outcome, partsPerPoint } from '../../../domain/scoring.ts'

/** How far a response was right, in words. */
export function verdictOf(site: Site, { outcome, points }: ReviewedItem): string {
  if (outcome !== 'partly') return site.t(`feedback.${outcome}`)
  return site.t('feedback.partly', { points: site.number(points / partsPerPoint) })
}

/** The same as a sign, for places that have the words beside it or a link to them. */
export const outcomeSigns: Record<Outcome, string> = {
  correct: '✓',
  partly: '◐',
  incorrect: '✗',
}

export function ResponseVerdict({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) {
  return (
    <>
      <span aria-hidden="true">{outcomeSigns[reviewed.outcome]}</span> {verdictOf(site, reviewed)}
    </>
  )
}
