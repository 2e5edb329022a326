import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../http/forms.ts'
import { findTokens } from '../../http/pasted-tokens.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { reportState } from '../../states/classroom/report.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { readReportView } from '../../states/classroom/report-view.ts'
import { ReceiptsPage } from '../../views/classroom/receipts.tsx'
import { replyWithProblem } from '../problems.tsx'
import {
  replyWithBadKey,
  replyWithGone,
  reportPattern,
  withClassroom,
  withClassroomKey,
} from './access.ts'
import { siteForClass } from './own-items.ts'
import { fateOf, mostReceipts, readReceipts } from './record-receipts.ts'

const path = `${reportPattern}/receipts` as const
const capability = 'report'

/** Receipts that the teacher pasted: recorded, and counted at once. */
export function receipts(site: Site) {
  return new Hono<AppEnv>()
    .post(path, async (c) => {
      const parts = findTokens((await readForm(c)).one('receipts') ?? '')
      const asked = parts.slice(0, mostReceipts)
      return withClassroomKey(c, site, { capability, ...c.req.param() }, async (address) => {
        const { code, keyVersion } = address
        const again = { path: reportPath(site, address), label: 'problem.report' as const }
        const away = () => replyWithProblem(c, site, 'classroomAway', again)
        const read = await readReceipts(c, site, address, asked)
        if (!read) return away()
        const completions = read.flatMap(({ completion }) => completion ?? [])
        const taken = await roomOf(c, code)
          .takeReceipts({ keyVersion, completions })
          .catch(() => undefined)
        if (!taken) return away()
        const { settings } = taken
        if (!settings) return replyWithGone(c, site)
        if (settings.keyVersion !== keyVersion) return replyWithBadKey(c, site)
        if (settings.isDeleted) return replyWithProblem(c, site, 'classroomDeleted')
        const known = await siteForClass(c, site, code, settings.items)
        if (!known) return away()
        const verdicts = taken.verdicts.values()
        const settled = read.map((receipt) =>
          receipt.completion
            ? { ...receipt, fate: fateOf[verdicts.next().value ?? 'noClass'] }
            : receipt,
        )
        const opened = { ...address, settings }
        const view = readReportView(() => undefined)
        const state = reportState(known, opened, taken, view)
        const props = { site: known, state, receipts: settled, unread: parts.length - asked.length }
        return replyInPrivate(c, { page: () => <ReceiptsPage {...props} /> })
      })
    })
    .get(path, (c) =>
      withClassroom(c, site, { capability, ...c.req.param() }, (opened) =>
        redirectTo(`${reportPath(site, opened)}#receipts`),
      ),
    )
}
