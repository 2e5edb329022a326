/** Texts within a GIFT question, in the format that each names. */

import type { Feedback } from '../item.ts'
import { feedbackOfHtml } from '../reading/html-text.ts'
import { described } from '../reading/pictures.ts'
import { type Token, textOf } from './syntax.ts'

const formatRe = /^\[(html|moodle|plain|markdown)\]/
const markupRe = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i

/** A text in the format that it names, or in that of the stem. */
export function readText(
  tokens: readonly Token[],
  inherited: string,
): { said: Feedback; format: string } {
  const text = textOf(tokens)
  const [prefix = '', named] = formatRe.exec(text) ?? []
  const format = named ?? inherited
  const bare = text.slice(prefix.length).trim()
  const isHtml = format === 'html' || (format === 'moodle' && markupRe.test(bare))
  return { said: isHtml ? feedbackOfHtml(bare) : { text: bare, citations: [] }, format }
}

/** A text that nobody can answer without. @throws `Unreadable` where it is a picture that nothing describes */
export const readShown = (tokens: readonly Token[], inherited: string): string =>
  described(readText(tokens, inherited).said, textOf(tokens))
