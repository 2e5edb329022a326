/**
 * Join codes: seven random letters and an eighth that checks them, so that a typing error is refused
 * without asking the store.
 */

import { dashes, unwrapped } from './typed-text.ts'

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

const letter = `[${letters}]`
/** Words of eight letters, or one punctuation mark between four and four; overlapping ones are all tried. */
const codeRe = new RegExp(
  `(?<![A-Z])(?=(${letter}(?:[\\s${dashes}]*${letter}){${randomLetters}}|${letter}{4}[^A-Z0-9]${letter}{4})(?![A-Z]))`,
  'gu',
)
const otherThanLettersRe = /[^A-Z]+/g

/**
 * Reads a code as people type or paste it: in any case, with or without hyphens and spaces, in brackets, in a
 * sentence, as part of an address, which a scanner of mail may have put into another one.
 * @returns eight capital letters; undefined if there is no code in it
 */
export const parseJoinCode = (text: string): string | undefined =>
  // As our own addresses write it.
  isJoinCode(text) ? text : findJoinCode(text)

const findJoinCode = (text: string): string | undefined =>
  [...unwrapped(text).toUpperCase().matchAll(codeRe)]
    .map(([, found = '']) => found.replace(otherThanLettersRe, ''))
    .findLast(isJoinCode)

const isJoinCode = (code: string): boolean =>
  code.length === randomLetters + 1 &&
  [...code].every((letter) => letters.includes(letter)) &&
  checkLetter(code.slice(0, -1)) === code.at(-1)

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
