import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** Where a teacher pastes the addresses of attempts that the store refused. */
export function ReceiptsForm({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const action = state.path('/receipts')
  return (
    <section aria-labelledby="receipts" class="screen-only">
      <h2 id="receipts">{t('receipts.title')}</h2>
      <p>{t('receipts.text')}</p>
      <form method="post" action={action}>
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
    </section>
  )
}
