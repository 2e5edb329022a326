/** Steps between actors, from top to bottom: who turns to whom. */
import { element } from '../svg.ts'
import { contentWidth, leading, margin, type Sheet, strokeOf, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const gap = 10
const stripHeight = 30

export function drawFlow(
  sheet: Sheet,
  { actors, steps }: ChartOf<'flow'>,
  words: ChartWords,
): void {
  const width = (contentWidth - gap * (actors.length - 1)) / actors.length
  const middle = (actor: string) => margin + actors.indexOf(actor) * (width + gap) + width / 2
  drawHeads(
    sheet,
    actors.map((actor) => ({ text: words.label(actor), x: middle(actor) })),
    width,
  )

  // A long list says only what happens; the table beside the chart has the rest.
  const hasDetails = steps.length <= 4
  for (const [index, { id, from, to, possible }] of steps.entries()) {
    // The lines of the actors run between the texts and not behind them.
    strip(sheet, actors.map(middle), () =>
      arrow(sheet, middle(from), middle(to), possible === true),
    )
    const x = margin + 34
    sheet.numbered(margin + 11, sheet.y + 10, index + 1)
    sheet.write(words.label(id), { x, isBold: true, isEven: true })
    if (hasDetails) sheet.write(words.detail(id), { x, fill: 'caption' })
    sheet.y += index < steps.length - 1 ? 16 : 0
  }
  if (steps.some(({ possible }) => possible)) {
    sheet.y += 14
    sheet.add(dashed([margin, sheet.y + 10], [margin + 26, sheet.y + 10], sheet.palette.mark))
    sheet.write(words.label('possible'), { x: margin + 36, fill: 'caption' })
  }
}

function drawHeads(sheet: Sheet, heads: { text: string; x: number }[], width: number): void {
  const size = type.text
  const breaks = heads.map(({ text, x }) => ({
    x,
    lines: sheet.linesOf(text, { x: 0, end: width - 8, size, isBold: true }),
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

function strip(sheet: Sheet, lines: readonly number[], draw: () => void): void {
  for (const x of lines) {
    sheet.stroke([x, sheet.y], [x, sheet.y + stripHeight], 'line', 2)
  }
  draw()
  sheet.y += stripHeight + 5
}

function arrow(sheet: Sheet, from: number, to: number, isPossible: boolean): void {
  const y = sheet.y + stripHeight / 2
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
