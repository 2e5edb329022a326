import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** A class that was deleted, and how much of it is still stored. */
export function Deleted({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { entriesLeft, path } = state
  return (
    <section class="confirm" data-settled="true">
      <h1>{t('deleted.title')}</h1>
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
