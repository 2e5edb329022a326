/** Pages that ask for their newest state by themselves. */
import type { Context } from 'hono'
import { content } from '../../.build/content.js'
import { digest } from '../domain/random.ts'
import { isPartial, replyInPrivate, type View } from './replies.ts'
import { privateHeaders } from './security.ts'

/**
 * Answers with the page; when the page asks again, with the part that changes, or 304 if nothing did.
 * The tag travels in `HX-PTag`, since an entity tag would make the browser keep the page.
 * @param state all that the page depends on
 * @param show makes the view; asked only where something changed
 */
export async function replyUnlessChanged(
  c: Context,
  state: unknown,
  show: (tag: string) => View | Promise<View>,
): Promise<Response> {
  const tag = digest(JSON.stringify([content.version, c.req.url, state]))
  const headers = { 'HX-PTag': tag }
  if (isPartial(c) && c.req.header('HX-PTag') === tag) {
    return new Response(null, { status: 304, headers: { ...privateHeaders, ...headers } })
  }
  return replyInPrivate(c, await show(tag), { headers })
}
