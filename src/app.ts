/** The whole site as one app: every language's routes, and the answers to what goes wrong. */
import { type Context, Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { Library } from './content/library.ts'
import { findRemoved } from './content/removed.ts'
import { createSite, type Site, siteOf } from './content/site.ts'
import { otherSpellings } from './content/spelling.ts'
import { CodeGuesses } from './domain/code-guesses.ts'
import type { AppEnv, FindBuiltPage, Services } from './env.ts'
import { wait } from './http/clock.ts'
import { limitBodies } from './http/forms.ts'
import { logFailure } from './http/log.ts'
import { mendedAddress } from './http/mended-address.ts'
import { requestPath, requestSearch } from './http/origin.ts'
import { isFromOtherSite } from './http/other-sites.ts'
import { redirectTo } from './http/replies.ts'
import { RequestTiming } from './http/server-timing.ts'
import { boards } from './routes/classroom/boards.tsx'
import { classrooms } from './routes/classroom/classrooms.tsx'
import { classroomControl } from './routes/classroom/control.tsx'
import { handingOut } from './routes/classroom/hand-out.tsx'
import { hands } from './routes/classroom/hands.tsx'
import { join } from './routes/classroom/join.tsx'
import { keepAddress } from './routes/classroom/keep-address.tsx'
import { paper } from './routes/classroom/paper.tsx'
import { parting } from './routes/classroom/parting.tsx'
import { receipts } from './routes/classroom/receipts.tsx'
import { removal } from './routes/classroom/removal.tsx'
import { reports } from './routes/classroom/reports.tsx'
import { sheet } from './routes/classroom/sheet.ts'
import { embeds } from './routes/embed/embeds.tsx'
import { oembed } from './routes/embed/oembed.ts'
import { embedPicker } from './routes/embed/picker.tsx'
import { explainers } from './routes/explainer/explainers.tsx'
import { home } from './routes/explainer/home.tsx'
import { feed } from './routes/feed.ts'
import { following } from './routes/live/following.tsx'
import { leading } from './routes/live/leading.tsx'
import { sockets } from './routes/live/sockets.ts'
import { replyWithProblem, replyWithRemoval } from './routes/problems.tsx'
import { attempts } from './routes/quiz/attempts.tsx'
import { challenges } from './routes/quiz/challenges.tsx'
import { quizzes } from './routes/quiz/quizzes.tsx'
import { results } from './routes/quiz/results.tsx'
import { stats } from './routes/quiz/stats.tsx'
import { about } from './routes/reference/about.tsx'
import { charts } from './routes/reference/charts.tsx'
import { claims } from './routes/reference/claims.tsx'
import { data } from './routes/reference/data.ts'
import { documents } from './routes/reference/documents.tsx'
import { facts } from './routes/reference/facts.tsx'
import { glossary } from './routes/reference/glossary.tsx'
import { search } from './routes/reference/search.tsx'
import { sources } from './routes/reference/sources.tsx'
import { timeline } from './routes/reference/timeline.tsx'
import { service } from './routes/service.ts'
import { exports } from './routes/teach/exports.tsx'
import { questions } from './routes/teach/questions.tsx'
import { teach } from './routes/teach/teach.tsx'
import { worksheets } from './routes/teach/worksheets.tsx'

/**
 * @param libraries one for each language, English first. English has no path prefix; another
 *   language has its code as first segment, and the path alone says the language.
 * @param services in place of the usual ones
 */
export function createApp(
  libraries: readonly Library[],
  services: Partial<Services> = {},
): Hono<AppEnv> {
  const sites = libraries.map(createSite)
  // The usual router first tries to make one expression of all routes, which takes longer than a request.
  const app = new Hono<AppEnv>({ router: new TrieRouter() })
  const { guesses = new CodeGuesses(), wait: waitFor = wait } = services
  const { findBuiltPage = noPage, makers } = services
  app.use((c, next) => {
    const mended = mendedAddress(c)
    if (mended !== undefined) return Promise.resolve(redirectTo(mended, 301))
    c.set('timing', new RequestTiming())
    c.set('findBuiltPage', findBuiltPage)
    c.set('makers', makers)
    c.set('guesses', guesses)
    c.set('wait', waitFor)
    if (!isFromOtherSite(c)) return next()
    return Promise.resolve(replyWithProblem(c, siteOf(sites, c.req.path), 'otherSite'))
  })
  app.use(limitBodies((c) => replyWithProblem(c, siteOf(sites, c.req.path), 'tooLarge')))
  app.route('/', service(sites))
  app.route('/', oembed(sites))
  for (const site of sites) {
    const routes = [
      home,
      explainers,
      claims,
      documents,
      timeline,
      glossary,
      sources,
      about,
      facts,
      data,
      search,
      charts,
      embeds,
      quizzes,
      attempts,
      following,
      sockets,
      results,
      challenges,
      stats,
      teach,
      questions,
      exports,
      worksheets,
      classrooms,
      boards,
      leading,
      classroomControl,
      removal,
      parting,
      keepAddress,
      handingOut,
      paper,
      hands,
      receipts,
      sheet,
      reports,
      join,
      embedPicker,
      feed,
    ]
    for (const route of routes) app.route(site.path('/'), route(site))
  }
  app.notFound((c) => replyWithoutPage(c, app, siteOf(sites, c.req.path)))
  app.onError((error, c) => {
    logFailure(c, error)
    return replyWithProblem(c, siteOf(sites, c.req.path), 'ourFault')
  })
  return app
}

/** The pages of the build belong to the content of the build: an app of other content makes its own. */
const noPage: FindBuiltPage = () => Promise.resolve(undefined)

const slashesRe = /\/+$/

/** The address that was typed in other letters; undefined where none of ours is meant. */
function spelledAsOurs(app: Hono<AppEnv>, site: Site, path: string): string | undefined {
  // Most of what leads nowhere looks like nothing of ours, and the list of all pages takes long to make.
  if (!isHandled(app, 'GET', site.path(path.toLowerCase()))) return undefined
  return otherSpellings(site.library, path)
    .map((other) => site.path(other))
    .find((other) => isHandled(app, 'GET', other))
}

/** 404, or 405 where the address exists for another method; a slash at the end is taken off, and capitals are put right. */
function replyWithoutPage(c: Context<AppEnv>, app: Hono<AppEnv>, site: Site): Response {
  const { path, method } = c.req
  const allowed = ['GET', 'POST'].filter((other) => isHandled(app, other, path))
  if (allowed.length > 0 && !allowed.includes(method === 'HEAD' ? 'GET' : method)) {
    const response = replyWithProblem(c, site, 'method')
    response.headers.set(
      'Allow',
      allowed.map((one) => (one === 'GET' ? 'GET, HEAD' : one)).join(', '),
    )
    return response
  }
  const asked = requestPath(c)
  const trimmed = asked.replace(slashesRe, '')
  const isRead = method === 'GET' || method === 'HEAD'
  if (isRead && trimmed !== asked && isHandled(app, 'GET', trimmed)) {
    return redirectTo(trimmed + requestSearch(c), 301)
  }
  const below = trimmed.slice(site.path('').length)
  const spelled = isRead ? spelledAsOurs(app, site, below) : undefined
  if (spelled !== undefined) return redirectTo(spelled + requestSearch(c), 301)
  const removal = isRead && findRemoved(site, below)
  if (removal) return replyWithRemoval(c, site, removal)
  return replyWithProblem(c, site, 'notFound')
}

/** Whether an address exists for a method; what runs for every request is no answer yet. */
const isHandled = (app: Hono<AppEnv>, method: string, path: string): boolean =>
  app.router.match(method, path)[0].some(([[, route]]) => route.method !== 'ALL')
