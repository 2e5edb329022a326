/** A completion that an address names: what the pages to share and to challenge have in common. */
import type { Context } from 'hono'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { isRecordId, isSignedId, quizIdOf } from '../../domain/attempt.ts'
import type { Completion } from '../../domain/completion.ts'
import type { AppEnv } from '../../env.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { verifyResultId } from '../../http/result-codes.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { loadCompletion } from '../../store/attempts.ts'
import { replyWithProblem } from '../problems.tsx'

/**
 * Runs `handle` with the completion that an id names, or says why there is none to be seen.
 * @param id of a record
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
  if (!quiz || !isRecordId(id)) return replyWithCutResult(c, site, id)
  const again = { path, label: 'problem.tryAgain' as const }
  const standing = await standingOfId(c, id)
  if (standing === 'wrong') return replyWithCutResult(c, site, id)
  if (standing === 'tooMany') return replyWithProblem(c, site, 'tooManyRequests', again)
  const completion = await loadCompletion(scoresOf(c), id).catch(() => 'unreachable' as const)
  if (completion === 'unreachable') return replyWithProblem(c, site, 'storeAway', again)
  if (!completion) return replyWithProblem(c, site, 'notSeenYet', again)
  return handle(quiz, completion)
}

/**
 * Whether the store is to be asked for a record id. A code that the site did not make is `wrong`; of ids that end in
 * a digest, as those of version 1, anyone can make as many as they like, so they are limited.
 */
export async function standingOfId(
  c: Context<AppEnv>,
  recordId: string,
): Promise<'good' | 'wrong' | 'tooMany'> {
  if (!isSignedId(recordId)) return (await isWithinLimit(c, 'LOOKUPS')) ? 'good' : 'tooMany'
  const keys = await signingKeysFor(c)
  return keys && (await verifyResultId(recordId, keys)) ? 'good' : 'wrong'
}

/** An id that lacks its end still says which quiz it was, or how its name begins. */
function replyWithCutResult(c: Context<AppEnv>, site: Site, id: string): Response {
  const begun = quizIdOf(id)
  const quiz = begun && site.library.quizzes.find((one) => one.id.startsWith(begun))
  const path = site.path(quiz ? `/quizzes/${quiz.id}` : '/quizzes')
  return replyWithProblem(c, site, 'cutResult', { path, label: 'problem.quizzes' })
}
