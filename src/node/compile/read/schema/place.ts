/** Where in a document a fact stands, as an author writes it: `headline; paragraph 2, 5-6`. */
import { z } from 'zod'
import { numberedLabels, singleLabels, titledLabels } from '../../../../content/library/places.ts'

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`
const number = '[1-9]\\d*'
const range = `${number}(?:-${number})?`
const numbers = `${range}(?:, ${range})*`
const counted = new RegExp(`^${oneOf(numberedLabels)} `)
const locator = [
  oneOf(singleLabels),
  `${oneOf(numberedLabels)} ${numbers}`,
  `${oneOf(titledLabels)} [^\\s;](?:[^;]*[^\\s;])?`,
].join('|')

/** `2-4, 6` of paragraphs, and the same of pages; a section may well be called Q2-1. */
const countedNumbers = (text: string) =>
  text
    .split('; ')
    .filter((part) => counted.test(part))
    .map((part) => [...part.matchAll(/\d+/g)].map(Number))

const isRising = (numbers: readonly number[]) =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))

export const place = z
  .string()
  .regex(new RegExp(`^(?:${locator})(?:; (?:${locator}))*$`), {
    error: `a place such as headline, paragraph 2, paragraph 3, 5-6 or article 1, several with a semicolon between them`,
    abort: true,
  })
  .refine((text) => countedNumbers(text).every(isRising), 'has numbers that run backwards')
