/** Groups of horizontal bars: their words above them, or beside them where there is room. */
import { drawBar, drawLegend, hatch, nameLine, scaleFrom } from './bar.ts'
import { margin, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

/** The most characters of a label beside its bar, where little room is. */
const shortLabel = 12
/** Width of the words of a group, and the most of those of a bar, where there is room. */
const columns = { group: 208, label: 160 } as const

type Bars = ChartOf<'bars'>
type Group = Bars['groups'][number]
type BarPoint = Group['points'][number]

export function drawBars(sheet: Sheet, data: Bars, words: ChartWords): void {
  const hasTarget = data.groups.some(({ points }) => points.some(({ target }) => target))
  if (hasTarget) sheet.add(hatch(sheet))
  if (sheet.isWide) drawBeside(sheet, data, words)
  else drawBelow(sheet, data, words)
  if (hasTarget) drawLegend(sheet, words.target)
}

/** From left to right: what a group is, what each bar is, the bars. */
function drawBeside(sheet: Sheet, data: Bars, words: ChartWords): void {
  const { groups, line } = data
  const isSplit = groups.length > 1 || groups.some(({ id }) => words.detail(id))
  const labelX = isSplit ? margin + columns.group + 16 : margin
  const labels = groups.flatMap(({ points }) => points.map(({ id }) => words.label(id)))
  const widest = Math.max(...labels.map((label) => sheet.widthOf(label)))
  const end = labelX + Math.min(widest, columns.label)
  const scale = scaleFrom(sheet, end + 12, data, words)
  if (line && scale.mark) nameLine(sheet, words.label(line.id), scale.mark)
  for (const [index, { id, points }] of groups.entries()) {
    divide(sheet, index)
    const top = sheet.y
    if (groups.length > 1) {
      const head = { size: type.head, isBold: true, end: margin + columns.group }
      sheet.write(words.label(id), head)
    }
    sheet.write(words.detail(id), { fill: 'caption', end: margin + columns.group })
    const bottom = sheet.y
    sheet.y = top + 2
    for (const point of points) {
      const label = { x: labelX, end }
      const above = sheet.y
      const height = sheet.heightOf(words.label(point.id), label)
      sheet.y += Math.max(0, (height - 20) / 2)
      drawBar(sheet, point, scale, words)
      const below = sheet.y
      sheet.y = above
      sheet.write(words.label(point.id), label)
      sheet.y = Math.max(below, sheet.y + 4)
    }
    sheet.y = Math.max(sheet.y, bottom)
  }
}

function drawBelow(sheet: Sheet, data: Bars, words: ChartWords): void {
  const { groups, line } = data
  const all = groups.flatMap(({ points }) => points)
  const areShort = all.every(({ id }) => words.label(id).length <= shortLabel)
  const runs = new Map(groups.map(({ id, points }) => [id, runsOf(points, words, areShort)]))
  const labels = [...runs.values()].flat().flatMap(({ rows }) => rows.map(({ label }) => label))
  const column = Math.max(0, ...labels.map((label) => (label ? sheet.widthOf(label) + 10 : 0)))
  const scale = scaleFrom(sheet, margin + column, data, words)
  if (line && scale.mark) nameLine(sheet, words.label(line.id), scale.mark)
  for (const [index, { id }] of groups.entries()) {
    if (groups.length > 1) {
      divide(sheet, index)
      sheet.write(words.label(id), { size: type.head, isBold: true })
    }
    sheet.write(words.detail(id), { fill: 'caption' })
    for (const { head, rows } of runs.get(id) ?? []) {
      sheet.y += 5
      sheet.write(head)
      sheet.y += 3
      for (const { label, point } of rows) {
        if (label) sheet.line(label, { x: margin, y: sheet.y + 15.5 })
        drawBar(sheet, point, scale, words)
      }
    }
  }
}

/** A line between a group and the one before. */
function divide(sheet: Sheet, index: number): void {
  if (index === 0) return
  sheet.y += 12
  sheet.stroke([margin, sheet.y], [sheet.right, sheet.y], 'line')
  sheet.y += 8
}

/**
 * Neighbours whose labels begin alike, `2026 exports: for` and `2026 exports: against`, share a line above
 * them. Where all labels are short, each stands beside its bar.
 */
interface Run {
  head: string
  rows: { label: string; point: BarPoint }[]
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
