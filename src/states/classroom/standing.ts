/** How much the answers of a class can tell so far. */
import type { ClassroomState } from '../../domain/classroom.ts'
import type { LearnerLine } from '../../domain/learner-line.ts'

/**
 * `nobody` has finished; some did, but others are still at it, so that what is shown is `soFar`; or what is there is
 * `enough` to teach from.
 */
export type Standing = 'nobody' | 'soFar' | 'enough'

/** Fewer than these say little about a class, however small it is. */
const fewest = 3
/** The first to finish are not like the rest. */
const leastShare = 1 / 3

/** @param state a class that has closed has all that it will get */
export function standingOf(state: ClassroomState, joined: number, finished: number): Standing {
  if (finished === 0) return 'nobody'
  if (state === 'closed') return 'enough'
  return finished >= fewest && finished >= joined * leastShare ? 'enough' : 'soFar'
}

/** A learner who joined and has not finished. */
export interface Unfinished {
  name: string
  /** Items with a response so far. */
  answered: number
}

/** Those who joined and have not finished, in the order of the alphabet. */
export const unfinishedOf = (lines: readonly LearnerLine[]): Unfinished[] =>
  lines
    .filter(({ counted }) => !counted)
    .map(({ name, underWay }) => ({ name, answered: underWay?.answered ?? 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
