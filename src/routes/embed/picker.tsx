/** `/embed`: what can be embedded, and the code for it. */
import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyUnkept, replyWithPage } from '../../http/build-replies.ts'
import { originFor } from '../../http/origin.ts'
import { documentOf, htmlType } from '../../http/replies.ts'
import { previewHeaders } from '../../http/security.ts'
import { readOptions } from '../../snippets/options.ts'
import { partOf } from '../../snippets/part.ts'
import { searchSnippets } from '../../snippets/search.ts'
import { snippetKinds } from '../../snippets/snippet.ts'
import { findSnippet } from '../../snippets/snippets.ts'
import { PickedPage } from '../../views/embed/picked.tsx'
import { PickerPage } from '../../views/embed/picker.tsx'
import { frameWidths } from '../../views/embed/preview.tsx'
import { findSearchEntries } from '../reference/search-entries.ts'
import { queryOf } from './replies.ts'

const styled = { headers: previewHeaders, styles: 'picker' } as const
/** More words than this find nothing. */
const longestSearch = 100

/** `?snippet=` shows one; `?q=` and `?kind=` filter the list. */
export function embedPicker(site: Site) {
  return new Hono<AppEnv>().get('/embed', async (c) => {
    const query = queryOf(c)
    const name = query.get('snippet')
    if (name === null) {
      const words = (query.get('q') ?? '').trim().slice(0, longestSearch)
      const kind = snippetKinds.find((one) => one === query.get('kind'))
      const filter = { words, kind }
      if (!words && !kind)
        return replyWithPage(c, site, () => <PickerPage site={site} filter={filter} />, styled)
      const found = searchSnippets(site, filter, words ? await findSearchEntries(c, site) : [])
      const page = <PickerPage site={site} filter={filter} found={found} />
      return replyUnkept(c, htmlType, documentOf(page), styled)
    }
    const whole = findSnippet(site, `/embed/${name}`)
    if (!whole) return c.notFound()
    const { state, ...options } = readOptions(whole.kind, query)
    const width = frameWidths.find((one) => String(one) === query.get('width'))
    const page = (
      <PickedPage
        site={site}
        snippet={partOf(site, whole, options)}
        options={options}
        width={width}
        origin={originFor(c)}
      />
    )
    return replyUnkept(c, htmlType, documentOf(page), styled)
  })
}
