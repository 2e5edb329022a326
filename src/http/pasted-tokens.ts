/** Tokens of attempts in text that somebody pasted, such as a mail with the addresses of results in it. */
import { unwrapped } from '../domain/typed-text.ts'
import { macLength, macPattern } from './mac.ts'
import { longestPayload } from './tokens.ts'

/** What was found in a text, in its order: a token, or a line that has none. */
export interface PastedPart {
  line: string
  token?: string
}

const letter = '[A-Za-z0-9_-]'
/** Where a mail program broke a long address, and marked it as quoted. */
const broken = `(?:[\\s>]*${letter})`
const tokenRe = new RegExp(
  `((?<=attempts/)${letter}${broken}{0,${longestPayload - 1}}\\.${broken}{${macLength}}` +
    `|(?<!${letter})${letter}{1,${longestPayload}}\\.${macPattern})` +
    // Proofpoint ends the address that it wraps so.
    `(?:(?=__;)|(?!${letter}))`,
)
const breaksRe = /[\s>]+/g
const lineRe = /\r\n?|\n/
const edgesRe = /^[\s>]+|[\s,;:]+$/g
/** What touches a token on either side belongs to the same address. */
const restBeforeRe = /[^\s,;]*$/
const restBehindRe = /^[^\s,;]*/
const partRe = /[\s,;]+/

/**
 * Finds tokens in the whole text first, whatever stands around them and wherever their addresses were broken;
 * then names what is left: each line without a token, and other addresses on a line with one. Each comes once.
 */
export function findTokens(text: string): PastedPart[] {
  const parts = new Map<string, PastedPart>()
  const pieces = unwrapped(text).split(tokenRe)
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 1) {
      const token = piece.replace(breaksRe, '')
      parts.set(token, { line: token, token })
    } else {
      const left = leftIn(piece, { isFirst: at === 0, isLast: at === pieces.length - 1 })
      for (const line of left) parts.set(line, { line })
    }
  }
  return [...parts.values()]
}

/** Of the text between two tokens: what is named. */
function leftIn(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }) {
  const lines = text.split(lineRe)
  return lines.flatMap((whole, at) => {
    const isBehind = at === 0 && !isFirst
    const isBefore = at === lines.length - 1 && !isLast
    if (!isBehind && !isBefore) return whole.replace(edgesRe, '') || []
    const behind = isBehind ? whole.replace(restBehindRe, '') : whole
    const between = isBefore ? behind.replace(restBeforeRe, '') : behind
    return between.split(partRe).filter((part) => part.startsWith('http'))
  })
}
