import type { Correction } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'
import { FactLinks } from '../parts/fact-links.tsx'
import { Markup } from '../parts/markup.tsx'

interface LogEntriesProps {
  site: Site
  entries: readonly Correction[]
}

/** Entries of the log in full, each with its date and its page; the feed names them by their ids. */
export const LogEntries = ({ site, entries }: LogEntriesProps) => (
  <ul class="corrections">
    {entries.map(({ id, date, page, text }) => (
      <li id={id}>
        <time datetime={date}>{site.date(date)}</time>
        {page && (
          <>
            {' · '}
            <a href={site.path(page)}>{pageTitle(site.library, page) ?? page}</a>
          </>
        )}
        <p>
          <Markup html={text.html} />
        </p>
        <FactLinks site={site} facts={text.facts} />
      </li>
    ))}
  </ul>
)
