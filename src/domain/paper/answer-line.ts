/**
 * The answers on a worksheet as one line: the letter of the version, then the answer to each question in the order
 * of that version, such as `ACB 2023 BD CADB D`.
 *
 * One answer: its letter. Several: their letters, and a space after the last. An order, pairs and statements: a letter
 * for each box from the first to the last. A number: its digits. Left empty: a dash, for a box or, between spaces,
 * for a whole question. Spaces may stand between any two answers, and have to where an answer could go on: after
 * several letters that may be any number, and between two numbers. Capitals and small letters are the same.
 */
import type { Response } from '../item.ts'
import { dashes, plainTyped } from '../typed-text.ts'
import { type AnswerProblem, takeAnswer, writeAnswer } from './answer.ts'
import type { Sheet } from './sheet.ts'
import { readPaperVersion, type Version } from './version.ts'

/** For each question of the sheet in its order; undefined where it was left empty. */
export type PaperResponses = readonly (Response | undefined)[]

export type ReadLine =
  | { version: Version; responses: PaperResponses }
  /** `question` from 1, and what was typed from there on. `version`: the line begins with no version. */
  | { reason: 'version' }
  | { reason: AnswerProblem | 'tooMany'; version: Version; question: number; typed: string }

/** @param decimalSign of the page that shows the line */
export function writeAnswerLine(
  { version, questions }: Sheet,
  responses: PaperResponses,
  decimalSign = '.',
): string {
  return joinAnswers(
    version,
    questions.map((question, at) => ({
      text: writeAnswer(question, responses[at], decimalSign),
      isLetter: question.item.type === 'single',
    })),
  )
}

/** An answer as it is written; `isLetter`: it is known to be one letter, after which no space is needed. */
export interface WrittenAnswer {
  text: string
  isLetter: boolean
}

/** The answers on a version as one line. */
export function joinAnswers(version: Version, answers: readonly WrittenAnswer[]): string {
  let line: string = version
  let isShort = true
  for (const { text, isLetter } of answers) {
    line += isShort && isLetter ? text : ` ${text}`
    isShort = isLetter
  }
  return line
}

/**
 * @param sheetFor the worksheet of a version
 * @param decimalSign of the page on which it was typed
 */
export function readAnswerLine(
  sheetFor: (version: Version) => Sheet,
  typed: string,
  decimalSign = '.',
): ReadLine {
  const line = plainTyped(typed).replace(dashRe, '-').toUpperCase()
  const version = readPaperVersion(line.slice(0, 1))
  if (!version) return { reason: 'version' }
  const responses: (Response | undefined)[] = []
  let rest = line.slice(1).trimStart()
  for (const question of sheetFor(version).questions) {
    const taken = takeAnswer(question, rest, decimalSign)
    if ('reason' in taken) {
      return { ...taken, version, question: responses.length + 1, typed: rest }
    }
    responses.push(taken.response)
    rest = rest.slice(taken.length).trimStart()
  }
  return rest === ''
    ? { version, responses }
    : { reason: 'tooMany', version, question: responses.length, typed: rest }
}

const dashRe = new RegExp(`[${dashes}]`, 'gu')
