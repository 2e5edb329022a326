import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { partsPerPoint } from '../../../domain/scoring.ts'

/** How far a response was right, in words. */
export function verdictOf(site: Site, { isCorrect, points }: ReviewedItem): string {
  if (isCorrect) return site.t('feedback.correct')
  if (points === 0) return site.t('feedback.incorrect')
  return site.t('feedback.partly', { points: site.number(points / partsPerPoint) })
}

export function Verdict({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) {
  const sign = reviewed.isCorrect ? '✓' : reviewed.points > 0 ? '◐' : '✗'
  return (
    <>
      <span aria-hidden="true">{sign}</span> {verdictOf(site, reviewed)}
    </>
  )
}
