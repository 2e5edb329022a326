import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Fold } from '../parts/fold.tsx'

/** Where a teacher pastes the addresses of attempts that the store refused. */
export function ReceiptsForm({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  return (
    <Fold id="receipts" title={t('receipts.title')} isForScreens>
      <p>{t('receipts.text')}</p>
      <form method="post" action={state.path('/receipts')}>
        <p>
          <label for="receipt-lines">{t('receipts.label')}</label>
          <textarea
            id="receipt-lines"
            name="receipts"
            rows={4}
            required
            spellcheck={false}
          ></textarea>
        </p>
        <button class="button quiet" type="submit">
          {t('receipts.count')}
        </button>
      </form>
    </Fold>
  )
}
