import { tagsIn } from './pages.ts'

/** Addresses of the stylesheets that a page loads, in their order. */
export const stylesheetsIn = (html: string): string[] =>
  tagsIn(html, 'link').flatMap(({ attributes }) =>
    attributes.rel === 'stylesheet' ? (attributes.href ?? []) : [],
  )

/** The header `Link` that names stylesheets before the page is there. */
export const preloadOf = (stylesheets: readonly string[]): string =>
  stylesheets.map((address) => `<${address}>; rel=preload; as=style`).join(', ')
