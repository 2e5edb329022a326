/** What a teacher types from a pile of worksheets: a line for each learner. */
import type { Item, Response } from '../item.ts'
import type { LearnerLine } from '../learner-line.ts'
import type { NameWords } from '../learner-name.ts'
import { type ReadLine, readAnswerLine } from './answer-line.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { Version } from './version.ts'
import { splitLine, type Who } from './who.ts'

type LineProblem = Extract<ReadLine, { reason: string }>

/**
 * `who`: what stands in front is no number and no generated name. `nobody`: the class has none of that name.
 * `twice`: another line is of the same learner.
 */
export type PaperProblem =
  | LineProblem
  | { reason: 'who'; typed: string }
  | { reason: 'nobody'; name: string }
  | { reason: 'twice'; line: number }

export interface PaperLine {
  /** From 1; empty lines count for nothing. */
  number: number
  typed: string
}

/** What one line says. */
export interface ReadPaper extends PaperLine {
  /** Undefined of somebody new without a number. */
  who: Who | undefined
  /** The learner of the class that it is; undefined of somebody new. */
  learner: Pick<LearnerLine, 'name' | 'number'> | undefined
  /** By item id; what was left empty is missing. */
  responses: ReadonlyMap<string, Response>
}

export type PaperEntryLine = ReadPaper | (PaperLine & { problem: PaperProblem })

/** What a text is read by. */
export interface PaperReader {
  names: NameWords
  /** Of the class, in its order. */
  items: readonly Item[]
  /** Of the class. */
  learners: readonly Pick<LearnerLine, 'name' | 'number'>[]
  /** Of the page. */
  decimalSign: string
}

/** At a time: more than a class has. */
export const mostPaperLines = 60
/** Characters that are read of a line: those of twenty answers with all that may stand around them. */
const longest = 400
const sameSpacesRe = /(\s)\1+/g

/** The lines of a text that are not empty. */
export const linesIn = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)

/** @param lines at most `mostPaperLines` */
export function readPaper(lines: readonly string[], reader: PaperReader): PaperEntryLine[] {
  const sheets = new Map<Version, Sheet>()
  const sheetFor = (version: Version): Sheet => {
    const sheet = sheets.get(version) ?? sheetOf(reader.items, version)
    sheets.set(version, sheet)
    return sheet
  }
  /** Whose line each is, by learner. */
  const taken = new Map<string, number>()
  return lines.map((typed, at) => {
    const line = { number: at + 1, typed }
    const read = readLine(typed, sheetFor, reader)
    if ('reason' in read) return { ...line, problem: read }
    const { who } = read
    if (!who) return { ...line, ...read }
    const key = read.learner?.name ?? JSON.stringify(who)
    const before = taken.get(key)
    if (before !== undefined) return { ...line, problem: { reason: 'twice', line: before } }
    taken.set(key, line.number)
    return { ...line, ...read }
  })
}

function readLine(
  typed: string,
  sheetFor: (version: Version) => Sheet,
  { names, learners, decimalSign }: PaperReader,
): Omit<ReadPaper, keyof PaperLine> | PaperProblem {
  const split = splitLine(names, typed.replace(sameSpacesRe, '$1').slice(0, longest))
  if ('reason' in split) return split
  const { who, answers } = split
  const learner = who && learners.find((each) => isMeant(each, who))
  if (who && 'name' in who && !learner) return { reason: 'nobody', name: who.name }
  const read = readAnswerLine(sheetFor, answers, decimalSign)
  if ('reason' in read) return read
  const { questions } = sheetFor(read.version)
  const given = questions.flatMap(({ item }, at): [string, Response][] => {
    const response = read.responses[at]
    return response === undefined ? [] : [[item.id, response]]
  })
  return { who, learner, responses: new Map(given) }
}

const isMeant = ({ name, number }: Pick<LearnerLine, 'name' | 'number'>, who: Who): boolean =>
  'name' in who ? name === who.name : number === who.number
