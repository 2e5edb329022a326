import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Fold } from '../parts/fold.tsx'
import { ownNamesId } from './own-names.tsx'
import { LearnerTable } from './report-table.tsx'

interface ReportLearnersProps {
  site: Site
  state: ReportState
  /** Of the table. */
  rows: Child
}

/** Who has joined and scored what, as a table and as a file. */
export function ReportLearners({ site, state, rows }: ReportLearnersProps) {
  const { t } = site
  const { report, path, isTableAsked } = state
  if (report.lines.length === 0) return null
  return (
    <Fold
      id="learners"
      title={site.count('report.learners', report.lines.length)}
      // Before anyone has finished, who is there is all there is to see; and of some the teacher has to know.
      isOpen={
        isTableAsked || report.finished === 0 || report.lines.some(({ away }) => away !== undefined)
      }
    >
      <WhichAttempt site={site} state={state} />
      {state.joinedOn && (
        <p class="small">{t('report.joinedOn', { day: site.shortDate(state.joinedOn) })}</p>
      )}
      <LearnerTable site={site} state={state} rows={rows} />
      <p class="small screen-only">
        <a href={`${path('')}#${ownNamesId}`}>{t('names.link')}</a>
      </p>
      {report.finished > 0 && <p class="small">{t('report.halves')}</p>}
      {Object.values(report.tally.items).some(({ blanks = 0 }) => blanks > 0) && (
        <p class="small">{t('report.blank')}</p>
      )}
      <p class="small screen-only">
        {t('report.sheet')} <a href={path('.csv')}>{t('report.csv')}</a> ·{' '}
        <a href={path('.csv', { separator: 'semicolon' })}>{t('report.csv.semicolon')}</a> ·{' '}
        <a href={path('.csv', { separator: 'comma' })}>{t('report.csv.comma')}</a>
      </p>
    </Fold>
  )
}

/** Which attempt counts of learners who made several, and how to count the other. */
function WhichAttempt({ site, state }: Omit<ReportLearnersProps, 'rows'>) {
  const { t } = site
  const { report, view, path } = state
  if (report.lines.every(({ attempts }) => attempts.length < 2)) return null
  const isFirst = view.counting === 'first'
  return (
    <p class="small">
      {t(isFirst ? 'report.first' : 'report.best')}{' '}
      <a href={`${path('', { count: isFirst ? 'best' : 'first' })}#learners`}>
        {t(isFirst ? 'report.showBest' : 'report.showFirst')}
      </a>
    </p>
  )
}
