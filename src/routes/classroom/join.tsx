import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Site } from '../../content/site.ts'
import { attemptId, startAttempt } from '../../domain/attempt.ts'
import {
  type ClassroomSettings,
  classroomAttemptStart,
  stateOfClassroom,
} from '../../domain/classroom.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import { learnerName, parseLearnerName } from '../../domain/learner-name.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds, randomNumber, randomText } from '../../http/clock-and-chance.ts'
import { readForm } from '../../http/forms.ts'
import { countUnknownCode, mayAskFor, rememberCode } from '../../http/guesses.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { redirectTo, replyInPrivate, replyWithPage } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { signAttempt } from '../../http/tokens.ts'
import { loadLearner, loadSettings, saveLearner } from '../../store/classrooms.ts'
import { JoinFragment, JoinPage } from '../../views/classroom/join.tsx'
import type { JoinProblem, JoinState } from '../../views/classroom/join-state.ts'
import { NotSeenFragment, NotSeenPage } from '../../views/classroom/not-seen.tsx'
import { StartPage } from '../../views/classroom/start.tsx'
import { replyWithProblem } from '../problems.tsx'

/** No form of ours comes near this, in bytes. */
const maxSize = 16 * 1024
/** How often a learner may ask for another name. */
const mostRolls = 3
/** A page that waits for a class asks again by itself so many times, every 15 seconds. */
const mostTries = 8

/** Joining a class by its code. */
export function join(site: Site) {
  const offer = () => learnerName(site.library.names, randomNumber)
  return new Hono<AppEnv>()
    .use('/join/*', bodyLimit({ maxSize, onError: (c) => replyWithProblem(c, site, 'tooLarge') }))
    .get('/join', (c) => {
      const typed = c.req.query('code')
      if (!typed) {
        return replyWithPage(c, site, () => <StartPage site={site} typed="" isWrong={false} />)
      }
      const code = parseJoinCode(typed)
      return code ? redirectTo(site.path(`/join/${code}`)) : replyWithStart(c, site, typed, 422)
    })
    .get('/join/:code', (c) =>
      withOpenClassroom(c, site, (code, settings) => {
        const asked = Math.trunc(Number(c.req.query('roll'))) || 0
        const rolls = Math.min(Math.max(asked, 0), mostRolls)
        const returning = parseLearnerName(site.library.names, c.req.query('name') ?? '') ?? ''
        return replyWithJoin(c, site, code, settings, {
          offered: offer(),
          nextRoll: rolls < mostRolls ? rolls + 1 : undefined,
          returning,
        })
      }),
    )
    .post('/join/:code', (c) =>
      withOpenClassroom(c, site, async (code, settings) => {
        const keys = await signingKeysFor(c)
        if (!keys) return replyWithProblem(c, site, 'quizzesOff')
        const form = await readForm(c)
        const read = (name: string) => String(form.get(name) ?? '')
        const isReturning = read('returning') === 'yes'
        const typed = read('name')
        const name = parseLearnerName(site.library.names, typed)
        const again = (problem: JoinProblem, status: number) =>
          replyWithJoin(
            c,
            site,
            code,
            settings,
            {
              offered: isReturning || !name ? offer() : name,
              nextRoll: undefined,
              returning: isReturning ? typed : '',
              number: read('number'),
              problem,
            },
            status,
          )
        if (!name) return again('name', 422)
        if (!isReturning && stateOfClassroom(settings, nowInSeconds()) === 'locked') {
          return again('locked', 403)
        }
        const digits = read('number').normalize('NFKC').trim()
        const isNumber = /^\d{1,2}$/.test(digits) && Number(digits) > 0
        const asksNumber = settings.hasNumbers && !isReturning
        if (asksNumber && !isNumber) return again('number', 422)
        let number = asksNumber ? Number(digits) : undefined
        if (!(await isWithinLimit(c, 'JOINS', code))) return again('tooMany', 429)
        const now = nowInSeconds()
        if (isReturning) {
          const known = await loadLearner(c.env.SCORES, code, name).catch(() => 'away' as const)
          // Whoever is sure of the name goes on, for the store may not show it for a minute; but not
          // where nobody new may come in.
          const isSure = read('sure') === 'yes' && !settings.isLocked
          if (!known && !isSure) return again('unknown', 404)
          number = known === 'away' ? undefined : known?.number
        } else {
          const entry = { joinedAt: now, ...(number !== undefined && { number }) }
          // Where the store refuses, the attempt itself will show that this learner joined.
          await saveLearner(c.env.SCORES, code, name, entry).catch(() => {})
        }
        const { quiz, ...start } = classroomAttemptStart(settings, randomText(7))
        const attempt = startAttempt({
          ...start,
          id: attemptId(now, randomText(10), quiz),
          startedAt: now,
          classroom: { code, learner: name, ...(number !== undefined && { number }) },
        })
        return redirectTo(site.path(`/attempts/${await signAttempt(attempt, keys)}`))
      }),
    )
}

