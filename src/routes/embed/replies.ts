/** Replies with framed pages. */
import type { Context } from 'hono'
import { keptPage } from '../../http/kept-pages.ts'
import { type PageMarkup, pageResponse, replyWithPage } from '../../http/replies.ts'
import { embedHeaders } from '../../http/security.ts'
import { type FrameContext, makeFramable } from '../../snippets/frame-links.ts'
import { type FrameOptions, queryOfYears } from '../../snippets/options.ts'
import type { SnippetAddress } from '../../snippets/snippet.ts'

/** What a framed page is asked for. */
export type FramedRequest = FrameContext & FrameOptions

/** For what stands in an address for one reader: not kept, and in no search engine. */
export const framedStateHeaders = {
  ...embedHeaders,
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

/**
 * Replies with a framed page that depends on the build alone.
 * @param notes ids of the facts that the numbers of its text stand for, where it has any
 */
export function replyWithFrame(
  c: Context,
  request: FramedRequest,
  { path }: SnippetAddress,
  render: () => PageMarkup,
  notes: readonly string[] = [],
): Promise<Response> {
  const { site, theme } = request
  return replyWithPage(c, site, () => makeFramable(String(render()), request, notes), {
    headers: embedHeaders,
    // There are too many parts of the timeline to keep them all.
    key: queryOfYears(request) ? null : `${path}?${theme}`,
  })
}

/** Replies with a framed page in the state that its address holds, or says that it holds none. */
export const replyWithState = async (
  request: FramedRequest,
  page: PageMarkup,
  status: 200 | 400,
): Promise<Response> =>
  pageResponse(await makeFramable(String(page), request), framedStateHeaders, status)

/**
 * Replies with a question in the state of having been answered. That depends on the build and the address
 * alone, and many readers give the same few answers, so it is kept.
 */
export async function replyWithAnswered(
  request: FramedRequest & { state: string },
  { path }: SnippetAddress,
  render: () => PageMarkup,
): Promise<Response> {
  const { site, theme, state } = request
  const page = await keptPage(site, `${path}?${theme}&${state}`, () =>
    makeFramable(String(render()), request),
  )
  return pageResponse(page, framedStateHeaders)
}
