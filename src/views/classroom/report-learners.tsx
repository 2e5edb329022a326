import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Counts } from './report-counts.tsx'
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
  const { report, path } = state
  return (
    <section aria-labelledby="learners">
      <h2 id="learners">{t('report.learners')}</h2>
      {report.lines.length === 0 ? (
        <p>{t('report.nobody')}</p>
      ) : (
        <>
          <Counts site={site} state={state} />
          <LearnerTable site={site} state={state} rows={rows} />
          <p class="small screen-only">
            {t('report.sheet')} <a href={path('.csv')}>{t('report.csv')}</a> ·{' '}
            <a href={path('.csv', { separator: 'semicolon' })}>{t('report.csv.semicolon')}</a> ·{' '}
            <a href={path('.csv', { separator: 'comma' })}>{t('report.csv.comma')}</a>
          </p>
        </>
      )}
    </section>
  )
}
