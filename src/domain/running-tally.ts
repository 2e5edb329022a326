/** The tally of a quiz over all days, recomputed day by day. */
import type { CountedDays } from './counted-days.ts'
import { emptyTally, mergeTallies, type Tally } from './tally.ts'

/** The tally of a quiz over all days: what is settled, and the days that may still change. */
export interface RunningTally {
  /** Sum of the days before those in `recent`. */
  settled: Tally
  /** Day as `yyyymmdd` → its tally. */
  recent: Record<string, Tally>
  /** What the days in `recent` were made from. Tallies of version 1.3.0 do not say. */
  counted?: CountedDays
}

export const emptyRunningTally = (): RunningTally => ({ settled: emptyTally(), recent: {} })

/**
 * The running tally with some days recomputed. Days before `window` are added to what is settled
 * in the same step, so that a run that is cut short changes nothing or everything.
 * @param days day → its tally, recomputed
 * @param window first day, as `yyyymmdd`, that may still change
 */
export function renewTally(
  { settled, recent }: RunningTally,
  days: Readonly<Record<string, Tally>>,
  window: string,
): RunningTally {
  const all = Object.entries({ ...recent, ...days }).sort(([a], [b]) => (a < b ? -1 : 1))
  const isPast = ([day]: [string, Tally]) => day < window
  return {
    settled: mergeTallies([settled, ...all.filter(isPast).map(([, tally]) => tally)]),
    recent: Object.fromEntries(all.filter((entry) => !isPast(entry))),
  }
}

/** The sum over all days. */
export const totalOf = ({ settled, recent }: RunningTally): Tally =>
  mergeTallies([settled, ...Object.values(recent)])
