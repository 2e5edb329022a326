/** The words of a chart, ready to be drawn. */
import { formatDate } from '../../../content/format-date.ts'
import { createWords } from '../../../content/words.ts'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { publishersOf, shortened } from './sources.ts'

export type ChartData = RegisterFiles['charts'][number]['file']['data']
export type ChartOf<Kind extends ChartData['kind']> = Extract<ChartData, { kind: Kind }>

export interface ChartWords {
  title: string
  summary: string
  unit: string
  /** Empty where there is none. */
  label(id: string): string
  detail(id: string): string
  date(date: string): string
  number(value: number): string
  days(count: number): string
  target: string
  /** Which facts and publishers it rests on, each list shortened until it fits. */
  sources(publishers: number): string
  /** How many publishers there are. */
  publishers: number
  /** Name of the site, and licence. */
  credit: string
  /** Where the chart stands, as people write it. */
  address: string
}

/** @param facts all facts behind the chart */
export function chartWords(
  id: string,
  data: ChartData,
  facts: readonly string[],
  register: RegisterFiles,
  { charts, site, ui }: TextFiles,
): ChartWords {
  const texts = charts.data[id]
  const { t, count, locale } = createWords(ui.data)
  const { origin, licence } = register.site.data
  const relayed = (original: string) => t('chart.relayed', { original })
  const publishers = publishersOf(facts, register, relayed)
  return {
    title: texts?.title ?? '',
    summary: (texts?.summary ?? '').replace(/\s*\[@[^\]]*\]/g, ''),
    unit: texts?.unit ?? '',
    label: (key) => texts?.labels[key] ?? '',
    detail: (key) => texts?.details?.[key] ?? '',
    date: (date) => formatDate(date, locale, 'long'),
    number: numberFormat(data, locale),
    days: (n) => count('chart.days', n),
    target: t('chart.target'),
    publishers: publishers.length,
    sources: (most) =>
      t('chart.sources', {
        facts: shortened(facts),
        publishers:
          publishers.slice(0, most).join(', ') +
          (publishers.length > most ? ` ${t('chart.others')}` : ''),
        date: formatDate(data.date, locale, 'long'),
      }),
    credit: `${site.data.name}, ${licence.name}`,
    address: `${new URL(origin).host}/charts/${id}`,
  }
}

/** Numbers of one chart have the same number of decimals: 27.0 beside 48.2. */
export function numberFormat(data: ChartData, locale: string): (value: number) => string {
  const values =
    data.kind === 'bars'
      ? data.groups.flatMap(({ points }) => points.map(({ value }) => value))
      : []
  const decimals = Math.max(0, ...values.map((value) => `${value}`.split('.')[1]?.length ?? 0))
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return (value) => format.format(value)
}
