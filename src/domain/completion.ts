/** A completion: an attempt that is complete, scored, as it is recorded, listed and counted. */
import type { Attempt } from './attempt.ts'
import type { Item } from './item.ts'
import {
  type AttemptRecord,
  recordedItemsOf,
  recordOf,
  type ScoreLine,
  scoreLineOf,
} from './record.ts'
import { scoreAttempt } from './scoring.ts'

/** A completion as lists of keys show it. */
export interface Completion {
  /** Record id, see `recordIdOf`. */
  id: string
  line: ScoreLine
}

/** A completion in a classroom. */
export interface ClassroomCompletion extends Completion {
  /** Of the learner. */
  name: string
}

/** What is kept of a complete attempt: its record, and the score line that follows from it. */
export interface CompleteAttempt {
  record: AttemptRecord
  line: ScoreLine
}

/** @param items of the attempt, in its order */
export function completeAttempt(attempt: Attempt, items: readonly Item[]): CompleteAttempt {
  const record = recordOf(attempt, scoreAttempt(items, responsesOf(attempt)))
  return { record, line: scoreLineOf(record) }
}

/**
 * What counts of an attempt that is under way, if it ends now: an item without a response earns nothing.
 * @param items of the attempt, in its order
 * @param now seconds since 1970
 */
export const lineSoFar = (attempt: Attempt, items: readonly Item[], now: number): ScoreLine =>
  completeAttempt({ ...attempt, completedAt: now }, items).line

/** The responses alone, in the order of the items. */
export const responsesOf = ({ responses }: Pick<Attempt, 'responses'>) =>
  responses.map((given) => given?.response)

/** An attempt as it was first completed, whatever its address says since. */
export function asCompleted(attempt: Attempt, { line }: Pick<Completion, 'line'>): Attempt {
  const recorded = new Map(recordedItemsOf(line).map((item) => [item.id, item]))
  const responses = attempt.items.map((id) => {
    const { response, seconds, certainty } = recorded.get(id) ?? { response: '', seconds: 0 }
    return response === '' ? undefined : { response, seconds, ...(certainty && { certainty }) }
  })
  return { ...attempt, completedAt: line.completedAt, responses }
}
