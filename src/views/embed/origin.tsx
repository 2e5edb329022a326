import type { Correction } from '../../content/library.ts'
import { placeInLog } from '../../content/log-parts.ts'
import type { Site } from '../../content/site.ts'
import { reportAddress } from '../parts/report-address.ts'
import { LinkOut } from './link-out.tsx'

/** Who says it, as of when, where it stands in full, and under which licence. */
export function Origin({ site, page }: { site: Site; page: string }) {
  const { t, library } = site
  const { compiled, contact, licence } = library.settings
  const corrected = correctedOn(site, page)
  const report = reportAddress(contact, page)
  return (
    <footer>
      <p>
        <strong>
          <span class="brand" aria-hidden="true">
            ◐
          </span>{' '}
          {site.name}
        </strong>
        . {t('site.asOf', { until: library.site.until, date: site.date(compiled) })}{' '}
        {corrected && (
          <a href={site.path(placeInLog(library, corrected))} target="_blank" rel="noopener">
            {t('embed.corrected', { date: site.date(corrected.date) })}
          </a>
        )}
      </p>
      <ul>
        <li>
          <LinkOut site={site} path={page} label={t('embed.full')} />
        </li>
        <li>
          {t('site.licence')}{' '}
          <a href={licence.url} target="_blank" rel="noopener">
            {licence.name}
          </a>
        </li>
        <li>
          <a href={report} target="_blank" rel="noopener">
            {t('nav.report')}
          </a>
        </li>
      </ul>
    </footer>
  )
}

/** The newest correction of a page, of this part of it, or of any part where it sums up the whole. */
function correctedOn({ library }: Site, page: string): Correction | undefined {
  // The page of a quiz is no page of a single question.
  const whole = page.includes('?') ? page : page.replace(/#.*$/, '')
  return library.corrections.find(
    (correction) =>
      correction.page === page ||
      correction.page === whole ||
      correction.page?.startsWith(`${page}#`),
  )
}
