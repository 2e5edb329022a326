/**
 * Signed tokens: an attempt in the address of its page. `<payload>.<signature>`, both base64url; the
 * signature is an HMAC-SHA-256 of the payload as it is written, so that no other spelling of the
 * same payload is accepted.
 */
import type { Attempt } from '../domain/attempt.ts'
import { decodeAttempt, encodeAttempt } from '../domain/attempt-codec.ts'
import { developmentKey } from './development-key.ts'

/** Keys as `SIGNING_KEYS` lists them, ready for use. */
export interface SigningKeys {
  /** The first signs, all verify. */
  keys: readonly CryptoKey[]
}

/** Shorter keys can be guessed and are not used. */
const minKeyLength = 32
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

const tokenRe = /^([A-Za-z0-9_-]{1,1000})\.([A-Za-z0-9_-]{43})$/
/** What the signature is for, so that none made for another purpose ever fits. */
const purpose = 'attempt.v1.'
const encoder = new TextEncoder()
const imported = new Map<string, Promise<SigningKeys>>()

/**
 * @param list the secret `SIGNING_KEYS`
 * @param hostname of the request: the development key counts on loopback only
 * @returns undefined where there is no key to sign with
 */
export async function loadSigningKeys(
  list: string | undefined,
  hostname: string,
): Promise<SigningKeys | undefined> {
  const isUsable = (key: string) =>
    key.length >= minKeyLength && (key !== developmentKey || loopbackHosts.has(hostname))
  const usable = (list ?? '').split(/[\s,]+/).filter(isUsable)
  if (usable.length === 0) return undefined
  const name = usable.join()
  const keys = imported.get(name) ?? importKeys(usable)
  imported.set(name, keys)
  return keys
}

const importKeys = async (keys: readonly string[]): Promise<SigningKeys> => ({
  keys: await Promise.all(
    keys.map((key) =>
      crypto.subtle.importKey('raw', encoder.encode(key), hmac, false, ['sign', 'verify']),
    ),
  ),
})

const hmac = { name: 'HMAC', hash: 'SHA-256' }
const base64url = { alphabet: 'base64url' } as const

/** @returns the token, at most 1,000 characters */
export async function signAttempt(attempt: Attempt, { keys }: SigningKeys): Promise<string> {
  const payload = encoder
    .encode(encodeAttempt(attempt))
    .toBase64({ ...base64url, omitPadding: true })
  const [first] = keys
  if (!first) throw new Error('no signing key')
  const signature = await crypto.subtle.sign(hmac, first, encoder.encode(purpose + payload))
  return `${payload}.${new Uint8Array(signature).toBase64({ ...base64url, omitPadding: true })}`
}

/** @returns undefined for a token that none of the keys signed */
export async function verifyAttempt(
  token: string,
  { keys }: SigningKeys,
): Promise<Attempt | undefined> {
  const [, payload, signature] = tokenRe.exec(token) ?? []
  const signatureBytes = signature && decodeStrictly(`${signature}=`)
  if (!payload || !signatureBytes) return undefined
  const data = encoder.encode(purpose + payload)
  for (const key of keys) {
    if (await crypto.subtle.verify(hmac, key, signatureBytes, data)) {
      const bytes = decodeStrictly(payload.padEnd(Math.ceil(payload.length / 4) * 4, '='))
      return bytes && decodeAttempt(new TextDecoder().decode(bytes))
    }
  }
  return undefined
}

/** Lenient decoders drop the last bits of a final character, and so accept altered ones. */
function decodeStrictly(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.fromBase64(text, { ...base64url, lastChunkHandling: 'strict' })
  } catch {
    return undefined
  }
}
