/** The options for starting an attempt, as an address or a form gives them. */
import { type Mode, maxItems } from './attempt.ts'
import { type Bank, type Blueprint, itemsFor, stillAsked } from './bank.ts'
import { plainTyped } from './typed-text.ts'

export interface StartOptions {
  mode: Mode
  /** How many questions to draw. */
  questions: number
  /** A choice of items in the order given, instead of a draw. */
  items?: readonly string[]
  /** Repeats a draw and its orders. */
  seed?: string
  /** How many of the questions asked for are not there: retired since, unknown, or more than the bank has. */
  leftOut?: number
}

/** Names of the options, as addresses and forms spell them. */
export type OptionName = 'mode' | 'questions' | 'items' | 'seed'

/** What holds where no option is given. @param quiz whose length its bank can fill */
export const usualOptions = ({ length }: Blueprint): StartOptions => ({
  mode: 'practice',
  questions: length,
})

/**
 * Reads the options. Options that are not given get their defaults. What is no longer in the bank is left out, so
 * that an address somebody kept still leads to a quiz; of a selection of which nothing is left, to the usual one.
 * @param read the text of an option, empty or undefined where it was not given
 * @returns the options, or the first one that is invalid
 */
export function parseStartOptions(
  quiz: Blueprint,
  bank: Bank,
  read: (name: OptionName) => string | undefined,
): StartOptions | { wrong: OptionName } {
  const mode = read('mode') || 'practice'
  if (mode !== 'practice' && mode !== 'test') return { wrong: 'mode' }
  const asked = plainTyped(read('questions') || String(quiz.length))
  const wanted = wholeRe.test(asked) ? Number(asked) : 0
  if (wanted < 1) return { wrong: 'questions' }
  const seed = read('seed') || undefined
  if (seed !== undefined && !/^[0-9a-z]{1,8}$/.test(seed)) return { wrong: 'seed' }
  const choice = read('items')
  const chosen = choice?.split(/[\s,]+/).filter(Boolean) ?? []
  if (choice && chosen.length === 0) return { wrong: 'items' }
  if (chosen.length > maxItems || new Set(chosen).size < chosen.length) return { wrong: 'items' }
  const items = stillAsked(bank, chosen)
  const questions = Math.min(wanted, mostQuestions(quiz, bank))
  const leftOut = choice ? chosen.length - items.length : wanted - questions
  return {
    mode,
    questions,
    ...(items.length > 0 && { items }),
    ...(seed && { seed }),
    ...(leftOut > 0 && { leftOut }),
  }
}

const wholeRe = /^\d{1,9}$/

/** The most questions that a quiz can draw. */
export const mostQuestions = ({ objectives }: Blueprint, bank: Bank): number =>
  Math.min(maxItems, itemsFor(bank, objectives).length)
