import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { statsOf } from '../../states/quiz/stats.ts'
import { StatsPage } from '../../views/quiz/stats.tsx'
import { replyWithProblem } from '../problems.tsx'
import { knownTallies } from './known-tallies.ts'

/** `/stats`: from the tallies. */
export function stats(site: Site) {
  return new Hono<AppEnv>().get('/stats', async (c) => {
    const tallies = await knownTallies(c, site.library.quizzes).catch(() => undefined)
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
