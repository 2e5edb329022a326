import { writePoints } from '../../answers/points.ts'
import type { Band } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import { Markup } from '../parts/markup.tsx'

interface ScoreProps {
  site: Site
  score: number
  maxScore: number
  band: Band | undefined
}

/** `9 of 12`, with the band and its sentence. `score` and `maxScore` are in parts of a point. */
export function Score({ site, score, maxScore, band }: ScoreProps) {
  const points = writePoints(site, score, maxScore)
  const total = site.number(maxScore / partsPerPoint)
  return (
    <div class="score">
      <p class="points">
        <strong>{points}</strong> <span>{site.t('result.of', { total })}</span>
      </p>
      <meter min={0} max={maxScore} value={score} aria-hidden="true"></meter>
      {band && (
        <p class="band">
          <strong>
            <Markup html={band.title} />
          </strong>{' '}
          <Markup html={band.text} />
        </p>
      )}
    </div>
  )
}
