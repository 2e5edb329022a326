import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey, capabilityPattern } from '../../http/capabilities.ts'
import { requestPath } from '../../http/origin.ts'
import { redirectTo } from '../../http/replies.ts'
import { asksForSocket, isSocketOfOtherSite, openSocket } from '../../http/sockets.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { reportPattern, withClassroomKey } from '../classroom/access.ts'
import { replyWithProblem } from '../problems.tsx'
import { followerIn, withSeat } from './following.tsx'

/** Sockets for the three pages of a lesson; who may open one is known before the room is asked. */
export function sockets(site: Site) {
  const { language } = site
  return new Hono<AppEnv>()
    .get('/attempts/:token/live/socket', (c) =>
      withUpgrade(c, site, () =>
        withSeat(c, site, (seat) => {
          const { code } = seat
          return connect(c, site, {
            audience: 'learners',
            language,
            code,
            follower: followerIn(seat),
          })
        }),
      ),
    )
    .get(`/classrooms/:code/board/:key{${capabilityPattern}}/socket`, (c) =>
      withUpgrade(c, site, () =>
        withClassroomKey(c, site, { capability: 'board', ...c.req.param() }, (address) => {
          const { code, keyVersion } = address
          return connect(c, site, { audience: 'projector', language, code, keyVersion })
        }),
      ),
    )
    .get(`${reportPattern}/live/socket`, (c) =>
      withUpgrade(c, site, () =>
        withClassroomKey(c, site, { capability: 'report', ...c.req.param() }, async (address) => {
          const { code, keyVersion, keys } = address
          const boardKey = await capabilityKey('board', code, keyVersion, keys)
          const paths = {
            action: reportPath(site, address, '/live'),
            report: reportPath(site, address),
            board: site.path(`/classrooms/${code}/board/${boardKey}`),
          }
          return connect(c, site, { audience: 'console', language, code, keyVersion, paths })
        }),
      ),
    )
}

/** Opened as a page, the address of a socket leads to its page. */
function withUpgrade(
  c: Context<AppEnv>,
  site: Site,
  open: () => Promise<Response>,
): Promise<Response> | Response {
  if (!asksForSocket(c)) return redirectTo(requestPath(c).replace(/\/socket$/, ''))
  return isSocketOfOtherSite(c) ? replyWithProblem(c, site, 'otherSite') : open()
}

const problemOf = {
  away: 'classroomAway',
  noClass: 'classroomGone',
  tooMany: 'tooManyRequests',
} as const

/** Opens the socket, or says why not, though only programs read that. */
async function connect(
  c: Context<AppEnv>,
  site: Site,
  place: Parameters<typeof openSocket>[1],
): Promise<Response> {
  const opened = await openSocket(c, place)
  if (opened instanceof Response) return opened
  return replyWithProblem(c, site, problemOf[opened])
}
