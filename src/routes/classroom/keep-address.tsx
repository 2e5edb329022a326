import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { originFor } from '../../http/origin.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { titleOfClass } from '../../states/classroom/board.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { classroomTitle } from '../../views/classroom/classroom-title.ts'
import { KeepAddressPage } from '../../views/classroom/keep-address.tsx'
import { reportPattern, withClassroom } from './access.ts'

/** The teacher's address, apart from the report: a report is printed and shown, and its key is neither. */
export function keepAddress(site: Site) {
  return new Hono<AppEnv>().get(`${reportPattern}/keep`, (c) => {
    const request = { capability: 'report', ...c.req.param() } as const
    return withClassroom(c, site, request, (opened) => {
      const { code, settings } = opened
      const props = {
        address: originFor(c) + reportPath(site, opened),
        title: classroomTitle(site, { code, quiz: titleOfClass(site, settings) }),
        reportPath: reportPath(site, opened),
      }
      return replyInPrivate(c, { page: () => <KeepAddressPage site={site} {...props} /> })
    })
  })
}
