/** Chance that nobody can guess, kept at the edge; `domain/random.ts` has the repeatable kind. */

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
/** The most bytes that map evenly onto `letters`. */
const evenBytes = 256 - (256 % letters.length)

/** Characters of `0-9 a-z` that nobody can guess. */
export function randomText(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < evenBytes && text.length < length) text += letters[byte % letters.length]
    }
  }
  return text
}

/** A whole number from 0 up to, and not including, `limit` (at most 65,536), that nobody can guess. */
export function randomNumber(limit: number): number {
  const even = 65_536 - (65_536 % limit)
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint16Array(1))
    if (number < even) return number % limit
  }
}
