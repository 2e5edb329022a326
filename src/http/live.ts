/** Pages that ask for their newest state by themselves. */
import type { Context } from 'hono'
import { content } from '../../.build/content.js'
import { digest } from '../domain/random.ts'
import type { AppEnv } from '../env.ts'
import { isPartial, replyInPrivate, type View } from './replies.ts'
import { privateHeaders } from './security.ts'

/**
 * What a page was made of: of which state of what it shows, in which view, by which build. It travels
 * in `HX-PTag`, since an entity tag would make the browser keep the page.
 * @param mark of the state
 */
const tagOf = (c: Context, mark: string): string => `${mark}.${viewOf(c)}`
const viewOf = (c: Context): string => digest(JSON.stringify([content.version, c.req.url]))

/** The mark of the state that an open page shows, where all but the state is as it was. */
export function markSeen(c: Context): string | undefined {
  const [mark, view] = c.req.header('HX-PTag')?.split('.') ?? []
  return isPartial(c) && view === viewOf(c) ? mark : undefined
}

/** Put together once: a response copies it faster than it makes its own. */
const unchangedHeaders = new Headers(privateHeaders)

/** Answers that a page shows what there is. */
export function replyUnchanged(c: Context, mark: string): Response {
  const response = new Response(null, { status: 304, headers: unchangedHeaders })
  response.headers.set('HX-PTag', tagOf(c, mark))
  return response
}

/**
 * Answers with a page that asks again, or with the part of it that changes.
 * @param mark of the state that it shows
 * @param show makes the view
 */
export async function replyLive(
  c: Context<AppEnv>,
  mark: string,
  show: (tag: string) => View | Promise<View>,
  status = 200,
): Promise<Response> {
  const tag = tagOf(c, mark)
  return replyInPrivate(c, await show(tag), { status, headers: { 'HX-PTag': tag } })
}
