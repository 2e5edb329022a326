/** What one learner did in a class. */
import { attemptIdOf } from './attempt.ts'
import type { ClassroomCompletion, Completion } from './completion.ts'
import type { ListedLearner } from './listed-classroom.ts'
import { type RecordedItem, recordedItemsOf } from './record.ts'

/** One attempt of a learner; of several completions of it, the earliest. */
interface CountedAttempt extends Completion {
  /** How often it was completed: more than once after going back. */
  completions: number
}

/** The attempts of a learner that were begun and are not complete. */
export interface UnderWay {
  /** None where there is only a lesson under way. */
  attempts: number
  /** Items with a response, in the attempt that has most. */
  answered: number
}

/** The line of one learner. */
export interface LearnerLine {
  name: string
  number?: number
  /** They joined where the class did not answer: the number that they have as well as another learner, or 0. */
  away?: number
  /** Undefined where only an attempt shows that the learner joined. */
  joinedAt?: number
  /** In the order in which they were completed. */
  attempts: readonly CountedAttempt[]
  /** The attempt that counts. */
  counted?: CountedAttempt
  /** Undefined where there is nothing. */
  underWay?: UnderWay
  /** Of several attempts under the name, how many voted in a lesson; undefined of none. */
  voters?: number
  /** What the counted attempt says of each item. */
  items: ReadonlyMap<string, RecordedItem>
}

/** Which of several attempts of a learner counts. */
export type CountRule = 'first' | 'best'

/**
 * @param learner undefined where the store does not list the learner
 * @param completions all that count in time
 * @param voters how many of several attempts under the name voted in a lesson
 */
export function lineOf(
  name: string,
  learner: ListedLearner | undefined,
  completions: readonly ClassroomCompletion[],
  underWay: UnderWay | undefined,
  { counting, voters }: { counting: CountRule; voters: number },
): LearnerLine {
  const attempts = attemptsOf(completions)
  const [first] = attempts
  const counted =
    counting === 'first' || !first
      ? first
      : attempts.reduce((best, each) => (each.line.score > best.line.score ? each : best), first)
  let items: LearnerLine['items'] | undefined
  return {
    name,
    ...learner,
    attempts,
    ...(counted && { counted }),
    ...(underWay && { underWay }),
    ...(voters > 0 && { voters }),
    // Read when asked for: a page shows a hundred of a thousand lines.
    get items() {
      items ??= new Map(counted && recordedItemsOf(counted.line).map((item) => [item.id, item]))
      return items
    },
  }
}

/** Attempts in the order of their earliest completions. */
function attemptsOf(completions: readonly ClassroomCompletion[]): CountedAttempt[] {
  const [only] = completions
  if (!only) return []
  if (completions.length === 1) return [{ id: only.id, line: only.line, completions: 1 }]
  const attempts = new Map<string, CountedAttempt>()
  // Within the same second as they are listed: in the order in which they arrived.
  const inOrder = completions.toSorted((a, b) => a.line.completedAt - b.line.completedAt)
  for (const { id, line } of inOrder) {
    const attemptId = attemptIdOf(id)
    const known = attempts.get(attemptId)
    if (known) known.completions++
    else attempts.set(attemptId, { id, line, completions: 1 })
  }
  return [...attempts.values()]
}
