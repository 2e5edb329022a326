/** What only one kind of chart can get wrong in its data. */
import type { Icon } from '../../drawing/charts/icons.ts'
import { dayOf } from '../../drawing/charts/timescale.ts'
import type { ChartData, ChartOf } from '../../drawing/charts/words.ts'
import { suggest } from '../suggest.ts'
import { labelledIn, legendsIn } from './chart-labels.ts'
import { checkMap } from './chart-map.ts'
import type { Report } from './chart-report.ts'

export function checkChartData(
  data: ChartData,
  icons: ReadonlyMap<string, Icon>,
  error: Report,
): void {
  reportRepeatedIds(data, error)
  if (data.kind === 'bars') checkBars(data, error)
  if (data.kind === 'timeline') checkTimeline(data, error)
  if (data.kind === 'flow') checkFlow(data, error)
  if (data.kind === 'map') checkMap(data, error)
  if (data.kind === 'parts') checkParts(data, icons, error)
}

function reportRepeatedIds(data: ChartData, error: Report): void {
  const seen = new Set<string>(legendsIn(data))
  for (const { id, path } of labelledIn(data)) {
    if (seen.has(id)) error(path, `the id ${id} stands for two things`)
    seen.add(id)
  }
}

/** Bars are drawn as shares of the longest. */
function checkBars({ groups }: ChartOf<'bars'>, error: Report): void {
  if (groups.every(({ points }) => points.every(({ value }) => value === 0))) {
    error(['groups'], 'are all of 0: there is nothing to draw')
  }
}

function checkTimeline({ events, spans }: ChartOf<'timeline'>, error: Report): void {
  for (const [index, { date }] of events.entries()) {
    const before = events[index - 1]
    if (before && before.date > date) {
      error(['events', index, 'date'], `is earlier than ${before.id}, which stands before it`)
    }
    if (spans && date.length < 10) {
      error(['events', index, 'date'], 'should be a day as 2023-12-22, since days are counted')
    }
  }
  checkSpans(spans ?? [], new Map(events.map(({ id, date }) => [id, date])), error)
}

function checkSpans(
  spans: NonNullable<ChartOf<'timeline'>['spans']>,
  dates: ReadonlyMap<string, string>,
  error: Report,
): void {
  for (const [index, { from, to, days }] of spans.entries()) {
    const path = ['spans', index]
    const [first, last] = [dates.get(from), dates.get(to)]
    if (!first) error([...path, 'from'], `there is no event ${from}`)
    if (!last) error([...path, 'to'], `there is no event ${to}`)
    if (!first || !last) continue
    const counted = dayOf(last) - dayOf(first)
    if (first.length < 10 || last.length < 10) {
      error([...path, 'days'], 'can only be counted between two whole days')
    } else if (counted !== days) {
      error([...path, 'days'], `from ${first} to ${last} there are ${counted} days`)
    }
  }
}

function checkFlow({ actors, steps }: ChartOf<'flow'>, error: Report): void {
  for (const [index, { from, to }] of steps.entries()) {
    for (const [field, actor] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!actors.includes(actor)) error(['steps', index, field], `there is no actor ${actor}`)
    }
    if (from === to) error(['steps', index, 'to'], `is where the step comes from, ${from}`)
  }
  for (const [index, actor] of actors.entries()) {
    const isUsed = steps.some(({ from, to }) => from === actor || to === actor)
    if (!isUsed) error(['actors', index], `${actor} has no part in any step`)
  }
}

function checkParts(
  { parts }: ChartOf<'parts'>,
  icons: ReadonlyMap<string, Icon>,
  error: Report,
): void {
  const names = [...icons.keys()].toSorted()
  for (const [index, { icon }] of parts.entries()) {
    if (icons.has(icon)) continue
    const meant = suggest(icon, names)
    error(
      ['parts', index, 'icon'],
      `there is no icon ${icon}${meant || '.'} The icons are ${names.join(', ')}; draw another in icons/${icon}.yaml`,
    )
  }
}
