import { type Context, Hono } from 'hono'
import { classroomClock } from '../../content/classroom-clock.ts'
import { decimalSignOf } from '../../content/format-number.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { linesOf } from '../../domain/classroom-report.ts'
import { sortLines } from '../../domain/learner-order.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { AppEnv } from '../../env.ts'
import { type BesideColumns, classroomSheet } from '../../formats/classroom-sheet.ts'
import { capabilityPattern } from '../../http/capabilities.ts'
import { preferredLanguage } from '../../http/preferred-language.ts'
import { privateHeaders } from '../../http/security.ts'
import { streamOf } from '../../http/streams.ts'
import { type CsvForm, plainCsv } from '../../interchange/csv/cells.ts'
import { memo } from '../../once/memo.ts'
import { besideReport } from '../../states/classroom/beside.ts'
import { hasNumbers, itemsOf } from '../../states/classroom/report.ts'
import { readReportView } from '../../states/classroom/report-view.ts'
import { type OpenedClassroom, withClassroom } from './access.ts'

/**
 * The report as a sheet, for spreadsheets: `?separator=` says what parts the columns, or else the reader's
 * language.
 */
export function sheet(site: Site) {
  const path = `/classrooms/:code/report/:sheet{${capabilityPattern}\\.csv}` as const
  return new Hono<AppEnv>().get(path, (c) => {
    const { code = '', sheet = '' } = c.req.param()
    const key = sheet.slice(0, -'.csv'.length)
    const request = { capability: 'report', code, key } as const
    return withClassroom(c, site, request, (opened, listed) => {
      const headers = {
        ...privateHeaders,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="class-${code}.csv"`,
      }
      return new Response(streamOf(piecesOfSheet(c, opened, listed)), { headers })
    })
  })
}

/** Learners in a piece of a sheet. */
const rowsAtOnce = 100

/** Head and rows, some at a time: the sheet of ten thousand learners has 13 MB. */
function* piecesOfSheet(
  c: Context<AppEnv>,
  { site, settings }: OpenedClassroom,
  listed: ListedClassroom,
): Generator<string, void> {
  const view = readReportView((name) => c.req.query(name))
  const lines = linesOf(listed, settings, view.counting)
  const sorted = sortLines(lines, view.asked.sort ?? 'name')
  const sheet = classroomSheet(site, itemsOf(site, settings), {
    clock: classroomClock(site, settings),
    hasNumbers: hasNumbers(settings, lines),
    asksCertainty: settings.asksCertainty === true,
    hasVotes: lines.some(({ counted }) => counted?.line.firstVotes !== undefined),
    beside: columnsBeside(site, settings, listed),
    hasPaper: lines.some(({ counted }) => counted?.line.isOnPaper),
    form: csvFormFor(c.req.query('separator'), c.req.header('Accept-Language')),
  })
  yield sheet.head
  for (let from = 0; from < sorted.length; from += rowsAtOnce) {
    yield sheet.rows(sorted.slice(from, from + rowsAtOnce))
  }
}

/** In the order of the questions: second questions on their points, then guesses. */
function columnsBeside(
  site: Site,
  settings: ClassroomSettings,
  listed: ListedClassroom,
): BesideColumns[] {
  const { siblings, guesses } = besideReport(site, settings, listed)
  return [
    ...siblings.map((sibling) => ({ ...sibling, isGuess: false })),
    ...guesses.map((guess) => ({ ...guess, isGuess: true })),
  ]
}

/**
 * How the reader's spreadsheet expects a table. One in a language that writes 1,5 wants semicolons between
 * columns; in Switzerland and Liechtenstein it wants them also where the language writes 1.5.
 * @param asked `comma` or `semicolon` in the address: the usual pairs of separator and decimal sign
 * @param accepted the header `Accept-Language`
 */
function csvFormFor(asked: string | undefined, accepted: string | undefined): CsvForm {
  if (asked === 'comma') return plainCsv
  if (asked === 'semicolon') return commaCsv
  const language = accepted && preferredLanguage(accepted)
  return language ? csvFormOf(language) : plainCsv
}

const commaCsv: CsvForm = { separator: ';', decimalSign: ',' }

/** How spreadsheets in a language expect a table; of what is none, the platform knows nothing. */
const csvFormOf = memo(50, (language: string): CsvForm => {
  try {
    if (decimalSignOf(language) === ',') return commaCsv
  } catch {
    return plainCsv
  }
  return swissRe.test(language) ? { separator: ';', decimalSign: '.' } : plainCsv
})

const swissRe = /-(CH|LI)\b/i
