import { letterAt } from '../../../content/letter.ts'
import type { Site } from '../../../content/site.ts'
import { formatLearnerName } from '../../../domain/learner-name.ts'
import type { WrongLine } from '../../../states/classroom/paper.ts'

/** What is wrong with a line: where, what was typed, and what is possible there. */
export function describeProblem({ t }: Site, { problem, question }: WrongLine): string {
  switch (problem.reason) {
    case 'version':
      return t('paper.problem.version')
    case 'who':
      return t('paper.problem.who', { typed: shorten(problem.typed) })
    case 'nobody':
      return t('paper.problem.nobody', { name: formatLearnerName(problem.name) })
    case 'twice':
      return t('paper.problem.twice', { line: problem.line })
    default: {
      const { letters = [], boxes = [] } = question ?? {}
      return t(`paper.problem.${problem.reason}`, {
        question: problem.question,
        typed: shorten(problem.typed),
        last: letterAt(Math.max(0, letters.length - 1)),
        boxes: boxes.length,
      })
    }
  }
}

const mostShown = 16

const shorten = (typed: string): string =>
  typed.length > mostShown ? `${typed.slice(0, mostShown)}…` : typed
