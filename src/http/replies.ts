/** Ways to answer: a page of one person or its fragment, a page as it is, a redirect. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { privateHeaders } from './security.ts'

/** Markup, or what becomes markup. */
export type PageMarkup = string | { toString(): string }

/** The same view as a whole page and as the part of it that htmx swaps in. */
export interface View {
  /** A page that is made while it is sent is a stream of the whole document. */
  page: () => PageMarkup | ReadableStream<Uint8Array>
  /** The whole page, unless given. */
  fragment?: () => PageMarkup
}

export const htmlType = 'text/html; charset=utf-8'
/** Put together once: a response copies it faster than it makes its own. */
const privatePageHeaders = new Headers({
  ...privateHeaders,
  Vary: 'HX-Request-Type',
  'Content-Type': htmlType,
})

const redirectHeaders = new Headers(privateHeaders)

/** A whole document. */
export const documentOf = (page: PageMarkup): string => `<!DOCTYPE html>${page}`

/** A page as it is: what it depends on is for the caller to say, in its headers. */
export const pageResponse = (page: PageMarkup, headers: Record<string, string>, status = 200) =>
  new Response(documentOf(page), { status, headers: { ...headers, 'Content-Type': htmlType } })

/** Seconds over which the platform counts requests: after so many there may be as many again. */
const countedOver = '60'

/**
 * Answers with a page that must not be stored, or with its fragment where htmx asked. One that says that there were
 * too many requests says when to come back.
 */
export function replyInPrivate(
  c: Context<AppEnv>,
  view: View,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const response = new Response(bodyOf(c, view), { status, headers: privatePageHeaders })
  response.headers.set('Server-Timing', String(c.get('timing')))
  if (status === 429) response.headers.set('Retry-After', countedOver)
  for (const name in headers) response.headers.set(name, headers[name] as string)
  return response
}

function bodyOf(c: Context, { page, fragment }: View): string | ReadableStream<Uint8Array> {
  if (isPartial(c) && fragment) return `${fragment()}`
  const made = page()
  if (made instanceof ReadableStream) return made
  return isPartial(c) ? `${made}` : documentOf(made)
}

/** Leads to another state, by GET: what a form led to, or where an address belongs. */
export function redirectTo(path: string, status = 303): Response {
  const response = new Response(null, { status, headers: redirectHeaders })
  response.headers.set('Location', path)
  return response
}

/** htmx wants a fragment; a restored history entry and a browser want the page. */
export const isPartial = (c: Context): boolean => c.req.header('HX-Request-Type') === 'partial'
