/** Places on an axis of time, and texts beside them that do not meet. */
import { dayOf } from './timescale.ts'

/** Days since 1970; the middle of a month or year of which no more is known. */
export function middleDay(partial: string): number {
  const [year, month, day] = partial.split('-')
  return dayOf(`${year}-${month ?? '07'}-${day ?? (month ? '15' : '01')}`)
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500]

/** Round years after one date and up to another, so far apart that at most `most` are named. */
export function yearsBetween(first: string, last: string, most: number): number[] {
  const [from, to] = [first, last].map((date) => Number(date.slice(0, 4))) as [number, number]
  const step = steps.find((years) => (to - from) / years <= most) ?? to - from
  const years: number[] = []
  for (let year = Math.ceil((from + 1) / step) * step; year <= to; year += step) years.push(year)
  return years
}

/**
 * Where things of some height come to lie that do not meet: each as near as it can to where it would be, in
 * order, between two ends.
 */
export function spread(
  wished: readonly number[],
  heights: readonly number[],
  { from, to }: { from: number; to: number },
): number[] {
  const tops: number[] = []
  for (const [index, top] of wished.entries()) {
    const free = (tops[index - 1] ?? from) + (index > 0 ? (heights[index - 1] ?? 0) : 0)
    tops.push(Math.max(top, free))
  }
  let end = to
  for (const [index, top] of [...tops.entries()].reverse()) {
    end = Math.min(top, end - (heights[index] ?? 0))
    tops[index] = end
  }
  return tops
}
