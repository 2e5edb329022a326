/** What a learner of a class sees of the quiz. */
import type { Site } from '../content/site.ts'
import type { Attempt } from '../domain/attempt.ts'
import { attemptAt, completeAttempt, inTurn, signed } from './attempts.ts'
import { quizOf } from './bank.ts'
import { codeOf, learnerName, type State } from './classrooms.ts'
import type { PageExample } from './example.ts'

export function learnerExamples(site: Site): PageExample[] {
  const seated = (state: State, attempt: Attempt): Attempt => ({
    ...attempt,
    draw: 'selection',
    classroom: { code: codeOf(state), learner: learnerName(site, 0) },
  })
  const asked = attemptAt(site, quizOf(site))
  const ended = completeAttempt(site, inTurn)
  return [
    {
      name: 'question-in-class',
      title: 'Question in a class',
      path: signed(site, seated('open', asked)),
    },
    {
      name: 'question-in-test',
      title: 'Question of a test',
      path: signed(site, { ...seated('test', asked), mode: 'test', at: 1 }),
    },
    {
      name: 'result-in-class',
      title: 'Result in a class',
      path: signed(site, seated('open', ended)),
    },
    {
      name: 'test-handed-in',
      title: 'Test that was handed in',
      path: signed(site, { ...seated('test', ended), mode: 'test' }),
    },
    {
      name: 'result-too-late',
      title: 'Result that came too late',
      path: signed(site, { ...seated('closed', ended), isRecorded: false }),
    },
  ]
}
