import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { readForm } from '../../http/forms.ts'
import { findTokens } from '../../http/pasted-tokens.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { withReceipts } from '../../states/classroom/receipts.ts'
import { reportState } from '../../states/classroom/report.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { readReportView } from '../../states/classroom/report-view.ts'
import { saveAttempt } from '../../store/attempts.ts'
import { listClassroom } from '../../store/classrooms.ts'
import { ReceiptsPage } from '../../views/classroom/receipts.tsx'
import { readSettings, reportPattern, sealIn, withClassroom } from './access.ts'
import { mostReceipts, recordReceipts } from './record-receipts.ts'

/** Receipts that the teacher pasted: recorded, and counted at once. */
export function receipts(site: Site) {
  return new Hono<AppEnv>()
    .post(`${reportPattern}/receipts`, async (c) => {
      const form = await readForm(c)
      const parts = findTokens(form.one('receipts') ?? '')
      const asked = parts.slice(0, mostReceipts)
      const request = { capability: 'report', ...c.req.param(), sealed: sealIn(form) } as const
      return withClassroom(c, site, { ...request, read: listClassroom }, async (opened, listed) => {
        const read = await recordReceipts(site, opened, asked, listed.removed, (complete) =>
          saveAttempt(scoresOf(c), complete, c.get('wait')),
        )
        const counted = { ...listed, attempts: withReceipts(listed.attempts, read) }
        const view = readReportView(() => undefined)
        const state = reportState(site, opened, counted, view, nowInSeconds())
        const props = { site, state, receipts: read, unread: parts.length - asked.length }
        return replyInPrivate(c, { page: () => <ReceiptsPage {...props} /> })
      })
    })
    .get(`${reportPattern}/receipts`, (c) => {
      const request = { capability: 'report', ...c.req.param(), read: readSettings } as const
      return withClassroom(c, site, request, (opened) =>
        redirectTo(`${reportPath(site, opened)}#receipts`),
      )
    })
}
