/** The cron trigger: recomputes tallies from the attempts, starting afresh each time. */
import { dayOf } from './domain/attempt.ts'
import { emptyRunningTally, renewTally } from './domain/running-tally.ts'
import { emptyTally, tallyAttempts } from './domain/tally.ts'
import { listCompletions } from './store/attempts.ts'
import { loadRunningTally, saveDayTally, saveRunningTally } from './store/tallies.ts'

/** An attempt may be completed for seven days after it began, the last of them counted the night after. */
const changingDays = 9
const daySeconds = 24 * 3600

/**
 * @param quizzes ids
 * @param now seconds since 1970
 * @param days how many days to look at, today included: two each hour, all that may change each night
 */
export async function runTallies(
  scores: KVNamespace,
  quizzes: readonly string[],
  now: number,
  days: number,
): Promise<void> {
  const dates = Array.from({ length: days }, (_, back) => dayOf(now - back * daySeconds))
  const byDay = await Promise.all(
    dates.map(
      async (date) => [date, tallyAttempts(await listCompletions(scores, `${date}-`))] as const,
    ),
  )
  const window = dayOf(now - (changingDays - 1) * daySeconds)
  for (const quiz of quizzes) {
    const recomputed = Object.fromEntries(
      byDay.map(([date, tallies]) => [date, tallies[quiz] ?? emptyTally()]),
    )
    for (const [date, tally] of Object.entries(recomputed)) {
      if (tally.attempts > 0) await saveDayTally(scores, quiz, date, tally)
    }
    const running = (await loadRunningTally(scores, quiz)) ?? emptyRunningTally()
    await saveRunningTally(scores, quiz, renewTally(running, recomputed, window))
  }
}

/** How many days a scheduled run looks at: one run a day, at 03:00 UTC, looks at all that may change. */
export const daysToTally = (now: number): number =>
  new Date(now * 1000).getUTCHours() === 3 ? changingDays : 2
