/** Framed pages: every snippet of the site, for any other site. */
import { type Context, Hono } from 'hono'
import { pageTitle } from '../../content/listed-pages.ts'
import { findRemoved } from '../../content/removed.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { logFailure } from '../../http/log.ts'
import { requestPath, requestSearch } from '../../http/origin.ts'
import { type PageMarkup, pageResponse, redirectTo } from '../../http/replies.ts'
import type { Makers } from '../../makers.ts'
import { withoutLanguage } from '../../snippets/address.ts'
import type { FrameContext } from '../../snippets/frame-links.ts'
import { hasOptions, readOptions, readTheme } from '../../snippets/options.ts'
import { partOf, queryOfPart } from '../../snippets/part.ts'
import type { Snippet } from '../../snippets/snippet.ts'
import { findSnippet } from '../../snippets/snippets.ts'
import { EmbedProblem } from '../../views/embed/frame.tsx'
import { EmbeddedTimeline } from '../../views/embed/timeline.tsx'
import { questionView, replyWithQuestion } from './question.tsx'
import { quizView, replyWithQuiz } from './quiz.tsx'
import {
  type FramedRequest,
  framedStateHeaders,
  queryOf,
  replyWithFrame,
  replyWithFramedPart,
} from './replies.ts'

/** `/embed/…`; the picker at `/embed` is no framed page. */
export function embeds(site: Site) {
  const app = new Hono<AppEnv>()
  // What goes wrong is said inside the frame too, where the usual page would not show.
  app.onError((error, c) => {
    logFailure(c, error)
    return replyWithEmbedProblem(c, site, 500, {
      title: site.t('problem.ourFault.title'),
      text: site.t('problem.ourFault.text'),
      page: '/',
      label: site.t('problem.home'),
    })
  })
  return app.get('/embed/:snippet{.+}', (c) => {
    const query = queryOf(c)
    const path = withoutLanguage(site, c.req.path)
    const context = { site, theme: readTheme(query) }
    const missing = () => replyWithoutSnippet(c, site, path)
    if (!hasOptions(query)) {
      const render = (makers: Makers) => {
        const found = findSnippet(site, path)
        return found && firstView(makers, context, found)
      }
      return replyWithFrame(c, context, render, missing)
    }
    const whole = findSnippet(site, path)
    if (!whole) return missing()
    const { state, ...options } = readOptions(whole.kind, query)
    const snippet = partOf(site, whole, options)
    const request = { ...context, ...options }
    if (state && snippet.kind === 'question')
      return replyWithQuestion({ ...request, state }, snippet)
    if (state && snippet.kind === 'quiz') return replyWithQuiz(c, { ...request, state }, snippet)
    if (!queryOfPart(options))
      return replyWithFrame(c, context, (makers) => firstView(makers, request, snippet), missing)
    return replyWithFramedPart(c, context, partView(request, snippet))
  })
}

/** A framed page as its address without a state or a part shows it. */
function firstView(
  { EmbeddedText }: Makers,
  { site, theme }: FrameContext,
  snippet: Snippet,
): PageMarkup {
  switch (snippet.kind) {
    case 'question':
      return questionView({ site, theme }, snippet)
    case 'quiz':
      return quizView({ site, theme }, snippet)
    default:
      return <EmbeddedText site={site} theme={theme} snippet={snippet} />
  }
}

/** Only a quiz and the timeline have parts. */
function partView(request: FramedRequest, snippet: Snippet): PageMarkup {
  if (snippet.kind === 'quiz') return quizView(request, snippet)
  const { site, theme } = request
  return <EmbeddedTimeline site={site} theme={theme} snippet={snippet} part={request} />
}

const slashesRe = /\/+$/

/** 404, or 410 with a way on where there once was something; a slash at the end is taken off. */
function replyWithoutSnippet(c: Context<AppEnv>, site: Site, path: string): Response {
  if (findSnippet(site, path)) throw new Error('a framed page of the build could not be read')
  const trimmed = path.replace(slashesRe, '')
  if (trimmed !== path && findSnippet(site, trimmed)) {
    return redirectTo(requestPath(c).replace(slashesRe, '') + requestSearch(c), 301)
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
  c: Context<AppEnv>,
  site: Site,
  status: number,
  problem: Omit<Parameters<typeof EmbedProblem>[0], keyof FrameContext>,
): Response {
  const page = <EmbedProblem site={site} theme={readTheme(queryOf(c))} {...problem} />
  return pageResponse(page, framedStateHeaders, status)
}
