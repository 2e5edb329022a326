/** The charts as the pages need them: words, a table of the data, and the facts behind it all. */
import { html as markup } from 'hono/html'
import { formatDate } from '../../../content/format-date.ts'
import type { Chart, ChartRow, Html } from '../../../content/library.ts'
import { keepNumbers } from '../../../content/unbroken.ts'
import { createWords } from '../../../content/words.ts'
import type { ChartSizes } from '../../drawing/charts/build-charts.ts'
import { type ChartData, type ChartOf, numberFormat } from '../../drawing/charts/words.ts'
import { mapEntries } from '../map-entries.ts'
import type { FieldPath } from '../read/content-file.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import { factsOf } from './chart-evidence.ts'
import type { ChartToPlace } from './note-marks.ts'
import type { TextCompilers } from './text-compilers.ts'

/** What the rows of one chart are made with: all of it markup. */
interface RowTexts {
  label(id: string): Html
  detail(id: string): { detail?: Html }
  unit: Html
  t(key: string, values?: Record<string, Html>): Html
  date(date: string): Html
  days(count: number): Html
  number(value: number): Html
}

/** In the order in which they stand in the explainers. */
export function compileCharts(
  register: RegisterFiles,
  texts: TextFiles,
  sizes: ChartSizes,
  compilers: TextCompilers,
): Chart[] {
  const order = texts.explainers.flatMap(({ slug, file }) =>
    [...file.body.matchAll(/\{#([a-z0-9-]+)\}\s*$/gm)].map(([, section]) => `${slug}#${section}`),
  )
  return register.charts
    .flatMap(({ id, file }) => compileChart(id, file.data, texts, sizes, compilers) ?? [])
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
}

/** The charts of an explainer by the ids of the sections in which they stand. */
export function chartsOf(
  slug: string,
  { charts }: RegisterFiles,
  texts: TextFiles,
): Map<string, ChartToPlace[]> {
  const bySection = new Map<string, ChartToPlace[]>()
  for (const { id, file } of charts) {
    const [explainer, section = ''] = file.data.section.split('#')
    if (explainer !== slug) continue
    const chart = { id, facts: factsOf(id, file.data, texts) }
    bySection.set(section, [...(bySection.get(section) ?? []), chart])
  }
  return bySection
}

const noSize = { width: 0, height: 0 }

function compileChart(
  id: string,
  data: ChartData,
  texts: TextFiles,
  sizes: ChartSizes,
  { html, statement }: TextCompilers,
): Chart | undefined {
  const { charts, ui } = texts
  const own = charts.data[id]
  if (!own) return undefined
  const text = (path: FieldPath, value: string) => html(charts, [id, ...path], value)
  const { t, count, locale } = createWords(mapEntries(ui.data, (_key, words) => escaped(words)))
  const rows = rowsOf(data, {
    label: (key) => text(['labels', key], own.labels[key] ?? ''),
    detail: (key) => {
      const detail = own.details?.[key]
      return detail ? { detail: text(['details', key], detail) } : {}
    },
    unit: own.unit ? text(['unit'], own.unit) : '',
    t,
    date: (date) => escaped(keepNumbers(formatDate(date, locale, 'long'))),
    days: (n) => count('chart.days', n),
    number: numberFormat(data, locale),
  })
  return {
    id,
    kind: data.kind,
    title: text(['title'], own.title),
    summary: statement(charts, [id, 'summary'], own.summary),
    ...(own.note && { note: statement(charts, [id, 'note'], own.note) }),
    method: statement(charts, [id, 'method'], own.method),
    date: data.date,
    section: data.section,
    facts: factsOf(id, data, texts),
    rows,
    ...(sizes.get(id) ?? { ...noSize, wide: noSize }),
  }
}

/** Plain text as markup. */
const escaped = (text: string): Html => String(markup`${text}`)

function rowsOf(data: ChartData, texts: RowTexts): ChartRow[] {
  switch (data.kind) {
    case 'bars':
      return data.groups.flatMap(({ id: group, points }) =>
        points.map(({ id, value, target, facts }, index) => {
          const isAlone = data.groups.length === 1
          const name = isAlone ? texts.label(id) : `${texts.label(group)}: ${texts.label(id)}`
          const label = target ? `${name} (${texts.t('chart.isTarget')})` : name
          // What was asked of a whole group, once.
          const detail = index === 0 ? texts.detail(group) : {}
          return { label, value: `${texts.number(value)} ${texts.unit}`, ...detail, facts }
        }),
      )
    case 'timeline':
      return [
        ...data.events.map(({ id, date, facts }) => ({
          label: texts.label(id),
          value: texts.date(date),
          ...texts.detail(id),
          facts,
        })),
        ...(data.spans ?? []).map(({ id, days, facts }) => ({
          label: texts.label(id),
          value: texts.days(days),
          facts,
        })),
      ]
    case 'flow':
      return data.steps.map(({ id, from, to, possible, facts }, index) => ({
        number: index + 1,
        label: `${texts.label(id)}${possible ? ` (${texts.label('possible')})` : ''}`,
        value: texts.t('chart.fromTo', { from: texts.label(from), to: texts.label(to) }),
        ...texts.detail(id),
        facts,
      }))
    case 'map':
      return [
        ...data.links.map(({ id, from, to, possible, facts }, index) => ({
          number: index + 1,
          label: `${texts.label(id)}${possible ? ` (${texts.label('possible')})` : ''}`,
          value: texts.t('chart.link', { from: texts.label(from), to: texts.label(to) }),
          ...texts.detail(id),
          facts,
        })),
        ...data.places.map((place) => ({
          label: texts.label(place.id),
          value: positionOf(place, texts),
          facts: place.facts,
        })),
      ]
    case 'parts':
      return data.parts.map(({ id, highlight, facts }) => ({
        label: `${texts.label(id)}${highlight ? ` (${texts.label('highlight')})` : ''}`,
        value: texts.detail(id).detail ?? '',
        facts,
      }))
  }
}

function positionOf(
  { lon, lat, country, unknown }: ChartOf<'map'>['places'][number],
  { t }: RowTexts,
): Html {
  if (unknown) return t('chart.place.unknown')
  if (country) return t('chart.place.country')
  return t('chart.place.at', { lat: escaped(String(lat)), lon: escaped(String(lon)) })
}
