import type { Site } from '../../content/site.ts'
import type { ReportState } from './report.tsx'

/** The teacher's address is the key to the class: to be copied, printed or sent to oneself. */
export function KeepAddress({
  site,
  address,
  title,
}: {
  site: Site
  address: string
  title: string
}) {
  const { t } = site
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`
  return (
    <section class="box keep" aria-labelledby="keep">
      <h2 id="keep">{t('report.keep')}</h2>
      <p>{t('report.keep.text')}</p>
      <p class="share-link">
        <label for="address">{t('report.keep.address')}</label>
        <input id="address" type="text" readonly value={address} />
      </p>
      <p class="actions">
        <button
          type="button"
          class="button quiet"
          data-copy="address"
          data-done={t('shared.copied')}
          hidden
        >
          {t('shared.copy')}
        </button>{' '}
        <button type="button" class="button quiet" data-print hidden>
          {t('report.print')}
        </button>{' '}
        <a href={mail}>{t('report.mail')}</a>
      </p>
    </section>
  )
}

/** What the teacher may do; each link asks first. */
export function Controls({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { state: classroomState, path } = state
  const actions = {
    open: ['lock', 'extend', 'close'],
    locked: ['reopen', 'extend', 'close'],
    closed: ['reopen'],
    deleted: [],
  } as const
  return (
    <section aria-labelledby="control" class="screen-only">
      <h2 id="control">{t('report.control')}</h2>
      <ul class="controls">
        {[...actions[classroomState], 'rekey' as const, 'delete' as const].map((action) => (
          <li>
            <a href={path(`/${action}`)}>{t(`control.${action}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Addresses of complete attempts that the store refused. */
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

/** A class that was deleted, and what of it is still to go. */
export function Deleted({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { entriesLeft, path } = state
  return (
    <section class="confirm" data-settled="true">
      <h2>{t('deleted.title')}</h2>
      {entriesLeft === 0 ? (
        <p>{t('deleted.done')}</p>
      ) : (
        <>
          <p>{site.count('deleted.left', entriesLeft)}</p>
          <form method="post" action={path('/delete')}>
            <button class="button" type="submit">
              {t('deleted.goOn')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}
