/** `/oembed`: what an address of this site looks like in another page (oEmbed 1.0). */
import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import {
  type OembedFormat,
  oembedAnswer,
  oembedFormats,
  oembedTypes,
  writeOembed,
  writeOembedError,
} from '../../formats/oembed.ts'
import { replyUnkept } from '../../http/build-replies.ts'
import { hostOf, requestOrigin } from '../../http/origin.ts'
import { publicHeaders, readableAnywhere } from '../../http/security.ts'
import { lazily } from '../../once/lazily.ts'
import { findByAddress } from '../../snippets/address.ts'

const answerHeaders = { ...publicHeaders, ...readableAnywhere }

/** Sizes in pixels beyond these are no place for a frame: such are taken as the nearest that is. */
const sizes = { least: 50, most: 10_000 }

/** Fixed texts: nothing of the request is ever repeated. */
const errors = {
  400: 'The url must be a whole address of this site, and maxwidth and maxheight numbers.',
  404: 'Nothing at this url can be embedded.',
  501: 'The format must be json or xml.',
}

/** @param sites all languages, English first: the address asked about says which one */
export function oembed(sites: readonly Site[]) {
  const app = new Hono<AppEnv>()
  const ours = lazily(() => sites.map(({ library }) => new URL(library.settings.origin).host))
  for (const site of sites) app.get(site.path('/oembed'), (c) => answer(c, sites, ours))
  return app
}

/** @param ours the hosts at which the site says it is, besides the one that was asked */
async function answer(
  c: Context<AppEnv>,
  sites: readonly Site[],
  ours: () => readonly string[],
): Promise<Response> {
  const wanted = c.req.query('format')?.trim().toLowerCase() || 'json'
  const format = oembedFormats.find((one) => one === wanted)
  if (!format) return replyWithError('json', 501)
  const url = readAddress(c.req.query('url'))
  const maxWidth = readSize(c.req.query('maxwidth'))
  const maxHeight = readSize(c.req.query('maxheight'))
  if (!url || maxWidth === undefined || maxHeight === undefined) return replyWithError(format, 400)
  const origin = requestOrigin(c)
  const isOurs = url.host === hostOf(origin) || ours().includes(url.host)
  const found = isOurs ? findByAddress(sites, url) : undefined
  if (!found) return replyWithError(format, 404)
  const body = writeOembed(format, oembedAnswer(found, origin, { maxWidth, maxHeight }))
  return replyUnkept(c, oembedTypes[format], body, { headers: answerHeaders })
}

/** A whole address of the web. */
function readAddress(text: string | undefined): URL | undefined {
  const url = text && URL.canParse(text) ? new URL(text) : undefined
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined
}

/** @returns undefined where the text begins with no number; without any text there is no limit */
function readSize(text = ''): number | undefined {
  if (text.trim() === '') return Number.POSITIVE_INFINITY
  // Some write `500px`.
  const size = Math.floor(Number.parseFloat(text))
  return Number.isNaN(size) ? undefined : Math.min(Math.max(size, sizes.least), sizes.most)
}

function replyWithError(format: OembedFormat, status: keyof typeof errors): Response {
  const headers = { ...publicHeaders, ...readableAnywhere, 'Cache-Control': 'no-store' }
  return new Response(writeOembedError(format, status, errors[status]), {
    status,
    headers: { ...headers, 'Content-Type': oembedTypes[format] },
  })
}
