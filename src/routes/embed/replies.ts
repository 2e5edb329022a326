/** Replies with framed pages. */
import type { Context } from 'hono'
import { pageResponse, type Rendered, replyWithPage } from '../../http/replies.ts'
import { embedHeaders } from '../../http/security.ts'
import type { FrameContext } from '../../snippets/links.ts'
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

/** A framed page that depends on the build alone. */
export function replyWithFrame(
  c: Context,
  request: FramedRequest,
  { path }: SnippetAddress,
  render: () => Rendered,
): Response {
  const { site, theme } = request
  return replyWithPage(c, site, render, {
    headers: embedHeaders,
    // There are too many parts of the timeline to keep them all.
    key: queryOfYears(request) ? null : `${path}?${theme}`,
  })
}

/** A framed page in a state that its address holds; `isBad`: in none that a link of ours leads to. */
export const replyWithState = (page: Rendered, isBad = false): Response =>
  pageResponse(page, framedStateHeaders, isBad ? 400 : 200)
