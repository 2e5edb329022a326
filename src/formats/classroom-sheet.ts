/** The report of a class as a table for spreadsheets (CSV). */
import { describeKey, describeResponse } from '../answers/in-words.ts'
import type { ClassroomClock } from '../content/classroom-clock.ts'
import { numberIn } from '../content/joined-away.ts'
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { type Certainty, certaintyAt } from '../domain/certainty.ts'
import { voteScoresOf } from '../domain/first-votes.ts'
import { hundredthsOf, runningHundredths } from '../domain/hundredths.ts'
import type { LearnerLine } from '../domain/learner-line.ts'
import { formatLearnerName } from '../domain/learner-name.ts'
import type { GivenVote } from '../domain/live/beside.ts'
import { eachRecordedItem, type ScoreLine } from '../domain/record.ts'
import { type Cell, type CsvForm, csvCell, csvRow } from '../interchange/csv/cells.ts'

export interface SheetOptions {
  clock: ClassroomClock
  hasNumbers: boolean
  /** Each question has a fourth column: how sure the learner was. */
  asksCertainty: boolean
  /** Somebody voted in a live lesson. */
  hasVotes?: boolean
  /** What a live lesson asked beside its questions. */
  beside?: readonly BesideColumns[]
  /** The teacher typed somebody's answers from paper. */
  hasPaper?: boolean
  form: CsvForm
}

/** What everybody gave in one ballot beside the questions: the answer and, of a sibling, its points. */
export interface BesideColumns {
  /** Place of the question to which it belongs, from 0. */
  at: number
  /** A guess is about the question itself; a sibling is another. */
  item: Item
  isGuess: boolean
  votes: readonly GivenVote[]
}

/** A sheet that can be written in pieces: the head, then rows of some learners at a time. */
export interface ClassroomSheet {
  head: string
  rows(lines: readonly SheetLine[]): string
}

/** What a row takes from a line of the report. */
type SheetLine = Pick<LearnerLine, 'name' | 'number' | 'away' | 'joinedAt' | 'attempts' | 'counted'>

/**
 * One row a learner, three columns a question (response, key, points; how sure, where that was asked), totals. After a
 * live lesson, in which the last votes count: the score of the first votes, the gain over them on the same questions, and the
 * points of each; then, of each second question on a point, response and points, and of each guess which wrong answer
 * fooled most, what was guessed: they are in no total. Where some answered on paper, whether this one did. UTF-8 with a byte order mark and CRLF, which spreadsheets of every maker read right.
 */
