import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { isAlive, phaseOf, quizIdOf, recordIdOf, respond } from '../../domain/attempt.ts'
import { type ClassroomSettings, isInTime } from '../../domain/classroom.ts'
import { orderChoices } from '../../domain/item.ts'
import { recordOf, scoreLineOf } from '../../domain/record.ts'
import { type Fields, fieldsOfOrder, moveChoice, parseResponse } from '../../domain/response.ts'
import { scoreAttempt } from '../../domain/scoring.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock-and-chance.ts'
import { readForm } from '../../http/forms.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { originFor } from '../../http/origin.ts'
import { isPartial, redirectTo, replyInPrivate } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { signAttempt, verifyAttempt } from '../../http/tokens.ts'
import { saveAttempt } from '../../store/attempts.ts'
import { loadSettings } from '../../store/classrooms.ts'
import { AttemptFragment, AttemptPage } from '../../views/quiz/attempt.tsx'
import type { AttemptState, QuestionState } from '../../views/quiz/attempt-state.ts'
import { replyWithProblem } from '../problems.tsx'
import { responsesOf, stateOf, type Verified } from './attempt-state.ts'

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
          const { attempt, items } = verified
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
          const settled = await recordIfComplete(c, { ...verified, attempt: answered })
          return replyWithNext(c, site, settled)
        }),
      )
      .post('/attempts/:token/record', (c) =>
        withAttempt(c, site, async (verified) => {
          const settled = await recordIfComplete(c, verified)
          // The unrecorded address would only try again: Back should not lead to it.
          const next = () => replyWithNext(c, site, settled, 'HX-Replace-Url')
          if (settled.attempt.isRecorded || phaseOf(settled.attempt) !== 'complete') return next()
          const state = await stateOf(site, c.env.SCORES, settled, { hasFailed: true })
          return isPending(state) ? reply(c, site, state, { status: 503 }) : next()
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
  if (!isAlive(attempt, nowInSeconds())) {
    const { classroom, isRecorded } = attempt
    const isShareable = phaseOf(attempt) === 'complete' && isRecorded && !classroom
    const path = isShareable
      ? `/results/${recordIdOf(attempt)}`
      : `/quizzes/${quizIdOf(attempt.id)}`
    const wayOn = { path: site.path(path), label: 'problem.onward' as const }
    return replyWithProblem(c, site, 'expiredAttempt', wayOn)
  }
  let settings: Promise<ClassroomSettings | undefined> | undefined
  const readClassroom = async () => {
    if (!attempt.classroom) return undefined
    settings ??= loadSettings(c.env.SCORES, attempt.classroom.code).catch(() => undefined)
    return settings
  }
  return handle({ attempt, keys, items, readClassroom, origin: originFor(c) })
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
async function recordIfComplete(c: Context<AppEnv>, verified: Verified): Promise<Verified> {
  const { attempt, items, readClassroom } = verified
  const { classroom, draw, completedAt, isRecorded } = attempt
  if (completedAt === undefined || isRecorded || draw === 'trial') return verified
  if (classroom) {
    const settings = await readClassroom()
    if (settings && !isInTime(settings, completedAt)) return verified
    // More than any class can finish: one device's script is not to spend the day's writes.
    if (!(await isWithinLimit(c, 'JOINS', `record:${classroom.code}`))) return verified
  } else if (!(await isWithinLimit(c, 'RECORDINGS'))) {
    return verified
  }
  const record = recordOf(attempt, scoreAttempt(items, responsesOf(attempt)))
  const isSaved = await saveAttempt(c.env.SCORES, record, scoreLineOf(record))
  return { ...verified, attempt: { ...attempt, isRecorded: isSaved } }
}

const isPending = (state: AttemptState): boolean =>
  (state.phase === 'complete' && state.result.recording.state === 'pending') ||
  (state.phase === 'handedIn' && state.recording.state === 'pending')

/** After a post: a browser is sent to the next state; htmx gets it at once, and its address. */
async function replyWithNext(
  c: Context<AppEnv>,
  site: Site,
  verified: Verified,
  history: 'HX-Push-Url' | 'HX-Replace-Url' = 'HX-Push-Url',
): Promise<Response> {
  const path = site.path(`/attempts/${await signAttempt(verified.attempt, verified.keys)}`)
  if (!isPartial(c)) return redirectTo(path)
  const state = await stateOf(site, c.env.SCORES, verified)
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
