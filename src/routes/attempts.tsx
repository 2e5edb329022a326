import { type Context, Hono } from 'hono'
import type { Item } from '../content/library.ts'
import { reviewItem } from '../content/review.ts'
import type { Site } from '../content/site.ts'
import {
  type Attempt,
  attemptLifetime,
  moveTo,
  nextUnanswered,
  phaseOf,
  quizIdOf,
  recordIdOf,
  respond,
} from '../domain/attempt.ts'
import { presentItem } from '../domain/item.ts'
import { recordOf } from '../domain/record.ts'
import { parseResponse } from '../domain/response.ts'
import { bandOf, scoreAttempt } from '../domain/scoring.ts'
import type { AppEnv } from '../env.ts'
import { nowInSeconds } from '../http/clock-and-chance.ts'
import { isPartial, redirectTo, replyInPrivate, replyWithProblem } from '../http/replies.ts'
import { replyThatQuizzesAreOff, signingKeysFor } from '../http/signing.tsx'
import { type SigningKeys, signAttempt, verifyAttempt } from '../http/tokens.ts'
import { saveAttempt } from '../store/attempts.ts'
import { AttemptFragment, AttemptPage, type AttemptState } from '../views/attempt.tsx'
import { ProblemFragment, type ProblemKind, ProblemPage } from '../views/problem.tsx'

/** An attempt: its state, a response to the item in view, and recording it once more. */
export function attempts(site: Site) {
  return (
    new Hono<AppEnv>()
      .get('/attempts/:token', (c) =>
        withAttempt(c, site, async ({ attempt, keys, items }) => {
          const state = await stateOf(site, attempt, items, keys, { mayTryAtOnce: true })
          return reply(c, site, state)
        }),
      )
      // The address that a browser shows above an error; reloaded or copied it leads to the question.
      .get('/attempts/:token/responses', (c) =>
        redirectTo(site.path(`/attempts/${c.req.param('token')}`)),
      )
      .post('/attempts/:token/responses', (c) =>
        withAttempt(c, site, async ({ attempt, keys, items }) => {
          const form = await readForm(c)
          const asked = form.get('item')
          const item = items.find(({ id }) => id === asked)
          if (!item) return replyWithNotice(c, site, 'otherItem', 422, c.req.path)
          const given = parseResponse(item, form.getAll('response').map(String))
          if ('reason' in given) {
            const state = await stateOf(site, attempt, items, keys)
            // An item that has its feedback already needs no second response.
            if (state.phase !== 'question' || state.item.id !== asked) return reply(c, site, state)
            return reply(c, site, { ...state, problem: given.reason }, { status: 422 })
          }
          const now = nowInSeconds()
          const seconds = now - shownAt(form, attempt.startedAt, now)
          const answered = respond(attempt, item.id, { ...given, seconds }, now)
          const settled = await recordIfComplete(c, answered, items)
          return replyWithNext(c, site, settled, items, keys)
        }),
      )
      .post('/attempts/:token/record', (c) =>
        withAttempt(c, site, async ({ attempt, keys, items }) => {
          const settled = await recordIfComplete(c, attempt, items)
          const hasFailed = phaseOf(settled) === 'complete' && !settled.isRecorded
          if (!hasFailed) return replyWithNext(c, site, settled, items, keys)
          const state = await stateOf(site, settled, items, keys, { hasFailed })
          return reply(c, site, state, { status: 503 })
        }),
      )
  )
}

interface Verified {
  attempt: Attempt
  keys: SigningKeys
  /** The items of the attempt, in its order. */
  items: readonly Item[]
}

/** Runs `handle` with the attempt of the address, or says why there is none. */
async function withAttempt(
  c: Context<AppEnv, '/attempts/:token'>,
  site: Site,
  handle: (verified: Verified) => Promise<Response>,
): Promise<Response> {
  const keys = await signingKeysFor(c)
  if (!keys) return replyThatQuizzesAreOff(c, site)
  const attempt = await verifyAttempt(c.req.param('token'), keys)
  if (!attempt) return replyWithNotice(c, site, 'badAttempt', 400, site.path('/quizzes'))
  if (nowInSeconds() > attempt.startedAt + attemptLifetime) {
    const isShareable = phaseOf(attempt) === 'complete' && attempt.isRecorded
    const wayOn = isShareable
      ? `/results/${recordIdOf(attempt)}`
      : `/quizzes/${quizIdOf(attempt.id)}`
    return replyWithNotice(c, site, 'expiredAttempt', 410, site.path(wayOn))
  }
  const items = attempt.items.flatMap((id) => site.library.items[id] ?? [])
  return handle({ attempt, keys, items })
}

