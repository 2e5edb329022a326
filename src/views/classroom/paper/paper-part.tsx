import type { Site } from '../../../content/site.ts'
import type { ReportState } from '../../../states/classroom/report.ts'
import { Fold } from '../../parts/fold.tsx'

/** The way from a report to where answers on paper and raised hands are typed. */
export function PaperPart({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  return (
    <Fold id="paper" title={t('paper.title')} isForScreens>
      <p>{t('paper.fold')}</p>
      <p>
        <a class="button quiet" href={state.path('/paper')}>
          {t('paper.open')}
        </a>
      </p>
    </Fold>
  )
}
