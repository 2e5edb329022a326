import { type Context, Hono } from 'hono'
import type { Site } from '../content/site.ts'
import { isAttemptId, isRecordId, quizIdOf } from '../domain/attempt.ts'
import { bandOf } from '../domain/scoring.ts'
import type { AppEnv } from '../env.ts'
import { replyInPrivate, replyWithProblem } from '../http/replies.ts'
import { loadScoreLine } from '../store/attempts.ts'
import { ProblemFragment, type ProblemKind, ProblemPage } from '../views/problem.tsx'
import { ResultPage } from '../views/result.tsx'

/** `/results/:attemptId`: the page that may be shared. Takes the id of an attempt or of a record. */
export function results(site: Site) {
  return new Hono<AppEnv>().get('/results/:attemptId', async (c) => {
    const id = c.req.param('attemptId')
    const quiz = site.quiz(quizIdOf(id))
    if (!quiz || !(isAttemptId(id) || isRecordId(id))) return c.notFound()
    const line = await loadScoreLine(c.env.SCORES, id).catch(() => 'unreachable' as const)
    if (line === 'unreachable') return replyWithNotice(c, site, 'storeAway', 503)
    if (!line) return replyWithNotice(c, site, 'notSeenYet', 404)
    const { score, maxScore } = line
    const band = bandOf(quiz.bands, line)
    const address = c.req.url
    const page = () => <ResultPage {...{ site, quiz, address, score, maxScore, band }} />
    return replyInPrivate(c, { page, fragment: page })
  })
}

/** A result that is not to be seen now may be a minute later, so the way on is to look again. */
function replyWithNotice(c: Context<AppEnv>, site: Site, kind: ProblemKind, status: number) {
  const wayOn = { path: c.req.path, label: 'problem.tryAgain' as const }
  return replyWithProblem(c, status, {
    page: () => <ProblemPage site={site} kind={kind} wayOn={wayOn} />,
    fragment: () => <ProblemFragment site={site} kind={kind} wayOn={wayOn} />,
  })
}
