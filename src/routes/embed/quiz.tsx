/** A whole quiz in a frame, its state in the address. Nothing of it is recorded. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import { drawForFrame, parseQuizState, seedOf, startQuiz } from '../../domain/embedded-quiz.ts'
import { randomText } from '../../http/random.ts'
import { type FrameContext, framedPath } from '../../snippets/frame-links.ts'
import type { SnippetAddress, SnippetOf } from '../../snippets/snippet.ts'
import { type FramedQuiz, framedQuiz } from '../../states/embed/framed-quiz.ts'
import { EmbeddedQuiz } from '../../views/embed/quiz.tsx'
import {
  type FirstView,
  type FramedRequest,
  framedStateHeaders,
  replyWithState,
} from './replies.ts'

/** Not a state yet: answering leads to one. */
const startNow = 'start'

/** The quiz before it starts. */
export const quizView = (context: FrameContext, snippet: SnippetOf<'quiz'>): FirstView => ({
  page: <EmbeddedQuiz {...propsOf(context, snippet)} view={startOf(context.site, snippet)} />,
})

/** Replies with the quiz in the state that its address holds. */
export function replyWithQuiz(
  c: Context,
  request: FramedRequest & { state: string },
  snippet: SnippetOf<'quiz'>,
): Response | Promise<Response> {
  const { site, state: text } = request
  const { quiz } = snippet
  if (text === startNow) return redirectToStart(c, request, snippet)
  const seed = seedOf(text)
  const items = seed === undefined ? [] : drawForFrame(bankOf(site), quiz, seed)
  const state = parseQuizState(items, text)
  const props = propsOf(request, snippet)
  if (!state) {
    const view = { ...startOf(site, snippet), isBadState: true }
    return replyWithState(request, <EmbeddedQuiz {...props} view={view} />, 400)
  }
  const to = (next: string) => addressOf(site, snippet, next)
  const view = framedQuiz(site, quiz, items, state, to, to(startNow))
  return replyWithState(request, <EmbeddedQuiz {...props} view={view} />, 200)
}

const bankOf = ({ library }: Site) => Object.values(library.items)

const propsOf = ({ site, theme }: FrameContext, snippet: SnippetOf<'quiz'>) => ({
  site,
  theme,
  snippet,
  quiz: snippet.quiz,
})

const addressOf = (site: Site, { path }: SnippetAddress, state: string): string =>
  site.path(`${path}?state=${state}`)

/** What the quiz shows before it starts. */
function startOf(site: Site, snippet: SnippetOf<'quiz'>): FramedQuiz {
  const { quiz } = snippet
  const questions = Math.min(quiz.length, drawForFrame(bankOf(site), quiz, '').length)
  return { phase: 'start', start: addressOf(site, snippet, startNow), questions }
}

/** Redirects each reader to a fresh draw, whose address holds from then on. */
function redirectToStart(c: Context, request: FramedRequest, { path }: SnippetOf<'quiz'>) {
  const address = framedPath(request, `${path}?state=${startQuiz(randomText(7))}`)
  // Tells a resizing host which frame sent the message.
  const childId = /^[\w-]{1,64}$/.exec(c.req.query('childId') ?? '')?.[0]
  return new Response(null, {
    status: 303,
    headers: {
      ...framedStateHeaders,
      Location: address + (childId ? `&childId=${childId}` : ''),
    },
  })
}
