/** Answers that depend on the build and the address alone: pages and files, with their entity tag. */
import type { Context } from 'hono'
import { content } from '../../.build/content.js'
import { type PageStyles, stylesheetsOf } from '../content/page-styles.ts'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
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
  /**
   * Under which it is kept, and found among the pages of the build, where that is not the path; `null`:
   * it is neither, since there are too many like it.
   */
  name?: string | null
  /** Answers where there is no such page; the usual 404 unless given. */
  missing?: () => Response
  /** What a page is styled as, for `Link`; a file of another kind has no styles. */
  styles?: PageStyles
}

/**
 * Answers with a page that depends on the build alone.
 * @param render gives undefined where there is no such page; it is asked only for what the build did
 *   not make
 */
export const replyWithPage = (
  c: Context<AppEnv>,
  site: Site,
  render: () => PageMarkup | undefined | Promise<PageMarkup | undefined>,
  options: BuildReplyOptions = {},
): Promise<Response> => {
  const make = async () => {
    const page = await render()
    return page === undefined ? undefined : documentOf(page)
  }
  return replyFromBuild(c, site, htmlType, make, { styles: 'site', ...options })
}

/** The same with any other file. @param type for `Content-Type` */
export async function replyFromBuild(
  c: Context<AppEnv>,
  site: Site,
  type: string,
  make: () => string | undefined | Promise<string | undefined>,
  options: BuildReplyOptions = {},
): Promise<Response> {
  const { headers = publicHeaders, name = c.req.path, styles } = options
  // Mostly it is kept, and then nothing is waited for.
  const kept = name !== null && builtPagesOf(site).get(name)
  const body = kept || (await findBytes(c, site, make, name))
  if (!body) return options.missing?.() ?? c.notFound()
  const sent = headersOf(headers)
  if (hasEntityTag(c)) return new Response(null, { status: 304, headers: sent.unchanged })
  return new Response(body, { headers: sent.of(type, styles) })
}

/**
 * What the build made under a name, or what is made instead where it made nothing.
 * @param make gives undefined where there is no such thing
 * @param name `null`: it is not among the pages of the build, and not kept
 */
export async function findBytes(
  c: Context<AppEnv>,
  site: Site,
  make: () => string | undefined | Promise<string | undefined>,
  name: string | null,
): Promise<PageBytes | undefined> {
  const kept = name === null ? undefined : builtPagesOf(site).get(name)
  if (kept) return kept
  const built = name === null ? undefined : await c.get('findBuiltPage')(c.env, name)
  const made = built ? undefined : await make()
  // Rendered here it would lack its text; that there is no such page can still be said.
  if (made !== undefined && name !== null && content.hasBuiltPages) {
    throw new Error('a page of the build could not be read')
  }
  const page = built ?? (made === undefined ? undefined : toBytes(made))
  if (page && name !== null) builtPagesOf(site).set(name, page)
  return page
}

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
