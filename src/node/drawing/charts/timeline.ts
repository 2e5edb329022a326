/** Dated events from top to bottom, on an axis that is true to time, each led to its text. */
import { element } from '../svg.ts'
import { leading, margin, type Sheet, type } from './sheet.ts'
import { drawSign, drawSigns, groupsOf, signOf } from './signs.ts'
import { middleDay, spread, yearsBetween } from './time-axis.ts'
import type { ChartOf, ChartWords } from './words.ts'

const axis = margin + 49
const textStart = axis + 54
const signAt = textStart - 15
/** Between two texts. */
const gap = 12
const shortest = 200

type Event = ChartOf<'timeline'>['events'][number]

export function drawTimeline(
  sheet: Sheet,
  { events }: ChartOf<'timeline'>,
  words: ChartWords,
): void {
  const groups = groupsOf(events)
  drawSigns(sheet, groups, words)

  // A long list says only what happened; the table beside the chart has the rest.
  const hasDetails = events.length <= 4
  const texts = events.map((event) => textOf(sheet, event, words, hasDetails))
  const heights = texts.map(({ height }) => height + gap)
  const top = sheet.y
  const length = Math.max(
    shortest,
    heights.reduce((sum, height) => sum + height, -gap),
  )
  const yOf = scaleOf(events, top + 10, top + length - 10)
  const wished = events.map(({ date }) => yOf(middleDay(date)) - 10)
  const tops = spread(wished, heights, { from: top, to: top + length + gap })

  drawAxis(sheet, events, yOf)
  for (const [index, { date, group }] of events.entries()) {
    const y = tops[index] ?? top
    const on = yOf(middleDay(date))
    sheet.stroke([axis, on], [signAt, y + 10], 'line', 1.5)
    sheet.add(element('circle', { cx: axis, cy: on, r: 3, fill: sheet.palette.accent }))
    drawSign(sheet, signOf(group, groups), [signAt, y + 10])
    sheet.y = y
    texts[index]?.write()
  }
  sheet.y = top + length
}

/** The text of an event, and how high it comes out. */
function textOf(sheet: Sheet, { id, date }: Event, words: ChartWords, hasDetails: boolean) {
  const label = { x: textStart, isBold: hasDetails, isEven: true }
  const detail = { x: textStart, fill: 'caption' } as const
  const more = hasDetails ? words.detail(id) : ''
  return {
    height:
      type.text * leading + sheet.heightOf(words.label(id), label) + sheet.heightOf(more, detail),
    write: () => {
      sheet.write(words.date(date), { x: textStart, isBold: true, fill: 'accent' })
      sheet.write(words.label(id), label)
      sheet.write(more, detail)
    },
  }
}

/** Where a day lies on the axis. */
function scaleOf(events: readonly Event[], from: number, to: number) {
  const [first = 0, last = 0] = [events.at(0), events.at(-1)].map((event) =>
    middleDay(event?.date ?? ''),
  )
  return (day: number) => from + ((day - first) / Math.max(1, last - first)) * (to - from)
}

function drawAxis(sheet: Sheet, events: readonly Event[], yOf: (day: number) => number): void {
  const [first = '', last = ''] = [events.at(0)?.date, events.at(-1)?.date]
  const [from, to] = [yOf(middleDay(first)), yOf(middleDay(last))]
  sheet.stroke([axis, from], [axis, to], 'line', 3)
  for (const year of yearsBetween(first, last, (to - from) / 30)) {
    const y = yOf(middleDay(`${year}-01-01`))
    sheet.stroke([axis - 6, y], [axis, y], 'line', 1.5)
    sheet.line(String(year), { x: axis - 9, y: y + 5, fill: 'caption', anchor: 'end' })
  }
}
