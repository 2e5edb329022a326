/** Where in a document a fact stands, as an author writes it: `headline; paragraph 2, 5-6`. */
import { z } from 'zod'
import { numberedLabels, singleLabels, titledLabels } from '../../../../content/library/places.ts'

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`
const numbers = '\\d+(?:-\\d+)?(?:, \\d+(?:-\\d+)?)*'
const counted = new RegExp(`^${oneOf(numberedLabels)} `)
const locator = [
  oneOf(singleLabels),
  `${oneOf(numberedLabels)} ${numbers}`,
  `${oneOf(titledLabels)} [^\\s;](?:[^;]*[^\\s;])?`,
].join('|')

/** `2-4` of paragraphs and pages; a section may well be called Q2-1. */
const countedRanges = (text: string) =>
  text
    .split('; ')
    .filter((part) => counted.test(part))
    .flatMap((part) => [...part.matchAll(/(\d+)-(\d+)/g)])
    .map(([, from, to]) => [Number(from), Number(to)] as const)

export const place = z
  .string()
  .regex(new RegExp(`^(?:${locator})(?:; (?:${locator}))*$`), {
    error: `a place such as headline, paragraph 2, paragraph 3, 5-6 or article 1, several with a semicolon between them`,
    abort: true,
  })
  .refine(
    (text) => countedRanges(text).every(([from, to]) => from < to),
    'has numbers that run backwards',
  )
