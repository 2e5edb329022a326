/** A whole quiz in a frame, its state in the address. Nothing of it is recorded. */
import type { Context } from 'hono'
import {
  drawForFrame,
  leftOutOfFrame,
  parseQuizState,
  seedOf,
  startQuiz,
} from '../../domain/embedded-quiz.ts'
import { randomText } from '../../http/random.ts'
import type { PageMarkup } from '../../http/replies.ts'
import { framedPath } from '../../snippets/frame-links.ts'
import { choiceOf, queryOfPart, type SnippetPart } from '../../snippets/part.ts'
import type { SnippetOf } from '../../snippets/snippet.ts'
import { type FramedQuiz, framedQuiz } from '../../states/embed/framed-quiz.ts'
import { EmbeddedQuiz } from '../../views/embed/quiz.tsx'
import { type FramedRequest, framedStateHeaders, replyWithState } from './replies.ts'

/** Not a state yet: answering leads to one. */
const startNow = 'start'

/** The quiz before it starts. */
export const quizView = (request: FramedRequest, snippet: SnippetOf<'quiz'>): PageMarkup => (
  <EmbeddedQuiz {...propsOf(request, snippet)} view={startOf(request, snippet)} />
)

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
  const items = seed === undefined ? [] : drawFor(request, snippet, seed)
  const state = parseQuizState(items, text)
  const props = propsOf(request, snippet)
  if (!state) {
    const view = { ...startOf(request, snippet), isBadState: true }
    return replyWithState(request, <EmbeddedQuiz {...props} view={view} />, 400)
  }
  const to = (next: string) => site.path(statePath(request, snippet, next))
  const view = framedQuiz(site, quiz, items, state, to, to(startNow))
  return replyWithState(request, <EmbeddedQuiz {...props} view={view} />, 200)
}

const propsOf = (request: FramedRequest, snippet: SnippetOf<'quiz'>) => ({
  site: request.site,
  theme: request.theme,
  snippet,
  part: request,
  quiz: snippet.quiz,
})

/** Path of the quiz in a state, without the language; the choice of questions goes along. */
function statePath(part: SnippetPart, { path }: SnippetOf<'quiz'>, state: string): string {
  const query = queryOfPart(part)
  return `${path}?${query && `${query}&`}state=${state}`
}

const drawFor = (request: FramedRequest, { quiz }: SnippetOf<'quiz'>, seed: string) =>
  drawForFrame(Object.values(request.site.library.items), quiz, seed, choiceOf(request))

/** What the quiz shows before it starts. */
function startOf(request: FramedRequest, snippet: SnippetOf<'quiz'>): FramedQuiz {
  const questions = drawFor(request, snippet, '').length
  const bank = Object.values(request.site.library.items)
  const leftOut = leftOutOfFrame(bank, choiceOf(request), questions)
  const start = request.site.path(statePath(request, snippet, startNow))
  return { phase: 'start', start, questions, leftOut }
}

/** Redirects each reader to a fresh draw, whose address holds from then on. */
function redirectToStart(c: Context, request: FramedRequest, snippet: SnippetOf<'quiz'>) {
  const address = framedPath(request, statePath(request, snippet, startQuiz(randomText(7))))
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
