import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { type Attempt, phaseOf, withLaterResponses } from '../../domain/attempt.ts'
import { isClosed } from '../../domain/classroom.ts'
import { handIn } from '../../domain/handing-in.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { readForm } from '../../http/forms.ts'
import { mayLearnerAsk } from '../../http/limits.ts'
import { requestPath } from '../../http/origin.ts'
import { isPartial, redirectTo, replyInPrivate } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { verifyAttempt } from '../../http/tokens.ts'
import {
  type AttemptState,
  isPending,
  type QuestionChange,
  questionAgain,
} from '../../states/quiz/attempt.ts'
import { AttemptFragment, AttemptPage } from '../../views/quiz/attempt.tsx'
import { LeavePage } from '../../views/quiz/leave.tsx'
import { replyWithProblem } from '../problems.tsx'
import { attemptPath, gatherState } from './gather-attempt.ts'
import { type OpenedAttempt, withAttempt } from './opened-attempt.ts'
import { recordIfComplete, takeResponse } from './record-attempt.ts'
import { answerQuestion } from './responses.ts'

/** An attempt: its state, a response to the item in view, and recording it once more. */
export function attempts(site: Site) {
  return (
    new Hono<AppEnv>()
      .get('/attempts/:token', (c) =>
        withAttempt(c, site, async (opened) => {
          if (c.req.query('newest') !== undefined) return replyWithNewest(c, opened)
          if (await isLedElsewhere(c, opened)) return redirectTo(`${requestPath(c)}/live`)
          const state = await gatherState(scoresOf(c), opened, { mayTryAtOnce: true })
          return reply(c, opened.site, state)
        }),
      )
      .get('/attempts/:token/leave', (c) =>
        withAttempt(c, site, ({ attempt }) => {
          const back = site.path(`/attempts/${c.req.param('token')}`)
          return replyInPrivate(c, {
            page: () => <LeavePage site={site} attempt={attempt} back={back} />,
          })
        }),
      )
      // A browser shows the address of a form above its error; copied, it leads back to the attempt.
      .get('/attempts/:token/:form{responses|record|hand-in}', (c) =>
        withAttempt(c, site, () => redirectTo(site.path(`/attempts/${c.req.param('token')}`))),
      )
      .post('/attempts/:token/responses', (c) =>
        withAttempt(c, site, async (opened) => {
          const answer = answerQuestion(opened, await readForm(c), site.library.decimalSign ?? '.')
          if ('attempt' in answer) {
            const taken = await takeResponse(c, opened, answer.attempt)
            return taken === 'tooMany' ? replyWithHeld(c, opened, answer) : replyWithNext(c, taken)
          }
          if (!('item' in answer)) {
            const path = site.path(`/attempts/${c.req.param('token')}`)
            return replyWithProblem(c, site, 'otherItem', { path, label: 'problem.back' })
          }
          const { classroom } = opened.attempt
          if (classroom && !(await mayLearnerAsk(c, classroom))) {
            return replyWithHeld(c, opened, answer)
          }
          const state = await gatherState(scoresOf(c), opened)
          // Meanwhile another item is in view, or this one has its feedback.
          const isShown = state.phase === 'question' && state.item.id === answer.item
          if (!isShown) return reply(c, opened.site, state)
          const { change } = answer
          return reply(
            c,
            opened.site,
            questionAgain(state, change),
            change.problem ? mistaken : unsettled,
          )
        }),
      )
      .post('/attempts/:token/hand-in', (c) =>
        withAttempt(c, site, async (opened) => {
          const attempt = handIn(opened.attempt, nowInSeconds())
          const taken = await recordIfComplete(c, { ...opened, attempt }, opened)
          if (taken !== 'tooMany') return replyWithNext(c, taken)
          const path = site.path(`/attempts/${c.req.param('token')}/leave`)
          return replyWithProblem(c, site, 'tooManyRequests', { path, label: 'problem.tryAgain' })
        }),
      )
      .post('/attempts/:token/record', (c) =>
        withAttempt(c, site, async (opened) => {
          const settled = await recordIfComplete(c, opened)
          if (settled === 'tooMany') return replyWithHeld(c, opened)
          // The unrecorded address would only try again: Back should not lead to it.
          const next = () => replyWithNext(c, settled, 'HX-Replace-Url')
          if (settled.attempt.isRecorded || phaseOf(settled.attempt) !== 'complete') return next()
          const state = await gatherState(scoresOf(c), settled, { hasFailed: true })
          return isPending(state) ? reply(c, settled.site, state, { status: 503 }) : next()
        }),
      )
  )
}

