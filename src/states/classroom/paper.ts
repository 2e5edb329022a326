/** The page on which a teacher brings answers on paper and raised hands into a class. */
import { letterAt } from '../../content/letter.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { linesOf } from '../../domain/classroom-report.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { ownSheetPath, writeHandover } from '../../domain/own/sheet-handover.ts'
import { exampleLine } from '../../domain/paper/example-line.ts'
import { canBeRaisedOn } from '../../domain/paper/hands.ts'
import { paperLine } from '../../domain/paper/paper-line.ts'
import {
  linesIn,
  mostPaperLines,
  type PaperLine,
  type PaperProblem,
  type ReadPaper,
  readPaper,
} from '../../domain/paper/paper-text.ts'
import { type PaperQuestion, sheetOf } from '../../domain/paper/sheet.ts'
import type { ScoreLine } from '../../domain/record.ts'
import { itemsOf } from './report.ts'
import { type ReportAddress, reportPath } from './report-path.ts'

/** A line that may be saved. */
export interface RightLine extends ReadPaper {
  line: ScoreLine
}

export interface WrongLine extends PaperLine {
  problem: PaperProblem
  /** The question that the problem is about. */
  question: PaperQuestion | undefined
}

export type LineState = RightLine | WrongLine

/** What was typed, line by line. */
export interface TypedPaper {
  lines: readonly LineState[]
  /** Lines beyond those that are read at a time. */
  unread: readonly string[]
  /** The last line is still being typed: it ends too soon, and nothing follows it. */
  isUnderWay: boolean
}

export const isRight = (line: LineState): line is RightLine => !('problem' in line)
export const isWrong = (line: LineState): line is WrongLine => 'problem' in line

/** Why nothing was saved. `changed`: somebody was removed meanwhile. */
export type PaperRefusal = 'nothing' | 'wrong' | 'tooMany' | 'changed' | 'notSaved' | 'hands'

export interface PaperPage {
  settings: ClassroomSettings
  paths: { report: string; paper: string; hands: string }
  /** Address of a worksheet of the very questions of the class, in its order. */
  worksheet: string
  /** What the teacher's device makes that worksheet of, where some questions are the teacher's own. */
  handover: string | undefined
  /** Such as `ACB 2023 BD`. */
  example: string
  /** Random characters of the form: sent twice, it takes effect once. */
  form: string
  /** What was typed, where it could not be saved. */
  typed: TypedPaper | undefined
  hands: readonly HandsOfQuestion[]
  /** Numbers of the questions that hands can't answer. */
  withoutHands: readonly number[]
  refusal: PaperRefusal | undefined
}

/** Raised hands on one question, as they stand in the fields. */
export interface HandsOfQuestion {
  item: Item
  /** From 1, in the order of the class. */
  number: number
  /** One for each choice, in the order of the bank. */
  fields: readonly { letter: string; text: string; value: string; isWrong: boolean }[]
}

/** @param text as it was sent, a line for each learner */
export function typedPaper(
  site: Site,
  settings: ClassroomSettings,
  listed: ListedClassroom,
  text: string,
): TypedPaper {
  const items = itemsOf(site, settings)
  const typed = linesIn(text)
  const read = readPaper(typed.slice(0, mostPaperLines), {
    names: site.library.names,
    items,
    learners: linesOf(listed, settings, 'first'),
    decimalSign: site.library.decimalSign ?? '.',
  })
  const lines = read.map((line): LineState => {
    if ('problem' in line) return { ...line, question: questionOf(items, line.problem) }
    const { mode } = settings
    return { ...line, line: paperLine(items, line.responses, { mode, completedAt: 0 }) }
  })
  const last = read.at(-1)
  const endsTooSoon = last && 'problem' in last && unfinished.has(last.problem.reason)
  return {
    lines,
    unread: typed.slice(mostPaperLines),
    isUnderWay: endsTooSoon === true && !text.endsWith('\n'),
  }
}

/** What a line is that was begun and not yet typed to its end. */
const unfinished = new Set<PaperProblem['reason']>(['missing', 'incomplete', 'version'])

function questionOf(items: readonly Item[], problem: PaperProblem): PaperQuestion | undefined {
  if (!('question' in problem)) return undefined
  return sheetOf(items, problem.version).questions[problem.question - 1]
}

/** @param handsIn what stands in the fields of a question, instead of what the class has */
export function paperPage(
  site: Site,
  classroom: ReportAddress & { settings: ClassroomSettings },
  listed: ListedClassroom,
  {
    form,
    typed,
    refusal,
    handsIn,
  }: Pick<PaperPage, 'form'> &
    Partial<Pick<PaperPage, 'typed' | 'refusal'>> & {
      handsIn?: (item: Item) => readonly { value: string; isWrong: boolean }[]
    },
): PaperPage {
  const { settings, code } = classroom
  const items = itemsOf(site, settings)
  const questions = items.map((item, at) => ({ item, number: at + 1 }))
  return {
    settings,
    paths: {
      report: reportPath(site, classroom),
      paper: reportPath(site, classroom, '/paper'),
      hands: reportPath(site, classroom, '/hands'),
    },
    worksheet: site.path(
      site.own ? ownSheetPath : `/teach/worksheets/selection?items=${settings.items}`,
    ),
    handover: site.own && writeHandover({ own: site.own, items: settings.items, code }),
    example: exampleLine(sheetOf(items, 'A'), site.library.decimalSign ?? '.'),
    form,
    typed,
    refusal,
    hands: questions.flatMap(({ item, number }) => {
      if (item.type !== 'single') return []
      const entered = handsIn?.(item)
      const raised = listed.hands?.[item.id]
      const fields = item.choices.map(({ id, text }, at) => ({
        letter: letterAt(at),
        text,
        ...(entered?.[at] ?? { value: String(raised?.[id] ?? ''), isWrong: false }),
      }))
      return [{ item, number, fields }]
    }),
    withoutHands: questions.flatMap(({ item, number }) => (canBeRaisedOn(item) ? [] : number)),
  }
}
