import type { Site } from '../../../content/site.ts'

/** How a sheet gets on paper: a button where there are scripts, and in any case in words. */
export const PrintActions = ({ site: { t } }: { site: Pick<Site, 't'> }) => (
  <p class="actions">
    <button class="button" type="button" data-print hidden>
      {t('report.print')}
    </button>{' '}
    <span>{t('worksheet.print')}</span>
  </p>
)
