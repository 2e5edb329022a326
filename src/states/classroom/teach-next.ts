/** What to teach next: the questions that went worst, what misled there, and what holds instead. */
import { type Misled, misledMost } from '../../answers/misled.ts'
import type { Site } from '../../content/site.ts'
import type { Tally } from '../../domain/tally.ts'
import { hardestFirst } from './hardest-first.ts'
import type { QuestionReport } from './question-report.ts'

export interface TeachNext {
  question: QuestionReport
  /** Share of the points earned, 0 to 1. */
  share: number
  /** How many answered. */
  attempts: number
  misled: Misled | undefined
}

const mostQuestions = 3

/** At most three questions, the one that went worst first; none that everybody got right. */
export function teachNext(
  site: Site,
  questions: readonly QuestionReport[],
  { items }: Tally,
): TeachNext[] {
  return hardestFirst(questions)
    .slice(0, mostQuestions)
    .flatMap((question) => {
      const { analysis, item } = question
      if (!analysis || analysis.difficulty === 1) return []
      const { attempts, difficulty } = analysis
      const misled = misledMost(site, item, items[item.id]?.responses ?? {})
      return [{ question, attempts, share: difficulty, misled }]
    })
}
