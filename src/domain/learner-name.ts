/**
 * The generated name of a learner, which is the learner's id in the class: two words and two digits,
 * such as `calm-otter-42`.
 */

import { dashes, plainTyped } from './typed-text.ts'

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

/** Punctuation that was copied along, at either end. */
const endsRe = /^[\s("“'‘«[]+|[\s)"”'’»\].,;:!?]+$/g
const nameRe = new RegExp(`^([a-z]+)[\\s${dashes}]+([a-z]+)[\\s${dashes}]*(\\d\\d)$`, 'u')

/**
 * Reads a name as people type it: in any case, with spaces or hyphens, in brackets or with a full stop.
 * @returns undefined if it is not made of our words: people's own names are not accepted
 */
export function parseLearnerName(words: NameWords, text: string): string | undefined {
  const typed = plainTyped(text).toLowerCase().replace(endsRe, '')
  const [, first = '', second = '', number = ''] = nameRe.exec(typed) ?? []
  const isOurs = words.first.includes(first) && words.second.includes(second)
  return isOurs ? `${first}-${second}-${number}` : undefined
}

/** With spaces, as it is shown. */
export const formatLearnerName = (name: string): string => name.replaceAll('-', ' ')
