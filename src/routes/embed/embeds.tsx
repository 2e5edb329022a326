/** Framed pages: every snippet of the site, for any other site. */
import { type Context, Hono } from 'hono'
import { pageTitle } from '../../content/listed-pages.ts'
import { findRemoved } from '../../content/removed.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { pageResponse, redirectTo } from '../../http/replies.ts'
import { withoutLanguage } from '../../snippets/address.ts'
import type { FrameContext } from '../../snippets/frame-links.ts'
import { readOptions } from '../../snippets/options.ts'
import { findSnippet } from '../../snippets/snippets.ts'
import { EmbedProblem } from '../../views/embed/frame.tsx'
import { EmbeddedText } from '../../views/embed/text.tsx'
import { replyWithQuestion } from './question.tsx'
import { replyWithQuiz } from './quiz.tsx'
import { framedStateHeaders, replyWithFrame } from './replies.ts'

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
    const path = withoutLanguage(site, c.req.path)
    const snippet = findSnippet(site, path)
    if (!snippet) return replyWithoutSnippet(c, site, path)
    const request = { site, ...readOptions(snippet.kind, new URL(c.req.url).searchParams) }
    switch (snippet.kind) {
      case 'question':
        return replyWithQuestion(c, request, snippet)
      case 'quiz':
        return replyWithQuiz(c, request, snippet)
      default:
        return replyWithFrame(
          c,
          request,
          snippet,
          () => (
            <EmbeddedText site={site} theme={request.theme} snippet={snippet} years={request} />
          ),
          'explainer' in snippet ? snippet.explainer.notes : [],
        )
    }
  })
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
  const { theme } = readOptions(undefined, new URL(c.req.url).searchParams)
  const page = <EmbedProblem site={site} theme={theme} {...problem} />
  return pageResponse(page, framedStateHeaders, status)
}
