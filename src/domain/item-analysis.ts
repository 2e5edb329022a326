/** Statistics of items, from tallies. Terms follow classical test theory. */

import { partsPerPoint } from './scoring.ts'
import type { ItemTally } from './tally.ts'

/** Below this many attempts a share says little: show counts. */
export const fewestForIndices = 30

/** Below this many attempts a histogram or a share could point at people. */
export const fewestToShow = 20

export interface ItemAnalysis {
  attempts: number
  /** Share of the points earned, 0 to 1: higher is easier. */
  difficulty: number
  /**
   * Correlation of the item's points with the whole score (point-biserial where points are all or
   * nothing), −1 to 1; undefined where all scored alike or too few responded.
   */
  itemTotalCorrelation: number | undefined
  /** Response → share of attempts, the most frequent first. */
  frequencies: { response: string; count: number; share: number }[]
}

export function analyseItem(tally: ItemTally): ItemAnalysis {
  const { attempts, points, responses } = tally
  return {
    attempts,
    difficulty: attempts > 0 ? points / (attempts * partsPerPoint) : 0,
    itemTotalCorrelation: attempts < fewestForIndices ? undefined : correlationOf(tally),
    frequencies: Object.entries(responses)
      .map(([response, count]) => ({ response, count, share: count / attempts }))
      .sort((a, b) => b.count - a.count || (a.response < b.response ? -1 : 1)),
  }
}

/** Pearson's r from sums: (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²)). */
function correlationOf(tally: ItemTally): number | undefined {
  const { attempts, points, pointsSquared, score, scoreSquared, pointsTimesScore } = tally
  const spread =
    (attempts * pointsSquared - points * points) * (attempts * scoreSquared - score * score)
  if (spread <= 0) return undefined
  return (attempts * pointsTimesScore - points * score) / Math.sqrt(spread)
}
