/** The part of a text in which something was found, with what was found marked. */
import { foldText, isUnspaced } from './fold.ts'
import type { Form } from './term.ts'

/** A stretch of text. */
export interface Piece {
  text: string
  isFound: boolean
}

/** A word of the text, folded, and where it stands. A word of letters and digits is folded to several. */
interface Word {
  folded: string
  start: number
  end: number
}

const wordsRe = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** The whole text in pieces. @param forms see `FoundTerm` */
export function markText(text: string, forms: readonly Form[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [start, end] of foundRanges(text, forms)) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false })
    pieces.push({ text: text.slice(start, end), isFound: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false })
  return pieces
}

/**
 * As much of a text as fits around the first thing found, cut between words.
 * @param most characters, roughly
 */
export function excerptOf(text: string, forms: readonly Form[], most: number): Piece[] {
  if (text.length <= most) return markText(text, forms)
  const [first] = foundRanges(text, forms)[0] ?? [0]
  const lead = Math.floor(most / 3)
  const start = first > lead ? wordStart(text, Math.min(first - lead, text.length - most)) : 0
  const end = start + most >= text.length ? text.length : wordStart(text, start + most)
  const pieces = markText(text.slice(start, end).trim(), forms)
  const gap = { text: '…', isFound: false }
  return [...(start > 0 ? [gap] : []), ...pieces, ...(end < text.length ? [gap] : [])]
}

/** Where the next word begins; where there is no space, as in Japanese, the place itself. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 || space - at > 40 ? at : space + 1
}

/** From the first to the last; of ranges that overlap the longer comes first. */
function foundRanges(text: string, forms: readonly Form[]): [start: number, end: number][] {
  const words = wordsOf(text)
  const ranges = forms.flatMap(({ phrase, mayGoOn }) =>
    isUnspaced(phrase) ? unspacedRanges(words, text, phrase) : phraseRanges(words, phrase, mayGoOn),
  )
  return ranges.sort((one, other) => one[0] - other[0] || other[1] - one[1])
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(wordsRe)].flatMap(({ 0: word, index }) =>
    foldText(word)
      .split(' ')
      .map((folded) => ({ folded, start: index, end: index + word.length })),
  )

function phraseRanges(words: readonly Word[], phrase: string, mayGoOn: boolean) {
  const parts = phrase.split(' ')
  return words.flatMap(({ start }, at): [number, number][] => {
    const isHere = parts.every((part, offset) => {
      const folded = words[at + offset]?.folded
      const isLast = offset === parts.length - 1
      return folded === part || (mayGoOn && isLast && folded?.startsWith(part))
    })
    return isHere ? [[start, words[at + parts.length - 1]?.end ?? start]] : []
  })
}

/** Anywhere in a word; a word that folding made longer or shorter is marked whole. */
function unspacedRanges(words: readonly Word[], text: string, phrase: string) {
  return words.flatMap(({ folded, start, end }): [number, number][] => {
    const at = folded.indexOf(phrase)
    if (at === -1) return []
    const isAlike = foldText(text.slice(start, end)).length === end - start
    return isAlike ? [[start + at, start + at + phrase.length]] : [[start, end]]
  })
}
