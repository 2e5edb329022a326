import type { Correction } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import {
  type EarlierEntry,
  earlierEntries,
  type LogKind,
  logPartsOf,
  newestOfLog,
} from '../../content/log-parts.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { LogEntries } from './log-entries.tsx'

/** The newest entries of a log, the ways to its parts, and folded the place of each earlier entry. */
export function Log({ site, kind }: { site: Site; kind: LogKind }) {
  const parts = logPartsOf(site.library)[kind]
  const earlier = earlierEntries(parts)
  return (
    <>
      <LogEntries site={site} entries={site.library[kind].slice(0, newestOfLog)} />
      {earlier.length > 0 && (
        <>
          <ul class="fact-links">
            {parts.map(({ path, numbers }) => (
              <li>
                <a href={site.path(path)}>{site.t(`log.${kind}`, numbers)}</a>
              </li>
            ))}
          </ul>
          <details class="earlier">
            <summary>{site.count('corrections.earlier', earlier.length)}</summary>
            <EarlierEntries site={site} earlier={earlier} />
          </details>
        </>
      )}
    </>
  )
}

/** Links from elsewhere and the feed name an entry by its place on this page, however old it is. */
const EarlierEntries = ({ site, earlier }: { site: Site; earlier: readonly EarlierEntry[] }) => (
  <ol reversed start={earlier[0]?.number}>
    {earlier.map(({ entry, path }) => (
      <li id={entry.id}>
        <a href={site.path(path)}>{nameOf(site, entry)}</a>
      </li>
    ))}
  </ol>
)

const nameOf = (site: Site, { page, date }: Correction): string =>
  (page && pageTitle(site.library, page)) ?? plainText(site.date(date))
