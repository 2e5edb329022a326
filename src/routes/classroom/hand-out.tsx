import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { calendarType, calendarWith } from '../../formats/calendar.ts'
import { hostOf, originFor } from '../../http/origin.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { privateHeaders } from '../../http/security.ts'
import { handOutOf } from '../../states/classroom/hand-out.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { classroomTitle } from '../../views/classroom/classroom-title.ts'
import { HandOutPage } from '../../views/classroom/hand-out.tsx'
import { type OpenedClassroom, reportPattern, withClassroom } from './access.ts'
import { boardState } from './boards.tsx'
import type { ClassroomReading } from './reading.ts'

/** What a teacher passes on to learners elsewhere: text, links and a calendar file. */
export function handingOut(site: Site) {
  return new Hono<AppEnv>()
    .get(`${reportPattern}/hand-out`, (c) => {
      const request = { capability: 'report', ...c.req.param() } as const
      return withClassroom(c, site, request, (opened, read) => {
        const { board, handOut } = handedOut(c, opened, read)
        const props = {
          title: classroomTitle(site, board),
          handOut,
          calendarPath: reportPath(site, opened, '/class.ics'),
          reportPath: reportPath(site, opened),
        }
        return replyInPrivate(c, { page: () => <HandOutPage site={site} {...props} /> })
      })
    })
    .get(`${reportPattern}/class.ics`, (c) => {
      const request = { capability: 'report', ...c.req.param() } as const
      return withClassroom(c, site, request, (opened, read) => {
        const { code, settings } = opened
        const { handOut } = handedOut(c, opened, read)
        if (!handOut) return c.notFound()
        const file = calendarWith({
          uid: `class-${code}@${hostOf(originFor(c))}`,
          sequence: settings.revision,
          madeAt: read.readAt,
          at: settings.closesAt,
          title: site.t('handOut.event', { quiz: handOut.title }),
          text: site.t('handOut.event.text', { address: handOut.joinAddress }),
          address: handOut.joinAddress,
        })
        const headers = {
          ...privateHeaders,
          'Content-Type': calendarType,
          'Content-Disposition': `attachment; filename="class-${code}.ics"`,
        }
        return new Response(file, { headers })
      })
    })
}

function handedOut(c: Context<AppEnv>, opened: OpenedClassroom, read: ClassroomReading) {
  const { site, settings } = opened
  const board = boardState(c, opened, read)
  return { board, handOut: handOutOf(site, settings, board, read.readAt) }
}
