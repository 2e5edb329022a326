import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey } from '../../http/capabilities.ts'
import { replyLive } from '../../http/live.ts'
import { requestSearch } from '../../http/origin.ts'
import { documentOf, replyInPrivate } from '../../http/replies.ts'
import { streamOf } from '../../http/streams.ts'
import { discussionOf, readDiscussionView } from '../../states/classroom/discussion.ts'
import { reportState } from '../../states/classroom/report.ts'
import { readReportView } from '../../states/classroom/report-view.ts'
import { DiscussFragment, DiscussPage } from '../../views/classroom/discuss.tsx'
import { ReportPage, type ReportPageProps } from '../../views/classroom/report.tsx'
import { ReportFragment } from '../../views/classroom/report-fragment.tsx'
import { LearnerRows } from '../../views/classroom/report-table.tsx'
import { type OpenedClassroom, replyWithBadKey, reportPattern, withClassroom } from './access.ts'
import { boardState } from './boards.tsx'
import type { ClassroomReading } from './reading.ts'

const access = { capability: 'report' } as const

/** The teacher's report: the page, and its questions one by one for the projector. */
export function reports(site: Site) {
  return new Hono<AppEnv>()
    .get(reportPattern, (c) => {
      const request = { ...access, ...c.req.param(), isDeletedToo: true }
      return withClassroom(c, site, request, (opened, read) => replyWithReport(c, opened, read))
    })
    .get(`${reportPattern}/discuss`, (c) =>
      withClassroom(c, site, { ...access, ...c.req.param() }, (opened, read) => {
        const { site: known } = opened
        const query = (name: string) => c.req.query(name)
        const report = reportState(known, opened, read, readReportView(query))
        const discussion = discussionOf(report, readDiscussionView(query))
        if (!discussion) return c.notFound()
        return replyInPrivate(c, {
          page: () => <DiscussPage site={known} discussion={discussion} />,
          fragment: () => <DiscussFragment site={known} discussion={discussion} />,
        })
      }),
    )
    .on('GET', addressesCutOff, (c) =>
      replyWithBadKey(c, site, c.req.path.includes('/board') ? 'board' : 'report'),
    )
}

/** What is left of the address of a report or a board of which the end is missing. */
const addressesCutOff = [
  '/classrooms/:code',
  '/classrooms/:code/report',
  '/classrooms/:code/report/:key',
  '/classrooms/:code/board',
  '/classrooms/:code/board/:key',
]

function replyWithReport(
  c: Context<AppEnv>,
  opened: OpenedClassroom,
  read: ClassroomReading,
): Promise<Response> {
  const { site, code, settings, keys } = opened
  return replyLive(c, read.mark, async (tag) => {
    const boardKey = await capabilityKey('board', code, settings.keyVersion, keys)
    const shown = {
      site,
      state: reportState(
        site,
        opened,
        read,
        readReportView((name) => c.req.query(name)),
      ),
      board: boardState(c, opened, read),
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
