/** Horizontal bars from zero, all to one scale, each with its number, and a line to compare them with. */
import { element } from '../svg.ts'
import { margin, right, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const thickness = 20
const hatching = 'hatching'
/** The most characters of a label beside its bar. */
const shortLabel = 12

type BarPoint = ChartOf<'bars'>['groups'][number]['points'][number]

/**
 * Neighbours whose labels begin alike, `2026 exports: for` and `2026 exports: against`, share a line above
 * them. Where all labels are short, each stands beside its bar.
 */
interface Run {
  head: string
  rows: { label: string; point: BarPoint }[]
}

export function drawBars(sheet: Sheet, { groups, line }: ChartOf<'bars'>, words: ChartWords): void {
  const points = groups.flatMap(({ points }) => points)
  const areShort = points.every(({ id }) => words.label(id).length <= shortLabel)
  const runs = new Map(groups.map(({ id, points }) => [id, runsOf(points, words, areShort)]))
  const labels = [...runs.values()].flat().flatMap(({ rows }) => rows.map(({ label }) => label))
  const column = Math.max(
    0,
    ...labels.map((label) => label && sheet.widthOf(label) + 10).map(Number),
  )
  const start = margin + column
  const bold = { size: type.head, isBold: true }
  const numbers = points.map(({ value }) => sheet.widthOf(words.number(value), bold))
  const longest = Math.max(line?.at ?? 0, ...points.map(({ value }) => value))
  const unit = (right - start - 8 - Math.max(...numbers)) / longest
  const mark = line && start + line.at * unit

  if (points.some(({ target }) => target)) sheet.add(hatch(sheet))
  if (line && mark) nameLine(sheet, words.label(line.id), mark)
  for (const [index, { id }] of groups.entries()) {
    if (groups.length > 1) {
      if (index > 0) {
        sheet.y += 12
        sheet.stroke([margin, sheet.y], [right, sheet.y], 'line')
        sheet.y += 8
      }
      sheet.write(words.label(id), bold)
    }
    sheet.write(words.detail(id), { fill: 'caption' })
    for (const { head, rows } of runs.get(id) ?? []) {
      sheet.y += 5
      sheet.write(head)
      sheet.y += 3
      for (const [row, { label, point }] of rows.entries()) {
        const length = Math.max(1.5, point.value * unit)
        if (label) sheet.line(label, { x: margin, y: sheet.y + 15.5 })
        bar(sheet, { x: start, length, isTarget: point.target === true, isSecond: row % 2 === 1 })
        const number = words.number(point.value)
        const x = start + length + 7
        sheet.line(number, { x, y: sheet.y + 16, ...bold })
        const isCovered = mark && x - 3 < mark && mark < x + sheet.widthOf(number, bold) + 3
        if (mark && !isCovered) crossing(sheet, mark, start + length > mark)
        sheet.stroke([start, sheet.y - 2], [start, sheet.y + thickness + 2], 'ink', 1.5)
        sheet.y += thickness + 4
      }
    }
  }
  if (points.some(({ target }) => target)) legend(sheet, words.target)
}

/** What the line for comparison is, above all bars. */
function nameLine(sheet: Sheet, text: string, x: number): void {
  const half = sheet.widthOf(text) / 2
  const middle = Math.min(Math.max(x, margin + half), right - half)
  sheet.line(text, { x: middle, y: sheet.y + type.text, fill: 'caption', anchor: 'middle' })
  sheet.y += type.text + 6
  sheet.stroke([x, sheet.y], [x, sheet.y + 6], 'ink', 1.5)
  sheet.y += 8
}

/** The line for comparison beside one bar, or across it in the colour of the ground. */
function crossing(sheet: Sheet, x: number, isAcross: boolean): void {
  sheet.stroke([x, sheet.y - 2], [x, sheet.y + thickness + 2], isAcross ? 'ground' : 'ink', 1.5)
}

interface Bar {
  x: number
  length: number
  isTarget: boolean
  isSecond: boolean
}

function bar(sheet: Sheet, { x, length, isTarget, isSecond }: Bar): void {
  const { accent, second, mark } = sheet.palette
  if (isTarget) {
    const outline = { stroke: mark, 'stroke-width': 1.5 }
    sheet.rect(x, sheet.y + 0.75, length, thickness - 1.5, `url(#${hatching})`, outline)
  } else sheet.rect(x, sheet.y, length, thickness, isSecond ? second : accent)
}

function legend(sheet: Sheet, text: string): void {
  const outline = { stroke: sheet.palette.mark, 'stroke-width': 1.5 }
  sheet.y += 12
  sheet.rect(margin + 0.75, sheet.y + 3, 26, 14, `url(#${hatching})`, outline)
  sheet.write(text, { x: margin + 36, fill: 'caption' })
}

function hatch({ palette }: Sheet): string {
  const pattern = {
    id: hatching,
    width: 7,
    height: 7,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  }
  const stripe = element('rect', { width: 3, height: 7, fill: palette.mark })
  return element('defs', {}, element('pattern', pattern, stripe))
}

function runsOf(points: readonly BarPoint[], words: ChartWords, areShort: boolean): Run[] {
  if (areShort) {
    return [{ head: '', rows: points.map((point) => ({ label: words.label(point.id), point })) }]
  }
  const runs: Run[] = []
  for (const point of points) {
    const whole = words.label(point.id)
    const [head = '', ...rest] = whole.split(': ')
    const label = rest.join(': ')
    const last = runs.at(-1)
    if (label && last?.head === head) last.rows.push({ label, point })
    else runs.push({ head, rows: [{ label, point }] })
  }
  return runs
}
