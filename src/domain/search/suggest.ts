/** What to search for instead of words that nothing has. */
import type { Haystack } from './haystack.ts'
import type { FoundTerm } from './term.ts'

const mostSuggested = 5
/** Words that share less are no relatives. */
const leastShared = 3

/** Words that begin as those do that were not found, those with the longest beginning alone. */
export function suggestWords(terms: readonly FoundTerm[], haystack: Haystack): string[] {
  const suggested = terms
    .filter(({ hits, typed }) => hits.size === 0 && !typed.includes(' '))
    .flatMap(({ typed }) => relativesOf(typed, haystack))
  return [...new Set(suggested)].slice(0, mostSuggested)
}

function relativesOf(typed: string, haystack: Haystack): string[] {
  for (let length = typed.length - 1; length >= leastShared; length--) {
    const start = typed.slice(0, length)
    const words = [...haystack.words].filter((word) => word.startsWith(start))
    if (words.length > 0) return words
  }
  return []
}
