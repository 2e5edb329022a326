/** A class that a join code names and that has not ended. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, stateOfClassroom } from '../../domain/classroom.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { countUnknownCode, mayAskFor, rememberCode } from '../../http/guesses.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { loadSettings } from '../../store/classrooms.ts'
import { NotSeenFragment, NotSeenPage } from '../../views/classroom/not-seen.tsx'
import { StartPage } from '../../views/classroom/start.tsx'
import { replyWithProblem } from '../problems.tsx'

export interface OpenClassroom {
  code: string
  settings: ClassroomSettings
}

/** Number of automatic retries, one every 15 s. */
const mostTries = 8

/** Runs `handle` with the class of the address, or says why there is none to join. */
export async function withOpenClassroom(
  c: Context<AppEnv, '/join/:code'>,
  site: Site,
  handle: (classroom: OpenClassroom) => Promise<Response> | Response,
): Promise<Response> {
  const asked = c.req.param('code')
  const code = parseJoinCode(asked)
  if (!code) return replyWithStart(c, site, asked, 404)
  if (code !== asked && c.req.method === 'GET') return redirectTo(site.path(`/join/${code}`))
  if (!mayAskFor(c, code)) return replyWithNotSeen(c, site, code, 429)
  const settings = await loadSettings(scoresOf(c), code).catch(() => 'away' as const)
  if (settings === 'away') {
    const again = { path: c.req.path, label: 'problem.tryAgain' as const }
    return replyWithProblem(c, site, 'joinAway', again)
  }
  if (!settings) return replyWithNotSeen(c, site, code, (await countUnknownCode(c)) ? 404 : 429)
  rememberCode(c, code)
  const state = stateOfClassroom(settings, nowInSeconds())
  if (state === 'closed') return replyWithProblem(c, site, 'classroomClosed')
  if (state === 'deleted') return replyWithProblem(c, site, 'classroomDeleted')
  return handle({ code, settings })
}

/** The form for a code again, with one that can't be, and what to do about it. */
export function replyWithStart(c: Context, site: Site, typed: string, status: number): Response {
  const page = () => <StartPage site={site} typed={typed} isWrong />
  return replyInPrivate(c, { page }, { status })
}

/** The store does not show this class yet: the page asks again by itself for two minutes. */
function replyWithNotSeen(c: Context, site: Site, code: string, status: 404 | 429): Response {
  const tries = Number(c.req.query('try')) || 1
  const props = { site, code, nextTry: tries < mostTries ? tries + 1 : undefined }
  const view = {
    page: () => <NotSeenPage {...props} isBusy={status === 429} />,
    fragment: () => <NotSeenFragment {...props} isBusy={status === 429} />,
  }
  return replyInPrivate(c, view, { status, headers: { 'Retry-After': '15' } })
}