/** Runs `handle` with a class that goes on, or says why there is none to join. */
async function withOpenClassroom(
  c: Context<AppEnv, '/join/:code'>,
  site: Site,
  handle: (code: string, settings: ClassroomSettings) => Promise<Response> | Response,
): Promise<Response> {
  const asked = c.req.param('code')
  const code = parseJoinCode(asked)
  if (!code) return replyWithStart(c, site, asked, 404)
  if (code !== asked && c.req.method === 'GET') return redirectTo(site.path(`/join/${code}`))
  if (!mayAskFor(c, code)) return replyWithNotSeen(c, site, code, 429)
  const settings = await loadSettings(c.env.SCORES, code).catch(() => 'away' as const)
  if (settings === 'away') {
    const again = { path: c.req.path, label: 'problem.tryAgain' as const }
    return replyWithProblem(c, site, 'joinAway', again)
  }
  if (!settings) {
    return replyWithNotSeen(c, site, code, (await countUnknownCode(c)) ? 404 : 429)
  }
  rememberCode(code)
  const state = stateOfClassroom(settings, nowInSeconds())
  if (state === 'closed' || state === 'deleted') {
    return replyWithProblem(c, site, state === 'closed' ? 'classroomClosed' : 'classroomDeleted')
  }
  return handle(code, settings)
}

/** The form again, with a code that can't be and what to do about it. */
function replyWithStart(c: Context, site: Site, typed: string, status: number): Response {
  const page = () => <StartPage site={site} typed={typed} isWrong />
  return replyInPrivate(c, { page, fragment: page }, { status })
}

function replyWithJoin(
  c: Context,
  site: Site,
  code: string,
  settings: ClassroomSettings,
  entered: Pick<JoinState, 'offered' | 'nextRoll' | 'returning' | 'number' | 'problem'>,
  status = 200,
): Response {
  const state: JoinState = {
    code,
    quiz: site.quiz(settings.quiz)?.title ?? settings.quiz,
    questions: settings.items.length,
    mode: settings.mode,
    feedback: settings.feedback,
    hasNumbers: settings.hasNumbers,
    isLocked: settings.isLocked,
    ...entered,
  }
  const view = {
    page: () => <JoinPage site={site} state={state} />,
    fragment: () => <JoinFragment site={site} state={state} isNews />,
  }
  return replyInPrivate(c, view, { status })
}

/** The store does not show this class yet: the page asks again by itself for two minutes. */
function replyWithNotSeen(c: Context, site: Site, code: string, status: number): Response {
  const tries = Number(c.req.query('try')) || 1
  const props = { site, code, nextTry: tries < mostTries ? tries + 1 : undefined }
  const view = {
    page: () => <NotSeenPage {...props} isBusy={status === 429} />,
    fragment: () => <NotSeenFragment {...props} isBusy={status === 429} />,
  }
  return replyInPrivate(c, view, { status, headers: { 'Retry-After': '15' } })
}
