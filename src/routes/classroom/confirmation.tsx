/** What changing a class has in common, whatever the change. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import { stateOfClassroom } from '../../domain/classroom.ts'
import type { ClassroomAction } from '../../domain/classroom-changes.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { randomText } from '../../http/random.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { type ReportAddress, reportPath } from '../../states/classroom/report-path.ts'
import { ConfirmPage } from '../../views/classroom/control.tsx'
import { replyWithProblem } from '../problems.tsx'
import type { OpenedClassroom } from './access.ts'

/** Asks whether a change is really meant. @param below where the answer goes, below the report */
export function confirm(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  change: ClassroomAction | 'remove',
  { below, learner }: { below: string; learner?: string },
): Response {
  const { settings, seal } = opened
  const page = () => (
    <ConfirmPage
      site={site}
      change={change}
      learner={learner}
      settings={settings}
      state={stateOfClassroom(settings, nowInSeconds())}
      seal={seal}
      form={randomText(16)}
      action={reportPath(site, { ...opened, seal: undefined }, below)}
      back={reportPath(site, opened)}
    />
  )
  return replyInPrivate(c, { page })
}

/** Says that the store did not take a change, and leads back to the report. */
export const replyWithRefusal = (c: Context<AppEnv>, site: Site, address: ReportAddress) =>
  replyWithProblem(c, site, 'storeRefused', {
    path: reportPath(site, address),
    label: 'problem.report',
  })
