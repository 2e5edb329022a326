/** Ways to answer: a page of one person or its fragment, a page as it is, a redirect. */
import type { Context } from 'hono'
import { privateHeaders } from './security.ts'

/** Markup, or what becomes markup. */
export type PageMarkup = string | { toString(): string }

/** The same view as a whole page and as the part of it that htmx swaps in. */
export interface View {
  page: () => PageMarkup
  /** The whole page, unless given. */
  fragment?: () => PageMarkup
}

export const htmlType = 'text/html; charset=utf-8'
const privatePageHeaders = { ...privateHeaders, Vary: 'HX-Request-Type' }

/** A whole document. */
export const documentOf = (page: PageMarkup): string => `<!DOCTYPE html>${page}`

/** A page as it is: what it depends on is for the caller to say, in its headers. */
export const pageResponse = (page: PageMarkup, headers: Record<string, string>, status = 200) =>
  new Response(documentOf(page), { status, headers: { ...headers, 'Content-Type': htmlType } })

/** Answers with a page that must not be stored, or with its fragment where htmx asked. */
export function replyInPrivate(
  c: Context,
  { page, fragment = page }: View,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  if (!isPartial(c)) return pageResponse(page(), { ...privatePageHeaders, ...headers }, status)
  return new Response(`${fragment()}`, {
    status,
    headers: { ...privatePageHeaders, 'Content-Type': htmlType, ...headers },
  })
}

/** Leads to another state, by GET: what a form led to, or where an address belongs. */
export function redirectTo(path: string, status = 303): Response {
  return new Response(null, { status, headers: { ...privateHeaders, Location: path } })
}

/** htmx wants a fragment; a restored history entry and a browser want the page. */
export const isPartial = (c: Context): boolean => c.req.header('HX-Request-Type') === 'partial'
