/** All entries in one string, which is searched faster than many. */
import type { SearchEntry } from './entry.ts'
import { foldText, isUnspaced } from './fold.ts'

/** What a word counts, by the field it stands in, whole or as the beginning of a longer one. */
const weights = [
  { whole: 8, part: 5 },
  { whole: 4, part: 3 },
  { whole: 3, part: 2 },
] as const
const fieldsOf = ({ title, label, text }: SearchEntry): string[] => [title, label, text]

/** Index of an entry → what a word counts there, at its best place. */
export type Hits = Map<number, number>

/** A field a line; every word stands between spaces, so that what follows a space begins one. */
export class Haystack {
  readonly #text: string
  /** Where each line ends. */
  readonly #ends: readonly number[]
  #words: ReadonlySet<string> | undefined

  constructor(entries: readonly SearchEntry[]) {
    const lines = entries.flatMap(fieldsOf).map((field) => field.replaceAll('\n', ' '))
    this.#text = ` ${foldText(lines.join('\n'))} \n`
    this.#ends = lineEnds(this.#text)
  }

  /** Every word that stands anywhere. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.#text.split(' '))
    return this.#words
  }

  /** Whether words stand next to each other anywhere, the last of them whole or begun. */
  has(phrase: string): boolean {
    return this.#text.includes(isUnspaced(phrase) ? phrase : ` ${phrase}`)
  }

  /**
   * The entries that have a word, or words next to each other.
   * @param phrase folded
   * @param mayGoOn whether a longer word that begins so counts too
   */
  find(phrase: string, mayGoOn: boolean): Hits {
    const hits: Hits = new Map()
    const isAnywhere = isUnspaced(phrase)
    const wanted = isAnywhere ? phrase : ` ${phrase}`
    let line = 0
    for (let at = this.#text.indexOf(wanted); at !== -1; at = this.#text.indexOf(wanted, at + 1)) {
      const isWhole = isAnywhere || this.#text[at + wanted.length] === ' '
      if (!isWhole && !mayGoOn) continue
      while ((this.#ends[line] as number) < at) line++
      const field = weights[(line % weights.length) as 0 | 1 | 2]
      const counted = isWhole ? field.whole : field.part
      const entry = Math.floor(line / weights.length)
      if (counted > (hits.get(entry) ?? 0)) hits.set(entry, counted)
    }
    return hits
  }
}

function lineEnds(text: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
  return ends
}
