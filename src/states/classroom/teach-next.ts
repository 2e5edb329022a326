/** What to teach next: the questions that went worst, what misled there, and what holds instead. */
import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import type { Html } from '../../content/library.ts'
import { hardestFirst } from './hardest-first.ts'
import type { QuestionReport } from './question-report.ts'

export interface TeachNext {
  question: QuestionReport
  /** Share of the points earned, 0 to 1. */
  share: number
  /** How many answered. */
  attempts: number
  /** The wrong answer that most gave, in which part. */
  misled: { group: AnswerGroup; answer: CountedAnswer } | undefined
  /** The keys where it misled; none of an order, which is too long to tell. */
  keys: readonly Html[]
}

const mostQuestions = 3

/** At most three questions, the one that went worst first; none that everybody got right. */
export function teachNext(questions: readonly QuestionReport[]): TeachNext[] {
  return hardestFirst(questions)
    .slice(0, mostQuestions)
    .flatMap((question) => {
      const { analysis, distractor } = question
      if (!analysis || analysis.difficulty === 1) return []
      const { attempts, difficulty } = analysis
      return [{ question, attempts, share: difficulty, misled: distractor, keys: keysOf(question) }]
    })
}

function keysOf({ item, distractor, groups }: QuestionReport): readonly Html[] {
  if (item.type === 'order') return []
  const group = distractor?.group ?? groups[0]
  return group?.answers.flatMap(({ isKey, text }) => (isKey ? [text] : [])) ?? []
}
