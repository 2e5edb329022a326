/** Addresses of snippets: of their framed pages, and which snippet an address means. */
import type { Site } from '../content/site.ts'
import { type FrameOptions, readOptions } from './options.ts'
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
  const { theme, from, to } = options
  const query = new URLSearchParams({
    ...(theme !== 'auto' && { theme }),
    ...(from && { from }),
    ...(to && { to }),
  }).toString()
  return site.path(path) + (query && `?${query}`)
}

/**
 * What an address of this site shows: the address of a framed page, or that of a full page with its
 * fragment.
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
  const items = searchParams.get('items')
  const snippet =
    findSnippet(site, path) ??
    (items && snippetOfPage(site, `${path}?items=${items}`)) ??
    snippetOfPage(site, path + hash) ??
    snippetOfPage(site, path)
  if (snippet) return { site, snippet, options: readOptions(snippet.kind, searchParams) }
  return hasEmbeddableParts(site, path) ? { site, page: path } : undefined
}

/** A path of this site without the language at its start. */
export const withoutLanguage = (site: Site, path: string): string =>
  path.slice(site.path('/').replace(/\/$/, '').length)

/** Whether entries of a page are snippets, while the whole page is none. */
export const hasEmbeddableParts = (site: Site, page: string): boolean =>
  listSnippets(site).some((snippet) => snippet.page.startsWith(`${page}#`))
