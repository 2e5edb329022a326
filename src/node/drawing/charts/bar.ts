/** A horizontal bar from zero with its number, all of a chart to one scale, and a line to compare them with. */
import { element } from '../svg.ts'
import { margin, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const thickness = 20
const hatching = 'hatching'
const bold = { size: type.head, isBold: true } as const

type Bars = ChartOf<'bars'>
type BarPoint = Bars['groups'][number]['points'][number]

interface Scale {
  /** Where all bars begin. */
  start: number
  /** Length of a bar of 1. */
  unit: number
  /** Where the line for comparison stands. */
  mark: number | undefined
}

/** Of bars from `start` to the edge, with room for each number behind its bar. */
export function scaleFrom(
  sheet: Sheet,
  start: number,
  { groups, line }: Bars,
  words: ChartWords,
): Scale {
  const values = groups.flatMap(({ points }) => points.map(({ value }) => value))
  const widest = Math.max(...values.map((value) => sheet.widthOf(words.number(value), bold)))
  const unit = (sheet.right - start - 8 - widest) / Math.max(line?.at ?? 0, ...values)
  return { start, unit, mark: line && start + line.at * unit }
}

/** In one colour, since its words say what a bar is; a target is hatched. */
export function drawBar(
  sheet: Sheet,
  { value, target }: BarPoint,
  { start, unit, mark }: Scale,
  words: Pick<ChartWords, 'number'>,
): void {
  const length = Math.max(1.5, value * unit)
  const { palette } = sheet
  if (target) {
    const outline = { stroke: palette.mark, 'stroke-width': 1.5 }
    sheet.rect(start, sheet.y + 0.75, length, thickness - 1.5, `url(#${hatching})`, outline)
  } else {
    sheet.rect(start, sheet.y, length, thickness, palette.accent)
  }
  const number = words.number(value)
  const x = start + length + 7
  sheet.line(number, { x, y: sheet.y + 16, ...bold })
  const isCovered = mark && x - 3 < mark && mark < x + sheet.widthOf(number, bold) + 3
  if (mark && !isCovered) crossing(sheet, mark, start + length > mark)
  sheet.stroke([start, sheet.y - 2], [start, sheet.y + thickness + 2], 'ink', 1.5)
  sheet.y += thickness + 4
}

/** The line for comparison beside one bar, or across it in the colour of the ground. */
function crossing(sheet: Sheet, x: number, isAcross: boolean): void {
  sheet.stroke([x, sheet.y - 2], [x, sheet.y + thickness + 2], isAcross ? 'ground' : 'ink', 1.5)
}

/** What the line for comparison is, above all bars. */
export function nameLine(sheet: Sheet, text: string, x: number): void {
  const half = sheet.widthOf(text) / 2
  const middle = Math.min(Math.max(x, margin + half), sheet.right - half)
  sheet.line(text, { x: middle, y: sheet.y + type.text, fill: 'caption', anchor: 'middle' })
  sheet.y += type.text + 6
  sheet.stroke([x, sheet.y], [x, sheet.y + 6], 'ink', 1.5)
  sheet.y += 8
}

/** What a hatched bar means. */
export function drawLegend(sheet: Sheet, text: string): void {
  const outline = { stroke: sheet.palette.mark, 'stroke-width': 1.5 }
  sheet.y += 12
  sheet.rect(margin + 0.75, sheet.y + 3, 26, 14, `url(#${hatching})`, outline)
  sheet.write(text, { x: margin + 36, fill: 'caption' })
}

/** The pattern of hatched bars, once for a drawing. */
export function hatch({ palette }: Sheet): string {
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
