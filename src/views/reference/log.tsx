import type { Correction } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'
import { FactLinks } from '../parts/fact-links.tsx'
import { Markup } from '../parts/markup.tsx'

interface LogProps {
  site: Site
  entries: readonly Correction[]
}

/** Entries that everybody sees. */
const newest = 3

/** The newest entries of the log, and those before them folded by days. */
export const Log = ({ site, entries }: LogProps) => (
  <>
    <Entries site={site} entries={entries.slice(0, newest)} />
    {[...Map.groupBy(entries.slice(newest), ({ date }) => date)].map(([date, ofDay]) => (
      <details>
        <summary>
          <time datetime={date}>{site.date(date)}</time> ·{' '}
          {site.count('corrections.earlier', ofDay.length)}
        </summary>
        <Entries site={site} entries={ofDay} />
      </details>
    ))}
  </>
)

/** Each with its date and its page; the feed names them by their ids. */
function Entries({ site, entries }: LogProps) {
  return (
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
}
