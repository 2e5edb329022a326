/** What is said of a set of measurements: their middle, and how far they scatter. */

/** The middle of some numbers, and the two between which half of them lie. */
export interface Quartiles {
  lower: number
  median: number
  upper: number
}

/** @param values at least one, in any order; between two of them the result is interpolated */
export function quartilesOf(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b)
  return { lower: at(sorted, 1 / 4), median: at(sorted, 1 / 2), upper: at(sorted, 3 / 4) }
}

export const medianOf = (values: readonly number[]): number => quartilesOf(values).median

/** @param values at least one, in any order @param share 0.95: what 19 of 20 do not pass */
export const percentileOf = (values: readonly number[], share: number): number =>
  at(
    values.toSorted((a, b) => a - b),
    share,
  )

/**
 * How fast a cost grows with a size, as the exponent of a power: 0 does not grow, 1 grows as the size does.
 * @param from,to a size and its cost
 */
export const exponentBetween = (
  from: readonly [size: number, cost: number],
  to: readonly [size: number, cost: number],
): number => Math.log(to[1] / from[1]) / Math.log(to[0] / from[0])

/** Three digits that say something. */
export const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 4)

function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) throw new Error('nothing was measured')
  return below + (above - below) * (place % 1)
}
