import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import { isAttemptId, isRecordId, quizIdOf } from '../domain/attempt.ts'
import { bandOf } from '../domain/scoring.ts'
import type { AppEnv } from '../env.ts'
import { replyInPrivate } from '../http/replies.ts'
import { loadScoreLine } from '../store/attempts.ts'
import { ResultPage } from '../views/result.tsx'
import { replyWithProblem } from './problems.tsx'

/** `/results/:attemptId`: the page that may be shared. Takes the id of an attempt or of a record. */
export function results(site: Site) {
  return new Hono<AppEnv>().get('/results/:attemptId', async (c) => {
    const id = c.req.param('attemptId')
    const quiz = site.quiz(quizIdOf(id))
    if (!quiz || !(isAttemptId(id) || isRecordId(id))) return c.notFound()
    const line = await loadScoreLine(c.env.SCORES, id).catch(() => 'unreachable' as const)
    // What is not to be seen now may be a minute later, so the way on is to look again.
    const path = site.path(`/results/${id}`)
    const again = { path, label: 'problem.tryAgain' as const }
    if (line === 'unreachable') return replyWithProblem(c, site, 'storeAway', again)
    if (!line) return replyWithProblem(c, site, 'notSeenYet', again)
    const { score, maxScore } = line
    const band = bandOf(quiz.bands, line)
    const address = new URL(c.req.url).origin + path
    const challenge = isRecordId(id) ? site.path(`/challenge/${id}`) : undefined
    const page = () => <ResultPage {...{ site, quiz, address, challenge, score, maxScore, band }} />
    return replyInPrivate(c, { page, fragment: page })
  })
}
