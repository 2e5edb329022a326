import { writePoints } from '../../answers/points.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'

/** A score, in parts of a point. */
export interface ScoreProps {
  site: Site
  score: number
  maxScore: number
}

/** `8½ of 12`, the total small. */
export function Points({ site, score, maxScore }: ScoreProps) {
  const total = site.number(maxScore / partsPerPoint)
  return (
    <>
      {writePoints(site, score, maxScore)} <small>{site.t('result.of', { total })}</small>
    </>
  )
}

/** Asks a reader to do better; as well, where there is no better. */
export function dare({ site, score, maxScore }: ScoreProps): string {
  return plainText(
    site.t(score < maxScore ? 'shared.beat' : 'shared.match', {
      score: writePoints(site, score, maxScore),
      total: site.number(maxScore / partsPerPoint),
    }),
  )
}
