/** The glossary by first letters. */
import type { Term } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'

/** Terms that begin with one letter. */
export interface Letter {
  /** As it is shown: `A`, or `0–9` for all that begin with no letter. */
  name: string
  /** Of its heading, for links. */
  id: string
  terms: readonly Term[]
}

const accentsRe = /[\u0300-\u036f]/g
const letterRe = /^\p{L}/u
const noLetter = '0–9'

/** In the order in which the letters come first. */
export function lettersOf(terms: readonly Term[]): Letter[] {
  const byLetter = Map.groupBy(terms, ({ term }) => firstLetter(plainText(term)))
  return [...byLetter].map(([name, terms]) => ({
    name,
    id: `letter-${name === noLetter ? 'none' : name.toLowerCase()}`,
    terms,
  }))
}

/** Without its accent: É stands with E. */
function firstLetter(term: string): string {
  const [first = ''] = term.normalize('NFKD').replace(accentsRe, '')
  return letterRe.test(first) ? first.toUpperCase() : noLetter
}
