/** The cron trigger: recomputes the tallies of days that changed from their attempts, starting afresh each time. */
import { dayOf, quizIdOf } from './domain/attempt.ts'
import type { Completion } from './domain/completion.ts'
import { emptyRunningTally, fingerprintOf, renewTally } from './domain/running-tally.ts'
import { emptyTally, type Tally, tallyAttempts } from './domain/tally.ts'
import { listCompletions } from './store/attempts.ts'
import { loadRunningTally, saveDayTally, saveRunningTally } from './store/tallies.ts'

/** An attempt may be completed for seven days after it began, the last of them counted the night after. */
const changingDays = 9
const daySeconds = 24 * 3600

/**
 * Lists the attempts of some days, and counts those of a quiz and a day that are not the ones that its
 * tally was made from.
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
    dates.map(async (date) => {
      const listed = await listCompletions(scores, `${date}-`)
      return [date, Map.groupBy(listed, ({ id }) => quizIdOf(id))] as const
    }),
  )
  const window = dayOf(now - (changingDays - 1) * daySeconds)
  for (const quiz of quizzes) {
    const listed = byDay.flatMap(([date, quizzes]) => {
      const attempts = quizzes.get(quiz)
      return attempts ? [{ date, attempts, fingerprint: fingerprintOf(attempts) }] : []
    })
    if (listed.length > 0) await renewQuiz(scores, quiz, listed, window)
  }
}

interface ListedDay {
  /** As `yyyymmdd`. */
  date: string
  attempts: readonly Completion[]
  fingerprint: string
}

/** One read where nothing changed. The tally over all days is written last and says what was counted. */
async function renewQuiz(
  scores: KVNamespace,
  quiz: string,
  listed: readonly ListedDay[],
  window: string,
): Promise<void> {
  const running = (await loadRunningTally(scores, quiz)) ?? emptyRunningTally()
  const counted = { ...running.counted }
  const recomputed: Record<string, Tally> = {}
  for (const { date, attempts, fingerprint } of listed) {
    if (counted[date] === fingerprint) continue
    counted[date] = fingerprint
    recomputed[date] = tallyAttempts(attempts)[quiz] ?? emptyTally()
  }
  if (Object.keys(recomputed).length === 0) return
  for (const [date, tally] of Object.entries(recomputed)) {
    if (tally.attempts > 0) await saveDayTally(scores, quiz, date, tally)
  }
  const renewed = renewTally(running, recomputed, window)
  const changing = Object.entries(counted).filter(([date]) => date >= window)
  await saveRunningTally(scores, quiz, { ...renewed, counted: Object.fromEntries(changing) })
}

/** How many days a scheduled run looks at: one run a day, at 03:00 UTC, looks at all that may change. */
export const daysToTally = (now: number): number =>
  new Date(now * 1000).getUTCHours() === 3 ? changingDays : 2
