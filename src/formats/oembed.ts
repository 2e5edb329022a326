/** oEmbed 1.0: what an address of this site looks like in another page, as JSON or XML. */
import { html, raw } from 'hono/html'
import { pageTitle } from '../content/listed-pages.ts'
import { assetPath, type Site } from '../content/site.ts'
import { type FoundPage, type FoundSnippet, framePath } from '../snippets/address.ts'
import { frameCode, linkCode } from '../snippets/code.ts'
import { frameHeight, widestFrame } from '../snippets/height.ts'
import { partOf } from '../snippets/part.ts'
import { cardPath, cardSizes } from './card-sizes.ts'
import { cardOfPage } from './page-card.ts'

export const oembedFormats = ['json', 'xml'] as const
export type OembedFormat = (typeof oembedFormats)[number]

export const oembedTypes: Record<OembedFormat, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}

/** Elements of an answer: text and whole numbers only. */
type OembedFields = Readonly<Record<string, string | number>>

/** The largest frame that a consumer has room for, in pixels. */
export interface OembedRoom {
  maxWidth: number
  maxHeight: number
}

/** How long a consumer may keep an answer, in seconds. */
const cacheAge = 86_400

/**
 * The answer about an address.
 * @param origin where the consumer reaches this site
 */
export function oembedAnswer(
  found: FoundSnippet | FoundPage,
  origin: string,
  room: OembedRoom,
): OembedFields {
  const { site } = found
  return {
    version: '1.0',
    ...('snippet' in found
      ? describeSnippet(found, origin, room)
      : { type: 'link', title: pageTitle(site.library, found.page) ?? '' }),
    provider_name: site.name,
    provider_url: origin + site.path('/'),
    cache_age: cacheAge,
  }
}

function describeSnippet(
  { site, snippet: whole, options }: FoundSnippet,
  origin: string,
  { maxWidth, maxHeight }: OembedRoom,
): OembedFields {
  const snippet = partOf(site, whole, options)
  const { title } = snippet
  const width = Math.min(maxWidth, widestFrame)
  const height = Math.min(frameHeight(site, snippet, options, width), maxHeight)
  const frame = frameCode(origin + framePath(site, snippet, options), {
    title: `${title} (${site.name})`,
    width: '100%',
    height,
  })
  // Consumers that filter markup keep a frame only if the blockquote is the very first thing, and
  // nothing stands inside the frame.
  const link = linkCode(origin + site.path(snippet.page), title)
  // A picture may not be larger than what was asked for.
  const size = cardSizes.find((one) => one.width <= maxWidth && one.height <= maxHeight)
  return {
    type: 'rich',
    title,
    width,
    height,
    html: `<blockquote>${link}</blockquote>${frame}`,
    ...(size && {
      thumbnail_url: origin + cardPath(assetPath(cardOfPage(site, snippet.page)), size),
      thumbnail_width: size.width,
      thumbnail_height: size.height,
    }),
  }
}

/** An answer in the format that was asked for. */
export function writeOembed(format: OembedFormat, fields: OembedFields): string {
  if (format === 'json') return JSON.stringify(fields)
  const elements = Object.entries(fields).map(
    ([name, value]) => html`<${raw(name)}>${value}</${raw(name)}>`,
  )
  return String(html`${raw(xmlStart)}<oembed>${elements}</oembed>\n`)
}

/** What went wrong, for people who read the answer by themselves. */
export function writeOembedError(format: OembedFormat, status: number, error: string): string {
  if (format === 'json') return JSON.stringify({ status, error })
  return String(html`${raw(xmlStart)}<error status="${status}">${error}</error>\n`)
}

const xmlStart = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'

/** Where consumers learn how a page looks in theirs. @param url full address of the page */
export const oembedAddress = (site: Site, url: string, format: OembedFormat): string =>
  `${site.library.settings.origin}/oembed?url=${encodeURIComponent(url)}&format=${format}`
