/** From responses to points. Pure; a score never depends on time. */
import { type Item, letterOfStatus, type OrderItem, type Response } from './item.ts'

/**
 * A point in the units in which scores are kept. Sixty parts make halves, thirds, quarters, fifths,
 * sixths and tenths whole numbers, so that sums of partial credit are exact.
 */
export const partsPerPoint = 60

/** Points of one response, in parts. Nothing given earns nothing. */
export function scoreResponse(item: Item, response: Response | undefined): number {
  if (response === undefined) return 0
  return Math.round(shareEarned(item, response) * partsPerPoint)
}

function shareEarned(item: Item, response: Response): number {
  switch (item.type) {
    // The key earns the point, a distractor nothing.
    case 'single':
      return response === item.key ? 1 : 0
    // Each key taken earns its share, each distractor taken costs one; never below nothing.
    case 'multiple': {
      const right = [...response].filter((id) => item.keys.includes(id)).length
      return Math.max(0, (right - (response.length - right)) / item.keys.length)
    }
    case 'order':
      return orderAgreement(item, response)
    // Each left side with its own right side earns its share.
    case 'match':
      return item.left.filter(({ key }, at) => response[at] === key).length / item.left.length
    // Within the tolerance all of it, near by half of it.
    case 'number': {
      // Decimals are not exact in binary: 0.4 is 0.1 away from 0.3 by more than 0.1.
      const distance = Number(Math.abs(Number(response) - item.key).toFixed(6))
      if (distance <= item.tolerance) return 1
      return distance <= item.near ? 0.5 : 0
    }
    // Each statement sorted rightly earns its share.
    case 'classify':
      return (
        item.statements.filter(({ key }, at) => response[at] === letterOfStatus(key)).length /
        item.statements.length
      )
  }
}

/**
 * Pairs in the right order less pairs in the wrong order, as a share of all pairs, never below
 * nothing (Kendall's tau, cut off at 0): an order at random earns nothing on average.
 */
function orderAgreement({ key }: OrderItem, response: Response): number {
  let right = 0
  let pairs = 0
  for (const [index, earlier] of key.entries()) {
    for (const later of key.slice(index + 1)) {
      pairs++
      if (response.indexOf(earlier) < response.indexOf(later)) right++
    }
  }
  return pairs > 0 ? Math.max(0, (2 * right - pairs) / pairs) : 0
}

/** How much of its point a response earned: all, some of it however little, or nothing. */
export type Outcome = 'correct' | 'partly' | 'incorrect'

/** @param points in parts */
export function outcomeOf(points: number): Outcome {
  if (points === partsPerPoint) return 'correct'
  return points > 0 ? 'partly' : 'incorrect'
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

/** The step in which people are told a score, in parts. */
const half = partsPerPoint / 2

/**
 * A score as people are told it: to the nearest half point, but all of it only where nothing is missing, and
 * nothing only where nothing was earned. In parts, as is `maxScore`.
 */
export function toldScore(score: number, maxScore: number): number {
  if (score <= 0 || score >= maxScore) return score
  return Math.min(maxScore - half, Math.max(half, Math.round(score / half) * half))
}

/**
 * The highest band that a score reaches as it is told, so that alike scores have alike words. `bands` from
 * the lowest up, the first from 0.
 */
export function bandOf<B extends { from: number }>(
  bands: readonly B[],
  { score, maxScore }: { score: number; maxScore: number },
): B | undefined {
  const share = maxScore > 0 ? toldScore(score, maxScore) / maxScore : 0
  return bands.findLast(({ from }) => share >= from)
}
