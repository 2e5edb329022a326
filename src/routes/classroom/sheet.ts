import { type Context, Hono } from 'hono'
import { classroomClock } from '../../content/classroom-clock.ts'
import { decimalSignOf } from '../../content/format-number.ts'
import type { Site } from '../../content/site.ts'
import { linesOf } from '../../domain/classroom-report.ts'
import { sortLines } from '../../domain/learner-order.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { AppEnv } from '../../env.ts'
import { classroomSheet } from '../../formats/classroom-sheet.ts'
import { capabilityPattern } from '../../http/capabilities.ts'
import { privateHeaders } from '../../http/security.ts'
import { streamOf } from '../../http/streams.ts'
import { memo } from '../../once/memo.ts'
import { itemsOf } from '../../states/classroom/report.ts'
import { readReportView, withoutRemoved } from '../../states/classroom/report-view.ts'
import { listClassroom } from '../../store/classrooms.ts'
import { type OpenedClassroom, withClassroom } from './access.ts'

/**
 * The report as a sheet, for spreadsheets: `?separator=` says what parts the columns, or else the reader's
 * language. Learners whom the view of the report leaves out are left out here too.
 */
export function sheet(site: Site) {
  const path = `/classrooms/:code/report/:sheet{${capabilityPattern}\\.csv}` as const
  return new Hono<AppEnv>().get(path, (c) => {
    const { code = '', sheet = '' } = c.req.param()
    const key = sheet.slice(0, -'.csv'.length)
    const request = { capability: 'report', code, key, read: listClassroom } as const
    return withClassroom(c, site, request, (opened, listed) => {
      const headers = {
        ...privateHeaders,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="class-${code}.csv"`,
      }
      return new Response(streamOf(piecesOfSheet(c, site, opened, listed)), { headers })
    })
  })
}

/** Learners in a piece of a sheet. */
const rowsAtOnce = 100

/** Head and rows, some at a time: the sheet of ten thousand learners has 13 MB. */
function* piecesOfSheet(
  c: Context<AppEnv>,
  site: Site,
  { settings }: OpenedClassroom,
  listed: ListedClassroom,
): Generator<string, void> {
  const view = readReportView((name) => c.req.query(name))
  const lines = linesOf(withoutRemoved(listed, view), settings, view.counting)
  const sorted = sortLines(lines, view.sort)
  const sheet = classroomSheet(site, itemsOf(site, settings), {
    clock: classroomClock(site, settings.zone),
    hasNumbers: settings.hasNumbers,
    separator: separatorFor(c.req.query('separator'), c.req.header('Accept-Language')),
  })
  yield sheet.head
  for (let from = 0; from < sorted.length; from += rowsAtOnce) {
    yield sheet.rows(sorted.slice(from, from + rowsAtOnce))
  }
}

/**
 * What separates the columns. Spreadsheets in languages that write 1,5 expect semicolons, and then a
 * decimal comma.
 * @param asked `comma` or `semicolon` in the address
 * @param accepted the header `Accept-Language`
 */
function separatorFor(asked: string | undefined, accepted: string | undefined): ',' | ';' {
  if (asked === 'comma' || asked === 'semicolon') return asked === 'comma' ? ',' : ';'
  const [language] = accepted?.split(afterLanguageRe) ?? []
  return language && hasDecimalComma(language) ? ';' : ','
}

/** What may follow the first language that a browser names. */
const afterLanguageRe = /[,;]/

/** Whether a language writes 1,5; of what is none, the platform knows nothing. */
const hasDecimalComma = memo(50, (language: string): boolean => {
  try {
    return decimalSignOf(language) === ','
  } catch {
    return false
  }
})
