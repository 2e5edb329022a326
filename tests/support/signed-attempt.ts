/** The address of an attempt at chosen items, as if a quiz had drawn them. */
import type { Attempt } from '../../src/domain/attempt.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt } from '../../src/http/tokens.ts'
import { firstQuiz } from './content.ts'
import { sampleAttempt } from './sample-attempt.ts'

/** @param secret the `SIGNING_KEYS` of the site */
export async function addressOfAttempt(
  items: readonly string[],
  secret: string,
  changes: Partial<Attempt> = {},
): Promise<string> {
  const keys = await loadSigningKeys(secret, 'localhost')
  if (!keys) throw new Error('the site has no key to sign with')
  const id = `20261123-k3v9x0q7ma-${firstQuiz.id}`
  const startedAt = Math.floor(Date.now() / 1000)
  return `/attempts/${await signAttempt(sampleAttempt({ id, items, startedAt, ...changes }), keys)}`
}
