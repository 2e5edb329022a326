import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import { isAttemptId, isRecordId, quizIdOf } from '../domain/attempt.ts'
import type { AppEnv } from '../env.ts'
import { replyInPrivate } from '../http/replies.ts'
import { loadCompletion } from '../store/attempts.ts'
import { ChallengePage } from '../views/challenge.tsx'
import { replyWithProblem } from './problems.tsx'

/** `/challenge/:attemptId`: a score to beat, with the very same questions. Takes the id of an attempt or of a record. */
export function challenges(site: Site) {
  return new Hono<AppEnv>().get('/challenge/:attemptId', async (c) => {
    const id = c.req.param('attemptId')
    const quiz = site.quiz(quizIdOf(id))
    if (!quiz || !(isAttemptId(id) || isRecordId(id))) return c.notFound()
    const completion = await loadCompletion(c.env.SCORES, id).catch(() => 'unreachable' as const)
    const again = { path: site.path(`/challenge/${id}`), label: 'problem.tryAgain' as const }
    if (completion === 'unreachable') return replyWithProblem(c, site, 'storeAway', again)
    if (!completion) return replyWithProblem(c, site, 'notSeenYet', again)
    const path = site.path(`/challenge/${completion.id}`)
    const address = new URL(c.req.url).origin + path
    const page = () => <ChallengePage {...{ site, quiz, address, ...completion }} />
    return replyInPrivate(c, { page, fragment: page })
  })
}
