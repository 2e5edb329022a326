import {
  type AnswerGroup,
  breakDown,
  type CountedAnswer,
  mostTakenDistractor,
} from '../../answers/breakdown.ts'
import { misconceptionOf } from '../../answers/review.ts'
import { type TeachNext, teachNext } from '../../answers/teach-next.ts'
import type { Item, Misconception, SectionAddress } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import {
  type ClassroomSettings,
  type ClassroomState,
  isSettled,
  stateOfClassroom,
} from '../../domain/classroom.ts'
import { type ClassroomReport, reportOf } from '../../domain/classroom-report.ts'
import { analyseItem, type ItemAnalysis, reliabilityOf } from '../../domain/item-analysis.ts'
import type { LearnerLine } from '../../domain/learner-line.ts'
import { sortLines } from '../../domain/learner-order.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { type ReportAddress, reportPath } from './report-path.ts'
import { pathInView, type ReportView, withoutRemoved } from './report-view.ts'

/** What the teacher's report shows, with the addresses that lead on from it. */
export interface ReportState {
  code: string
  settings: ClassroomSettings
  state: ClassroomState
  /** Nothing more comes in by itself. */
  isSettled: boolean
  /** Seconds since 1970. */
  now: number
  view: ReportView
  pages: number
  report: ClassroomReport
  /** The learners of this page, in the order asked for. */
  rows: readonly LearnerLine[]
  items: readonly Item[]
  questions: readonly QuestionReport[]
  reliability: number | undefined
  teachNext: readonly TeachNext[]
  /** Of a class that is being deleted. */
  entriesLeft: number
  /** An address below the report, with the view as it is but for what changes. */
  path: (below: string, change?: Readonly<Record<string, string>>) => string
}

/** One question of the class, analysed. */
export interface QuestionReport {
  item: Item
  /** From 1, in the order that the teacher set. */
  number: number
  analysis: ItemAnalysis | undefined
  groups: readonly AnswerGroup[]
  /** The wrong answer that most took. */
  distractor: { group: AnswerGroup; answer: CountedAnswer } | undefined
  misconception: Misconception | undefined
  medianSeconds: number | undefined
  section: SectionAddress | undefined
}

const learnersPerPage = 100

/** The items of a class, in the order in which its teacher set them. */
export const itemsOf = (site: Site, { items }: Pick<ClassroomSettings, 'items'>): Item[] =>
  items.flatMap((id) => site.library.items[id] ?? [])

/** @param now seconds since 1970 */
export function reportState(
  site: Site,
  classroom: ReportAddress & { settings: ClassroomSettings },
  listed: ListedClassroom,
  asked: ReportView,
  now: number,
): ReportState {
  const { settings, code } = classroom
  const report = reportOf(withoutRemoved(listed, asked), settings, asked.counting)
  const items = itemsOf(site, settings)
  const pages = Math.max(1, Math.ceil(report.lines.length / learnersPerPage))
  const page = Math.min(asked.page, pages)
  const view = { ...asked, page }
  const from = (page - 1) * learnersPerPage
  return {
    code,
    settings,
    state: stateOfClassroom(settings, now),
    isSettled: isSettled(settings, now),
    now,
    view,
    pages,
    report,
    rows: sortLines(report.lines, view.sort).slice(from, from + learnersPerPage),
    items,
    questions: items.map((item, at) => questionReport(site, item, at, report)),
    reliability: reliabilityOf(report.tally),
    teachNext: teachNext(site, report.tally),
    entriesLeft: listed.learners.length + listed.attempts.length + listed.removed.length,
    path: pathInView(view, (below, query) => reportPath(site, classroom, below, query)),
  }
}

function questionReport(
  site: Site,
  item: Item,
  at: number,
  report: ClassroomReport,
): QuestionReport {
  const tally = report.tally.items[item.id]
  const groups = breakDown(site, item, tally?.responses ?? {})
  const distractor = mostTakenDistractor(groups)
  return {
    item,
    number: at + 1,
    analysis: tally && analyseItem(tally),
    groups,
    distractor,
    misconception: misconceptionOf(site, distractor?.answer),
    medianSeconds: report.medianSeconds[item.id],
    section: site.section(item.explainer),
  }
}