/**
 * Back led to this address; `newest` in the query names the newest state of the attempt, and what was answered
 * since is to be kept. A browser is sent to the state that has both; htmx, which restores its history, gets it at once.
 */
async function replyWithNewest(c: Context<AppEnv>, opened: OpenedAttempt): Promise<Response> {
  const { site, attempt, keys } = opened
  const newest = await verifyAttempt(c.req.query('newest') ?? '', keys)
  const now = newest?.id === attempt.id ? backIn(attempt, newest) : attempt
  const path = await attemptPath(site, now, keys)
  if (c.req.header('HX-History-Restore-Request') === undefined) return redirectTo(path)
  const state = await gatherState(scoresOf(c), { ...opened, attempt: now })
  return reply(c, site, state, { headers: { 'HX-Replace-Url': path } })
}

/** What the store has still to take comes first: going on from elsewhere, it would be forgotten. */
function backIn(earlier: Attempt, newest: Attempt): Attempt {
  if (phaseOf(earlier) === 'complete') return earlier
  const isWaiting = phaseOf(newest) === 'complete' && !newest.isRecorded && newest.draw !== 'trial'
  return isWaiting ? newest : withLaterResponses(earlier, newest)
}

/**
 * Whether the class is in a live lesson and this learner has not chosen to be at the quiz alone; or the class is over,
 * and a lesson is all that they did in it.
 */
async function isLedElsewhere(
  c: Context<AppEnv>,
  { attempt, readStanding }: OpenedAttempt,
): Promise<boolean> {
  const { classroom, responses } = attempt
  if (!classroom || c.req.query('alone') !== undefined || responses.some(Boolean)) return false
  const { isLive, hasVoted, isRemoved, settings } = (await readStanding()) ?? {}
  const isOver = settings !== undefined && isClosed(settings, nowInSeconds())
  return isLive === true || (hasVoted === true && !isRemoved && isOver && !settings.isDeleted)
}

/** With `no-store` a browser without scripts could not go Back to it. */
const unsettled = { headers: { 'Cache-Control': 'private, no-cache' } }
const mistaken = { status: 422, ...unsettled }
const held = { status: 429, ...unsettled }

/**
 * Says that too many came within a minute, and shows the attempt as it was: a question with what was entered. The
 * class is not asked, which is what the limit is for.
 */
async function replyWithHeld(
  c: Context<AppEnv>,
  opened: OpenedAttempt,
  answer?: { item: string; change: QuestionChange },
): Promise<Response> {
  const unasked = { ...opened, readStanding: () => Promise.resolve(undefined) }
  const state = await gatherState(scoresOf(c), unasked, { hasFailed: true })
  if (state.phase !== 'question') return reply(c, opened.site, state, held)
  const change = state.item.id === answer?.item ? answer.change : { entered: state.entered }
  return reply(c, opened.site, questionAgain(state, { ...change, isHeld: true }), held)
}

/** After a post: a browser is sent to the next state; htmx gets it at once, and its address. */
async function replyWithNext(
  c: Context<AppEnv>,
  opened: OpenedAttempt,
  history: 'HX-Push-Url' | 'HX-Replace-Url' = 'HX-Push-Url',
): Promise<Response> {
  const { site, attempt, keys } = opened
  const path = await attemptPath(site, attempt, keys)
  if (!isPartial(c)) {
    // There it is said that the answer was not taken.
    const isHeld = phaseOf(attempt) !== 'complete' && (await opened.readStanding())?.isTogether
    return redirectTo(isHeld ? `${path}?alone=yes` : path)
  }
  const state = await gatherState(scoresOf(c), opened, { carriesNext: true })
  return reply(c, site, state, { headers: { [history]: path } })
}

function reply(
  c: Context<AppEnv>,
  site: Site,
  state: AttemptState,
  options?: { status?: number; headers?: Record<string, string> },
): Response {
  const view = {
    page: () => <AttemptPage site={site} state={state} />,
    fragment: () => <AttemptFragment site={site} state={state} />,
  }
  return replyInPrivate(c, view, options)
}
