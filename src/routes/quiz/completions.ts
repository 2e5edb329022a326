/** A completion that an address names: what the pages to share and to challenge have in common. */
import type { Context } from 'hono'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { isAttemptId, isRecordId, quizIdOf } from '../../domain/attempt.ts'
import type { Completion } from '../../domain/completion.ts'
import type { AppEnv } from '../../env.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { loadCompletion } from '../../store/attempts.ts'
import { replyWithProblem } from '../problems.tsx'

/**
 * Runs `handle` with the completion that an id names, or says why there is none to be seen.
 * @param id of an attempt or of a record
 * @param path of the page, to look again: what can't be seen now may be seen a minute later
 */
export async function withCompletion(
  c: Context<AppEnv>,
  site: Site,
  id: string,
  path: string,
  handle: (quiz: Quiz, completion: Completion) => Response,
): Promise<Response> {
  const quiz = site.quiz(quizIdOf(id))
  if (!quiz || !(isAttemptId(id) || isRecordId(id))) return replyWithCutResult(c, site, id)
  const again = { path, label: 'problem.tryAgain' as const }
  // A record id costs a read, a bare attempt id one of the day's few lists.
  if (isAttemptId(id) && !(await isWithinLimit(c, 'LOOKUPS'))) {
    return replyWithProblem(c, site, 'tooManyRequests', again)
  }
  const completion = await loadCompletion(scoresOf(c), id).catch(() => 'unreachable' as const)
  if (completion === 'unreachable') return replyWithProblem(c, site, 'storeAway', again)
  if (!completion) return replyWithProblem(c, site, 'notSeenYet', again)
  return handle(quiz, completion)
}

/** An id that lacks its end still says which quiz it was, or how its name begins. */
function replyWithCutResult(c: Context<AppEnv>, site: Site, id: string): Response {
  const begun = quizIdOf(id)
  const quiz = begun && site.library.quizzes.find((one) => one.id.startsWith(begun))
  const path = site.path(quiz ? `/quizzes/${quiz.id}` : '/quizzes')
  return replyWithProblem(c, site, 'cutResult', { path, label: 'problem.quizzes' })
}
