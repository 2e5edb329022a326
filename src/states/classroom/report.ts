import { type ClassroomClock, classroomClock } from '../../content/classroom-clock.ts'
import type { Html, Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import {
  type ClassroomSettings,
  type ClassroomState,
  isSettled,
  stateOfClassroom,
} from '../../domain/classroom.ts'
import { type ClassroomReport, reportOf } from '../../domain/classroom-report.ts'
import { reliabilityOf } from '../../domain/item-analysis.ts'
import type { LearnerLine } from '../../domain/learner-line.ts'
import { sortLines } from '../../domain/learner-order.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { isOwnId } from '../../domain/own/own-item.ts'
import { besideReport } from './beside.ts'
import { titleOfClass } from './board.ts'
import { hardestFirst } from './hardest-first.ts'
import { type QuestionReport, questionReport } from './question-report.ts'
import { type ReportAddress, reportPath } from './report-path.ts'
import { pathInView, type ReportView } from './report-view.ts'
import { type Standing, standingOf, type Unfinished, unfinishedOf } from './standing.ts'
import { type TeachNext, teachNext } from './teach-next.ts'

/** What the teacher's report shows, with the addresses that lead on from it. */
export interface ReportState {
  code: string
  /** Title of its quiz. */
  quiz: Html
  settings: ClassroomSettings
  state: ClassroomState
  standing: Standing
  unfinished: readonly Unfinished[]
  /** Nothing more comes in by itself. */
  isSettled: boolean
  /** Seconds since 1970. */
  now: number
  /** When it was copied, where the class can't be reached now and this is how it was then. */
  takenAt: number | undefined
  view: ReportView
  /** The address asks for something of the table of learners. */
  isTableAsked: boolean
  pages: number
  report: ClassroomReport
  /** The learners of this page, in the order asked for. */
  rows: readonly LearnerLine[]
  /** The day on which all of them joined; undefined where there is no such day. */
  joinedOn: string | undefined
  /** The teacher hands out numbers, or typed some from paper. */
  hasNumbers: boolean
  items: readonly Item[]
  /** Ids of those that another class can have, too: own questions are of this class alone. */
  sharedItems: readonly string[]
  /** In the order that the teacher set. */
  questions: readonly QuestionReport[]
  hardestFirst: readonly QuestionReport[]
  /** Somebody finished, or raised a hand. */
  hasAnswers: boolean
  reliability: number | undefined
  teachNext: readonly TeachNext[]
  /** An address below the report, with the view as it is but for what changes. */
  path: (below: string, change?: Readonly<Record<string, string>>) => string
}

const learnersPerPage = 100

/** The items of a class, in the order in which its teacher set them. */
export const itemsOf = (site: Site, { items }: Pick<ClassroomSettings, 'items'>): Item[] =>
  items.flatMap((id) => site.item(id) ?? [])

/** @param listed with the time at which it was read, and at which it was copied before, in seconds since 1970 */
export function reportState(
  site: Site,
  classroom: ReportAddress & { settings: ClassroomSettings },
  listed: ListedClassroom & { readAt: number; takenAt?: number },
  asked: ReportView,
): ReportState {
  const { settings, code } = classroom
  const { readAt: now, takenAt } = listed
  const state = stateOfClassroom(settings, now)
  const report = reportOf(listed, settings, asked.counting)
  const items = itemsOf(site, settings)
  const pages = Math.max(1, Math.ceil(report.lines.length / learnersPerPage))
  const page = Math.min(asked.page, pages)
  const view = { ...asked, page }
  const from = (page - 1) * learnersPerPage
  const beside = besideReport(site, settings, listed)
  const questions = items.map((item, at) => questionReport(site, item, at, report, beside))
  return {
    code,
    quiz: titleOfClass(site, settings),
    settings,
    state,
    standing: standingOf(state, report.lines.length, report.finished),
    unfinished: unfinishedOf(report.lines),
    isSettled: isSettled(settings, now),
    now,
    takenAt,
    view,
    isTableAsked: Object.keys(view.asked).length > 0,
    pages,
    report,
    rows: sortLines(report.lines, view.asked.sort ?? 'name').slice(from, from + learnersPerPage),
    joinedOn: dayOf(report.lines, classroomClock(site, settings)),
    hasNumbers: hasNumbers(settings, report.lines),
    items,
    sharedItems: settings.items.filter((id) => !isOwnId(id)),
    questions,
    hardestFirst: hardestFirst(questions),
    hasAnswers: report.finished > 0 || questions.some(({ raised }) => raised > 0),
    reliability: reliabilityOf(report.tally),
    teachNext: teachNext(site, questions, report.tally),
    path: pathInView(view, (below, query) => reportPath(site, classroom, below, query)),
  }
}

/** Whether there is a column for numbers: where the teacher hands them out, or typed one from a worksheet. */
export const hasNumbers = (settings: ClassroomSettings, lines: readonly LearnerLine[]): boolean =>
  settings.hasNumbers || lines.some(({ number }) => number !== undefined)

/** The one day on which all joined, as `2026-11-23`. */
function dayOf(lines: readonly LearnerLine[], clock: ClassroomClock): string | undefined {
  const times = lines.flatMap(({ joinedAt }) => joinedAt ?? [])
  if (times.length === 0) return undefined
  const [first, last] = [Math.min(...times), Math.max(...times)].map(clock.day)
  return first === last ? first : undefined
}
