/** Replies with framed pages. */
import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { replyUnkept, replyWithPage } from '../../http/build-replies.ts'
import { answeredPagesOf, toBytes } from '../../http/kept-pages.ts'
import { documentOf, htmlType, type PageMarkup, pageResponse } from '../../http/replies.ts'
import { embedHeaders } from '../../http/security.ts'
import type { Makers } from '../../makers.ts'
import { type FrameContext, makeFramable } from '../../snippets/frame-links.ts'
import { type FrameOptions, framedPageName } from '../../snippets/options.ts'
import type { Query } from '../../snippets/part.ts'
import type { SnippetAddress } from '../../snippets/snippet.ts'

/** What a framed page is asked for. */
export type FramedRequest = FrameContext & FrameOptions

/** For what stands in an address for one reader: not kept, and in no search engine. */
export const framedStateHeaders = {
  ...embedHeaders,
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** The query of a request; of a name that stands there twice the first. */
export const queryOf = (c: Context): Query => ({ get: (name) => c.req.query(name) ?? null })

const framed = { headers: embedHeaders, styles: 'frame' } as const

/**
 * Replies with a framed page that depends on the build alone.
 * @param render gives undefined where there is no such snippet
 * @param missing replies in that case
 */
export const replyWithFrame = (
  c: Context<AppEnv>,
  { site, theme }: FrameContext,
  render: (makers: Makers) => PageMarkup | undefined,
  missing: () => Response,
): Promise<Response> => {
  const make = (makers: Makers) => {
    const page = render(makers)
    return page && makeFramable(String(page), { site, theme })
  }
  const name = framedPageName(c.req.path, theme)
  return replyWithPage(c, site, make, { ...framed, name, missing })
}

/** Replies with a part of a framed page: there are too many to keep them all. */
export const replyWithFramedPart = async (
  c: Context<AppEnv>,
  context: FrameContext,
  page: PageMarkup,
): Promise<Response> =>
  replyUnkept(c, htmlType, documentOf(await makeFramable(String(page), context)), framed)

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
  const name = `${path}?${theme}&${state}`
  const kept = answeredPagesOf(site)
  let page = kept.get(name)
  if (!page) {
    page = toBytes(documentOf(await makeFramable(String(render()), request)))
    kept.set(name, page)
  }
  return new Response(page, { headers: { ...framedStateHeaders, 'Content-Type': htmlType } })
}
