/** Requests of attempts that no Worker has seen: what it remembers of a token shall not help the next. */
import { type Attempt, attemptId, quizIdOf } from '../../src/domain/attempt.ts'
import type { SigningKeys } from '../../src/http/mac.ts'
import { findTokens } from '../../src/http/pasted-tokens.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import type { Visit } from './visit.ts'

/** Attempts handed out so far. */
let others = 0

/** The same attempt as of another learner, at another time and in another order of choices. */
export function anotherAttempt(attempt: Attempt): Attempt {
  const seed = (others++).toString(36)
  const startedAt = attempt.startedAt - (others % 600)
  const id = attemptId(startedAt, seed.padStart(10, '0'), quizIdOf(attempt.id))
  return { ...attempt, id, seed, startedAt }
}

/**
 * @param visits taken in turn, from the first; those without a token stay as they are
 * @param keys that signed their tokens
 */
export const freshVisits = (
  visits: readonly Visit[],
  count: number,
  keys: SigningKeys,
): Promise<Visit[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      renew(visits[index % visits.length] as Visit, keys),
    ),
  )

async function renew(visit: Visit, keys: SigningKeys): Promise<Visit> {
  const { path, body } = visit
  const { token } = findTokens(`${path}\n${body ?? ''}`).find((part) => part.token) ?? {}
  if (token === undefined) return visit
  const attempt = await verifyAttempt(token, keys)
  if (!attempt) throw new Error(`a token of another key in ${path}`)
  const fresh = await signAttempt(anotherAttempt(attempt), keys)
  return {
    ...visit,
    path: path.replace(token, fresh),
    ...(body !== undefined && { body: body.replace(token, fresh) }),
  }
}
