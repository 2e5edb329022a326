/** Tallies in Workers KV. Only the cron trigger writes them. */
import { tallyLifetime } from '../domain/lifetimes.ts'
import type { RunningTally } from '../domain/running-tally.ts'
import type { Tally } from '../domain/tally.ts'
import { dayTallyKey, runningTallyKey } from './keys.ts'

export const loadRunningTally = (
  scores: KVNamespace,
  quiz: string,
): Promise<RunningTally | undefined> =>
  scores.get<RunningTally>(runningTallyKey(quiz), 'json').then((tally) => tally ?? undefined)

/** Saves the tally of a day, where it changed. */
export const saveDayTally = (scores: KVNamespace, quiz: string, day: string, tally: Tally) =>
  putIfChanged(scores, dayTallyKey(quiz, day), tally)

/** Saves the tally over all days, where it changed. */
export const saveRunningTally = (scores: KVNamespace, quiz: string, tally: RunningTally) =>
  putIfChanged(scores, runningTallyKey(quiz), tally)

/** A write costs more of the day's quota than a read. */
async function putIfChanged(scores: KVNamespace, key: string, value: object): Promise<void> {
  const text = JSON.stringify(value)
  if ((await scores.get(key)) === text) return
  await scores.put(key, text, { expirationTtl: tallyLifetime })
}
