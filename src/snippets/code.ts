/** What a publisher puts into a page to show a snippet: addresses and markup, for any host. */

import type { TimelineEntry } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { embedHeight } from './height.ts'
import { type Theme, themes } from './links.ts'
import { findSnippet, type Snippet, snippetOfPage } from './snippets.ts'

/** How a snippet is to look; the years are for the timeline alone. */
export interface EmbedChoices {
  theme: Theme
  from?: string
  to?: string
}

/** A snippet in a language, with the choices that its address asks for. */
export interface FoundSnippet {
  site: Site
  snippet: Snippet
  choices: EmbedChoices
}

/** A page that is no snippet itself, while parts of it are. */
export interface FoundPage {
  site: Site
  /** Path without the language. */
  page: string
}

/** Widest frame that is offered: lines get too long to read beyond it. */
export const widestFrame = 640

/** Whatever an address asks for beyond what we know is left out. */
export function readChoices(
  kind: Snippet['kind'] | undefined,
  query: URLSearchParams,
): EmbedChoices {
  const theme = themes.find((one) => one === query.get('theme')) ?? 'auto'
  if (kind !== 'timeline') return { theme }
  const [from, to] = ['from', 'to'].map((name) => /^\d{4}$/.exec(query.get(name) ?? '')?.[0])
  return { theme, ...(from && { from }), ...(to && { to }) }
}

/** The path of the framed page in its language, with the choices that are not the usual ones. */
export function framePath(site: Site, { path }: Snippet, choices: EmbedChoices): string {
  const { theme, from, to } = choices
  const query = new URLSearchParams({
    ...(theme !== 'auto' && { theme }),
    ...(from && { from }),
    ...(to && { to }),
  }).toString()
  return site.path(path) + (query && `?${query}`)
}

/** The title with the years of a part of the timeline. */
export function embedTitle({ title }: Snippet, { from, to }: EmbedChoices): string {
  return from || to ? `${title}, ${from ?? ''}–${to ?? ''}` : title
}

/** Whether an entry of the timeline is of these years, or reaches into them. */
export const isInYears = (
  { date, until = date }: Pick<TimelineEntry, 'date' | 'until'>,
  { from, to }: Pick<EmbedChoices, 'from' | 'to'>,
): boolean => (!from || until.slice(0, 4) >= from) && (!to || date.slice(0, 4) <= to)

/** The height of a frame; a part of the timeline is as much lower as it has fewer entries. */
export function frameHeight(
  site: Site,
  snippet: Snippet,
  years: EmbedChoices,
  width: number,
): number {
  const whole = embedHeight(snippet, width)
  if (snippet.kind !== 'timeline') return whole
  const { timeline } = site.library
  const shown = timeline.filter((entry) => isInYears(entry, years))
  return Math.max(200, Math.ceil((whole * shown.length) / timeline.length))
}

/**
 * What an address of this site shows: the address of a framed page, or that of a full page with its
 * fragment.
 * @param sites all languages, English first
 */
export function findByAddress(
  sites: readonly Site[],
  { pathname, searchParams, hash }: URL,
): FoundSnippet | FoundPage | undefined {
  const language = pathname.split('/')[1]
  const site = sites.slice(1).find((one) => one.language === language) ?? sites[0]
  if (!site) return undefined
  const prefix = site.path('/').replace(/\/$/, '')
  const path = pathname.slice(prefix.length).replace(/(?<=.)\/$/, '') || '/'
  const items = searchParams.get('items')
  const snippet =
    findSnippet(site, path) ??
    (items && snippetOfPage(site, `${path}?items=${items}`)) ??
    snippetOfPage(site, path + hash) ??
    snippetOfPage(site, path)
  if (snippet) return { site, snippet, choices: readChoices(snippet.kind, searchParams) }
  return hasEmbeddableParts(path) ? { site, page: path } : undefined
}

/** Pages of which each entry is a snippet, while the whole is none. */
const pagesInParts = ['/claims', '/glossary']
export const hasEmbeddableParts = (page: string): boolean => pagesInParts.includes(page)

/** Markup of a frame. @param width in pixels, or `100%` */
export function frameCode(
  address: string,
  { title, width, height }: { title: string; width: number | string; height: number },
  isLazy = false,
): string {
  const lazy = isLazy ? ' loading="lazy"' : ''
  return `<iframe src="${escapeMarkup(address)}" width="${width}" height="${height}" frameborder="0" title="${escapeMarkup(title)}"${lazy}></iframe>`
}

/** A link for readers without scripts, and the script that puts the frame in its place. */
export function scriptCode(
  { language, path }: Site,
  origin: string,
  embed: { name: string; page: string; title: string; choices: EmbedChoices; height: number },
): string {
  const { name, page, title, choices, height } = embed
  const { theme, from, to } = choices
  const years = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString()
  const lang = path('/').startsWith(`/${language}`) ? ` data-lang="${language}"` : ''
  const snippet = escapeMarkup(name + (years && `?${years}`))
  return `${linkCode(page, title)}
<script async src="${escapeMarkup(origin)}/embed.js" data-embed="${snippet}" data-theme="${theme}"${lang} data-height="${height}"></script>`
}

/** A plain link to the full page, for readers who get no frame. */
export const linkCode = (address: string, title: string): string =>
  `<a href="${escapeMarkup(address)}">${escapeMarkup(title)}</a>`

/** Text for markup and for attributes in double quotes. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
