/**
 * What to teach next: questions in which learners were sure and wrong, then those that went worst; what misled there,
 * and what holds instead. Whoever is sure does not ask.
 */
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

/** Fewer than these, or than a tenth of those who answered, may be a slip. */
const fewestSure = 2
const leastShareSure = 0.1

/** Share of those who answered that were sure and wrong; 0 where they are too few. */
function shareSure({ sureAndWrong, analysis }: QuestionReport): number {
  const share = sureAndWrong / (analysis?.attempts || 1)
  return sureAndWrong >= fewestSure && share >= leastShareSure ? share : 0
}

/** At most three questions; none that everybody got right. */
export function teachNext(
  site: Site,
  questions: readonly QuestionReport[],
  { items }: Tally,
): TeachNext[] {
  return hardestFirst(questions)
    .toSorted((a, b) => shareSure(b) - shareSure(a))
    .slice(0, mostQuestions)
    .flatMap((question) => {
      const { analysis, item } = question
      if (!analysis || analysis.difficulty === 1) return []
      const { attempts, difficulty } = analysis
      const misled = misledMost(site, item, items[item.id]?.responses ?? {})
      return [{ question, attempts, share: difficulty, misled }]
    })
}
