/** The site for search engines: what it is, and the way to each of its pages. */
import type { Library } from '../../content/library.ts'
import { pageTitle, pathAbove } from '../../content/listed-pages.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { publisherOf, rightsOf, type Thing } from './thing.ts'

/** The site itself, on its front page. */
export function siteThing(site: Site): Thing {
  const { absolute, library } = site
  return {
    '@type': 'WebSite',
    '@id': absolute('/'),
    url: absolute('/'),
    name: site.name,
    description: plainText(library.site.description),
    ...rightsOf(site),
    publisher: publisherOf(site),
  }
}

/**
 * The way from the front page to a page.
 * @param page its path without language
 * @param title of the page
 */
export function breadcrumbThing(site: Site, page: string, title: string): Thing {
  const { library, absolute } = site
  const steps = [['/', pageTitle(library, '/')], ...pagesAbove(library, page), [page, title]]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([path = '/', name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  }
}

/** The pages between the front page and a page, each with its title. */
function pagesAbove(library: Library, page: string): [path: string, title: string][] {
  const above = pathAbove(library, page)
  const title = above && pageTitle(library, above)
  // Explainers and charts stand right below the front page: nothing lists them but itself.
  return title ? [...pagesAbove(library, above), [above, title]] : []
}
