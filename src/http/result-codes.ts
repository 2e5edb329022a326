/**
 * Signed codes at the end of the ids of results that may be shared: a tag that follows from the responses, and a
 * MAC of the id up to there. Both are made by the signing keys, so a shared address says nothing of the answers,
 * and an id that was made up is refused without asking the store.
 */
import { type Attempt, attemptIdOf, responsesIn } from '../domain/attempt.ts'
import { fromBase64url, macOf, type SigningKeys } from './mac.ts'

/** Characters of the tag, 32 bits, and of the MAC, 64. */
const tagLength = 7
const macLength = 13

/** The same responses give the same code, as long as the first key stays. */
export async function resultCode(
  { id, responses }: Pick<Attempt, 'id' | 'responses'>,
  keys: SigningKeys,
): Promise<string> {
  const bits = await firstBits(`result.tag.v2.${id}.${responsesIn({ responses })}`, keys)
  const tag = digitsOf(bits >> 32n, tagLength)
  return tag + (await macOfTag(id, tag, keys))
}

/** Whether one of the keys made the code at the end of a record id. */
export async function verifyResultId(id: string, { keys }: SigningKeys): Promise<boolean> {
  const attemptId = attemptIdOf(id)
  const tag = id.slice(attemptId.length + 1, -macLength)
  const mac = id.slice(-macLength)
  for (const key of keys) {
    if (areEqual(await macOfTag(attemptId, tag, { keys: [key] }), mac)) return true
  }
  return false
}

const macOfTag = async (attemptId: string, tag: string, keys: SigningKeys): Promise<string> =>
  digitsOf(await firstBits(`result.v2.${attemptId}.${tag}`, keys), macLength)

/** The first 64 bits of a MAC. */
async function firstBits(text: string, keys: SigningKeys): Promise<bigint> {
  const bytes = fromBase64url(await macOf(text, keys)) as Uint8Array<ArrayBuffer>
  return new DataView(bytes.buffer).getBigUint64(0)
}

/** In `0-9 a-z`: what is read out, or cut at a stop or a dash by a mail program, stays whole. */
const digitsOf = (bits: bigint, length: number): string => bits.toString(36).padStart(length, '0')

/** Takes as long wherever they differ. */
function areEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
