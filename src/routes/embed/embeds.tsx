/** Framed pages: every snippet of the site, for any other site. */
import { type Context, Hono } from 'hono'
import { pageTitle } from '../../content/listed-pages.ts'
import { findRemoved } from '../../content/removed.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { redirectTo, replyWithPage } from '../../http/replies.ts'
import { embedHeaders } from '../../http/security.ts'
import { isInYears } from '../../snippets/code.ts'
import { type FrameContext, type Theme, themes } from '../../snippets/links.ts'
import { findSnippet, type Snippet } from '../../snippets/snippets.ts'
import { EmbedProblem } from '../../views/embed/frame.tsx'
import { EmbeddedText } from '../../views/embed/texts.tsx'
import { framedStateHeaders, replyWithQuestion, replyWithQuiz } from './states.tsx'

/** `/embed/…`; the picker at `/embed` is no framed page. */
export function embeds(site: Site) {
  const app = new Hono<AppEnv>()
  // What goes wrong is said inside the frame too, where the usual page would not show.
  app.onError((error, c) => {
    console.error(error)
    return replyWithEmbedProblem(c, site, 500, {
      title: site.t('problem.ourFault.title'),
      text: site.t('problem.ourFault.text'),
      page: '/',
      label: site.t('problem.home'),
    })
  })
  return app.get('/embed/:snippet{.+}', (c) => {
    const path = c.req.path.slice(site.path('/').replace(/\/$/, '').length)
    const snippet = findSnippet(site, path)
    if (!snippet) return replyWithoutSnippet(c, site, path)
    const props = { site, theme: themeOf(c), snippet }
    switch (snippet.kind) {
      case 'question':
        return replyWithQuestion(c, props)
      case 'quiz':
        return replyWithQuiz(c, props)
      case 'timeline':
        return replyWithTimeline(c, props)
      default:
        return replyWithPage(c, site, () => `${<EmbeddedText {...props} />}`, {
          headers: embedHeaders,
          key: `${snippet.path}?${props.theme}`,
        })
    }
  })
}

const themeOf = (c: Context): Theme =>
  themes.find((theme) => theme === c.req.query('theme')) ?? 'auto'

/** Years, as an address gives them; a border that is no year is none. */
type Range = Partial<Record<'from' | 'to', string>>

function replyWithTimeline(c: Context, props: FrameContext & { snippet: Snippet }): Response {
  const { site, theme, snippet } = props
  const yearIn = (name: string) => /^\d{4}$/.exec(c.req.query(name) ?? '')?.[0]
  const [from, to] = [yearIn('from'), yearIn('to')]
  const range: Range = { ...(from && { from }), ...(to && { to }) }
  const query = `${new URLSearchParams(range)}`
  const entries = site.library.timeline.filter((entry) => isInYears(entry, range))
  return replyWithPage(
    c,
    site,
    () => `${<EmbeddedText {...props} query={query} entries={entries} />}`,
    // There are too many ranges to keep them all.
    { headers: embedHeaders, key: query ? null : `${snippet.path}?${theme}` },
  )
}

/** 404, or 410 with a way on where there once was something; a slash at the end is taken off. */
function replyWithoutSnippet(c: Context, site: Site, path: string): Response {
  const { pathname, search } = new URL(c.req.url)
  const trimmed = path.replace(/\/+$/, '')
  if (trimmed !== path && findSnippet(site, trimmed)) {
    return redirectTo(pathname.replace(/\/+$/, '') + search, 301)
  }
  const removal = findRemoved(site, path)
  if (removal) {
    return replyWithEmbedProblem(c, site, 410, {
      title: site.t('removed.title'),
      text: site.t('removed.text', { date: site.date(removal.since) }),
      page: removal.instead,
      label: `${site.t('removed.instead')}: ${pageTitle(site.library, removal.instead) ?? ''}`,
    })
  }
  return replyWithEmbedProblem(c, site, 404, {
    title: site.t('embed.notFound.title'),
    text: site.t('embed.notFound.text'),
    page: '/',
    label: site.t('problem.home'),
    isSilent: true,
  })
}

function replyWithEmbedProblem(
  c: Context,
  site: Site,
  status: number,
  problem: Omit<Parameters<typeof EmbedProblem>[0], keyof FrameContext>,
): Response {
  const page = <EmbedProblem site={site} theme={themeOf(c)} {...problem} />
  return new Response(`<!DOCTYPE html>${page}`, { status, headers: framedStateHeaders })
}
