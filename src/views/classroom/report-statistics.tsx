import { writePoints } from '../../answers/points.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Fold } from '../parts/fold.tsx'

/** Mean, standard deviation and reliability, and what the numbers of the questions say. */
export function ReportStatistics({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { report, reliability } = state
  if (report.finished === 0) return null
  const points = (parts: number) => site.number(parts / partsPerPoint)
  return (
    <Fold id="statistics" title={t('report.statistics')}>
      <p>
        {t('report.mean', {
          told: writePoints(site, report.mean, report.most),
          mean: points(report.mean),
          total: report.most / partsPerPoint,
          deviation: points(report.standardDeviation),
        })}
        {reliability !== undefined &&
          ` ${t('report.reliability', { alpha: site.number(reliability) })}`}
      </p>
      <p class="small">{t('stats.how.text')}</p>
    </Fold>
  )
}
