/** Answers that depend on the build and the address alone: pages and files, with their entity tag. */
import type { Context } from 'hono'
import { content } from '../../.build/content.js'
import { listPages } from '../content/listed-pages.ts'
import { type PageStyles, stylesheetsOf } from '../content/page-styles.ts'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import type { Makers } from '../makers.ts'
import { oncePer } from '../once/once-per.ts'
import { builtPagesOf, type PageBytes, toBytes } from './kept-pages.ts'
import { documentOf, htmlType, type PageMarkup } from './replies.ts'
import { publicHeaders } from './security.ts'

const strongTag = `"${content.version}"`
/** Weak, since the edge may compress: the same build gives the same page. */
const entityTag = `W/${strongTag}`
const keeping = { 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: entityTag }

/** How an answer of the build is found, kept and sent. */
interface BuildReplyOptions {
  /** Security headers, where they are not those of every public page. */
  headers?: Readonly<Record<string, string>>
  /** Under which it is kept, and found among the pages of the build, where that is not the path. */
  name?: string
  /** Answers where there is no such page; the usual 404 unless given. */
  missing?: () => Response
  /** What a page is styled as, for `Link`; a file of another kind has no styles. */
  styles?: PageStyles
}

/** Gives undefined where there is no such page or file; it is asked only for what the build did not make. */
type Make<Made> = (makers: Makers) => Made | undefined | Promise<Made | undefined>

/** Answers with a page that depends on the build alone. */
export const replyWithPage = (
  c: Context<AppEnv>,
  site: Site,
  render: Make<PageMarkup>,
  options: BuildReplyOptions = {},
): Promise<Response> => {
  const make = async (makers: Makers) => {
    const page = await render(makers)
    return page === undefined ? undefined : documentOf(page)
  }
  return replyFromBuild(c, site, htmlType, make, { styles: 'site', ...options })
}

/** The same with any other file. @param type for `Content-Type` */
export async function replyFromBuild(
  c: Context<AppEnv>,
  site: Site,
  type: string,
  make: Make<string | PageBytes>,
  options: BuildReplyOptions = {},
): Promise<Response> {
  const { name = c.req.path } = options
  // Mostly it is kept, and then nothing is waited for.
  const body = builtPagesOf(site).get(name) ?? (await findBytes(c, site, make, name))
  return body ? replyUnkept(c, type, body, options) : (options.missing?.() ?? c.notFound())
}

/**
 * Answers with what depends on the build and the address, of which there are too many to make or keep them all: with
 * the entity tag of the build, so that nobody loads it twice.
 */
export function replyUnkept(
  c: Context,
  type: string,
  body: string | PageBytes,
  { headers = publicHeaders, styles }: Pick<BuildReplyOptions, 'headers' | 'styles'>,
): Response {
  const sent = headersOf(headers)
  if (hasEntityTag(c)) return new Response(null, { status: 304, headers: sent.unchanged })
  return new Response(body, { headers: sent.of(type, styles) })
}

/** What the build made under a name, or what is made instead where it made nothing. */
export async function findBytes(
  c: Context<AppEnv>,
  site: Site,
  make: Make<string | PageBytes>,
  name: string,
): Promise<PageBytes | undefined> {
  const built = builtPagesOf(site).get(name) ?? (await c.get('findBuiltPage')(c.env, name))
  const page = built ?? (await makeBytes(c, site, make))
  if (page) builtPagesOf(site).set(name, page)
  return page
}

async function makeBytes(
  c: Context<AppEnv>,
  site: Site,
  make: Make<string | PageBytes>,
): Promise<PageBytes | undefined> {
  const makers = c.get('makers')
  if (!makers) {
    // That there is no such page can still be said.
    if (isPage(site, c.req.path)) throw new Error('a page of the build could not be read')
    return undefined
  }
  const made = await make(makers)
  return typeof made === 'string' ? toBytes(made) : made
}

const isPage = (site: Site, path: string): boolean =>
  listPages(site.library).some((page) => site.path(page.path) === path)

/** The same few sets of headers go with every answer, so each is put together once. */
const headersOf = oncePer((headers: Readonly<Record<string, string>>) => {
  const prepared = new Map<string, Headers>()
  return {
    unchanged: new Headers({ ...headers, ...keeping }),
    of(type: string, styles: PageStyles | undefined): Headers {
      const key = `${type} ${styles}`
      const known = prepared.get(key)
      if (known) return known
      const made = new Headers({ ...headers, ...keeping, 'Content-Type': type })
      if (styles) made.set('Link', preloadOf(styles))
      prepared.set(key, made)
      return made
    },
  }
})

/** The stylesheets of a page: a zone with Early Hints asks for them before the page is there. */
const preloadOf = (styles: PageStyles): string =>
  stylesheetsOf(styles)
    .map((address) => `<${address}>; rel=preload; as=style`)
    .join(', ')

/** Weak comparison (RFC 9110, 8.8.3.2) of what the client has with the tag of this build. */
function hasEntityTag(c: Context): boolean {
  const known = c.req.header('If-None-Match')
  if (!known) return false
  return known.split(',').some((tag) => {
    const plain = tag.trim()
    return plain === '*' || plain === entityTag || plain === strongTag
  })
}
