import { writePoints } from '../../answers/points.ts'
import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** What a class gained in the second votes of a live lesson, in words. */
export function GainByTalking({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { firstVotes, most } = state.report
  if (!firstVotes) return null
  const { mean, lastMean, changed, better, worse } = firstVotes
  const points = { first: writePoints(site, mean, most), last: writePoints(site, lastMean, most) }
  return (
    <p class="gain">
      {t('report.gain', points)} {t('report.gain.changed', { changed, better, worse })}
    </p>
  )
}
