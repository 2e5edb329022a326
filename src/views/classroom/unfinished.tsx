import type { Site } from '../../content/site.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** More names than these are in the table alone. */
const mostNamed = 4

/** Who has joined and not finished, for the teacher to call out; of many the first, with a way to all. */
export function Unfinished({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { unfinished, path } = state
  if (unfinished.length === 0) return null
  const named = unfinished.length > mostNamed ? unfinished.slice(0, mostNamed - 1) : unfinished
  const rest = unfinished.length - named.length
  return (
    <p class="unfinished">
      {t(state.state === 'closed' ? 'report.unfinished.closed' : 'report.unfinished')}{' '}
      {named.map(({ name, answered }, at) => (
        <>
          <span translate="no">{formatLearnerName(name)}</span>{' '}
          {t('report.unfinished.answered', { n: answered, total: state.items.length })}
          {at < named.length - 1 && ', '}
        </>
      ))}
      {rest > 0 && (
        <>
          {' '}
          <a href={`${path('', { sort: '-score' })}#learners`}>
            {t('report.unfinished.more', { n: site.number(rest) })}
          </a>
        </>
      )}
    </p>
  )
}
