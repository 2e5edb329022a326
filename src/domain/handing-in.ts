/** An attempt that is handed in before its end: what was answered counts, the rest is left blank and earns nothing. */
import { type Attempt, phaseOf } from './attempt.ts'

/** How many items have a response. */
export const answeredIn = ({ responses }: Pick<Attempt, 'responses'>): number =>
  responses.reduce((sum, given) => sum + (given ? 1 : 0), 0)

/** Whether it is complete with items left blank. */
export const isHandedIn = ({ completedAt, responses }: Attempt): boolean =>
  completedAt !== undefined && responses.includes(undefined)

/** Whether there is something to hand in, and something that would be left blank. */
export function canHandIn(attempt: Attempt): boolean {
  const answered = answeredIn(attempt)
  return phaseOf(attempt) !== 'complete' && answered > 0 && answered < attempt.items.length
}

/** The attempt as it is, complete. Unchanged where it can't be handed in. @param now seconds since 1970 */
export const handIn = (attempt: Attempt, now: number): Attempt =>
  canHandIn(attempt) ? { ...attempt, completedAt: now } : attempt
