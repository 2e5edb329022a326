/** A whole quiz in a frame, its state in the address. Nothing of it is recorded. */
import type { Context } from 'hono'
import { drawForFrame, parseQuizState, seedOf, startQuiz } from '../../domain/embedded-quiz.ts'
import { randomText } from '../../http/random.ts'
import { framedPath } from '../../snippets/frame-links.ts'
import type { SnippetOf } from '../../snippets/snippet.ts'
import { type FramedQuiz, framedQuiz } from '../../states/embed/framed-quiz.ts'
import { EmbeddedQuiz } from '../../views/embed/quiz.tsx'
import {
  type FramedRequest,
  framedStateHeaders,
  replyWithFrame,
  replyWithState,
} from './replies.ts'

/** Not a state yet: answering leads to one. */
const startNow = 'start'

export function replyWithQuiz(
  c: Context,
  request: FramedRequest,
  snippet: SnippetOf<'quiz'>,
): Response | Promise<Response> {
  const { site, theme, state: text } = request
  const { quiz } = snippet
  if (text === startNow) return redirectToStart(c, request, snippet)
  const to = (state: string) => site.path(`${snippet.path}?state=${state}`)
  const bank = Object.values(site.library.items)
  const seed = seedOf(text ?? '')
  const items = seed === undefined ? [] : drawForFrame(bank, quiz, seed)
  const state = text ? parseQuizState(items, text) : undefined
  const props = { site, theme, snippet, quiz }
  if (state) {
    const view = framedQuiz(site, quiz, items, state, to, to(startNow))
    return replyWithState(request, <EmbeddedQuiz {...props} view={view} />, 200)
  }
  const questions = Math.min(quiz.length, drawForFrame(bank, quiz, '').length)
  const view: FramedQuiz = { phase: 'start', start: to(startNow), questions }
  if (text) {
    const page = <EmbeddedQuiz {...props} view={{ ...view, isBadState: true }} />
    return replyWithState(request, page, 400)
  }
  return replyWithFrame(c, request, snippet, () => <EmbeddedQuiz {...props} view={view} />)
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
