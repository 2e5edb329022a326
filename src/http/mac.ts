/**
 * Message authentication codes (HMAC-SHA-256) over texts in addresses. Each text begins
 * with what it is for, so that no code made for one purpose ever fits another.
 */

/** Keys as `SIGNING_KEYS` lists them, ready for use. */
export interface SigningKeys {
  /** The first signs, all verify. */
  keys: readonly CryptoKey[]
}

const hmac = { name: 'HMAC', hash: 'SHA-256' }
const base64url = { alphabet: 'base64url' } as const
const encoder = new TextEncoder()

/** Characters of a code of `macOf`. */
export const macLength = 43

/** A code of `macOf`, as it looks. */
export const macPattern = `[A-Za-z0-9_-]{${macLength}}`

/** @param keys as texts; the first will sign, all verify */
export const importKeys = async (keys: readonly string[]): Promise<SigningKeys> => ({
  keys: await Promise.all(
    keys.map((key) =>
      crypto.subtle.importKey('raw', encoder.encode(key), hmac, false, ['sign', 'verify']),
    ),
  ),
})

/** @returns 43 characters of base64url */
export async function macOf(text: string, { keys }: SigningKeys): Promise<string> {
  const [first] = keys
  if (!first) throw new Error('no signing key')
  return toBase64url(new Uint8Array(await crypto.subtle.sign(hmac, first, encoder.encode(text))))
}

/** Whether one of the keys made `mac` for `text`. */
export const verifyMac = async (text: string, mac: string, keys: SigningKeys): Promise<boolean> =>
  (await findMaker(text, mac, keys)) !== undefined

/** Which of the keys made `mac` for `text`, by its place in the list; undefined for none. */
export async function findMaker(
  text: string,
  mac: string,
  { keys }: SigningKeys,
): Promise<number | undefined> {
  const bytes = fromBase64url(mac)
  if (!bytes) return undefined
  const data = encoder.encode(text)
  for (const [place, key] of keys.entries()) {
    if (await crypto.subtle.verify(hmac, key, bytes, data)) return place
  }
  return undefined
}

export const toBase64url = (bytes: Uint8Array): string =>
  bytes.toBase64({ ...base64url, omitPadding: true })

/**
 * Strict: lenient decoders drop the last bits of a final character, and so accept altered ones.
 * @returns undefined for anything that `toBase64url` does not write
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  // The decoder itself takes white space and padding.
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=')
  try {
    return Uint8Array.fromBase64(padded, { ...base64url, lastChunkHandling: 'strict' })
  } catch {
    return undefined
  }
}
