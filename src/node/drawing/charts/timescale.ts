/** Dated events on a line that is true to time, with the days between them. */
import { type Entry, writeColumns } from './columns.ts'
import { margin, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const radius = 11
const barHeight = 32
const laneHeight = 40

type Event = ChartOf<'timeline'>['events'][number]
type Span = NonNullable<ChartOf<'timeline'>['spans']>[number]

export function drawTimescale(sheet: Sheet, data: ChartOf<'timeline'>, words: ChartWords): void {
  drawSpans(sheet, data, words)
  sheet.y += 16
  const entries = data.events.map(
    ({ id, date }, index): Entry =>
      (on, left, end) => {
        const x = left + 36
        on.numbered(left + radius, on.y + 11, index + 1)
        on.write(words.date(date), { x, end, isBold: true, fill: 'accent' })
        on.write(words.label(id), { x, end, isBold: true, isEven: true })
        on.write(words.detail(id), { x, end, fill: 'caption' })
      },
  )
  writeColumns(sheet, entries)
}

/** The line and the days above it, without the words. */
export function drawSpans(sheet: Sheet, data: ChartOf<'timeline'>, words: ChartWords): void {
  const { events, spans = [] } = data
  const start = dayOf(events[0]?.date ?? '')
  const length = Math.max(1, dayOf(events.at(-1)?.date ?? '') - start)
  const left = margin + radius
  const room = sheet.right - radius - left
  const at = (date: string) => left + ((dayOf(date) - start) / length) * room
  const dates = new Map(events.map(({ id, date }) => [id, date]))
  const ends = ({ from, to }: Span) => [at(dates.get(from) ?? ''), at(dates.get(to) ?? '')] as const

  const lanes = lanesOf(spans, dates)
  for (const [index, lane] of lanes.entries()) {
    const isLowest = index === lanes.length - 1
    for (const span of lane) {
      const [from, to] = ends(span)
      if (isLowest) bar(sheet, from, to, words.days(span.days))
      else bracket(sheet, from, to, words.days(span.days))
    }
    sheet.y += isLowest ? barHeight + 9 : laneHeight
  }
  drawAxis(sheet, events, at)
}

/** Days that follow each other, as a bar with the number on it. */
function bar(sheet: Sheet, from: number, to: number, text: string): void {
  sheet.rect(from + 1, sheet.y, to - from - 2, barHeight, sheet.palette.accent)
  const style = { size: type.head, isBold: true }
  if (sheet.widthOf(text, style) > to - from - 6) return
  const y = sheet.y + barHeight / 2 + 6
  sheet.line(text, { x: (from + to) / 2, y, ...style, fill: 'onAccent', anchor: 'middle' })
}

/** Days that go over others, as a bracket with the number in it. */
function bracket(sheet: Sheet, from: number, to: number, text: string): void {
  const style = { size: type.title, isBold: true }
  const middle = (from + to) / 2
  const y = sheet.y + 16
  const half = sheet.widthOf(text, style) / 2 + 8
  for (const [end, inner] of [
    [from + 1, middle - half],
    [to - 1, middle + half],
  ] as const) {
    sheet.stroke([end, y], [inner, y], 'mark', 2)
    sheet.stroke([end, y - 1], [end, y + 18], 'mark', 2)
  }
  sheet.line(text, { x: middle, y: y + 8, ...style, fill: 'mark', anchor: 'middle' })
}

function drawAxis(sheet: Sheet, events: readonly Event[], at: (date: string) => number): void {
  const first = events[0]?.date ?? ''
  const last = events.at(-1)?.date ?? ''
  const y = sheet.y + radius
  sheet.stroke([at(first), y], [at(last), y], 'line', 3)
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const [begin, end] = [`${year}-01-01`, `${year + 1}-01-01`]
    if (begin > first) sheet.stroke([at(begin), y], [at(begin), y + 30], 'line', 1.5)
    // Between its own ends, so that nobody reads it as the year of an event.
    const from = begin > first ? at(begin) : at(first)
    const to = end < last ? at(end) : at(last)
    if (to - from < 50) continue
    const style = { fill: 'caption', anchor: 'middle' } as const
    sheet.line(String(year), { x: (from + to) / 2, y: y + 28, ...style })
  }
  for (const [index, { date }] of events.entries()) sheet.numbered(at(date), y, index + 1)
  sheet.y = y + 34
}

/** Spans that do not overlap share a lane; the shortest lie lowest. */
function lanesOf(spans: readonly Span[], dates: ReadonlyMap<string, string>): Span[][] {
  const lanes: Span[][] = []
  const date = (id: string) => dates.get(id) ?? ''
  for (const span of spans.toSorted((a, b) => a.days - b.days)) {
    const lane = lanes.find((others) =>
      others.every(({ from, to }) => date(to) <= date(span.from) || date(span.to) <= date(from)),
    )
    if (lane) lane.push(span)
    else lanes.push([span])
  }
  return lanes.reverse()
}

/** Days since 1970. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000
