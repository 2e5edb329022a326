import {
  type AnswerGroup,
  type CountedAnswer,
  mostTakenDistractor,
} from '../../answers/breakdown.ts'
import { breakDownPlaces } from '../../answers/places.ts'
import { firstReason, reasonsOf } from '../../answers/reasons.ts'
import type { CitedText, Item } from '../../content/library.ts'
import { hardestOf } from './hardest-first.ts'
import type { QuestionReport } from './question-report.ts'
import type { ReportState } from './report.ts'

/** In which order the questions are walked through. */
export type Walk = 'hardest' | 'quiz'

/** One question on the projector: what was answered and, once revealed, the key and why. Nothing about anyone. */
export interface DiscussionState {
  question: QuestionReport
  total: number
  /** How many answered it. */
  attempts: number
  isRevealed: boolean
  /** What was answered; of an order, which place each thing was given, in the right order once it is shown. */
  groups: readonly AnswerGroup[]
  /** Which choice or part each group is about, from 0 in the order of the bank. */
  partOf: readonly number[]
  /** The wrong answer that most gave. */
  distractor: CountedAnswer | undefined
  /** What is told about the key or about one part; undefined before the reveal. */
  reason: Reason | undefined
  walk: Walk
  strip: readonly StripEntry[]
  previous: StripEntry | undefined
  next: StripEntry | undefined
  paths: {
    report: string
    reveal: string
    /** The same question, and after it the other walk. */
    otherWalk: string
    /** The same with the reason for another answer. @param at from 0 */
    reason: (at: number) => string
  }
}

interface Reason extends CitedText {
  /** Which choice or part it is about, from 0. */
  at: number
}

/** A question that can be gone to. */
export interface StripEntry {
  number: number
  isCurrent: boolean
  /** Among those that earned least. */
  isHard: boolean
  path: string
}

/** What the address asks for. */
export interface DiscussionView {
  /** The number of a question, from 1; another one means the first of the walk. */
  question: number
  isRevealed: boolean
  walk: Walk
  /** The choice or part whose reason is asked for, from 1; another one means what is to be told first. */
  reason: number
}

/** @param query reads a parameter of the address */
export const readDiscussionView = (
  query: (name: string) => string | undefined,
): DiscussionView => ({
  question: Number(query('question')),
  isRevealed: query('key') === 'shown',
  walk: query('order') === 'quiz' ? 'quiz' : 'hardest',
  reason: Number(query('reason')),
})

/** @returns undefined for a class without questions */
export function discussionOf(
  { questions, hardestFirst, report, path }: ReportState,
  view: DiscussionView,
): DiscussionState | undefined {
  const { isRevealed, walk } = view
  const walked = walk === 'quiz' ? questions : hardestFirst
  const question = questions.find(({ number }) => number === view.question) ?? walked[0]
  if (!question) return undefined
  const { item, number, analysis } = question
  const attempts = analysis?.attempts ?? 0
  const groups =
    item.type === 'order'
      ? breakDownPlaces(item, report.tally.items[item.id]?.responses ?? {})
      : question.groups
  const partOf = partsInView(item, isRevealed, groups.length)
  const pathOf = (to: number, change: Readonly<Record<string, string>> = {}, by = walk) =>
    path('/discuss', { question: String(to), ...(by === 'quiz' && { order: by }), ...change })
  const shown = { key: 'shown' }
  const hardest = hardestOf(questions)
  const entryOf = (one: QuestionReport): StripEntry => ({
    number: one.number,
    isCurrent: one === question,
    isHard: hardest.includes(one),
    path: pathOf(one.number),
  })
  const place = walked.indexOf(question)
  const [before, after] = [walked[place - 1], walked[place + 1]]
  return {
    question,
    total: questions.length,
    attempts,
    isRevealed,
    groups: partOf.flatMap((at) => groups[at] ?? []),
    partOf,
    distractor: mostTakenDistractor(groups)?.answer,
    reason: isRevealed ? reasonFor(question, groups, attempts, view.reason - 1) : undefined,
    walk,
    strip: questions.map(entryOf),
    previous: before && entryOf(before),
    next: after && entryOf(after),
    paths: {
      report: path(''),
      reveal: pathOf(number, shown),
      otherWalk: pathOf(number, isRevealed ? shown : {}, walk === 'quiz' ? 'hardest' : 'quiz'),
      reason: (at) => pathOf(number, { ...shown, reason: String(at + 1) }),
    },
  }
}

function partsInView(item: Item, isRevealed: boolean, count: number): number[] {
  if (item.type !== 'order' || !isRevealed) return Array.from({ length: count }, (_, at) => at)
  return item.key.map((id) => item.choices.findIndex((choice) => choice.id === id))
}

function reasonFor(
  { item }: QuestionReport,
  groups: readonly AnswerGroup[],
  attempts: number,
  asked: number,
): Reason | undefined {
  const reasons = reasonsOf(item)
  const at = reasons[asked] ? asked : firstReason(item, groups, attempts)
  const reason = reasons[at]
  return reason && { at, ...reason }
}
