import type { QuestionReport } from './question-report.ts'

/** A question of which more of the points were earned comes later; ties stay in the teacher's order. */
export const hardestFirst = (questions: readonly QuestionReport[]): QuestionReport[] =>
  questions.toSorted((a, b) => shareOf(a) - shareOf(b))

/** The few that a class has to talk about most: a quarter of them, three at the most, and none that all got right. */
export function hardestOf(questions: readonly QuestionReport[]): QuestionReport[] {
  const most = Math.min(3, Math.ceil(questions.length / 4))
  return hardestFirst(questions)
    .slice(0, most)
    .filter((question) => shareOf(question) < 1)
}

/** Share of the points earned; what nobody answered stands behind everything. */
const shareOf = ({ analysis }: QuestionReport): number => analysis?.difficulty ?? 2
