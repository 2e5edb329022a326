/** The addresses of the site for search engines (sitemaps.org, 0.9). */
import { html, raw } from 'hono/html'
import { listPages } from '../content/listed-pages.ts'
import { modifiedOn } from '../content/modified.ts'
import type { Site } from '../content/site.ts'

/**
 * Every page that a search engine may list, as XML.
 * @param sites all languages
 */
export function sitemapOf(sites: readonly Site[]): string {
  const entries = sites.flatMap((site) =>
    listPages(site.library)
      .filter(({ isUnlisted }) => !isUnlisted)
      .map(({ path }) => {
        const modified = modifiedOn(site.library, path)
        return html`<url><loc>${site.absolute(path)}</loc><lastmod>${modified}</lastmod></url>\n`
      }),
  )
  return String(html`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}</urlset>
`)
}
