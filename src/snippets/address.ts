/** Addresses of snippets: of their framed pages, and which snippet an address means. */
import type { Site } from '../content/site.ts'
import { type FrameOptions, readOptions } from './options.ts'
import { queryOfPart } from './part.ts'
import type { Snippet, SnippetAddress } from './snippet.ts'
import { findSnippet, listSnippets, snippetOfPage } from './snippets.ts'

/** A snippet in a language, with the options of its address. */
export interface FoundSnippet {
  site: Site
  snippet: Snippet
  options: FrameOptions
}

/** A page that is no snippet itself, while parts of it are. */
export interface FoundPage {
  site: Site
  /** Path without the language. */
  page: string
}

/**
 * The path of a framed page in its language, with the options that are not the usual ones. The state of
 * a question belongs to one reader: an embed starts without any.
 */
export function framePath(site: Site, { path }: SnippetAddress, options: FrameOptions): string {
  const { theme } = options
  const query = [theme === 'auto' ? '' : `theme=${theme}`, queryOfPart(options)].filter(Boolean)
  return site.path(path) + (query.length > 0 ? `?${query.join('&')}` : '')
}

/**
 * What an address of this site shows: the address of a framed page, that of a full page with its
 * fragment, or that of the page on which a snippet is picked.
 * @param sites all languages, English first
 * @returns undefined where there is nothing to embed
 */
export function findByAddress(
  sites: readonly Site[],
  { pathname, searchParams, hash }: URL,
): FoundSnippet | FoundPage | undefined {
  const language = pathname.split('/')[1]
  const site = sites.slice(1).find((one) => one.language === language) ?? sites[0]
  if (!site) return undefined
  const path = withoutLanguage(site, pathname).replace(/(?<=.)\/$/, '') || '/'
  // A form names each chosen question by itself.
  const items = searchParams.getAll('items').join(',')
  const snippet =
    findSnippet(site, path) ??
    findSnippet(site, `${path}/${searchParams.get('snippet')}`) ??
    snippetOfPage(site, `${path}?items=${items}`) ??
    snippetOfPage(site, path + hash) ??
    snippetOfPage(site, path)
  if (!snippet) return hasEmbeddableParts(site, path) ? { site, page: path } : undefined
  const entry = site.library.timeline.find(({ id }) => hash === `#${id}`)
  const around = snippet.kind === 'timeline' && entry ? { around: entry.id } : {}
  const query = { get: (name: string) => (name === 'items' ? items : searchParams.get(name)) }
  const { state, ...options } = readOptions(snippet.kind, query)
  return { site, snippet, options: { ...options, ...around } }
}

/** A path of this site without the language at its start. */
export const withoutLanguage = (site: Site, path: string): string =>
  path.slice(site.path('/').replace(/\/$/, '').length)

/** Whether entries of a page are snippets, while the whole page is none. */
export const hasEmbeddableParts = (site: Site, page: string): boolean =>
  listSnippets(site).some((snippet) => snippet.page.startsWith(`${page}#`))
