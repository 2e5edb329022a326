/** The report of a class as a table for spreadsheets (CSV). */
import { describeKey, describeResponse } from '../answers/in-words.ts'
import type { ClassroomClock } from '../content/classroom-clock.ts'
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import type { LearnerLine } from '../domain/learner-line.ts'
import { formatLearnerName } from '../domain/learner-name.ts'
import { eachRecordedItem } from '../domain/record.ts'
import { partsPerPoint } from '../domain/scoring.ts'
import { type Cell, csvCell, csvRow, type Separator } from './csv.ts'

export interface SheetOptions {
  clock: ClassroomClock
  hasNumbers: boolean
  /** Parts the columns; with a semicolon, decimals have a comma. */
  separator: Separator
}

/** A sheet that can be written in pieces: the head, then rows of some learners at a time. */
export interface ClassroomSheet {
  head: string
  rows(lines: readonly SheetLine[]): string
}

/** What a row takes from a line of the report. */
type SheetLine = Pick<LearnerLine, 'name' | 'number' | 'joinedAt' | 'attempts' | 'counted'>

/**
 * One row a learner, three columns a question (response, key, points), totals. UTF-8 with a byte
 * order mark and CRLF, which spreadsheets of every maker read right.
 */
export function classroomSheet(
  site: Site,
  items: readonly Item[],
  { clock, hasNumbers, separator }: SheetOptions,
): ClassroomSheet {
  const { t } = site
  const cell = (value: Cell) => csvCell(value, separator)
  const rowOf = (cells: readonly string[]) => csvRow(cells, separator)
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
    ]),
  ]
  const questions = items.map((item) => new QuestionCells(site, item, separator))
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const absent = questions.map(({ absent }) => absent)
  const row = ({ name, number, joinedAt, attempts, counted }: SheetLine): string => {
    const given = [...absent]
    if (counted) {
      eachRecordedItem(counted.line.items, (id, response, points) => {
        const at = places.get(id)
        const question = at === undefined ? undefined : questions[at]
        if (at !== undefined && question) given[at] = question.of(response, points)
      })
    }
    return rowOf([
      cell(formatLearnerName(name)),
      ...(hasNumbers ? [cell(number)] : []),
      joinedAt === undefined ? '' : clock.plain(joinedAt),
      counted ? clock.plain(counted.line.completedAt) : '',
      cell(attempts.length),
      cell(counted && pointsOf(counted.line.score)),
      cell(counted && pointsOf(counted.line.maxScore)),
      ...given,
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
  readonly #separator: Separator
  readonly #key: string
  readonly #known = new Map<string, { points: number; cells: string }>()

  constructor(site: Site, item: Item, separator: Separator) {
    this.#site = site
    this.#item = item
    this.#separator = separator
    this.#key = csvCell(describeKey(site, item), separator)
    this.absent = separator + this.#key + separator
  }

  /** @param points in parts of a point */
  of(response: string, points: number): string {
    const known = this.#known.get(response)
    if (known?.points === points) return known.cells
    const words = csvCell(describeResponse(this.#site, this.#item, response), this.#separator)
    const earned = csvCell(pointsOf(points), this.#separator)
    const cells = [words, this.#key, earned].join(this.#separator)
    this.#known.set(response, { points, cells })
    return cells
  }
}

const pointsOf = (parts: number): number => Math.round((parts / partsPerPoint) * 100) / 100
