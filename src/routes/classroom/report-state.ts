/** What the teacher's report shows, with the addresses that lead on from it. */
import { type AnswerGroup, breakDown, mostTakenDistractor } from '../../answers/breakdown.ts'
import { teachNext } from '../../answers/teach-next.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { isSettled, stateOfClassroom } from '../../domain/classroom.ts'
import {
  type ClassroomReport,
  type Counting,
  type ListedClassroom,
  reportOf,
  sortLines,
} from '../../domain/classroom-report.ts'
import { analyseItem, reliabilityOf } from '../../domain/item-analysis.ts'
import type { QuestionReport, ReportState } from '../../views/classroom/report-state.ts'
import { type OpenedClassroom, reportPath } from './access.ts'

/** How the table of learners is looked at. */
export interface ReportView {
  sort: string
  counting: Counting
  /** From 1. */
  page: number
  /** A learner who was just removed: gone at once, though the store may list the entry for a minute. */
  removed?: string
}

const learnersPerPage = 100

/** @param query reads a parameter of the address; what can't be meant has its usual value */
export function readReportView(query: (name: string) => string | undefined): ReportView {
  const page = Number(query('page'))
  return {
    sort: query('sort') || 'name',
    counting: query('count') === 'best' ? 'best' : 'first',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...(query('removed') && { removed: query('removed') ?? '' }),
  }
}

/** The items of a class, in the order in which its teacher set them. */
export const itemsOf = (site: Site, { settings }: Pick<OpenedClassroom, 'settings'>): Item[] =>
  settings.items.flatMap((id) => site.library.items[id] ?? [])

export function reportState(
  site: Site,
  opened: OpenedClassroom,
  listed: ListedClassroom,
  view: ReportView,
  now: number,
): ReportState {
  const { settings, code } = opened
  const report = reportOf(withoutRemoved(listed, view), settings, view.counting)
  const items = itemsOf(site, opened)
  const pages = Math.max(1, Math.ceil(report.lines.length / learnersPerPage))
  const page = Math.min(view.page, pages)
  const rows = sortLines(report.lines, view.sort).slice(
    (page - 1) * learnersPerPage,
    page * learnersPerPage,
  )
  const usual = { sort: 'name', count: 'first', page: '1' }
  const path: ReportState['path'] = (below, change = {}) => {
    const { sort, counting, removed } = view
    const query = {
      sort,
      count: counting,
      page: String(page),
      ...(removed && { removed }),
      ...change,
    }
    const asked = Object.entries(query).filter(
      ([name, value]) => usual[name as keyof typeof usual] !== value,
    )
    return reportPath(site, opened, below, Object.fromEntries(asked))
  }
  return {
    code,
    settings,
    state: stateOfClassroom(settings, now),
    isSettled: isSettled(settings, now),
    now,
    view: { ...view, page },
    pages,
    report,
    rows,
    items,
    questions: items.map((item, at) => questionReport(site, item, at, report)),
    reliability: reliabilityOf(report.tally),
    teachNext: teachNext(site, report.tally),
    entriesLeft: listed.learners.length + listed.attempts.length + listed.removed.length,
    path,
  }
}

/** The class without a learner who was just removed. */
export const withoutRemoved = (
  listed: ListedClassroom,
  { removed }: ReportView,
): ListedClassroom => (removed ? { ...listed, removed: [...listed.removed, removed] } : listed)

function questionReport(
  site: Site,
  item: Item,
  at: number,
  report: ClassroomReport,
): QuestionReport {
  const tally = report.tally.items[item.id]
  const groups: AnswerGroup[] = breakDown(site, item, tally?.responses ?? {})
  const distractor = mostTakenDistractor(groups)
  return {
    item,
    number: at + 1,
    analysis: tally && analyseItem(tally),
    groups,
    distractor,
    misconception:
      distractor?.answer.misconception === undefined
        ? undefined
        : site.library.misconceptions[distractor.answer.misconception],
    medianSeconds: report.medianSeconds[item.id],
    section: site.section(item.explainer),
  }
}
