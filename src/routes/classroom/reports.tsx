import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { isSettled, stateOfClassroom } from '../../domain/classroom.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey } from '../../http/capabilities.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { replyUnlessChanged } from '../../http/live.ts'
import { requestSearch } from '../../http/origin.ts'
import { documentOf, replyInPrivate } from '../../http/replies.ts'
import { streamOf } from '../../http/streams.ts'
import { discussionOf, readDiscussionView } from '../../states/classroom/discussion.ts'
import { reportState } from '../../states/classroom/report.ts'
import { readReportView, withoutRemoved } from '../../states/classroom/report-view.ts'
import { listClassroom } from '../../store/classrooms.ts'
import { DiscussFragment, DiscussPage } from '../../views/classroom/discuss.tsx'
import { ReportPage, type ReportPageProps } from '../../views/classroom/report.tsx'
import { ReportFragment } from '../../views/classroom/report-fragment.tsx'
import { LearnerRows } from '../../views/classroom/report-table.tsx'
import { type OpenedClassroom, replyWithBadKey, reportPattern, withClassroom } from './access.ts'
import { boardState } from './boards.tsx'

const access = { capability: 'report', read: listClassroom } as const

/** The teacher's report: the page, and its questions one by one for the projector. */
export function reports(site: Site) {
  return new Hono<AppEnv>()
    .get(reportPattern, (c) => {
      const request = { ...access, ...c.req.param(), isDeletedToo: true }
      return withClassroom(c, site, request, (opened, listed) =>
        replyWithReport(c, site, opened, listed),
      )
    })
    .get(`${reportPattern}/discuss`, (c) =>
      withClassroom(c, site, { ...access, ...c.req.param() }, (opened, listed) => {
        const query = (name: string) => c.req.query(name)
        const report = reportState(site, opened, listed, readReportView(query), nowInSeconds())
        const discussion = discussionOf(report, readDiscussionView(query))
        if (!discussion) return c.notFound()
        return replyInPrivate(c, {
          page: () => <DiscussPage site={site} discussion={discussion} />,
          fragment: () => <DiscussFragment site={site} discussion={discussion} />,
        })
      }),
    )
    .on('GET', addressesCutOff, (c) => replyWithBadKey(c, site))
}

/** What is left of the address of a report or a board of which the end is missing. */
const addressesCutOff = [
  '/classrooms/:code',
  '/classrooms/:code/report',
  '/classrooms/:code/report/:key',
  '/classrooms/:code/board',
  '/classrooms/:code/board/:key',
]

async function replyWithReport(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  stored: ListedClassroom,
): Promise<Response> {
  const now = nowInSeconds()
  const view = readReportView((name) => c.req.query(name))
  const listed = withoutRemoved(stored, view)
  const { code, settings, keys } = opened
  // What the store gave, as it is: nothing is counted for a page that did not change.
  const seen = [
    settings,
    stateOfClassroom(settings, now),
    isSettled(settings, now),
    listed.learners.map(({ name, joinedAt, number }) => `${name} ${joinedAt} ${number}`).join(),
    listed.removed,
    // An id tells the responses; sent again, they have another time.
    listed.attempts.map(({ name, id, line }) => `${name} ${id} ${line.completedAt}`).join(),
  ]
  return replyUnlessChanged(c, seen, async (tag) => {
    const boardKey = await capabilityKey('board', code, settings.keyVersion, keys)
    const shown = {
      site,
      state: reportState(site, opened, listed, view, now),
      board: boardState(c, site, opened, listed, now),
      boardPath: site.path(`/classrooms/${code}/board/${boardKey}`),
      leftOut: Math.trunc(Number(c.req.query('left'))) || 0,
    }
    const live = { path: c.req.path + requestSearch(c), tag }
    return {
      page: () => streamOf(piecesOfReport({ ...shown, live })),
      fragment: () => <ReportFragment {...shown} />,
    }
  })
}

/** Stands where the rows will. For private use in Unicode, so nothing else on the page has it. */
const gap = '\uE000'

/** What a teacher reads first comes first: the rows of the table are made once that has been sent. */
function* piecesOfReport(page: Omit<ReportPageProps, 'rows'>): Generator<string, void> {
  const [before = '', after] = documentOf(<ReportPage {...page} rows={gap} />).split(gap)
  yield before
  // A class without learners has no table.
  if (after === undefined) return
  yield `${<LearnerRows site={page.site} state={page.state} />}`
  yield after
}
