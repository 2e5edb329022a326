/**
 * The generated name of a learner, which is the learner's id in the class: two words and two digits,
 * such as `calm-otter-42`.
 */

import { dashes, unwrapped } from './typed-text.ts'

export interface NameWords {
  first: readonly string[]
  second: readonly string[]
}

const numbers = 100

/** @param below gives a random whole number from 0 up to, but not including, its argument */
export function learnerName(
  { first, second }: NameWords,
  below: (limit: number) => number,
): string {
  const digits = String(below(numbers)).padStart(2, '0')
  return `${first[below(first.length)]}-${second[below(second.length)]}-${digits}`
}

/** Punctuation and pictures that were copied along, at either end. */
const endsRe = /^[\s("“'‘«[]+|[\s\p{P}\p{S}\p{M}]+$/gu
/** A label, or the address in which a name stands last. */
const labelRe = /^[^<]*[:=]\s*/s
const between = `[\\s_.${dashes}]`
const nameRe = new RegExp(`^([a-z]+)(?:${between}+([a-z]+))?${between}*(\\d\\d)$`, 'u')

/**
 * Reads a name as people type it: in any case, with spaces, hyphens or nothing between, after a label, in brackets.
 * @returns undefined if it is not made of our words: people's own names are not accepted
 */
export function parseLearnerName(words: NameWords, text: string): string | undefined {
  const typed = unwrapped(text).toLowerCase().replace(labelRe, '').replace(endsRe, '')
  const [, one = '', other, number = ''] = nameRe.exec(typed) ?? []
  // Written as one word.
  const first = other ? one : (words.first.find((word) => isTwo(words, one, word)) ?? '')
  const second = other ?? one.slice(first.length)
  const isOurs = words.first.includes(first) && words.second.includes(second)
  return isOurs ? `${first}-${second}-${number}` : undefined
}

const isTwo = ({ second }: NameWords, both: string, first: string): boolean =>
  both.startsWith(first) && second.includes(both.slice(first.length))

/** With spaces, as it is shown. */
export const formatLearnerName = (name: string): string => name.replaceAll('-', ' ')
