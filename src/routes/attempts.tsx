import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
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
import { recordOf, scoreLineOf } from '../domain/record.ts'
import { parseResponse } from '../domain/response.ts'
import { bandOf, scoreAttempt } from '../domain/scoring.ts'
import type { AppEnv } from '../env.ts'
import { nowInSeconds } from '../http/clock-and-chance.ts'
import { isPartial, redirectTo, replyInPrivate } from '../http/replies.ts'
import { signingKeysFor } from '../http/signing.ts'
import { type SigningKeys, signAttempt, verifyAttempt } from '../http/tokens.ts'
import { saveAttempt } from '../store/attempts.ts'
import { AttemptFragment, AttemptPage, type AttemptState } from '../views/attempt.tsx'
import { replyWithProblem } from './problems.tsx'

/** With `no-store` a browser without scripts could not go Back to it. */
const mistaken = { status: 422, headers: { 'Cache-Control': 'private, no-cache' } }
/** No response of ours comes near this, in bytes. */
const maxSize = 16 * 1024

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
      // A browser shows the address of a form above its error; copied, it leads back to the attempt.
      .get('/attempts/:token/:form{responses|record}', (c) =>
        withAttempt(c, site, async () =>
          redirectTo(site.path(`/attempts/${c.req.param('token')}`)),
        ),
      )
      .use(
        '/attempts/*',
        bodyLimit({ maxSize, onError: (c) => replyWithProblem(c, site, 'tooLarge') }),
      )
      .post('/attempts/:token/responses', (c) =>
        withAttempt(c, site, async ({ attempt, keys, items }) => {
          const form = await readForm(c)
          const asked = form.get('item')
          const item = items.find(({ id }) => id === asked)
          if (!item) {
            const path = site.path(`/attempts/${c.req.param('token')}`)
            return replyWithProblem(c, site, 'otherItem', { path, label: 'problem.back' })
          }
          const given = parseResponse(item, form.getAll('response').map(String))
          if ('reason' in given) {
            const state = await stateOf(site, attempt, items, keys)
            // An item that has its feedback already needs no second response.
            if (state.phase !== 'question' || state.item.id !== asked) return reply(c, site, state)
            return reply(c, site, { ...state, problem: given.reason }, mistaken)
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
          // The unrecorded address would only try again: Back should not lead to it.
          if (!hasFailed) return replyWithNext(c, site, settled, items, keys, 'HX-Replace-Url')
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
  if (!keys) return replyWithProblem(c, site, 'quizzesOff')
  const attempt = await verifyAttempt(c.req.param('token'), keys)
  const items = attempt?.items.flatMap((id) => site.library.items[id] ?? [])
  // An item that is gone would shift the responses after it: items.lock keeps that from happening.
  if (!attempt || items?.length !== attempt.items.length) {
    const wayOn = { path: site.path('/quizzes'), label: 'problem.quizzes' as const }
    return replyWithProblem(c, site, 'badAttempt', wayOn)
  }
  if (nowInSeconds() > attempt.startedAt + attemptLifetime) {
    const isShareable = phaseOf(attempt) === 'complete' && attempt.isRecorded
    const path = isShareable
      ? `/results/${recordIdOf(attempt)}`
      : `/quizzes/${quizIdOf(attempt.id)}`
    const wayOn = { path: site.path(path), label: 'problem.onward' as const }
    return replyWithProblem(c, site, 'expiredAttempt', wayOn)
  }
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
  const isRecorded = await saveAttempt(c.env.SCORES, record, scoreLineOf(record))
  return { ...attempt, isRecorded }
}

/** After a post: a browser is sent to the next state; htmx gets it at once, and its address. */
async function replyWithNext(
  c: Context<AppEnv>,
  site: Site,
  attempt: Attempt,
  items: readonly Item[],
  keys: SigningKeys,
  history: 'HX-Push-Url' | 'HX-Replace-Url' = 'HX-Push-Url',
): Promise<Response> {
  const path = site.path(`/attempts/${await signAttempt(attempt, keys)}`)
  if (!isPartial(c)) return redirectTo(path)
  const state = await stateOf(site, attempt, items, keys)
  return reply(c, site, state, { headers: { [history]: path } })
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

/** The form of a request; a body that is no form reads as an empty one. */
const readForm = (c: Context): Promise<FormData> => c.req.formData().catch(() => new FormData())

/** When the question was shown, as the form says, within what is possible. */
function shownAt(form: FormData, earliest: number, now: number): number {
  const shown = form.get('shown')
  if (typeof shown !== 'string' || !/^[0-9a-z]{1,8}$/.test(shown)) return now
  return Math.min(Math.max(Number.parseInt(shown, 36), earliest), now)
}
