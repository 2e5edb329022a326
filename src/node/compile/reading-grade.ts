/** How hard an English text is to read, by the formula of Flesch and Kincaid. */
import { syllable } from 'syllable'

/**
 * @param text plain English, without markup
 * @returns the American school grade that can read it: 9 is an age of about 15; 0 for a text without words
 */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/[.!?]+["”’)]*(?:\s+|$)/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  const words = text.match(/[\p{L}\p{N}]+(?:[.,’'&-][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** A figure counts as one: it is taken in at a glance. */
const syllablesOf = (word: string): number => Math.max(1, syllable(word))
