/** Where in a document a fact stands, as an author writes it: `headline; paragraph 2, 5-6`. */
import { z } from 'zod'
import { numberedLabels, singleLabels, titledLabels } from '../../../../content/library/places.ts'

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`
const numbers = '\\d+(?:-\\d+)?(?:, \\d+(?:-\\d+)?)*'
const locator = [
  oneOf(singleLabels),
  `${oneOf(numberedLabels)} ${numbers}`,
  `${oneOf(titledLabels)} [^\\s;](?:[^;]*[^\\s;])?`,
].join('|')

export const place = z
  .string()
  .regex(new RegExp(`^(?:${locator})(?:; (?:${locator}))*$`), {
    error: `a place such as headline, paragraph 2, paragraph 3, 5-6 or article 1, several with a semicolon between them`,
    abort: true,
  })
  .refine(
    (text) => [...text.matchAll(/(\d+)-(\d+)/g)].every(([, from, to]) => Number(from) < Number(to)),
    'has numbers that run backwards',
  )
