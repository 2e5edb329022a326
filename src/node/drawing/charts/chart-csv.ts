/** The data of a chart as a file for spreadsheets and programs, with the sources of each row. */
import { type ChartColumn, chartColumns } from '../../../content/chart-columns.ts'
import { type Cell, csvCell, csvRow, plainCsv } from '../../../interchange/csv/cells.ts'
import type { RegisterFiles } from '../../compile/read/files.ts'
import type { ReadyChart } from './ready-chart.ts'
import type { ChartData, ChartWords } from './words.ts'

type Row = Partial<Record<ChartColumn, Cell>>

/** A row before its facts are put into words. */
type Entry = Omit<Row, 'facts'> & { id: string; facts: readonly string[] }

/** Between two facts or sources in a cell. */
const between = ' | '

/** UTF-8 with a byte order mark, so that spreadsheets read it right; a header row; RFC 4180 otherwise. */
export function chartCsv({ data, words }: ReadyChart, register: RegisterFiles): string {
  const columns: readonly ChartColumn[] = chartColumns[data.kind]
  const evidence = evidenceIn(register)
  const rows = entriesOf(data, words).map(
    ({ facts, ...entry }): Row => ({
      ...entry,
      label: words.label(entry.id),
      detail: entry.detail ?? words.detail(entry.id),
      ...evidence(facts),
      as_known_in: data.date,
    }),
  )
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\uFEFF${lines
    .map((cells) =>
      csvRow(
        cells.map((cell) => csvCell(cell, plainCsv)),
        plainCsv,
      ),
    )
    .join('')}`
}

function entriesOf(data: ChartData, words: ChartWords): Entry[] {
  switch (data.kind) {
    case 'bars':
      return data.groups.flatMap(({ id: group, points }) =>
        points.map(({ target, ...point }) => ({
          ...point,
          group: words.label(group),
          unit: words.unit,
          is_goal: yesOrNo(target),
          detail: words.detail(group),
        })),
      )
    case 'timeline':
      return [
        ...data.events.map(({ id, date, facts }) => ({ id, type: 'event', date, facts })),
        ...(data.spans ?? []).map((span) => ({ ...span, type: 'span' })),
      ]
    case 'flow':
      return data.steps.map(({ id, from, to, possible, facts }, index) => ({
        id,
        step: index + 1,
        from: words.label(from),
        to: words.label(to),
        is_possible: yesOrNo(possible),
        facts,
      }))
    case 'map':
      return [
        ...data.links.map(({ id, from, to, possible, facts }) => ({
          id,
          type: 'link',
          from: words.label(from),
          to: words.label(to),
          is_possible: yesOrNo(possible),
          facts,
        })),
        ...data.places.map(({ id, lon, lat, country, unknown, facts }) => ({
          id,
          type: 'place',
          country,
          is_unknown: yesOrNo(unknown),
          facts,
          // Of an unknown place they say only where a question mark is drawn.
          ...(!unknown && { longitude: lon, latitude: lat }),
        })),
      ]
    case 'parts':
      return data.parts.map(({ id, highlight, facts }) => ({
        id,
        is_highlighted: yesOrNo(highlight),
        facts,
      }))
  }
}

const yesOrNo = (is: true | undefined): string => (is ? 'yes' : 'no')

/** What a row rests on: ids, how well each is known, and the documents behind them, each once. */
function evidenceIn({ facts, sources }: RegisterFiles) {
  const entries = new Map(facts.flatMap(({ file }) => Object.entries(file.data)))
  return (ids: readonly string[]) => {
    const used = new Set(ids.flatMap((id) => entries.get(id)?.sources ?? []))
    return {
      facts: ids.join(between),
      statuses: ids.map((id) => entries.get(id)?.status).join(between),
      sources: [...used]
        .flatMap((id) => {
          const source = sources.data[id]
          return source ? [[id, source.publisher, source.title, source.date, source.urls[0]]] : []
        })
        .map((parts) => parts.filter(Boolean).join(', '))
        .join(between),
    }
  }
}
