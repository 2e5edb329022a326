import { Hono } from 'hono'
import { createClassroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { isSettled } from '../../domain/classroom.ts'
import { reportOf, sortLines } from '../../domain/classroom-report.ts'
import type { AppEnv } from '../../env.ts'
import { classroomSheet } from '../../formats/classroom-sheet.ts'
import { capabilityKey, capabilityPattern } from '../../http/capabilities.ts'
import { nowInSeconds } from '../../http/clock-and-chance.ts'
import { replyUnlessChanged } from '../../http/live.ts'
import { originFor } from '../../http/origin.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { privateHeaders } from '../../http/security.ts'
import { listClassroom } from '../../store/classrooms.ts'
import { DiscussPage } from '../../views/classroom/discuss.tsx'
import { ReportFragment, ReportPage } from '../../views/classroom/report.tsx'
import { reportPath, withClassroom } from './access.ts'
import { boardOf } from './board-state.ts'
import { itemsOf, readReportView, reportState, withoutRemoved } from './report-state.ts'

const keyed = `/classrooms/:code/report/:key{${capabilityPattern}}`

/** The teacher's report: the page, a sheet of it, and its questions one by one for the projector. */
export function reports(site: Site) {
  return new Hono<AppEnv>()
    .get(`/classrooms/:code/report/:sheet{${capabilityPattern}\\.csv}`, (c) => {
      const { code = '', sheet = '' } = c.req.param()
      const key = sheet.slice(0, -'.csv'.length)
      return withClassroom(
        c,
        site,
        { capability: 'report', code, key, read: listClassroom },
        (opened, listed) => {
          const { settings } = opened
          const view = readReportView((name) => c.req.query(name))
          const { counting, sort } = view
          const report = reportOf(withoutRemoved(listed, view), settings, counting)
          const text = classroomSheet(
            site,
            itemsOf(site, opened),
            { ...report, lines: sortLines(report.lines, sort) },
            {
              clock: createClassroomClock(site, settings.zone),
              hasNumbers: settings.hasNumbers,
              separator: separatorFor(c.req.query('separator'), c.req.header('Accept-Language')),
            },
          )
          return new Response(text, {
            headers: {
              ...privateHeaders,
              'Content-Type': 'text/csv; charset=utf-8',
              'Content-Disposition': `attachment; filename="class-${code}.csv"`,
            },
          })
        },
      )
    })
    .get(keyed, (c) =>
      withClassroom(
        c,
        site,
        { capability: 'report', ...c.req.param(), read: listClassroom, isDeletedToo: true },
        async (opened, shown) => {
          const now = nowInSeconds()
          const view = readReportView((name) => c.req.query(name))
          const listed = withoutRemoved(shown, view)
          const { code, settings, keys, key } = opened
          const boardKey = await capabilityKey('board', code, settings.keyVersion, keys)
          const origin = originFor(c)
          const board = boardOf(site, opened, listed, origin, now)
          const ids = listed.attempts.map(({ id }) => id)
          const seen = [board, ids, listed.removed, settings, isSettled(settings, now)]
          const state = () => reportState(site, opened, listed, view, now)
          return replyUnlessChanged(c, seen, {
            page: (tag) => (
              <ReportPage
                site={site}
                state={state()}
                board={board}
                boardPath={site.path(`/classrooms/${code}/board/${boardKey}`)}
                // Without the settings that travel in the address, which are soon of no more use.
                address={origin + reportPath(site, { code, key, seal: undefined })}
                live={c.req.path + new URL(c.req.url).search}
                tag={tag}
              />
            ),
            fragment: () => <ReportFragment site={site} state={state()} />,
          })
        },
      ),
    )
    .get(`${keyed}/discuss`, (c) =>
      withClassroom(
        c,
        site,
        { capability: 'report', ...c.req.param(), read: listClassroom },
        (opened, listed) => {
          const view = readReportView((name) => c.req.query(name))
          const { questions, path } = reportState(site, opened, listed, view, nowInSeconds())
          const asked = Number(c.req.query('question') ?? 1)
          const question = questions.find(({ number }) => number === asked) ?? questions[0]
          if (!question) return c.notFound()
          const page = () => (
            <DiscussPage
              site={site}
              question={question}
              total={questions.length}
              showsKey={c.req.query('key') === 'shown'}
              reportPath={path('')}
              path={(number, showsKey) =>
                path('/discuss', { question: String(number), ...(showsKey && { key: 'shown' }) })
              }
            />
          )
          return replyInPrivate(c, { page, fragment: page })
        },
      ),
    )
}

/**
 * What parts the columns. Spreadsheets in languages that write 1,5 expect semicolons, and then a
 * decimal comma.
 * @param asked `comma` or `semicolon` in the address
 * @param accepted the header `Accept-Language`
 */
function separatorFor(asked: string | undefined, accepted: string | undefined): ',' | ';' {
  if (asked === 'comma' || asked === 'semicolon') return asked === 'comma' ? ',' : ';'
  const [language] = accepted?.split(/[,;]/) ?? []
  try {
    return new Intl.NumberFormat(language || 'en').format(1.5).includes(',') ? ';' : ','
  } catch {
    return ','
  }
}
