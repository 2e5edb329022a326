/** Texts of the content folder, which are lines of Markdown, and the plain texts that they stand for. */
import type { Citation, Feedback } from '../item.ts'

/** A gap to fill in, which is no sign, or a sign that would be taken for Markdown. */
const signRe = /(?<=[^\S\n])_{3,}(?=\s|$)|[\\`*_[\]<~]|&(?=#?\w+;)/g
/** What would make a list, a heading or a quotation of the line that begins with it. */
const startRe = /^(?:([#>+=-])|(\d{1,9})(?=[.)]))/gm
/** No address that is written has one of these as it is. */
const unfitRe = /[<>\\\s]/g

/** A plain text so that a page would show it as it is. */
export const markedText = (text: string): string =>
  text
    .replace(signRe, (sign) => (sign.length > 1 ? sign : `\\${sign}`))
    .replace(startRe, (_, sign, digits) => (sign ? `\\${sign}` : `${digits}\\`))

/** A remark, with its citations as links on lines of their own. */
export const markedFeedback = ({ text, citations }: Feedback): string =>
  [markedText(text), ...citations.map(linkTo)].filter((line) => line !== '').join('\n')

const linkTo = ({ label, address }: Citation): string =>
  `[${markedText(label)}](<${address.replace(unfitRe, encodeURIComponent)}>)`

/** `*word*` and `**word**`. */
const emphasisRe = /(?<![\w*\\])(\*{1,2})(?=\S)([^*\\\n]+)(?<=\S)\1(?![\w*])/g
/** A sign behind a backslash, a citation of facts, a term of the glossary, a link. */
const markRe =
  /\\([!-/:-@[-`{-~])| ?\[@F-[^[\]\\]*\](?!\()|\[\[([a-z0-9-]+)(?:\|([^[\]]+))?\]\]|(\[((?:\\.|[^\\[\]\n])*)\]\((?:<([^<>\n]*)>|([^\s()<>]*))\))/g
const webRe = /^https?:\/\//
const spaceRe = /[ \t]+/g
/** Not the spaces by which lines of a program are indented. */
const edgeRe = /^[ \t\r]+|[ \t\r]+$/g

/** What readers see of a text. */
export const plainText = (marked: string): string => plainFeedback(marked, true).text

/** @param isAll whether a line that is nothing but a link is a part of the text */
export function plainFeedback(marked: string, isAll = false): Feedback {
  const citations: Citation[] = []
  const lines: string[] = []
  for (const line of marked.split('\n').map((one) => one.replace(edgeRe, ''))) {
    let isLink = false
    const plain = line
      .replace(emphasisRe, '$2')
      .replace(markRe, (whole, sign, term, words, link, label = '', inAngles, bare) => {
        if (sign !== undefined) return sign
        if (term !== undefined) return words ?? term.replaceAll('-', ' ')
        if (link === undefined) return ''
        const citation = { label: plainText(label), address: inAngles ?? bare }
        if (!webRe.test(citation.address)) return citation.label
        citations.push(citation)
        isLink = whole === line
        return citation.label
      })
    if (isAll || !isLink) lines.push(plain.replace(spaceRe, ' ').replace(edgeRe, ''))
  }
  return { text: lines.join('\n').trim(), citations }
}
