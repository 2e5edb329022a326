import { type Context, Hono } from 'hono'
import { createClassroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { reportOf } from '../../domain/classroom-report.ts'
import { sortLines } from '../../domain/learner-order.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { AppEnv } from '../../env.ts'
import { classroomSheet } from '../../formats/classroom-sheet.ts'
import { capabilityPattern } from '../../http/capabilities.ts'
import { privateHeaders } from '../../http/security.ts'
import { itemsOf } from '../../states/classroom/report.ts'
import { readReportView, withoutRemoved } from '../../states/classroom/report-view.ts'
import { listClassroom } from '../../store/classrooms.ts'
import { type OpenedClassroom, withClassroom } from './access.ts'

/** The report as a sheet, for spreadsheets. */
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
      return new Response(sheetOf(c, site, opened, listed), { headers })
    })
  })
}

function sheetOf(
  c: Context<AppEnv>,
  site: Site,
  { settings }: OpenedClassroom,
  listed: ListedClassroom,
): string {
  const view = readReportView((name) => c.req.query(name))
  const report = reportOf(withoutRemoved(listed, view), settings, view.counting)
  const sorted = { ...report, lines: sortLines(report.lines, view.sort) }
  return classroomSheet(site, itemsOf(site, settings), sorted, {
    clock: createClassroomClock(site, settings.zone),
    hasNumbers: settings.hasNumbers,
    separator: separatorFor(c.req.query('separator'), c.req.header('Accept-Language')),
  })
}

/**
 * What separates the columns. Spreadsheets in languages that write 1,5 expect semicolons, and then a
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
