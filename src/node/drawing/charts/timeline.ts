/** Dated events from top to bottom, not to scale. */
import { element } from '../svg.ts'
import { margin, type Sheet, strokeOf, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const axis = margin + 72
const textStart = axis + 22

/** Signs of the groups of events, told apart by shape. */
const signs = ['square', 'ring', 'disc'] as const

export function drawTimeline(
  sheet: Sheet,
  { events }: ChartOf<'timeline'>,
  words: ChartWords,
): void {
  const groups = [...new Set(events.flatMap(({ group }) => group ?? []))]
  const sign = (group: string | undefined, x: number, y: number) =>
    drawSign(sheet, group ? (signs[groups.indexOf(group)] ?? 'disc') : 'disc', x, y)

  let x = margin
  for (const group of groups) {
    const width = sheet.widthOf(words.label(group)) + 28
    sign(group, x + 8, sheet.y + 10)
    sheet.line(words.label(group), { x: x + 22, y: sheet.y + 15, fill: 'caption' })
    x += width + 10
  }
  if (groups.length > 0) sheet.y += 34

  // A long list says only what happened; the table beside the chart has the rest.
  const hasDetails = events.length <= 4
  const first = sheet.y + 10
  let last = first
  const drawAxis = sheet.reserve()
  for (const { id, date, group } of events) {
    const top = sheet.y
    last = top + 10
    const year = { size: type.head, isBold: true, fill: 'accent' } as const
    sheet.line(date.slice(0, 4), { x: margin, y: top + 16, ...year })
    const day = words.dayAndMonth(date)
    if (day) sheet.line(day, { x: margin, y: top + 35, fill: 'caption' })
    sign(group, axis, last)
    sheet.write(words.label(id), { x: textStart, isBold: hasDetails, isEven: true })
    if (hasDetails) sheet.write(words.detail(id), { x: textStart, fill: 'caption' })
    sheet.y = Math.max(sheet.y, top + 39) + 13
  }
  sheet.y -= 13
  drawAxis(strokeOf([axis, first], [axis, last], sheet.palette.line, 3))
}

function drawSign(sheet: Sheet, sign: (typeof signs)[number], x: number, y: number): void {
  const { accent, ground, mark } = sheet.palette
  if (sign === 'square') sheet.rect(x - 7, y - 7, 14, 14, mark)
  else {
    const [fill, width] = sign === 'ring' ? [ground, 3.5] : [accent, 0]
    const outline = { stroke: accent, 'stroke-width': width }
    sheet.add(element('circle', { cx: x, cy: y, r: sign === 'ring' ? 6 : 7.5, fill, ...outline }))
  }
}
