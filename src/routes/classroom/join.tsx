import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { attemptId, startAttempt } from '../../domain/attempt.ts'
import { type ClassroomSettings, classroomAttemptStart } from '../../domain/classroom.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import { learnerName, parseLearnerName } from '../../domain/learner-name.ts'
import type { JoinRefusal } from '../../domain/room/joining.ts'
import type { Seat } from '../../domain/seat.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { isWithinLimit, mayAskToJoin, networkOf } from '../../http/limits.ts'
import { randomNumber, randomText } from '../../http/random.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { type JoinEntries, type JoinProblem, joinState } from '../../states/classroom/join.ts'
import { JoinFragment, JoinPage } from '../../views/classroom/join.tsx'
import { StartPage } from '../../views/classroom/start.tsx'
import { replyWithProblem } from '../problems.tsx'
import { attemptPath } from '../quiz/gather-attempt.ts'
import {
  type OpenClassroom,
  replyWithoutRoom,
  replyWithStart,
  withJoinCode,
  withOpenClassroom,
} from './open-classroom.tsx'
import { readSeatRequest, takeSeat } from './seats.ts'
import { readSettings } from './settings.ts'

/** How often a learner may ask for another name. */
const mostRolls = 3

const statusOf: Record<JoinProblem, number> = {
  name: 422,
  number: 422,
  locked: 403,
  unknown: 404,
  nameTaken: 409,
  numberTaken: 409,
  tooMany: 429,
}

/**
 * There is no capability on this page, and the browser may keep it: Back shows the name that was offered before, and
 * whoever starts once more is the same learner.
 */
const keptForBack = { 'Cache-Control': 'private, no-cache' }

/** Joining a class by its code. */
export function join(site: Site) {
  return new Hono<AppEnv>()
    .get('/join', (c) => {
      const typed = c.req.query('code')
      if (!typed) {
        return replyWithPage(c, site, () => <StartPage site={site} typed="" isWrong={false} />, {
          styles: 'classroom',
        })
      }
      const code = parseJoinCode(typed)
      return code ? redirectTo(site.path(`/join/${code}`)) : replyWithStart(c, site, typed, 422)
    })
    .get('/join/:code', (c) =>
      withJoinCode(c, site, async (code) => {
        if (!(await mayAskToJoin(c, code))) return replyWithTooMany(c, site)
        const settings = await readSettings(c, code).catch(() => 'away' as const)
        if (settings === 'away') return replyWithoutRoom(c, site)
        return withOpenClassroom(c, site, code, settings, (classroom) => {
          const asked = Math.trunc(Number(c.req.query('roll'))) || 0
          const rolls = Math.min(Math.max(asked, 0), mostRolls)
          return replyWithJoin(c, site, classroom, {
            offered: learnerName(site.library.names, randomNumber),
            nextRoll: rolls < mostRolls ? rolls + 1 : undefined,
            returning: parseLearnerName(site.library.names, c.req.query('name') ?? '') ?? '',
            form: randomText(16),
          })
        })
      }),
    )
    .post('/join/:code', (c) =>
      withJoinCode(c, site, async (code) => {
        const keys = await signingKeysFor(c)
        if (!keys) return replyWithProblem(c, site, 'quizzesOff')
        const form = await readForm(c)
        const taken = await seatFor(c, site, code, form).catch(() => 'away' as const)
        if (taken === 'away') return replyWithoutRoom(c, site)
        if (taken === 'tooMany') return replyWithTooMany(c, site)
        return withOpenClassroom(c, site, code, taken.settings, async (classroom) => {
          if ('problem' in taken) {
            return replyWithJoin(c, site, classroom, entriesOf(site, form, taken.problem))
          }
          const seat = { code, ...taken.seat }
          const attempt = startInSeat(classroom.settings, seat, nowInSeconds())
          const path = await attemptPath(site, attempt, keys)
          return redirectTo(taken.isLive ? `${path}/live` : path)
        })
      }),
    )
}

type TakenSeat = { settings: ClassroomSettings | undefined } & (
  | {
      seat: Omit<Seat, 'code'>
      /** The class is in a live lesson. */
      isLive?: boolean
    }
  | { problem: JoinProblem }
)

/** The page to join is one that may be asked for a minute later: the code is in its address. */
const replyWithTooMany = (c: Context<AppEnv>, site: Site): Response =>
  replyWithProblem(c, site, 'tooManyRequests', { path: c.req.path, label: 'problem.tryAgain' })

/**
 * @returns `tooMany` where not even the form can be shown again
 * @throws where neither the room nor a copy of it can be reached
 */
async function seatFor(
  c: Context<AppEnv>,
  site: Site,
  code: string,
  form: Form,
): Promise<TakenSeat | 'tooMany'> {
  const request = readSeatRequest(form, site.library.names)
  const isAllowed = request && (await isWithinLimit(c, 'CLASSROOMS', `${networkOf(c)} ${code}`))
  if (!isAllowed) {
    if (!(await mayAskToJoin(c, code))) return 'tooMany'
    return { settings: await readSettings(c, code), problem: request ? 'tooMany' : 'name' }
  }
  const { settings, ...taken } = await takeSeat(c, code, request)
  return 'seat' in taken
    ? { settings, ...taken }
    : { settings, problem: problemOf[taken.refusal] ?? 'unknown' }
}

/** What a refusal of the room is to a learner, where it is not that nobody knows them; where the class is over, its page says so. */
const problemOf: Partial<Record<JoinRefusal, JoinProblem>> = {
  locked: 'locked',
  nameTaken: 'nameTaken',
  numberMissing: 'number',
  numberTaken: 'numberTaken',
}

/** What was entered, to be put right. */
function entriesOf(site: Site, form: Form, problem: JoinProblem): JoinEntries {
  const { names } = site.library
  const typed = form.one('name') ?? ''
  const isReturning = form.one('returning') === 'yes'
  const name = isReturning ? undefined : parseLearnerName(names, typed)
  return {
    offered: problem !== 'nameTaken' && name ? name : learnerName(names, randomNumber),
    nextRoll: undefined,
    returning: isReturning ? typed : '',
    number: form.one('number') ?? '',
    form: randomText(16),
    problem,
  }
}

/** An attempt at the quiz of a class, before its first response. */
function startInSeat(settings: ClassroomSettings, seat: Seat, now: number) {
  const { quiz, ...start } = classroomAttemptStart(settings, randomText(7))
  const id = attemptId(now, randomText(10), quiz)
  return startAttempt({ ...start, id, startedAt: now, classroom: seat })
}

function replyWithJoin(
  c: Context,
  site: Site,
  classroom: OpenClassroom,
  entries: JoinEntries,
): Response {
  const state = joinState(site, classroom, entries, nowInSeconds())
  const view = {
    page: () => <JoinPage site={site} state={state} />,
    fragment: () => <JoinFragment site={site} state={state} isNews />,
  }
  const status = entries.problem ? statusOf[entries.problem] : 200
  return replyInPrivate(c, view, { status, headers: keptForBack })
}
