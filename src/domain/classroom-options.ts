/** The options for opening a class, as its form sends them. */
import type { Bank, Blueprint } from './bank.ts'
import { type ClassroomOptions, openHours, usualHours } from './classroom.ts'
import { drawItems } from './draw.ts'
import type { OwnItem } from './own/own-item.ts'
import { parseStartOptions, type StartOptions } from './start-options.ts'

/** Names of the fields of the form. */
export const classroomFields = [
  'quiz',
  'items',
  'questions',
  'mode',
  'feedback',
  'order',
  'hours',
  'zone',
  'numbers',
  'certainty',
] as const
export type ClassroomField = (typeof classroomFields)[number]

/**
 * The bank that a class may choose from. Of a class with own questions these are chosen by name alone: no quiz
 * draws one.
 */
export const bankWith = (bank: Bank, own: readonly OwnItem[]): Bank =>
  own.length > 0 ? [...bank, ...own.map(({ id }) => ({ id, objective: '' }))] : bank

/**
 * Reads the options of a class. Options that are not given get their defaults. Whether there is a time
 * zone of the name is for the caller to ask the platform.
 * @param read the text of a field, empty or undefined where it was not given
 * @param known the quizzes and items that exist, the language of the page, the time zone unless one is written
 * @param seed random, for the draw and the order of choices
 * @returns the options, with how many of the questions asked for are not there; or the first field that is invalid
 */
export function parseClassroomOptions(
  read: (name: ClassroomField) => string | undefined,
  known: {
    quizzes: readonly (Blueprint & { id: string })[]
    bank: Bank
    language: string
    zone: string
  },
  seed: string,
): (ClassroomOptions & Pick<StartOptions, 'leftOut'>) | { wrong: ClassroomField } {
  const asked = read('quiz') || known.quizzes[0]?.id
  const quiz = known.quizzes.find(({ id }) => id === asked)
  if (!quiz) return { wrong: 'quiz' }
  const start = parseStartOptions(quiz, known.bank, (name) =>
    name === 'seed' ? undefined : read(name),
  )
  if ('wrong' in start) return { wrong: start.wrong === 'seed' ? 'items' : start.wrong }
  const feedback = read('feedback') || 'close'
  if (feedback !== 'close' && feedback !== 'end') return { wrong: 'feedback' }
  const order = read('order') || 'same'
  if (order !== 'same' && order !== 'shuffled') return { wrong: 'order' }
  const hours = openHours.find((each) => String(each) === (read('hours') || String(usualHours)))
  if (!hours) return { wrong: 'hours' }
  const numbers = read('numbers') || 'no'
  if (numbers !== 'yes' && numbers !== 'no') return { wrong: 'numbers' }
  const certainty = read('certainty') || 'yes'
  if (certainty !== 'yes' && certainty !== 'no') return { wrong: 'certainty' }
  const zone = read('zone')?.trim() || known.zone
  return {
    quiz: quiz.id,
    items: start.items ?? drawItems(known.bank, quiz.objectives, start.questions, seed),
    mode: start.mode,
    feedback,
    isShuffled: order === 'shuffled',
    seed,
    hasNumbers: numbers === 'yes',
    asksCertainty: certainty === 'yes',
    hours,
    zone,
    language: known.language,
    ...(start.leftOut && { leftOut: start.leftOut }),
  }
}
