/** The cron trigger: recomputes the tallies of days that changed from their attempts, starting afresh each time. */
import { dayOf, quizIdOf } from './domain/attempt.ts'
import type { Completion } from './domain/completion.ts'
import { type CountedDays, fingerprintOf } from './domain/counted-days.ts'
import { emptyRunningTally, renewTally } from './domain/running-tally.ts'
import { emptyTally, tallyAttempts } from './domain/tally.ts'
import { listCompletions } from './store/attempts.ts'
import {
  loadCounted,
  loadRunningTally,
  saveCounted,
  saveDayTally,
  saveRunningTally,
} from './store/tallies.ts'

/** Today and yesterday. */
const hourlyDays = 2
/** An attempt may be completed for seven days after it began, the last of them counted the night after. */
const changingDays = 9
const daySeconds = 24 * 3600

/**
 * Lists the attempts of some days, and counts again each day of a quiz whose attempts differ from those
 * that its tally was made from. One key for all quizzes says which those were; it is written last, so that
 * after a run that was cut short the next one looks at the same quizzes again.
 * @param quizzes ids
 * @param now seconds since 1970
 * @param days how many days to look at, today included: two each hour, all that may change each night.
 *   With more than two, it trusts no such key and looks at the tallies themselves.
 */
export async function runTallies(
  scores: KVNamespace,
  quizzes: readonly string[],
  now: number,
  days: number,
): Promise<void> {
  const dates = Array.from({ length: days }, (_, back) => dayOf(now - back * daySeconds))
  const [before, ...byDay] = await Promise.all([
    loadCounted(scores),
    ...dates.map((date) => listByQuiz(scores, date)),
  ])
  const run: Run = {
    scores,
    window: dayOf(now - (changingDays - 1) * daySeconds),
    looksAtTallies: days > hourlyDays,
  }
  const after: Record<string, CountedDays | undefined> = {}
  for (const quiz of quizzes) {
    const listed = dates.map((date, index) => listedDay(date, byDay[index]?.get(quiz) ?? []))
    const isKnown = changedSince(before[quiz], listed).length === 0
    after[quiz] = isKnown && !run.looksAtTallies ? before[quiz] : await renewQuiz(run, quiz, listed)
  }
  if (JSON.stringify(after) !== JSON.stringify(before)) await saveCounted(scores, after)
}

interface Run {
  scores: KVNamespace
  /** First day, as `yyyymmdd`, that may still change. */
  window: string
  /** Whether to look at every tally of its days, changed or not. */
  looksAtTallies: boolean
}

interface ListedDay {
  /** As `yyyymmdd`. */
  date: string
  attempts: readonly Completion[]
  fingerprint: string | undefined
}

async function listByQuiz(scores: KVNamespace, date: string): Promise<Map<string, Completion[]>> {
  const listed = await listCompletions(scores, `${date}-`)
  return Map.groupBy(listed, ({ id }) => quizIdOf(id))
}

const listedDay = (date: string, attempts: readonly Completion[]): ListedDay => ({
  date,
  attempts,
  fingerprint: fingerprintOf(attempts),
})

const changedSince = (counted: CountedDays | undefined, listed: readonly ListedDay[]) =>
  listed.filter(({ date, fingerprint }) => counted?.[date] !== fingerprint)

/**
 * Counts the days of a quiz that its running tally does not have as they are listed. That tally is
 * written after those of the days and says itself what was counted, so that no reading of another key,
 * however old, makes it wrong.
 * @returns what the running tally was made from
 */
async function renewQuiz(
  { scores, window, looksAtTallies }: Run,
  quiz: string,
  listed: readonly ListedDay[],
): Promise<CountedDays | undefined> {
  const running = (await loadRunningTally(scores, quiz)) ?? emptyRunningTally()
  const changed = changedSince(running.counted, listed)
  const recounted = Object.fromEntries(
    changed.map(({ date, attempts }) => [date, tallyAttempts(attempts)[quiz] ?? emptyTally()]),
  )
  const renewed = renewTally(running, recounted, window)
  for (const { date } of looksAtTallies ? listed : changed) {
    await saveDayTally(scores, quiz, date, renewed.recent[date] ?? emptyTally())
  }
  if (changed.length === 0) return running.counted
  const fingerprints = changed.map(({ date, fingerprint }) => [date, fingerprint] as const)
  const all = { ...running.counted, ...Object.fromEntries(fingerprints) }
  const counted = Object.fromEntries(Object.entries(all).filter(([date]) => date >= window))
  await saveRunningTally(scores, quiz, { ...renewed, counted })
  return counted
}

/** How many days a scheduled run looks at: one run a day, at 03:00 UTC, looks at all that may change. */
export const daysToTally = (now: number): number =>
  new Date(now * 1000).getUTCHours() === 3 ? changingDays : hourlyDays
