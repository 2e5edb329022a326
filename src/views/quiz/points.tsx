import { writePoints } from '../../answers/points.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { blanksIn, type ScoreLine } from '../../domain/record.ts'
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

/** Says of a score that it was handed in with questions left blank. */
export function HandedIn({ site, line }: { site: Site; line: ScoreLine }) {
  const total = line.maxScore / partsPerPoint
  const blanks = blanksIn(line)
  return blanks > 0 ? <p>{site.t('shared.handedIn', { n: total - blanks, total })}</p> : null
}
