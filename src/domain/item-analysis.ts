/** Statistics of items, from tallies. Terms follow classical test theory. */
import { partsPerPoint } from './scoring.ts'
import type { ItemTally, Tally } from './tally.ts'

/** With fewer attempts than this a share says little: show counts. */
export const fewestForIndices = 30

/** With fewer attempts than this nothing is shown of them to everyone: a score or a share could be somebody's. */
export const fewestToShow = 10

export interface ItemAnalysis {
  /** Those that answered. */
  attempts: number
  /** Those that left it blank. */
  blanks: number
  /** Share of the points earned, 0 to 1: higher is easier. */
  difficulty: number
  /**
   * Item–rest correlation, −1 to 1: of the item's points with the score on all the others, so that an
   * item does not vouch for itself; undefined if all scored alike or too few responded.
   */
  itemRestCorrelation: number | undefined
  /** Response → share of attempts, the most frequent first. */
  frequencies: { response: string; count: number; share: number }[]
}

export function analyseItem(tally: ItemTally): ItemAnalysis {
  const { attempts, blanks = 0, points, responses } = tally
  return {
    attempts,
    blanks,
    difficulty: attempts > 0 ? points / (attempts * partsPerPoint) : 0,
    itemRestCorrelation: attempts < fewestForIndices ? undefined : itemRestCorrelationOf(tally),
    frequencies: Object.entries(responses)
      .map(([response, count]) => ({ response, count, share: count / attempts }))
      .sort((a, b) => b.count - a.count || (a.response < b.response ? -1 : 1)),
  }
}

/**
 * Pearson's r of the points x with the rest of the score, y = score − x, from sums:
 * (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²)).
 */
function itemRestCorrelationOf(tally: ItemTally): number | undefined {
  const { attempts, points, pointsSquared, score, scoreSquared, pointsTimesScore } = tally
  const rest = score - points
  const restSquared = scoreSquared - 2 * pointsTimesScore + pointsSquared
  const pointsTimesRest = pointsTimesScore - pointsSquared
  const spread =
    (attempts * pointsSquared - points * points) * (attempts * restSquared - rest * rest)
  if (spread <= 0) return undefined
  return (attempts * pointsTimesRest - points * rest) / Math.sqrt(spread)
}

/**
 * Reliability as Cronbach's alpha (1951): k/(k−1) · (1 − Σ item variances / variance of the score),
 * with k items that all attempts share. An item left blank earned nothing.
 * @returns at most 1; undefined if there are too few attempts, the items differ or all scored alike
 */
export function reliabilityOf({ attempts, items }: Tally): number | undefined {
  const tallies = Object.values(items)
  // Of an item that some left blank the sums of scores lack theirs.
  const first = tallies.find(({ blanks = 0 }) => blanks === 0)
  const isShared = tallies.every((item) => item.attempts + (item.blanks ?? 0) === attempts)
  if (!first || tallies.length < 2 || !isShared || attempts < fewestForIndices) return undefined
  const variance = (sum: number, squares: number) => squares / attempts - (sum / attempts) ** 2
  const whole = variance(first.score, first.scoreSquared)
  if (whole <= 0) return undefined
  const parts = tallies.reduce((sum, item) => sum + variance(item.points, item.pointsSquared), 0)
  return (tallies.length / (tallies.length - 1)) * (1 - parts / whole)
}

/** The middle value, or the mean of the two in the middle; 0 of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort()
  const middle = sorted.length / 2
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
