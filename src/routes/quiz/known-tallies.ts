/** All tallies as this isolate last read them. */
import type { Context } from 'hono'
import type { Quiz } from '../../content/library.ts'
import { emptyRunningTally, totalOf } from '../../domain/running-tally.ts'
import type { Tally } from '../../domain/tally.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { oncePer } from '../../once/once-per.ts'
import { loadRunningTally } from '../../store/tallies.ts'

/** Seconds for which they are kept: they change once an hour, and anyone may ask for them as often as they like. */
const period = 300

export interface QuizTally {
  quiz: Quiz
  tally: Tally
}

/** By store and library, since each site has quizzes of its own. */
const knownBy = oncePer((_scores: KVNamespace) =>
  oncePer((_quizzes: readonly Quiz[]) => ({ period: 0, tallies: [] as readonly QuizTally[] })),
)

/**
 * One read for each quiz, unless they were read just now, for whomever.
 * @throws where the store does not answer; then the next request asks it again
 */
export async function knownTallies(
  c: Context<AppEnv>,
  quizzes: readonly Quiz[],
): Promise<readonly QuizTally[]> {
  const known = knownBy(c.env.SCORES)(quizzes)
  const now = Math.floor(nowInSeconds() / period)
  if (known.period === now) return known.tallies
  // Not shared while it is awaited: a request may not wait for what another one asked for.
  const tallies = await Promise.all(quizzes.map((quiz) => loadTally(scoresOf(c), quiz)))
  Object.assign(known, { period: now, tallies })
  return tallies
}

const loadTally = async (scores: KVNamespace, quiz: Quiz): Promise<QuizTally> => ({
  quiz,
  tally: totalOf((await loadRunningTally(scores, quiz.id)) ?? emptyRunningTally()),
})