/** What the page of an attempt shows, with the addresses that lead on from it. */
async function stateOf(
  site: Site,
  attempt: Attempt,
  items: readonly Item[],
  keys: SigningKeys,
  { mayTryAtOnce = false, hasFailed = false } = {},
): Promise<AttemptState> {
  const { at, seed, responses } = attempt
  const quizId = quizIdOf(attempt.id)
  const quiz = { id: quizId, title: site.quiz(quizId)?.title ?? quizId }
  const pathTo = async (other: Attempt) => site.path(`/attempts/${await signAttempt(other, keys)}`)
  const progress = { quiz, at, total: items.length }
  const item = items[at] as Item
  const phase = phaseOf(attempt)
  if (phase === 'question') {
    const chosen = responses[at]?.response
    return {
      ...progress,
      phase,
      item: presentItem(item, seed),
      action: `${await pathTo(attempt)}/responses`,
      shownAt: nowInSeconds().toString(36),
      ...(chosen && { chosen }),
    }
  }
  if (phase === 'feedback') {
    const reviewed = reviewItem(site, item, responses[at]?.response, seed)
    return {
      ...progress,
      phase,
      reviewed,
      next: await pathTo(moveTo(attempt, nextUnanswered(attempt, at))),
    }
  }
  const { score, maxScore } = scoreAttempt(items, responsesOf(attempt))
  return {
    ...progress,
    phase,
    result: {
      quizId,
      score,
      maxScore,
      band: bandOf(site.quiz(quizId)?.bands ?? [], { score, maxScore }),
      review: items.map((one, index) => reviewItem(site, one, responses[index]?.response, seed)),
      resultPath: attempt.isRecorded ? site.path(`/results/${recordIdOf(attempt)}`) : undefined,
      recordAction: attempt.isRecorded ? undefined : `${await pathTo(attempt)}/record`,
      mayTryAtOnce,
      hasFailed,
    },
  }
}

const responsesOf = ({ responses }: Attempt) => responses.map((given) => given?.response)

/** Records a complete attempt that the store has not taken yet; the token says whether it has. */
async function recordIfComplete(
  c: Context<AppEnv>,
  attempt: Attempt,
  items: readonly Item[],
): Promise<Attempt> {
  if (phaseOf(attempt) !== 'complete' || attempt.isRecorded) return attempt
  const record = recordOf(attempt, scoreAttempt(items, responsesOf(attempt)))
  return { ...attempt, isRecorded: await saveAttempt(c.env.SCORES, record) }
}

/** After a post: a browser is sent to the next state; htmx gets it at once, and its address. */
async function replyWithNext(
  c: Context<AppEnv>,
  site: Site,
  attempt: Attempt,
  items: readonly Item[],
  keys: SigningKeys,
): Promise<Response> {
  const path = site.path(`/attempts/${await signAttempt(attempt, keys)}`)
  if (!isPartial(c)) return redirectTo(path)
  const state = await stateOf(site, attempt, items, keys)
  return reply(c, site, state, { headers: { 'HX-Push-Url': path } })
}

const reply = (
  c: Context<AppEnv>,
  site: Site,
  state: AttemptState,
  options?: { status?: number; headers?: Record<string, string> },
) =>
  replyInPrivate(
    c,
    {
      page: () => <AttemptPage site={site} state={state} />,
      fragment: () => <AttemptFragment site={site} state={state} />,
    },
    options,
  )

const wayOnLabels = {
  badAttempt: 'problem.quizzes',
  expiredAttempt: 'problem.onward',
  otherItem: 'problem.back',
} as const

function replyWithNotice(
  c: Context<AppEnv>,
  site: Site,
  kind: ProblemKind & keyof typeof wayOnLabels,
  status: number,
  path: string,
): Response {
  const wayOn = { path: path.replace(/\/responses$/, ''), label: wayOnLabels[kind] }
  return replyWithProblem(c, status, {
    page: () => <ProblemPage site={site} kind={kind} wayOn={wayOn} />,
    fragment: () => <ProblemFragment site={site} kind={kind} wayOn={wayOn} />,
  })
}

/** The form of a request; a body that is no form reads as an empty one. */
const readForm = (c: Context): Promise<FormData> => c.req.formData().catch(() => new FormData())

/** When the question was shown, as the form says, within what is possible. */
function shownAt(form: FormData, earliest: number, now: number): number {
  const shown = form.get('shown')
  if (typeof shown !== 'string' || !/^[0-9a-z]{1,8}$/.test(shown)) return now
  return Math.min(Math.max(Number.parseInt(shown, 36), earliest), now)
}
