/** Ways to answer: a page of the build, a page of one person or its fragment, a file, a redirect. */
import type { Context } from 'hono'
import { content } from '../../.build/content.js'
import type { Site } from '../content/site.ts'
import { keptPage } from './kept-pages.ts'
import { privateHeaders, publicHeaders } from './security.ts'

/** Markup, or what becomes markup. */
export type PageMarkup = string | { toString(): string }

/** The same view as a whole page and as the part of it that htmx swaps in. */
export interface View {
  page: () => PageMarkup
  /** The whole page, unless given. */
  fragment?: () => PageMarkup
}

/** Weak, since the edge may compress: the same build gives the same page. */
const entityTag = `W/"${content.version}"`

const htmlType = { 'Content-Type': 'text/html; charset=utf-8' }
const keeping = { 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: entityTag }
const cacheable = { ...publicHeaders, ...keeping }
const privatePageHeaders = { ...privateHeaders, Vary: 'HX-Request-Type' }

/**
 * Answers with a page that depends on the build alone. Call it only for paths that exist, since it
 * keeps what it renders.
 * @param options.headers security headers, where they are not those of every public page
 * @param options.key under which the page is kept, where it is not the path; `null`: it is not kept,
 *   since there are too many like it
 */
export async function replyWithPage(
  c: Context,
  site: Site,
  render: () => PageMarkup | Promise<PageMarkup>,
  options: { headers?: Record<string, string>; key?: string | null } = {},
): Promise<Response> {
  const { headers = publicHeaders, key = c.req.path } = options
  if (hasEntityTag(c)) {
    return new Response(null, { status: 304, headers: { ...headers, ...keeping } })
  }
  const whole = async () => documentOf(await render())
  const page = key === null ? await whole() : await keptPage(site, key, whole)
  return new Response(page, { headers: { ...headers, ...keeping, ...htmlType } })
}

/** A whole document. */
const documentOf = (page: PageMarkup): string => `<!DOCTYPE html>${page}`

/** A page as it is: what it depends on is for the caller to say, in its headers. */
export const pageResponse = (page: PageMarkup, headers: Record<string, string>, status = 200) =>
  new Response(documentOf(page), { status, headers: { ...headers, ...htmlType } })

/** Answers with a file that depends on the build alone. */
export function replyWithFile(
  c: Context,
  type: string,
  body: () => string,
  headers: Record<string, string> = {},
): Response {
  if (hasEntityTag(c))
    return new Response(null, { status: 304, headers: { ...cacheable, ...headers } })
  return new Response(body(), { headers: { ...cacheable, ...headers, 'Content-Type': type } })
}

/** Answers with a page that must not be stored, or with its fragment where htmx asked. */
export function replyInPrivate(
  c: Context,
  { page, fragment = page }: View,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  if (!isPartial(c)) return pageResponse(page(), { ...privatePageHeaders, ...headers }, status)
  return new Response(`${fragment()}`, {
    status,
    headers: { ...privatePageHeaders, ...htmlType, ...headers },
  })
}

/** Leads to another state, by GET: what a form led to, or where an address belongs. */
export function redirectTo(path: string, status = 303): Response {
  return new Response(null, { status, headers: { ...privateHeaders, Location: path } })
}

/** htmx wants a fragment; a restored history entry and a browser want the page. */
export const isPartial = (c: Context): boolean => c.req.header('HX-Request-Type') === 'partial'

/** Weak comparison (RFC 9110, 8.8.3.2) of what the client has with the tag of this build. */
function hasEntityTag(c: Context): boolean {
  const known = c.req.header('If-None-Match')
  if (!known) return false
  return known.split(',').some((tag) => {
    const plain = tag.trim()
    return plain === '*' || plain.replace(/^W\//, '') === `"${content.version}"`
  })
}
