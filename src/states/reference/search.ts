/** What the page of the search shows, made alike by the Worker and by browsers. */
import type { SearchEntry, SearchKind } from '../../domain/search/entry.ts'
import { excerptOf, markText, type Piece } from '../../domain/search/excerpt.ts'
import { longestQuery } from '../../domain/search/query.ts'
import { type SearchIndex, type SearchOutcome, search } from '../../domain/search/search.ts'
import { suggestWords } from '../../domain/search/suggest.ts'
import type { Form } from '../../domain/search/term.ts'

export interface SearchState {
  /** As it was typed, in full. */
  typed: string
  /** Only the first `longestQuery` characters were looked at. */
  isCut: boolean
  /** The one kind that is shown in full. */
  kind: SearchKind | undefined
  total: number
  /** Nothing has all the words. */
  isPartial: boolean
  /** Words that nothing has, with those that were taken instead. */
  slips: readonly { typed: string; near: readonly string[] }[]
  groups: readonly SearchGroup[]
  /** What to search for instead; only where nothing was found. */
  suggestions: readonly string[]
}

export interface SearchGroup {
  kind: SearchKind
  /** How many were found; fewer may be shown. */
  total: number
  results: readonly SearchResult[]
}

export interface SearchResult extends Pick<SearchEntry, 'kind' | 'path' | 'grade'> {
  title: readonly Piece[]
  label: readonly Piece[]
  /** Empty where the title is the whole text. */
  excerpt: readonly Piece[]
}

/** Beside those of other kinds. */
const mostOfKind = 5
/** By itself. */
const mostAlone = 100
const excerptLength = 160

/** @param kind shows the results of one kind alone, and more of them */
export function searchState(
  index: SearchIndex,
  typed: string,
  kind: SearchKind | undefined,
): SearchState {
  const outcome = search(index, typed)
  const { found, isPartial, terms } = outcome
  return {
    typed,
    isCut: typed.length > longestQuery,
    kind,
    total: found.length,
    isPartial,
    slips: terms
      .filter(({ near, isFound }) => !isFound && near.length > 0)
      .map(({ typed, near }) => ({ typed, near })),
    groups: groupsOf(outcome, kind),
    suggestions: found.length === 0 ? suggestWords(terms, index.haystack) : [],
  }
}

function groupsOf({ found, terms }: SearchOutcome, kind: SearchKind | undefined): SearchGroup[] {
  const forms = terms.flatMap(({ forms }) => forms)
  const most = kind ? mostAlone : mostOfKind
  return kindsOf(found)
    .filter((one) => kind === undefined || kind === one)
    .map((one) => {
      const entries = found.filter((entry) => entry.kind === one)
      // A link to one more would take as much room as that one.
      const shown = entries.length === most + 1 ? entries : entries.slice(0, most)
      const results = shown.map((entry) => resultOf(entry, forms))
      return { kind: one, total: entries.length, results }
    })
}

/** The kind of the best result first; sources come last, since they are what the rest was written from. */
function kindsOf(found: readonly SearchEntry[]): SearchKind[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  return [
    ...kinds.filter((kind) => kind !== 'source'),
    ...kinds.filter((kind) => kind === 'source'),
  ]
}

function resultOf(entry: SearchEntry, forms: readonly Form[]): SearchResult {
  const { kind, path, grade, title, label, text } = entry
  return {
    kind,
    path,
    ...(grade && { grade }),
    title: markText(title || text, forms),
    label: markText(label, forms),
    excerpt: title ? excerptOf(text, forms, excerptLength) : [],
  }
}
