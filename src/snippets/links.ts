/**
 * Links inside a framed page. No link may lead the frame to a page that can't be framed: it would show
 * an error of the browser. So what has a framed page of its own leads there, and everything else opens
 * apart and shows its address, for where a sandbox keeps even that from opening.
 */
import type { Html } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import type { Theme } from './options.ts'
import { findSnippet, snippetOfPage } from './snippets.ts'

/** Where a framed page leads: its site, its theme, and the notes that its numbers stand for. */
export interface FrameContext {
  site: Site
  theme: Theme
  /** Fact ids behind the numbers of the text, where it has any. */
  notes?: readonly string[]
}

const linkRe = /<a\b([^>]*?)\s*href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g
const noteRe = /<a\b[^>]*href="#note-(\d+)"[^>]*>\d+<\/a>/g

/** Markup whose every link may be followed inside a frame. */
export function makeFramable(html: Html, context: FrameContext): Html {
  const numbered = numberNotes(html, context)
  return numbered.replace(linkRe, (whole, before: string, href: string, after: string, text) => {
    if (/\btarget="_blank"/.test(before + after)) return whole
    const framed = framedAddress(readable(href), context)
    if (framed) return `<a${before} href="${escaped(framed)}"${after}>${text}</a>`
    return `<a${before} href="${href}"${after} ${apart}>${text}</a>${addressBeside(context, href, text)}`
  })
}

/** The notes of a text in the order in which it cites them. */
export function notesIn(html: Html, notes: readonly string[]): string[] {
  const cited = [...html.matchAll(noteRe)].flatMap(([, number]) => notes[Number(number) - 1] ?? [])
  return [...new Set(cited)]
}

/** Address of a framed page in the theme of this one. @param path without language */
export const framedPath = ({ site, theme }: FrameContext, path: string): string =>
  site.path(withTheme(path, theme))

/** An address as readers see it, complete: a frame shows none. */
export const shownAddress = (site: Site, address: string): string =>
  address.startsWith('/') ? site.library.settings.origin + address : address

/** The attributes of a link that opens outside of the frame. */
const apart = 'target="_blank" rel="noopener"'

/** A part of a page numbers its notes from 1, and each number leads to its fact. */
function numberNotes(html: Html, context: FrameContext): Html {
  const { site, notes = [] } = context
  const shown = notesIn(html, notes)
  return html.replace(noteRe, (whole, number: string) => {
    const fact = notes[Number(number) - 1]
    if (fact === undefined) return whole
    const n = shown.indexOf(fact) + 1
    const label = escaped(site.t('cite.label', { n }))
    return `<a href="${site.path(`/facts/${fact}`)}" aria-label="${label}">${n}</a>`
  })
}

/** The framed page behind an address of this site, if it has one. */
function framedAddress(href: string, context: FrameContext): string | undefined {
  const { site } = context
  if (href.startsWith('#word-')) {
    return framedAddress(site.path(`/glossary#${href.slice('#word-'.length)}`), context)
  }
  if (!href.startsWith('/')) return undefined
  const base = site.path('/').replace(/\/$/, '')
  if (!href.startsWith(base)) return undefined
  const path = href.slice(base.length)
  const isFramed = findSnippet(site, path.replace(/[?#].*$/, '')) !== undefined
  const framed = isFramed ? path : snippetOfPage(site, path)?.path
  return framed && framedPath(context, framed)
}

function withTheme(path: string, theme: Theme): string {
  if (theme === 'auto') return path
  const [beforeHash = '', hash] = path.split('#')
  const mark = beforeHash.includes('?') ? '&' : '?'
  return `${beforeHash}${mark}theme=${theme}${hash === undefined ? '' : `#${hash}`}`
}

function addressBeside({ site }: FrameContext, href: string, text: string): string {
  const address = escaped(shownAddress(site, readable(href)))
  return plainText(text).includes(readable(address)) ? '' : ` <small>(${address})</small>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const readable = (text: string): string =>
  text
    .replace(/&(?:quot|#34|#x22);/g, '"')
    .replace(/&(?:lt|#60|#x3c);/gi, '<')
    .replace(/&(?:amp|#38|#x26);/gi, '&')
