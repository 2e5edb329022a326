/** One answer on paper, as it is typed: letters of the version, or a number. */
import type { Response } from '../item.ts'
import { type NumberProblem, readNumber } from '../number-response.ts'
import type { PaperQuestion } from './sheet.ts'

/**
 * `missing`: the line ends before the answer. `unknownLetter`: the question has none of that letter. `repeated`: a
 * letter stands twice. `incomplete`: fewer letters than boxes; an order with a box left empty.
 */
export type AnswerProblem = 'missing' | 'unknownLetter' | 'repeated' | 'incomplete' | NumberProblem

/** What was read, and how much of the text it took. */
export type TakenAnswer =
  | { response: Response | undefined; length: number }
  | { reason: AnswerProblem }

/** What was left empty. */
export const emptySign = '-'

const runRe = /^[A-Z]+/
const boxesRe = /^[A-Z-]+/
const numberRe = /^-?[\d.,'’]+/
/** A dash that stands for a whole question. */
const wholeRe = /^-(?=\s|$)/

/** @returns such as `C`, `BD`, `CADB`, `2023`; a dash where there is no response */
export function writeAnswer(
  { item, letters, boxes }: PaperQuestion,
  response: Response | undefined,
  decimalSign: string,
): string {
  if (response === undefined) return emptySign
  const letterOf = (id: string | undefined) => letterAt(letters.indexOf(id ?? ''))
  switch (item.type) {
    case 'single':
      return letterOf(response)
    case 'multiple':
      return [...response].map(letterOf).toSorted().join('')
    case 'order':
    case 'match':
    case 'classify':
      return boxes.map((place) => letterOf(response[place])).join('')
    case 'number':
      // Three decimals could be thousands.
      return response.replace(/(?<=\.\d{3})$/, '0').replace('.', decimalSign)
  }
}

const letterAt = (at: number): string => (at === -1 ? emptySign : String.fromCharCode(65 + at))

/**
 * Reads the answer to a question from the start of a text.
 * @param text in capitals, its dashes plain
 */
export function takeAnswer(
  question: PaperQuestion,
  text: string,
  decimalSign: string,
): TakenAnswer {
  if (text === '') return { reason: 'missing' }
  if (wholeRe.test(text)) return { response: undefined, length: 1 }
  switch (question.item.type) {
    case 'single':
      return text.startsWith(emptySign)
        ? { response: undefined, length: 1 }
        : takeChoices(question, text.slice(0, 1))
    case 'multiple':
      return text.startsWith(emptySign)
        ? { response: undefined, length: 1 }
        : takeChoices(question, runRe.exec(text)?.[0] ?? text.slice(0, 1))
    case 'number':
      return takeNumber(text, decimalSign)
    default:
      return takeBoxes(question, text)
  }
}

/** Choices in any order, each once. */
function takeChoices({ letters }: PaperQuestion, typed: string): TakenAnswer {
  const ids = [...typed].map((letter) => idOf(letters, letter))
  if (ids.includes(undefined)) return { reason: 'unknownLetter' }
  if (new Set(ids).size < ids.length) return { reason: 'repeated' }
  return { response: ids.toSorted().join(''), length: typed.length }
}

const idOf = (letters: readonly string[], letter: string): string | undefined =>
  letters[letter.charCodeAt(0) - 65]

/** A letter or a dash for each box, and no space within. */
function takeBoxes({ item, letters, boxes }: PaperQuestion, text: string): TakenAnswer {
  const typed = boxesRe.exec(text)?.[0].slice(0, boxes.length) ?? ''
  const ids = [...typed].map((letter) => (letter === emptySign ? letter : idOf(letters, letter)))
  if (typed === '' || ids.includes(undefined)) return { reason: 'unknownLetter' }
  if (ids.length < boxes.length) return { reason: 'incomplete' }
  const length = boxes.length
  if (ids.every((id) => id === emptySign)) return { response: undefined, length }
  if (item.type === 'order') {
    if (ids.includes(emptySign)) return { reason: 'incomplete' }
    if (new Set(ids).size < length) return { reason: 'repeated' }
  }
  return { response: boxes.map((_, place) => ids[boxes.indexOf(place)]).join(''), length }
}

function takeNumber(text: string, decimalSign: string): TakenAnswer {
  const typed = numberRe.exec(text)?.[0]
  if (typed === undefined) {
    return text.startsWith(emptySign) ? { response: undefined, length: 1 } : { reason: 'notNumber' }
  }
  const read = readNumber(typed, { decimalSign, unit: '' })
  return 'reason' in read ? read : { ...read, length: typed.length }
}
