/** Steps between actors, from top to bottom: who turns to whom. Their words stand below each, or beside it where there is room. */
import { element } from '../svg.ts'
import { leading, margin, type Sheet, strokeOf, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const gap = 10
const stripHeight = 30
/** Width of what is drawn where words stand beside it. */
const lanesWidth = 300

type Flow = ChartOf<'flow'>

/** Where each actor’s line runs. */
interface Lanes {
  actors: readonly string[]
  width: number
  middle(actor: string): number
}

const lanesIn = (room: number, { actors }: Flow): Lanes => {
  const width = (room - gap * (actors.length - 1)) / actors.length
  return {
    actors,
    width,
    middle: (actor) => margin + actors.indexOf(actor) * (width + gap) + width / 2,
  }
}

export function drawFlow(sheet: Sheet, data: Flow, words: ChartWords): void {
  const { steps } = data
  const lanes = lanesIn(sheet.isWide ? lanesWidth : sheet.contentWidth, data)
  drawHeads(sheet, lanes, words)
  // A long list says only what happens; the table beside the chart has the rest.
  const hasDetails = steps.length <= 4
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    const text = () => writeStep(sheet, step, index + 1, hasDetails, words)
    if (sheet.isWide) drawBeside(sheet, lanes, step, isLast, text)
    else {
      // The lines of the actors run between the texts and not behind them.
      strip(sheet, lanes, step, stripHeight)
      sheet.y += 5
      text()
      sheet.y += isLast ? 0 : 16
    }
  }
  if (steps.some(({ possible }) => possible)) {
    sheet.y += 14
    sheet.add(dashed([margin, sheet.y + 10], [margin + 26, sheet.y + 10], sheet.palette.mark))
    sheet.write(words.label('possible'), { x: margin + 36, fill: 'caption' })
  }
}

/** The lines and arrows alone. */
export function drawLanes(sheet: Sheet, data: Flow, words: ChartWords): void {
  const lanes = lanesIn(sheet.contentWidth, data)
  drawHeads(sheet, lanes, words)
  for (const step of data.steps) strip(sheet, lanes, step, stripHeight)
}

function drawHeads(sheet: Sheet, { actors, width, middle }: Lanes, words: ChartWords): void {
  const size = type.text
  const style = { x: 0, end: width - 8, size, isBold: true }
  const breaks = actors.map((actor) => ({
    x: middle(actor),
    lines: sheet.linesOf(words.label(actor), style),
  }))
  const most = Math.max(...breaks.map(({ lines }) => lines.length))
  const height = most * size * leading + 12
  for (const { x, lines } of breaks) {
    sheet.rect(x - width / 2, sheet.y, width, height, sheet.palette.accent, { rx: 3 })
    const top = sheet.y + (height - lines.length * size * leading) / 2
    for (const [row, line] of lines.entries()) {
      const style = { isBold: true, fill: 'onAccent', anchor: 'middle' } as const
      sheet.line(line, { x, y: top + size * (row * leading + 1.05), size, ...style })
    }
  }
  sheet.y += height
}

type Step = Flow['steps'][number]

function writeStep(
  sheet: Sheet,
  { id }: Step,
  number: number,
  hasDetails: boolean,
  words: ChartWords,
): void {
  const left = sheet.isWide ? margin + lanesWidth + 24 : margin
  const x = left + 34
  sheet.numbered(left + 11, sheet.y + 10, number)
  sheet.write(words.label(id), { x, isBold: true, isEven: true })
  if (hasDetails) sheet.write(words.detail(id), { x, fill: 'caption' })
}

/** The arrow beside the middle of the words. */
function drawBeside(
  sheet: Sheet,
  lanes: Lanes,
  step: Step,
  isLast: boolean,
  write: () => void,
): void {
  const top = sheet.y
  sheet.y += 12
  write()
  const height = Math.max(stripHeight, sheet.y - top + (isLast ? 4 : 0))
  sheet.y = top
  strip(sheet, lanes, step, height, 22)
}

/** A piece of the actors’ lines with an arrow between two of them. @param at how far down the arrow lies */
function strip(
  sheet: Sheet,
  { actors, middle }: Lanes,
  { from, to, possible }: Step,
  height: number,
  at = height / 2,
): void {
  for (const actor of actors) {
    const x = middle(actor)
    sheet.stroke([x, sheet.y], [x, sheet.y + height], 'line', 2)
  }
  arrow(sheet, middle(from), middle(to), sheet.y + at, possible === true)
  sheet.y += height
}

function arrow(sheet: Sheet, from: number, to: number, y: number, isPossible: boolean): void {
  const { mark } = sheet.palette
  const direction = Math.sign(to - from)
  const neck = to - direction * 12
  sheet.add(
    isPossible ? dashed([from, y], [neck, y], mark) : strokeOf([from, y], [neck, y], mark, 3.5),
    element('circle', { cx: from, cy: y, r: 5, fill: mark }),
    element('path', { d: `M${to} ${y}l${-direction * 14} -7.5v15z`, fill: mark }),
  )
}

const dashed = (from: [number, number], to: [number, number], stroke: string): string =>
  strokeOf(from, to, stroke, 3.5, '7 5')
