/** Pages that depend on the build and their address alone: each is rendered once in an isolate. */
import { oncePer } from '../content/once-per.ts'
import type { Site } from '../content/site.ts'

/** More than a site has, with the usual answers to its framed questions; then all are let go. */
const mostPages = 5000

const pagesOf = oncePer((_site: Site) => new Map<string, string>())

/** @param key names the page among those of the site */
export async function keptPage(
  site: Site,
  key: string,
  render: () => string | Promise<string>,
): Promise<string> {
  const pages = pagesOf(site)
  const known = pages.get(key)
  if (known !== undefined) return known
  const page = await render()
  if (pages.size >= mostPages) pages.clear()
  pages.set(key, page)
  return page
}
