/**
 * Join codes: seven random letters and an eighth that checks them, so that a typing error is refused
 * without asking the store.
 */

/**
 * Consonants only, so that no code spells a word; no L, which looks like an I, and no Y, which
 * sounds like one. There are no digits to mistake them for. There are nineteen: modulo a prime,
 * a weighted sum catches every single wrong letter and every swap of two.
 */
const letters = 'BCDFGHJKMNPQRSTVWXZ'
const randomLetters = 7

/** How many random numbers `joinCode` needs, and the limit that each stays below. */
export const joinCodeChance = { count: randomLetters, below: letters.length }

/** @param random as many numbers as `joinCodeChance` says */
export function joinCode(random: readonly number[]): string {
  const text = random.map((number) => letters[number]).join('')
  return text + checkLetter(text)
}

/**
 * Reads a code as people type it: in any case, with or without hyphens and spaces.
 * @returns eight capital letters; undefined if it can't be a code
 */
export function parseJoinCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    // The hyphen key of a Japanese keyboard gives a long vowel mark.
    .replace(/[\s\p{Dash}ー]/gu, '')
  const isWellFormed =
    code.length === randomLetters + 1 && [...code].every((letter) => letters.includes(letter))
  return isWellFormed && checkLetter(code.slice(0, -1)) === code.at(-1) ? code : undefined
}

/** In two groups of four, as people read it out. */
export const formatJoinCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** Makes the sum of all eight letters, each times its place, a multiple of nineteen. */
function checkLetter(text: string): string {
  const places = [...text].map((letter, at) => letters.indexOf(letter) * (at + 1))
  const sum = places.reduce((total, place) => total + place, 0)
  const check = Array.from(letters).find(
    (_, value) => (sum + value * (randomLetters + 1)) % letters.length === 0,
  )
  return check ?? ''
}
