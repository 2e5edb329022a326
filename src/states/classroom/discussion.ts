import { type Item, keyResponseOf, type Response } from '../../domain/item.ts'
import { type AnswersInView, answersInView, type Reason, reasonFor } from './answers-in-view.ts'
import { hardestOf } from './hardest-first.ts'
import type { QuestionReport } from './question-report.ts'
import type { ReportState } from './report.ts'

/** In which order the questions are walked through. */
export type Walk = 'hardest' | 'quiz'

/** One question on the projector: what was answered and, once revealed, the key and why. Nothing about anyone. */
export interface DiscussionState extends AnswersInView {
  question: QuestionReport
  total: number
  /** How many answered it, by a raised hand or otherwise. */
  attempts: number
  /** Share of the points earned, of a raised hand too; undefined where nobody answered. */
  share: number | undefined
  isRevealed: boolean
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
  { questions, hardestFirst, path }: ReportState,
  view: DiscussionView,
): DiscussionState | undefined {
  const { isRevealed, walk } = view
  const walked = walk === 'quiz' ? questions : hardestFirst
  const question = questions.find(({ number }) => number === view.question) ?? walked[0]
  if (!question) return undefined
  const { item, number, analysis, responses, raised } = question
  const attempts = (analysis?.attempts ?? 0) + raised
  const answers = answersInView(item, question.groups, responses, isRevealed)
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
    share: raised > 0 ? shareRight(item, responses) : analysis?.difficulty,
    isRevealed,
    ...answers,
    reason: isRevealed ? reasonFor(item, answers, attempts, view.reason - 1) : undefined,
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

/** @param responses of a question with one right choice: response → how often it was given */
function shareRight(item: Item, responses: Readonly<Record<Response, number>>): number {
  const all = Object.values(responses).reduce((sum, each) => sum + each, 0)
  return (responses[keyResponseOf(item)] ?? 0) / all
}
