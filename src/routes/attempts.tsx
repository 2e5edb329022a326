import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import {
  type Attempt,
  attemptLifetime,
  phaseOf,
  quizIdOf,
  recordIdOf,
  respond,
} from '../domain/attempt.ts'
import { orderChoices } from '../domain/item.ts'
import { recordOf, scoreLineOf } from '../domain/record.ts'
import { type Fields, fieldsOfOrder, moveChoice, parseResponse } from '../domain/response.ts'
import { scoreAttempt } from '../domain/scoring.ts'
import type { AppEnv } from '../env.ts'
import { nowInSeconds } from '../http/clock-and-chance.ts'
import { isPartial, redirectTo, replyInPrivate } from '../http/replies.ts'
import { signingKeysFor } from '../http/signing.ts'
import { type SigningKeys, signAttempt, verifyAttempt } from '../http/tokens.ts'
import { saveAttempt } from '../store/attempts.ts'
import {
  AttemptFragment,
  AttemptPage,
  type AttemptState,
  type QuestionState,
} from '../views/attempt.tsx'
import { responsesOf, stateOf, type Verified } from './attempt-state.ts'
import { replyWithProblem } from './problems.tsx'

/** With `no-store` a browser without scripts could not go Back to it. */
const unsettled = { headers: { 'Cache-Control': 'private, no-cache' } }
const mistaken = { status: 422, ...unsettled }
/** No response of ours comes near this, in bytes. */
const maxSize = 16 * 1024

/** An attempt: its state, a response to the item in view, and recording it once more. */
export function attempts(site: Site) {
  return (
    new Hono<AppEnv>()
      .get('/attempts/:token', (c) =>
        withAttempt(c, site, async (verified) => {
          const state = await stateOf(site, c.env.SCORES, verified, { mayTryAtOnce: true })
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
        withAttempt(c, site, async (verified) => {
          const { attempt, keys, items } = verified
          const form = await readForm(c)
          const asked = form.get('item')
          const item = items.find(({ id }) => id === asked)
          if (!item) {
            const path = site.path(`/attempts/${c.req.param('token')}`)
            return replyWithProblem(c, site, 'otherItem', { path, label: 'problem.back' })
          }
          const fields: Fields = (name) => form.getAll(name).map(String)
          const move = form.get('move')
          if (item.type === 'order' && typeof move === 'string') {
            const shown = orderChoices(item.id, item.choices, attempt.seed)
            const entered = fieldsOfOrder(moveChoice(shown, fields, move))
            return replyWithQuestion(c, site, verified, item, {
              entered,
              moved: move,
              ...shownBefore(form),
            })
          }
          const given = parseResponse(item, fields)
          if ('reason' in given) {
            return replyWithQuestion(c, site, verified, item, {
              entered: fields,
              problem: given,
              ...shownBefore(form),
            })
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
          const state = await stateOf(
            site,
            c.env.SCORES,
            { attempt: settled, items, keys },
            { hasFailed },
          )
          return reply(c, site, state, { status: 503 })
        }),
      )
  )
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

/** The question again, with what was entered; its feedback where it has one already. */
async function replyWithQuestion(
  c: Context<AppEnv>,
  site: Site,
  verified: Verified,
  item: Item,
  change: Pick<QuestionState, 'entered' | 'problem' | 'moved'> & { shownAt?: string },
): Promise<Response> {
  const state = await stateOf(site, c.env.SCORES, verified)
  if (state.phase !== 'question' || state.item.id !== item.id) return reply(c, site, state)
  return reply(c, site, { ...state, ...change }, change.problem ? mistaken : unsettled)
}

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
  const state = await stateOf(site, c.env.SCORES, { attempt, items, keys })
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

const shownRe = /^[0-9a-z]{1,8}$/

/** A question that comes back keeps the time since it was first shown. */
function shownBefore(form: FormData): { shownAt?: string } {
  const shown = form.get('shown')
  return typeof shown === 'string' && shownRe.test(shown) ? { shownAt: shown } : {}
}

/** When the question was shown, as the form says, within what is possible. */
function shownAt(form: FormData, earliest: number, now: number): number {
  const { shownAt } = shownBefore(form)
  if (shownAt === undefined) return now
  return Math.min(Math.max(Number.parseInt(shownAt, 36), earliest), now)
}
