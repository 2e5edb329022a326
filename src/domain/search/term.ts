/** One word of a query, and all that it stands for. */
import { isUnspaced } from './fold.ts'
import type { Haystack, Hits } from './haystack.ts'
import { slipsAllowed, slipsBetween } from './near.ts'
import { spellingsOf } from './spellings.ts'

/** Words, folded, that count as what was typed. */
export interface Form {
  phrase: string
  /** Whether a longer word that begins so counts too. */
  mayGoOn: boolean
}

export interface FoundTerm {
  typed: string
  forms: readonly Form[]
  /** Words that were taken instead. */
  near: readonly string[]
  hits: Hits
  /** Whether anything has what was typed, however it is spaced. */
  isFound: boolean
}

/** A letter or two begin too many words, and a number is another number when it goes on. */
const mayGoOn = (phrase: string): boolean => /\p{L}{3}$/u.test(phrase)
/** A word far from what was typed counts less than the beginning of one in a text. */
const nearWeight = 0.25
const mostNear = 12
/** A plural is found by its singular; the reverse is a beginning anyway. */
const pluralRe = /^\p{L}{3,}[^s]s$/u

export function findTerm(typed: string, haystack: Haystack): FoundTerm {
  const forms: Form[] = [typed, ...(pluralRe.test(typed) ? [typed.slice(0, -1)] : [])]
    .flatMap(spellingsOf)
    .map((phrase) => ({ phrase, mayGoOn: mayGoOn(phrase) }))
  const hits: Hits = new Map()
  for (const { phrase, mayGoOn } of forms) add(hits, haystack.find(phrase, mayGoOn), 1)
  if (hits.size === 0) {
    for (const phrase of otherSpacings(typed, haystack)) {
      forms.push({ phrase, mayGoOn: true })
      add(hits, haystack.find(phrase, true), 1)
    }
  }
  const isFound = hits.size > 0
  const near = isFound ? [] : nearWords(typed, haystack)
  for (const { word, found } of near) {
    forms.push({ phrase: word, mayGoOn: false })
    add(hits, found, nearWeight)
  }
  return { typed, forms, near: near.map(({ word }) => word), hits, isFound }
}

function add(hits: Hits, more: Hits, factor: number): void {
  for (const [entry, weight] of more) {
    const counted = weight * factor
    if (counted > (hits.get(entry) ?? 0)) hits.set(entry, counted)
  }
}

/** `enduse` is `end use`, if that stands anywhere. */
function otherSpacings(typed: string, haystack: Haystack): string[] {
  if (isUnspaced(typed) || typed.includes(' ')) return []
  return Array.from(
    { length: typed.length - 1 },
    (_, at) => `${typed.slice(0, at + 1)} ${typed.slice(at + 1)}`,
  ).filter((phrase) => haystack.has(phrase))
}

/** The words nearest to what was typed, those with the fewest slips alone. */
function nearWords(typed: string, haystack: Haystack) {
  if (typed.includes(' ') || isUnspaced(typed)) return []
  const words = [...haystack.words]
  for (let slips = 1; slips <= slipsAllowed(typed); slips++) {
    const near = words
      .filter((word) => slipsBetween(typed, word, slips) === slips)
      .map((word) => ({ word, found: haystack.find(word, false) }))
      .filter(({ found }) => found.size > 0)
    if (near.length > 0) return near.slice(0, mostNear)
  }
  return []
}
