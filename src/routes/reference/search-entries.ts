/** What can be found on the site, read from the file that the build made for browsers. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import type { SearchEntry } from '../../domain/search/entry.ts'
import type { AppEnv } from '../../env.ts'
import { type SearchIndexFile, searchIndexPath } from '../../formats/search-index.ts'
import { findBytes } from '../../http/build-replies.ts'
import type { Makers } from '../../makers.ts'

/** Makes the file. */
export const searchFile =
  (site: Site) =>
  ({ searchIndexFile }: Makers): string =>
    JSON.stringify(searchIndexFile(site))

/** By site, once they were read in an isolate. */
const known = new WeakMap<Site, readonly SearchEntry[]>()

/** In one language; all texts of it are here, of which the Worker's own content lacks most. */
export async function findSearchEntries(
  c: Context<AppEnv>,
  site: Site,
): Promise<readonly SearchEntry[]> {
  const before = known.get(site)
  if (before) return before
  const bytes = await findBytes(c, site, searchFile(site), site.path(searchIndexPath))
  const { entries } = JSON.parse(new TextDecoder().decode(bytes)) as SearchIndexFile
  known.set(site, entries)
  return entries
}
