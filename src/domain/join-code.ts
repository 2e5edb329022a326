/**
 * Join codes: seven random letters and an eighth that checks them, so that a typing error is refused
 * without asking the store.
 */

import { dashes, plainTyped } from './typed-text.ts'

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

/** What separates a code from what was copied with it: the rest of an address, brackets, a colon. */
const aroundRe = new RegExp(`[^A-Z\\s${dashes}]+`, 'u')
const betweenRe = new RegExp(`[\\s${dashes}]+`, 'u')

/**
 * Reads a code as people type or paste it: in any case, with or without hyphens and spaces, in brackets, after
 * a label, as part of an address.
 * @returns eight capital letters; undefined if there is no code in it
 */
export const parseJoinCode = (text: string): string | undefined =>
  plainTyped(text).toUpperCase().split(aroundRe).flatMap(endsOf).findLast(isJoinCode)

/** All that a part ends with, from each of its words on: a label may stand before the code. */
const endsOf = (part: string): string[] =>
  part.split(betweenRe).map((_, from, words) => words.slice(from).join(''))

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
