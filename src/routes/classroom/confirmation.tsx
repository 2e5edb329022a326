/** What changing a class has in common, whatever the change. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import { stateOfClassroom } from '../../domain/classroom.ts'
import type { ClassroomAction } from '../../domain/classroom-changes.ts'
import { countsOf, type ListedClassroom } from '../../domain/listed-classroom.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { requestSearch } from '../../http/origin.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { titleOfClass } from '../../states/classroom/board.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { classroomTitle } from '../../views/classroom/classroom-title.ts'
import { ConfirmPage } from '../../views/classroom/control.tsx'
import { replyWithProblem } from '../problems.tsx'
import type { OpenedClassroom } from './access.ts'

/** Asks whether a change is really meant. @param answer where it goes, below the report */
export function confirm(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  listed: ListedClassroom,
  change: ClassroomAction | 'remove',
  answer: { below: string; query?: Readonly<Record<string, string>>; learner?: string },
): Response {
  const { settings, code } = opened
  const { learner } = answer
  const isOf = ({ name }: { name: string }) => learner === undefined || name === learner
  const page = () => (
    <ConfirmPage
      site={site}
      title={classroomTitle(site, { quiz: titleOfClass(site, settings), code })}
      change={change}
      learner={learner}
      counts={countsOf({ ...listed, attempts: listed.attempts.filter(isOf) })}
      settings={settings}
      state={stateOfClassroom(settings, nowInSeconds())}
      action={reportPath(site, opened, answer.below, answer.query)}
      back={reportPath(site, opened)}
    />
  )
  return replyInPrivate(c, { page })
}

/** Says that the room did not answer, or was not asked, and leads back to the form, or to what came of it. */
export const replyWithRefusal = (c: Context<AppEnv>, site: Site) =>
  replyWithProblem(c, site, c.get('isShareSpent') ? 'notDone' : 'storeRefused', {
    path: c.req.path + requestSearch(c),
    label: 'problem.tryAgain',
  })
