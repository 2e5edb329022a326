/** Points in hundredths, as tables show them. */
import { partsPerPoint } from './scoring.ts'

/** @param parts of a point; no sum of them lies halfway between two hundredths */
export const hundredthsOf = (parts: number): number => Math.round((parts * 100) / partsPerPoint)

/**
 * Rounds the points of one attempt, item by item, so that what stands in a row adds up to its score: three
 * times two thirds of a point are 0.67, 0.66 and 0.67.
 * @returns takes the parts of the next item, gives hundredths
 */
export function runningHundredths(): (parts: number) => number {
  let sum = 0
  return (parts) => {
    const before = hundredthsOf(sum)
    sum += parts
    return hundredthsOf(sum) - before
  }
}
