/**
 * Questions and quizzes in a frame. A request grades what its address says and changes nothing: robots
 * follow links, and nothing of it is recorded.
 */
import type { Context } from 'hono'
import { reviewItem } from '../../answers/review.ts'
import type { Band, Item } from '../../content/library.ts'
import {
  isAnsweredByLinks,
  type LinkedItem,
  parseItemState,
  responseOf,
  writeAnswered,
} from '../../domain/embedded-item.ts'
import {
  drawForFrame,
  parseQuizState,
  type QuizState,
  seedOf,
  startQuiz,
  writeNext,
  writeStep,
} from '../../domain/embedded-quiz.ts'
import { presentItem } from '../../domain/item.ts'
import { bandOf, scoreAttempt } from '../../domain/scoring.ts'
import { randomText } from '../../http/clock-and-chance.ts'
import { replyWithPage } from '../../http/replies.ts'
import { embedHeaders } from '../../http/security.ts'
import { type FrameContext, framedPath } from '../../snippets/links.ts'
import type { Snippet } from '../../snippets/snippets.ts'
import type { AskedQuestion } from '../../views/embed/question.tsx'
import { EmbeddedQuestion } from '../../views/embed/question.tsx'
import { EmbeddedQuiz, type QuizView } from '../../views/embed/quiz.tsx'

interface Framed extends FrameContext {
  snippet: Snippet
}

/** For what stands in an address for one reader: not kept, and in no search engine. */
export const framedStateHeaders = {
  ...embedHeaders,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** The order of choices is the same for all: the address of an answer means the same everywhere. */
const questionSeed = 'embed'

export function replyWithQuestion(c: Context, props: Framed): Response {
  const { site, snippet } = props
  const item = site.library.items[idOf(snippet)]
  if (!item) return c.notFound() as Response
  const text = c.req.query('state')
  const linked = isAnsweredByLinks(item) ? item : undefined
  const state = linked && text ? parseItemState(linked, text) : undefined
  const draft = state && 'draft' in state ? state.draft : ''
  const isBadState = text !== undefined && text !== '' && !state
  const to = (next: string) => `${snippet.path}${next && `?state=${next}`}`
  const asked = {
    ...askedQuestion(item, questionSeed, draft, (next) => site.path(to(next))),
    isBadState,
  }
  if (!text) {
    return replyWithPage(c, site, () => `${<EmbeddedQuestion {...props} asked={asked} />}`, {
      headers: embedHeaders,
      key: `${snippet.path}?${props.theme}`,
    })
  }
  const response = state && 'response' in state ? state.response : undefined
  const reviewed = response && reviewItem(site, item, response, questionSeed)
  return replyWithState(
    <EmbeddedQuestion {...props} asked={asked} reviewed={reviewed || undefined} isState />,
    isBadState,
  )
}

export function replyWithQuiz(c: Context, props: Framed): Response {
  const { site, snippet } = props
  const quiz = site.quiz(idOf(snippet))
  if (!quiz) return c.notFound() as Response
  const to = (state: string) => site.path(`${snippet.path}?state=${state}`)
  const text = c.req.query('state')
  if (text === startNow) {
    // A draw of its own for each reader, whose address holds from then on.
    const state = startQuiz(randomText(7))
    const childId = /^[\w-]{1,64}$/.exec(c.req.query('childId') ?? '')?.[0]
    const address = framedPath(props, `${snippet.path}?state=${state}`)
    return new Response(null, {
      status: 303,
      headers: {
        ...framedStateHeaders,
        Location: address + (childId ? `&childId=${childId}` : ''),
      },
    })
  }
  const bank = Object.values(site.library.items)
  const seed = seedOf(text ?? '')
  const items = seed === undefined ? [] : drawForFrame(bank, quiz, seed)
  const state = text ? parseQuizState(items, text) : undefined
  if (state) {
    const view = viewOf(props, items, state, quiz.bands, to)
    return replyWithState(<EmbeddedQuiz {...props} quiz={quiz} view={view} />)
  }
  const questions = Math.min(quiz.length, drawForFrame(bank, quiz, '').length)
  const view: QuizView = { phase: 'start', start: to(startNow), questions }
  if (text) {
    return replyWithState(
      <EmbeddedQuiz {...props} quiz={quiz} view={{ ...view, isBadState: true }} />,
      true,
    )
  }
  return replyWithPage(c, site, () => `${<EmbeddedQuiz {...props} quiz={quiz} view={view} />}`, {
    headers: embedHeaders,
    key: `${snippet.path}?${props.theme}`,
  })
}

/** A state that is none yet: the answer leads to one. */
const startNow = 'start'

const idOf = ({ path }: Snippet): string => path.split('/').at(-1) ?? ''

const replyWithState = (page: unknown, isBad = false): Response =>
  new Response(`<!DOCTYPE html>${page}`, {
    status: isBad ? 400 : 200,
    headers: framedStateHeaders,
  })

/** What is shown of a question before its answer. Looks at no key. */
function askedQuestion(
  item: Item,
  seed: string,
  given: string,
  to: (state: string) => string,
): AskedQuestion {
  const presented = presentItem(item, seed)
  const parts = item.type === 'classify' ? item.statements.map(({ id }) => id) : []
  // An order stands from the start, as chance has it.
  const draft =
    presented.type === 'order' && !given ? presented.choices.map(({ id }) => id).join('') : given
  const complete = isAnsweredByLinks(item) ? responseOf(item, draft) : undefined
  return { item: presented, draft, parts, complete, to }
}

function viewOf(
  { site }: Framed,
  items: readonly (Item & LinkedItem)[],
  state: QuizState,
  bands: readonly Band[],
  to: (state: string) => string,
): QuizView {
  const { responses, phase, seed, draft } = state
  const total = items.length
  const at = phase === 'feedback' ? responses.length - 1 : responses.length
  const item = items[at]
  const review = (index: number) => reviewItem(site, items[index] as Item, responses[index], seed)
  if (phase === 'result' || !item) {
    const { score, maxScore } = scoreAttempt(items, responses)
    return {
      phase: 'result',
      score,
      maxScore,
      band: bandOf(bands, { score, maxScore }),
      review: items.map(({ id }, index) => ({
        ...review(index),
        path: site.path(`/embed/questions/${id}?state=${writeAnswered(responses[index] ?? '')}`),
      })),
      start: to(startNow),
    }
  }
  if (phase === 'feedback')
    return { phase, at, total, reviewed: review(at), next: to(writeNext(state)) }
  const asked = askedQuestion(item, seed, draft, (step) => to(writeStep(state, step)))
  return { phase, at, total, asked }
}
