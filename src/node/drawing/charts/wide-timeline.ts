/** Dated events on a line from left to right that is true to time, numbered, with their words below. */
import { type Entry, writeColumns } from './columns.ts'
import { margin, type Sheet } from './sheet.ts'
import { drawNumberedSign, drawSign, drawSigns, groupsOf, signOf } from './signs.ts'
import { middleDay, yearsBetween } from './time-axis.ts'
import type { ChartOf, ChartWords } from './words.ts'

type Timeline = ChartOf<'timeline'>

const size = 22
/** From one sign to the next above it. */
const step = size + 4

export function drawWideTimeline(sheet: Sheet, { events }: Timeline, words: ChartWords): void {
  const groups = groupsOf(events)
  drawSigns(sheet, groups, words)
  drawEvents(sheet, events)
  sheet.y += 14
  const hasDetails = events.length <= 4
  const entries = events.map(
    ({ id, date, group }, index): Entry =>
      (on, left, end) => {
        const x = left + 36
        drawNumberedSign(on, signOf(group, groups), [left + size / 2, on.y + 11], index + 1)
        on.write(words.date(date), { x, end, isBold: true, fill: 'accent' })
        on.write(words.label(id), { x, end, isBold: hasDetails, isEven: true })
        if (hasDetails) on.write(words.detail(id), { x, end, fill: 'caption' })
      },
  )
  writeColumns(sheet, entries)
}

/** The line of time with its years; where two signs would meet, one stands above the other. */
export function drawEvents(sheet: Sheet, events: Timeline['events'], hasNumbers = true): void {
  const groups = groupsOf(events)
  const [first = '', last = ''] = [events.at(0)?.date, events.at(-1)?.date]
  const start = middleDay(first)
  const left = margin + size / 2
  const room = sheet.right - size / 2 - left
  const unit = room / Math.max(1, middleDay(last) - start)
  const at = (date: string) => left + (middleDay(date) - start) * unit

  const lanes = lanesOf(events.map(({ date }) => at(date)))
  const y = sheet.y + Math.max(...lanes) * step + size / 2
  sheet.stroke([left, y], [left + room, y], 'line', 3)
  for (const year of yearsBetween(first, last, room / 70)) {
    const x = at(`${year}-01-01`)
    sheet.stroke([x, y], [x, y + 18], 'line', 1.5)
    const label = String(year)
    const half = sheet.widthOf(label) / 2
    const middle = Math.min(x, sheet.right - half)
    sheet.line(label, { x: middle, y: y + 33, fill: 'caption', anchor: 'middle' })
  }
  for (const [index, { date, group }] of events.entries()) {
    const x = at(date)
    const above = y - (lanes[index] ?? 0) * step
    if (above < y) sheet.stroke([x, above], [x, y], 'line', 1.5)
    const sign = signOf(group, groups)
    if (hasNumbers) drawNumberedSign(sheet, sign, [x, above], index + 1)
    else drawSign(sheet, sign, [x, above])
  }
  sheet.y = y + 38
}

/** For each place along the line the lowest lane in which it meets none before it. */
function lanesOf(places: readonly number[]): number[] {
  const ends: number[] = []
  return places.map((x) => {
    const free = ends.findIndex((end) => x - end >= size + 3)
    const lane = free < 0 ? ends.length : free
    ends[lane] = x
    return lane
  })
}
