/**
 * What pages are, for search engines: schema.org as JSON-LD. Plain data from the content; never a key
 * of a question, and no question at all, since whoever reads the page reads this as well. Here is what
 * all of it has in common.
 */
import type { Correction } from '../../content/library.ts'
import { assetPath, type Site } from '../../content/site.ts'
import { cardOfPage } from '../page-card.ts'

/** One thing that a page is about. */
export type Thing = { '@type': string | readonly string[] } & Record<string, unknown>

/** Everything about a page in one block. */
export const asGraph = (things: readonly Thing[]) => ({
  '@context': 'https://schema.org',
  '@graph': things,
})

/** Who stands behind a page: the site, as an organisation. */
export const publisherOf = ({ name, absolute }: Site): Thing => ({
  '@type': 'Organization',
  name,
  url: absolute('/'),
})

/** What readers may do with a page. */
export const rightsOf = ({ language, library }: Site) => ({
  inLanguage: language,
  license: library.settings.licence.url,
  isAccessibleForFree: true,
})

/** The picture that goes with a link to a page. */
export function pictureOf(site: Site, page: string) {
  return { image: site.library.settings.origin + assetPath(cardOfPage(site, page)) }
}

/** A page is as old as the register, or as its entry among the additions; a correction makes it newer. */
export function datesOf({ library }: Site, page: string) {
  const { settings, corrections, additions } = library
  const of = (log: readonly Correction[]) =>
    log.filter((entry) => entry.page === page).map(({ date }) => date)
  const published = [...of(additions), settings.compiled].sort()[0] ?? settings.compiled
  const modified = [...of(corrections), ...of(additions), settings.compiled].sort().at(-1)
  return { datePublished: published, dateModified: modified }
}

/** What a document is called. It stays, whatever part of the list of sources has the document. */
export const documentId = (site: Site, source: string): string =>
  site.absolute(`/sources#${source}`)
