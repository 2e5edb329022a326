/**
 * Signed tokens: an attempt in the address of its page. `<payload>.<signature>`, both base64url; the
 * signature is a MAC of the payload as it is written, so that no other spelling of the same payload
 * is accepted.
 */
import type { Attempt } from '../domain/attempt.ts'
import { decodeAttempt, encodeAttempt } from '../domain/attempt-codec.ts'
import { oncePer } from '../once/once-per.ts'
import { findMaker, fromBase64url, macLength, macOf, type SigningKeys, toBase64url } from './mac.ts'

/** The most characters of what is signed. */
export const longestPayload = 1000
/** What the signature is for. */
const purpose = 'attempt.v1.'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Tokens by the attempts that were read from them or signed: a page leads to its own address again. */
const tokensBy = oncePer((_keys: SigningKeys) => new WeakMap<Attempt, string>())

/** @returns the token: a payload of at most 1,000 characters, a full stop and the signature */
export async function signAttempt(attempt: Attempt, keys: SigningKeys): Promise<string> {
  const tokens = tokensBy(keys)
  const known = tokens.get(attempt)
  if (known !== undefined) return known
  const token = await makeToken(attempt, keys)
  tokens.set(attempt, token)
  return token
}

async function makeToken(attempt: Attempt, keys: SigningKeys): Promise<string> {
  const payload = toBase64url(encoder.encode(encodeAttempt(attempt)))
  return `${payload}.${await macOf(purpose + payload, keys)}`
}

/** @returns undefined for a token that none of the keys signed */
export async function verifyAttempt(
  token: string,
  keys: SigningKeys,
): Promise<Attempt | undefined> {
  const dot = token.length - macLength - 1
  if (dot < 1 || dot > longestPayload || token[dot] !== '.') return undefined
  const payload = token.slice(0, dot)
  // Whatever else is wrong with either part, no key made the one for the other.
  const maker = await findMaker(purpose + payload, token.slice(dot + 1), keys)
  const bytes = maker === undefined ? undefined : fromBase64url(payload)
  const attempt = bytes && decodeAttempt(decoder.decode(bytes))
  // What an older key signed is signed anew by the first.
  if (attempt && maker === 0) tokensBy(keys).set(attempt, token)
  return attempt
}
