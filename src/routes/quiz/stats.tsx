import { Hono } from 'hono'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { emptyRunningTally, totalOf } from '../../domain/running-tally.ts'
import type { Tally } from '../../domain/tally.ts'
import type { AppEnv } from '../../env.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { statsOf } from '../../states/quiz/stats.ts'
import { loadRunningTally } from '../../store/tallies.ts'
import { StatsPage } from '../../views/quiz/stats.tsx'
import { replyWithProblem } from '../problems.tsx'

/** `/stats`: one read for each quiz, from the tallies. */
export function stats(site: Site) {
  return new Hono<AppEnv>().get('/stats', async (c) => {
    const { quizzes } = site.library
    const tallies = await Promise.all(quizzes.map((quiz) => loadTally(scoresOf(c), quiz))).catch(
      () => undefined,
    )
    if (!tallies) {
      return replyWithProblem(c, site, 'storeAway', {
        path: site.path('/stats'),
        label: 'problem.tryAgain',
      })
    }
    const all = tallies.map(({ quiz, tally }) => statsOf(site, quiz, tally))
    return replyInPrivate(c, { page: () => <StatsPage site={site} stats={all} /> })
  })
}

const loadTally = async (
  scores: KVNamespace,
  quiz: Quiz,
): Promise<{ quiz: Quiz; tally: Tally }> => ({
  quiz,
  tally: totalOf((await loadRunningTally(scores, quiz.id)) ?? emptyRunningTally()),
})
