import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** Mean, standard deviation and reliability, and which attempt of each learner counts. */
export function Counts({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { report, reliability, view, path, items } = state
  const points = (parts: number) => site.number(parts / partsPerPoint)
  const hasMore = report.lines.some(({ attempts }) => attempts.length > 1)
  return (
    <>
      {report.finished > 0 && (
        <p>
          {t('report.mean', {
            mean: points(report.mean),
            total: items.length,
            deviation: points(report.standardDeviation),
          })}
          {reliability !== undefined &&
            ` ${t('report.reliability', { alpha: site.number(reliability) })}`}
        </p>
      )}
      {hasMore && (
        <p class="small">
          {t(view.counting === 'first' ? 'report.first' : 'report.best')}{' '}
          <a href={`${path('', { count: view.counting === 'first' ? 'best' : 'first' })}#learners`}>
            {t(view.counting === 'first' ? 'report.showBest' : 'report.showFirst')}
          </a>
        </p>
      )}
    </>
  )
}
