import { Hono } from 'hono'
import { breakDown } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import { analyseItem } from '../../domain/item-analysis.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import { emptyRunningTally, totalOf } from '../../domain/tally.ts'
import type { AppEnv } from '../../env.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { loadRunningTally } from '../../store/tallies.ts'
import { StatsPage } from '../../views/quiz/stats.tsx'
import type { QuizStats } from '../../views/quiz/stats-state.ts'
import { replyWithProblem } from '../problems.tsx'

/** `/stats`: one read for each quiz, from the tallies. */
export function stats(site: Site) {
  return new Hono<AppEnv>().get('/stats', async (c) => {
    const all = await Promise.all(
      site.library.quizzes.map((quiz) => statsOf(site, c.env.SCORES, quiz)),
    ).catch(() => undefined)
    if (!all) {
      return replyWithProblem(c, site, 'storeAway', {
        path: site.path('/stats'),
        label: 'problem.tryAgain',
      })
    }
    const page = () => <StatsPage site={site} stats={all} />
    return replyInPrivate(c, { page, fragment: page })
  })
}

async function statsOf(
  site: Site,
  scores: KVNamespace,
  quiz: QuizStats['quiz'],
): Promise<QuizStats> {
  const tally = totalOf((await loadRunningTally(scores, quiz.id)) ?? emptyRunningTally())
  const items = Object.entries(tally.items).flatMap(([id, itemTally]) => {
    const item = site.library.items[id]
    if (!item) return []
    const groups = breakDown(site, item, itemTally.responses)
    return { item, analysis: analyseItem(itemTally), groups }
  })
  return {
    quiz,
    tally,
    mean: tally.attempts > 0 ? tally.score / tally.attempts / partsPerPoint : 0,
    items: items.sort((a, b) => a.analysis.difficulty - b.analysis.difficulty),
  }
}