export function classroomSheet(
  site: Site,
  items: readonly Item[],
  options: SheetOptions,
): ClassroomSheet {
  const { clock, hasNumbers, asksCertainty, hasVotes, beside = [], hasPaper, form } = options
  const { t } = site
  const cell = (value: Cell) => csvCell(value, form)
  const rowOf = (cells: readonly string[]) => csvRow(cells, form)
  const head: Cell[] = [
    t('report.learner'),
    ...(hasNumbers ? [t('report.number')] : []),
    `${t('report.joined')} (${clock.zone})`,
    `${t('report.finishedAt')} (${clock.zone})`,
    t('report.attempts'),
    t('report.score'),
    t('report.maxScore'),
    ...items.flatMap(({ id }, at) => [
      t('sheet.response', { n: at + 1, id }),
      t('sheet.key', { n: at + 1 }),
      t('sheet.points', { n: at + 1 }),
      ...(asksCertainty ? [t('sheet.certainty', { n: at + 1 })] : []),
    ]),
    ...(hasVotes ? [t('sheet.first'), t('sheet.gain')] : []),
    ...(hasVotes ? items.map((_, at) => t('sheet.firstPoints', { n: at + 1 })) : []),
    ...beside.flatMap(({ at, item: { id }, isGuess }) =>
      isGuess
        ? [t('sheet.guess', { n: at + 1 })]
        : [t('sheet.sibling', { n: at + 1, id }), t('sheet.siblingPoints', { n: at + 1 })],
    ),
    ...(hasPaper ? [t('sheet.onPaper')] : []),
  ]
  const besides = beside.map(({ item, isGuess, votes }) => ({
    item,
    isGuess,
    given: new Map(votes.map((vote) => [vote.name, vote])),
  }))
  const besideOf = (name: string): Cell[] =>
    besides.flatMap(({ item, isGuess, given }) => {
      const vote = given.get(name)
      const said = vote && describeResponse(site, item, vote.response)
      return isGuess ? [said] : [said, vote && hundredthsOf(vote.points) / 100]
    })
  const questions = items.map((item) => new QuestionCells(site, item, form))
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const absent = questions.map(({ absent }) => (asksCertainty ? absent + form.separator : absent))
  const said = (certainty: Certainty | undefined): string =>
    asksCertainty ? form.separator + (certainty ? cell(t(`certainty.${certainty}`)) : '') : ''
  /** The score of the first votes, what the last on the same questions have more, and the points of each; empty where there were none. */
  const firstVotes = (line: ScoreLine | undefined): Cell[] => {
    const points = new Map<string, number>()
    eachRecordedItem(line?.firstVotes ?? '', (id, response, parts) => {
      if (response !== '') points.set(id, parts)
    })
    const inHundredths = (parts: number | undefined) => parts && hundredthsOf(parts) / 100
    const scores = line && voteScoresOf(line)
    return [
      scores && hundredthsOf(scores.first) / 100,
      scores && (hundredthsOf(scores.last) - hundredthsOf(scores.first)) / 100,
      ...items.map(({ id }) => inHundredths(points.get(id))),
    ]
  }
  const row = (line: SheetLine): string => {
    const { name, joinedAt, attempts, counted } = line
    const given = [...absent]
    if (counted) {
      const rounded = runningHundredths()
      eachRecordedItem(counted.line.items, (id, response, points, _, index) => {
        const at = places.get(id)
        const question = at === undefined ? undefined : questions[at]
        if (at === undefined || !question) return
        given[at] =
          question.of(response, rounded(points)) +
          said(certaintyAt(counted.line.certainties, index))
      })
    }
    return rowOf([
      cell(formatLearnerName(name)),
      ...(hasNumbers ? [cell(numberIn(site, line))] : []),
      joinedAt === undefined ? '' : clock.plain(joinedAt),
      counted ? clock.plain(counted.line.completedAt) : '',
      cell(attempts.length),
      cell(counted && hundredthsOf(counted.line.score) / 100),
      cell(counted && hundredthsOf(counted.line.maxScore) / 100),
      ...given,
      ...(hasVotes ? firstVotes(counted?.line).map(cell) : []),
      ...besideOf(name).map(cell),
      ...(hasPaper ? [cell(counted?.line.isOnPaper && t('sheet.yes'))] : []),
    ])
  }
  return { head: `\uFEFF${rowOf(head.map(cell))}`, rows: (lines) => lines.map(row).join('') }
}

/** The three cells of one question, written once for each response: in a class the same come again. */
class QuestionCells {
  /** Of a learner who was not asked. */
  readonly absent: string
  readonly #site: Site
  readonly #item: Item
  readonly #form: CsvForm
  readonly #key: string
  /** Response → the cells but for the points. */
  readonly #known = new Map<string, string>()

  constructor(site: Site, item: Item, form: CsvForm) {
    this.#site = site
    this.#item = item
    this.#form = form
    this.#key = csvCell(describeKey(site, item), form)
    this.absent = form.separator + this.#key + form.separator
  }

  /** @param points in hundredths */
  of(response: string, points: number): string {
    const form = this.#form
    let words = this.#known.get(response)
    if (words === undefined) {
      const said = csvCell(this.#inWords(response), form)
      words = said + form.separator + this.#key + form.separator
      this.#known.set(response, words)
    }
    return words + csvCell(points / 100, form)
  }

  #inWords(response: string): string {
    if (response === '') return this.#site.t('feedback.none')
    return describeResponse(this.#site, this.#item, response)
  }
}
