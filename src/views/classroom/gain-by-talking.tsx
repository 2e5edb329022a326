import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { percent } from '../parts/percent.ts'

/** What a class gained in the second votes of a live lesson, in words. */
export function GainByTalking({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { firstVotes } = state.report
  if (!firstVotes) return null
  const { all, changed, better, worse } = firstVotes
  // By halves of a point a gain on few questions would not be seen.
  const shares = { first: percent(all.first), last: percent(all.last) }
  return (
    <p class="gain">
      {t('report.gain', shares)} {t('report.gain.changed', { changed, better, worse })}
    </p>
  )
}
