/** Tallies in Workers KV. Only the cron trigger writes them. */
import type { CountedDays } from '../domain/counted-days.ts'
import { tallyLifetime } from '../domain/lifetimes.ts'
import type { RunningTally } from '../domain/running-tally.ts'
import type { Tally } from '../domain/tally.ts'
import { countedKey, dayTallyKey, runningTallyKey } from './keys.ts'

export const loadRunningTally = (
  scores: KVNamespace,
  quiz: string,
): Promise<RunningTally | undefined> =>
  scores.get<RunningTally>(runningTallyKey(quiz), 'json').then((tally) => tally ?? undefined)

/**
 * Saves the tally of a day, where it changed: a write costs more of the day's quota than a read. One of
 * nobody is as good as none.
 */
export async function saveDayTally(
  scores: KVNamespace,
  quiz: string,
  day: string,
  tally: Tally,
): Promise<void> {
  const key = dayTallyKey(quiz, day)
  const stored = await scores.get(key)
  const isStored = stored === null ? tally.attempts === 0 : stored === JSON.stringify(tally)
  if (!isStored) await put(scores, key, tally)
}

/** Saves the tally over all days. */
export const saveRunningTally = (
  scores: KVNamespace,
  quiz: string,
  tally: RunningTally,
): Promise<void> => put(scores, runningTallyKey(quiz), tally)

/** Quiz id → what its running tally was made from; none for a quiz that nobody took. */
export type CountedQuizzes = Readonly<Record<string, CountedDays | undefined>>

/** Loads what all running tallies were made from, as of the last run that came to its end. */
export const loadCounted = async (scores: KVNamespace): Promise<CountedQuizzes> =>
  (await scores.get<CountedQuizzes>(countedKey, 'json')) ?? {}

export const saveCounted = (scores: KVNamespace, counted: CountedQuizzes): Promise<void> =>
  put(scores, countedKey, counted)

const put = (scores: KVNamespace, key: string, value: object): Promise<void> =>
  scores.put(key, JSON.stringify(value), { expirationTtl: tallyLifetime })
