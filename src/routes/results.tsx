import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import { isAttemptId, isRecordId, quizIdOf } from '../domain/attempt.ts'
import { bandOf } from '../domain/scoring.ts'
import type { AppEnv } from '../env.ts'
import { replyInPrivate } from '../http/replies.ts'
import { loadCompletion } from '../store/attempts.ts'
import { ResultPage } from '../views/result.tsx'
import { replyWithProblem } from './problems.tsx'

/** `/results/:attemptId`: the page that may be shared. Takes the id of an attempt or of a record. */
export function results(site: Site) {
  return new Hono<AppEnv>().get('/results/:attemptId', async (c) => {
    const id = c.req.param('attemptId')
    const quiz = site.quiz(quizIdOf(id))
    if (!quiz || !(isAttemptId(id) || isRecordId(id))) return c.notFound()
    const completion = await loadCompletion(c.env.SCORES, id).catch(() => 'unreachable' as const)
    // What is not to be seen now may be a minute later, so the way on is to look again.
    const path = site.path(`/results/${id}`)
    const again = { path, label: 'problem.tryAgain' as const }
    if (completion === 'unreachable') return replyWithProblem(c, site, 'storeAway', again)
    if (!completion) return replyWithProblem(c, site, 'notSeenYet', again)
    const { score, maxScore } = completion.line
    const band = bandOf(quiz.bands, completion.line)
    const address = new URL(c.req.url).origin + path
    const challenge = site.path(`/challenge/${completion.id}`)
    const canonical = `/results/${id}`
    const page = () => (
      <ResultPage {...{ site, quiz, canonical, address, challenge, score, maxScore, band }} />
    )
    return replyInPrivate(c, { page, fragment: page })
  })
}
