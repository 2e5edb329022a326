/** `/oembed`: what an address of this site looks like in another page (oEmbed 1.0). */
import { type Context, Hono } from 'hono'
import { pageTitle } from '../../content/listed-pages.ts'
import { assetPath, type Site } from '../../content/site.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import { replyWithFile } from '../../http/replies.ts'
import { publicHeaders, readableAnywhere } from '../../http/security.ts'
import {
  embedTitle,
  escapeMarkup,
  type FoundSnippet,
  findByAddress,
  frameCode,
  frameHeight,
  framePath,
  linkCode,
  widestFrame,
} from '../../snippets/code.ts'

/** A field of an answer; all are text or whole numbers. */
type Fields = Readonly<Record<string, string | number>>
type Format = 'json' | 'xml'

/** How long a consumer may keep an answer, in seconds. */
const cacheAge = 86_400
/** Sizes beyond these are no place for a frame. */
const sizes = { least: 50, most: 10_000 }
const card = { width: 1200, height: 630 }

const types: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}

/** Fixed texts: nothing of the request is ever repeated. */
const errors = {
  400: 'The url must be a whole address of this site, and maxwidth and maxheight whole numbers from 50 to 10000.',
  404: 'Nothing at this url can be embedded.',
  501: 'The format must be json or xml.',
}

/** @param sites all languages, English first: the address asked about says which one */
export function oembed(sites: readonly Site[]) {
  const app = new Hono()
  for (const site of sites) app.get(site.path('/oembed'), (c) => answer(c, sites))
  return app
}

function answer(c: Context, sites: readonly Site[]): Response {
  const format = c.req.query('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') return replyWithError('json', 501)
  const url = readAddress(c.req.query('url'))
  const maxWidth = readSize(c.req.query('maxwidth'))
  const maxHeight = readSize(c.req.query('maxheight'))
  if (!url || maxWidth === undefined || maxHeight === undefined) return replyWithError(format, 400)
  const { origin, host } = new URL(c.req.url)
  const ours = sites.map(({ library }) => new URL(library.settings.origin).host)
  if (url.host !== host && !ours.includes(url.host)) return replyWithError(format, 404)
  const found = findByAddress(sites, url)
  if (!found) return replyWithError(format, 404)
  return replyWithFile(
    c,
    types[format],
    () => {
      const fields =
        'snippet' in found
          ? describeSnippet(found, origin, maxWidth, maxHeight)
          : { type: 'link', title: pageTitle(found.site.library, found.page) ?? '' }
      return write(format, { version: '1.0', ...fields, ...provider(found.site, origin) })
    },
    readableAnywhere,
  )
}

function describeSnippet(
  { site, snippet, choices }: FoundSnippet,
  origin: string,
  maxWidth: number,
  maxHeight: number,
): Fields {
  const title = embedTitle(snippet, choices)
  const width = Math.min(maxWidth, widestFrame)
  const height = Math.min(frameHeight(site, snippet, choices, width), maxHeight)
  const page = origin + site.path(snippet.page)
  const frame = frameCode(origin + framePath(site, snippet, choices), {
    title: `${title} (${site.t('site.name')})`,
    width: '100%',
    height,
  })
  // Consumers that filter markup keep a frame only if the blockquote is the very first thing, and
  // nothing stands inside the frame.
  const html = `<blockquote>${linkCode(page, title)}</blockquote>${frame}`
  // A picture may not be larger than what was asked for.
  const hasCard = card.width <= maxWidth && card.height <= maxHeight
  return {
    type: 'rich',
    title,
    width,
    height,
    html,
    ...(hasCard && {
      thumbnail_url: origin + assetPath(cardOfPage(site, snippet.page)),
      thumbnail_width: card.width,
      thumbnail_height: card.height,
    }),
  }
}

const provider = (site: Site, origin: string): Fields => ({
  provider_name: site.t('site.name'),
  provider_url: origin + site.path('/'),
  cache_age: cacheAge,
})

/** A whole address of the web. */
function readAddress(text: string | undefined): URL | undefined {
  const url = text && URL.canParse(text) ? new URL(text) : undefined
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined
}

/** @returns nothing where it is no size; without any, no limit */
function readSize(text: string | undefined): number | undefined {
  if (text === undefined) return Number.POSITIVE_INFINITY
  const size = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return size >= sizes.least && size <= sizes.most ? size : undefined
}

function replyWithError(format: Format, status: keyof typeof errors): Response {
  const error = errors[status]
  const body =
    format === 'json'
      ? JSON.stringify({ status, error })
      : `${xmlStart}<error status="${status}">${escapeMarkup(error)}</error>\n`
  const headers = { ...publicHeaders, ...readableAnywhere, 'Cache-Control': 'no-store' }
  return new Response(body, { status, headers: { ...headers, 'Content-Type': types[format] } })
}

const xmlStart = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'

function write(format: Format, fields: Fields): string {
  if (format === 'json') return JSON.stringify(fields)
  const elements = Object.entries(fields).map(
    ([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`,
  )
  return `${xmlStart}<oembed>${elements.join('')}</oembed>\n`
}
