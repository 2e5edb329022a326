import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { searchKinds } from '../../domain/search/entry.ts'
import { indexEntries, type SearchIndex } from '../../domain/search/search.ts'
import type { AppEnv } from '../../env.ts'
import { searchIndexPath } from '../../formats/search-index.ts'
import { replyFromBuild, replyUnkept, replyWithPage } from '../../http/build-replies.ts'
import { documentOf, htmlType } from '../../http/replies.ts'
import { publicHeaders } from '../../http/security.ts'
import { searchState } from '../../states/reference/search.ts'
import { SearchPage } from '../../views/reference/search.tsx'
import { findSearchEntries, searchFile } from './search-entries.ts'

const jsonType = 'application/json; charset=utf-8'
/** There are as many pages of results as words: none is kept, and none is for search engines. */
const results = {
  headers: { ...publicHeaders, 'X-Robots-Tag': 'noindex' },
  styles: 'search',
} as const
/** Longer than this, nobody typed it. */
const longestKept = 500

/** `/search?q=`, with `&kind=` for all results of one kind; and the index that browsers search in. */
export function search(site: Site) {
  let index: SearchIndex | undefined
  /** Read once in an isolate. */
  const findIndex = async (c: Context<AppEnv>): Promise<SearchIndex> => {
    index ??= indexEntries(await findSearchEntries(c, site))
    return index
  }
  return new Hono<AppEnv>()
    .get(searchIndexPath, (c) => replyFromBuild(c, site, jsonType, searchFile(site)))
    .get('/search', async (c) => {
      const typed = (c.req.query('q') ?? '').trim().slice(0, longestKept)
      if (!typed)
        return replyWithPage(c, site, () => <SearchPage site={site} />, { styles: 'search' })
      const kind = searchKinds.find((one) => one === c.req.query('kind'))
      const state = searchState(await findIndex(c), typed, kind)
      return replyUnkept(c, htmlType, documentOf(<SearchPage site={site} state={state} />), results)
    })
}
