/** A class that a join code names and that has not ended. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, stateOfClassroom } from '../../domain/classroom.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { countUnknownCode, mayAskFor, rememberCode } from '../../http/guesses.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { NotSeenFragment, NotSeenPage } from '../../views/classroom/not-seen.tsx'
import { StartPage } from '../../views/classroom/start.tsx'
import { replyWithProblem } from '../problems.tsx'

export interface OpenClassroom {
  code: string
  settings: ClassroomSettings
}

/** Number of automatic retries, one every 15 s. */
const mostTries = 8

/** Runs `handle` with the join code of the address, or says why it can't be one. */
export async function withJoinCode(
  c: Context<AppEnv, '/join/:code'>,
  site: Site,
  handle: (code: string) => Promise<Response> | Response,
): Promise<Response> {
  const asked = c.req.param('code')
  const code = parseJoinCode(asked)
  if (!code) return replyWithStart(c, site, asked, 404)
  if (code !== asked && c.req.method === 'GET') return redirectTo(site.path(`/join/${code}`))
  if (!mayAskFor(c, code)) return replyWithNotSeen(c, site, code, 429)
  return handle(code)
}

/** Runs `handle` with a class as its room has it, or says why there is none to join. */
export async function withOpenClassroom(
  c: Context<AppEnv>,
  site: Site,
  code: string,
  settings: ClassroomSettings | undefined,
  handle: (classroom: OpenClassroom) => Promise<Response> | Response,
): Promise<Response> {
  if (!settings) return replyWithNotSeen(c, site, code, (await countUnknownCode(c)) ? 404 : 429)
  rememberCode(c, code)
  const state = stateOfClassroom(settings, nowInSeconds())
  if (state === 'closed') return replyWithProblem(c, site, 'classroomClosed')
  if (state === 'deleted') return replyWithProblem(c, site, 'classroomDeleted')
  return handle({ code, settings })
}

/** Says that neither the room of a class nor a copy of it can be reached. */
export const replyWithoutRoom = (c: Context<AppEnv>, site: Site): Response =>
  replyWithProblem(c, site, 'joinAway', { path: c.req.path, label: 'problem.tryAgain' })

/** The form for a code again, with one that can't be, and what to do about it. */
export function replyWithStart(c: Context, site: Site, typed: string, status: number): Response {
  const page = () => <StartPage site={site} typed={typed} isWrong />
  return replyInPrivate(c, { page }, { status })
}

/** No class has this code; or nobody looked, since too many were asked for: then the page asks again by itself. */
function replyWithNotSeen(c: Context, site: Site, code: string, status: 404 | 429): Response {
  const tries = Number(c.req.query('try')) || 1
  const isBusy = status === 429
  const nextTry = isBusy && tries < mostTries ? tries + 1 : undefined
  const props = { site, code, isBusy, nextTry }
  const view = {
    page: () => <NotSeenPage {...props} />,
    fragment: () => <NotSeenFragment {...props} />,
  }
  return replyInPrivate(c, view, { status, ...(isBusy && { headers: { 'Retry-After': '15' } }) })
}
