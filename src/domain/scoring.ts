/** From responses to points. Pure; a score never depends on time. */
import type { Item, Response } from './item.ts'

/**
 * A point in the units in which scores are kept. Sixty parts make halves, thirds, quarters, fifths,
 * sixths and tenths whole numbers, so that sums of partial credit are exact.
 */
export const partsPerPoint = 60

/** Points of one response, in parts: full for the key, none for anything else or nothing. */
export function scoreResponse(item: Item, response: Response | undefined): number {
  return response === item.key ? partsPerPoint : 0
}

export interface AttemptScore {
  /** Parts earned for each item, in the order of the attempt. */
  points: readonly number[]
  /** Sum of `points`, in parts. */
  score: number
  /** The most that can be earned, in parts. */
  maxScore: number
}

/** Scores a whole attempt. An item without a response earns nothing. */
export function scoreAttempt(
  items: readonly Item[],
  responses: readonly (Response | undefined)[],
): AttemptScore {
  const points = items.map((item, index) => scoreResponse(item, responses[index]))
  const score = points.reduce((sum, parts) => sum + parts, 0)
  return { points, score, maxScore: items.length * partsPerPoint }
}

/** The highest band that a score reaches. `bands` from the lowest up, the first from 0. */
export function bandOf<B extends { from: number }>(
  bands: readonly B[],
  { score, maxScore }: { score: number; maxScore: number },
): B | undefined {
  const share = maxScore > 0 ? score / maxScore : 0
  return bands.findLast(({ from }) => share >= from)
}
