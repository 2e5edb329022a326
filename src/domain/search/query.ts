/** What someone typed to search for. */
import { foldText } from './fold.ts'
import type { Haystack } from './haystack.ts'

/** The most that is looked at, in characters. */
export const longestQuery = 100
/** More say nothing new, and each is looked for in everything. */
const mostWords = 12

/** Words of a query, folded, in their order. A short one belongs to its neighbour where they are found side by side. */
export function termsOf(typed: string, haystack: Haystack): string[] {
  const words = foldText(typed.slice(0, longestQuery)).split(' ').filter(Boolean)
  const terms: string[] = []
  for (const word of words.slice(0, mostWords)) {
    const before = terms[terms.length - 1]
    const together = `${before} ${word}`
    const isShort = word.length < 3 || (before !== undefined && before.length < 3)
    if (before !== undefined && isShort && haystack.has(together))
      terms[terms.length - 1] = together
    else terms.push(word)
  }
  return [...new Set(terms)]
}
