import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import { isRecordId, quizIdOf } from '../domain/attempt.ts'
import type { AppEnv } from '../env.ts'
import { replyInPrivate } from '../http/replies.ts'
import { loadScoreLine } from '../store/attempts.ts'
import { ChallengePage } from '../views/challenge.tsx'
import { replyWithProblem } from './problems.tsx'

/** `/challenge/:attemptId`: a score to beat, with the very same questions. Takes a record id. */
export function challenges(site: Site) {
  return new Hono<AppEnv>().get('/challenge/:attemptId', async (c) => {
    const id = c.req.param('attemptId')
    const quiz = site.quiz(quizIdOf(id))
    if (!quiz || !isRecordId(id)) return c.notFound()
    const line = await loadScoreLine(c.env.SCORES, id).catch(() => 'unreachable' as const)
    const again = { path: site.path(`/challenge/${id}`), label: 'problem.tryAgain' as const }
    if (line === 'unreachable') return replyWithProblem(c, site, 'storeAway', again)
    if (!line) return replyWithProblem(c, site, 'notSeenYet', again)
    const page = () => <ChallengePage site={site} quiz={quiz} challenge={id} line={line} />
    return replyInPrivate(c, { page, fragment: page })
  })
}
