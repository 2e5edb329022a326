import type { Site } from '../../content/site.ts'

/** A class that was deleted. */
export const Deleted = ({ site: { t } }: { site: Site }) => (
  <section class="confirm" data-settled="true">
    <h1>{t('deleted.title')}</h1>
    <p>{t('deleted.done')}</p>
  </section>
)
