/**
 * Signed tokens: an attempt in the address of its page. `<payload>.<signature>`, both base64url; the
 * signature is a MAC of the payload as it is written, so that no other spelling of the same payload
 * is accepted.
 */
import { oncePer } from '../content/once-per.ts'
import type { Attempt } from '../domain/attempt.ts'
import { decodeAttempt, encodeAttempt } from '../domain/attempt-codec.ts'
import {
  fromBase64url,
  macOf,
  macPattern,
  type SigningKeys,
  toBase64url,
  verifyMac,
} from './mac.ts'

const tokenPattern = `[A-Za-z0-9_-]{1,1000}\\.${macPattern}`
const tokenRe = new RegExp(`^${tokenPattern}$`)
const tokenInTextRe = new RegExp(`(?<![A-Za-z0-9_-])${tokenPattern}(?![A-Za-z0-9_-])`)
/** What the signature is for. */
const purpose = 'attempt.v1.'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** @returns the token, at most 1,000 characters */
export async function signAttempt(attempt: Attempt, keys: SigningKeys): Promise<string> {
  const payload = toBase64url(encoder.encode(encodeAttempt(attempt)))
  return `${payload}.${await macOf(purpose + payload, keys)}`
}

/** More attempts than an isolate has under way; then all are let go. */
const mostVerified = 500

/** What stands in tokens that were verified: a question is opened by the token that its answer comes with. */
const verifiedBy = oncePer((_keys: SigningKeys) => new Map<string, Attempt>())

/** @returns undefined for a token that none of the keys signed */
export async function verifyAttempt(
  token: string,
  keys: SigningKeys,
): Promise<Attempt | undefined> {
  const verified = verifiedBy(keys)
  const known = verified.get(token)
  if (known) return known
  const attempt = await readToken(token, keys)
  if (verified.size >= mostVerified) verified.clear()
  if (attempt) verified.set(token, attempt)
  return attempt
}

async function readToken(token: string, keys: SigningKeys): Promise<Attempt | undefined> {
  if (!tokenRe.test(token)) return undefined
  const [payload = '', mac = ''] = token.split('.')
  if (!(await verifyMac(purpose + payload, mac, keys))) return undefined
  const bytes = fromBase64url(payload)
  return bytes && decodeAttempt(decoder.decode(bytes))
}

/**
 * The token of an attempt in an address, whatever brackets or full stops a mail program put around it.
 * @returns undefined where there is none
 */
export const findToken = (text: string): string | undefined => tokenInTextRe.exec(text)?.[0]
