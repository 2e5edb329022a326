import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import type { TeachNext } from '../../answers/teach-next.ts'
import type { Item, Misconception } from '../../content/library.ts'
import type { ClassroomSettings, ClassroomState } from '../../domain/classroom.ts'
import type { ClassroomReport, Counting, LearnerLine } from '../../domain/classroom-report.ts'
import type { ItemAnalysis } from '../../domain/item-analysis.ts'

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
  section: { path: string; title: string } | undefined
}

export interface ReportState {
  code: string
  settings: ClassroomSettings
  state: ClassroomState
  /** Nothing more comes in by itself. */
  isSettled: boolean
  /** Seconds since 1970. */
  now: number
  view: { sort: string; counting: Counting; page: number }
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
