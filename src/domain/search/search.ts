/** Finds entries by words, in the Worker and in browsers alike. */
import type { SearchEntry } from './entry.ts'
import { foldText } from './fold.ts'
import { Haystack } from './haystack.ts'
import { termsOf } from './query.ts'
import { type FoundTerm, findTerm } from './term.ts'

/** Entries, ready to be searched any number of times. */
export interface SearchIndex {
  entries: readonly SearchEntry[]
  haystack: Haystack
}

export interface SearchOutcome {
  /** The best first; of equals, in the order of the index. */
  found: readonly SearchEntry[]
  /** No entry has all the words: these have most of them. */
  isPartial: boolean
  terms: readonly FoundTerm[]
}

export const indexEntries = (entries: readonly SearchEntry[]): SearchIndex => ({
  entries,
  haystack: new Haystack(entries),
})

/** Words of a query next to each other say more than each by itself. */
const phraseFactor = 2
/** The query is the title: that is what was looked for. */
const exactTitle = 20

/** @param typed as it was typed; what is beyond `longestQuery` is not looked at */
export function search({ entries, haystack }: SearchIndex, typed: string): SearchOutcome {
  const terms = termsOf(typed, haystack).map((term) => findTerm(term, haystack))
  const most = Math.max(0, ...entries.map((_, entry) => termsIn(terms, entry)))
  const enough = Math.max(1, Math.ceil(terms.length / 2))
  if (most < enough) return { found: [], isPartial: false, terms }
  const whole = foldText(typed)
  const together = terms.length > 1 ? haystack.find(whole, true) : new Map<number, number>()
  const scored = entries.flatMap((entry, at) => {
    if (termsIn(terms, at) < most) return []
    const words = terms.reduce((sum, { hits }) => sum + (hits.get(at) ?? 0), 0)
    const phrase = (together.get(at) ?? 0) * phraseFactor
    const title = foldText(entry.title) === whole ? exactTitle : 0
    return { entry, score: words + phrase + title }
  })
  scored.sort((one, other) => other.score - one.score)
  return { found: scored.map(({ entry }) => entry), isPartial: most < terms.length, terms }
}

const termsIn = (terms: readonly FoundTerm[], entry: number): number =>
  terms.filter(({ hits }) => hits.has(entry)).length
