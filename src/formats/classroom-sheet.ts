/** The report of a class as a table for spreadsheets (CSV). */

import { describeKey, describeResponse } from '../answers/in-words.ts'
import type { ClassroomClock } from '../content/classroom-clock.ts'
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import type { ClassroomReport } from '../domain/classroom-report.ts'
import { formatLearnerName } from '../domain/learner-name.ts'
import { partsPerPoint } from '../domain/scoring.ts'

type Cell = string | number | undefined

export interface SheetOptions {
  clock: ClassroomClock
  hasNumbers: boolean
  /** Parts the columns; with a semicolon, decimals have a comma. */
  separator: ',' | ';'
}

/**
 * One row a learner, three columns a question (response, key, points), totals. UTF-8 with a byte
 * order mark and CRLF, which spreadsheets of every maker read right.
 */
export function classroomSheet(
  site: Site,
  items: readonly Item[],
  { lines }: Pick<ClassroomReport, 'lines'>,
  { clock, hasNumbers, separator }: SheetOptions,
): string {
  const { t } = site
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
  const keys = items.map((item) => describeKey(site, item))
  const words = new ResponseWords(site)
  const rows = lines.map(({ name, number, joinedAt, attempts, counted, items: recorded }) => [
    formatLearnerName(name),
    ...(hasNumbers ? [number] : []),
    joinedAt === undefined ? undefined : clock.plain(joinedAt),
    counted && clock.plain(counted.line.completedAt),
    attempts.length,
    counted && pointsOf(counted.line.score),
    counted && pointsOf(counted.line.maxScore),
    ...items.flatMap((item, at) => {
      const given = recorded.get(item.id)
      return [given && words.of(item, given.response), keys[at], given && pointsOf(given.points)]
    }),
  ])
  const cell = (value: Cell) => writeCell(value, separator)
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`
}

/** Responses in words, each found once: in a large class the same ones come again and again. */
class ResponseWords {
  readonly #site: Site
  readonly #known = new Map<string, string>()

  constructor(site: Site) {
    this.#site = site
  }

  of(item: Item, response: string): string {
    const id = `${item.id},${response}`
    const words = this.#known.get(id) ?? describeResponse(this.#site, item, response)
    this.#known.set(id, words)
    return words
  }
}

const pointsOf = (parts: number): number => Math.round((parts / partsPerPoint) * 100) / 100

/** A text that begins like a formula is led by an apostrophe, so that nothing is ever computed from it. */
function writeCell(value: Cell, separator: SheetOptions['separator']): string {
  if (value === undefined) return ''
  if (typeof value === 'number') {
    return separator === ';' ? String(value).replace('.', ',') : String(value)
  }
  const text = /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
