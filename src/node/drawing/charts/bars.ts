/** Horizontal bars from zero, all to one scale, each with its number. */
import { element } from '../svg.ts'
import { margin, right, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const thickness = 20
const hatching = 'hatching'

type BarPoint = ChartOf<'bars'>['groups'][number]['points'][number]

/** Neighbours whose labels begin alike, `2026 exports: for` and `2026 exports: against`, share a line. */
interface Run {
  head: string
  rows: { label: string; point: BarPoint }[]
}

export function drawBars(sheet: Sheet, { groups }: ChartOf<'bars'>, words: ChartWords): void {
  const points = groups.flatMap(({ points }) => points)
  const runs = new Map(groups.map(({ id, points }) => [id, runsOf(points, words)]))
  const labels = [...runs.values()].flat().flatMap(({ rows }) => rows.map(({ label }) => label))
  const column = Math.max(
    0,
    ...labels.map((label) => label && sheet.widthOf(label) + 10).map(Number),
  )
  const start = margin + column
  const bold = { size: type.head, isBold: true }
  const numbers = points.map(({ value }) => sheet.widthOf(words.number(value), bold))
  const unit =
    (right - start - 8 - Math.max(...numbers)) / Math.max(...points.map(({ value }) => value))

  if (points.some(({ target }) => target)) sheet.add(hatch(sheet))
  for (const [index, { id }] of groups.entries()) {
    if (groups.length > 1) {
      if (index > 0) {
        sheet.y += 12
        sheet.stroke([margin, sheet.y], [right, sheet.y], 'line')
        sheet.y += 8
      }
      sheet.write(words.label(id), bold)
    }
    for (const { head, rows } of runs.get(id) ?? []) {
      sheet.y += 5
      sheet.write(head)
      sheet.y += 3
      for (const [row, { label, point }] of rows.entries()) {
        const length = Math.max(1.5, point.value * unit)
        if (label) sheet.line(label, { x: margin, y: sheet.y + 15.5 })
        bar(sheet, { x: start, length, isTarget: point.target === true, isSecond: row % 2 === 1 })
        const number = words.number(point.value)
        sheet.line(number, { x: start + length + 7, y: sheet.y + 16, ...bold })
        sheet.stroke([start, sheet.y - 2], [start, sheet.y + thickness + 2], 'ink', 1.5)
        sheet.y += thickness + 4
      }
    }
  }
  if (points.some(({ target }) => target)) legend(sheet, words.target)
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

function runsOf(points: readonly BarPoint[], words: ChartWords): Run[] {
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
