/** Whether a chart has all its words, and room for them. */
import type { ChartData } from '../../drawing/charts/words.ts'
import type { TextFiles } from '../read/files.ts'
import { labelledIn, legendLength, legendsIn } from './chart-labels.ts'
import { checkMapLabels } from './chart-map.ts'
import type { Report } from './chart-report.ts'

type ChartTexts = TextFiles['charts']['data'][string]

const detailLength = 110
const titleWords = 10

/** @param error reports at a field of the words */
export function checkChartWords(
  id: string,
  data: ChartData,
  words: ChartTexts,
  error: Report,
): void {
  checkTitle(words, error)
  checkLabels(id, data, words, error)
  checkDetails(id, data, words, error)
  if (data.kind === 'bars' && !words.unit) {
    error(['unit'], 'is missing: what do the numbers count?')
  }
  if (data.kind !== 'bars' && words.unit) error(['unit'], 'is for bars only')
  if (data.kind === 'map') checkMapLabels(data, words.labels, error)
  checkMarkdown(words, error)
}

/** A title says what was found: a picture that travels alone is remembered by it. */
function checkTitle({ title }: ChartTexts, error: Report): void {
  const count = title.split(/\s+/).length
  if (count > titleWords) {
    error(['title'], `has ${count} words: say one finding in at most ${titleWords}`)
  }
  if (title.endsWith('?')) error(['title'], 'asks: say what the picture shows')
}

function checkLabels(id: string, data: ChartData, { labels }: ChartTexts, error: Report): void {
  const limits = new Map([
    ...labelledIn(data).map(({ id, length }) => [id, length] as const),
    ...legendsIn(data).map((legend) => [legend, legendLength] as const),
  ])
  for (const [name, limit] of limits) {
    const label = labels[name]
    if (!label) error(['labels'], `has no label for ${name}`)
    else if (label.length > limit) error(['labels', name], tooLong(label, limit))
  }
  for (const name of Object.keys(labels)) {
    if (!limits.has(name)) error(['labels', name], `stands for nothing in charts/${id}.yaml`)
  }
}

function checkDetails(
  id: string,
  data: ChartData,
  { details = {} }: ChartTexts,
  error: Report,
): void {
  const names = labelledIn(data).flatMap(({ id, hasDetail }) => (hasDetail ? [id] : []))
  for (const [name, detail] of Object.entries(details)) {
    if (!names.includes(name)) error(['details', name], `stands for nothing in charts/${id}.yaml`)
    if (detail.length > detailLength) error(['details', name], tooLong(detail, detailLength))
  }
  if (data.kind !== 'parts') return
  for (const name of names) {
    if (!details[name]) error(['details'], `does not say what ${name} does`)
  }
}

const tooLong = (text: string, limit: number): string =>
  `has ${text.length} characters, and there is room for ${limit}`

function checkMarkdown({ title, labels, details = {} }: ChartTexts, error: Report): void {
  const drawn = [
    { path: ['title'], text: title },
    ...Object.entries(labels).map(([name, text]) => ({ path: ['labels', name], text })),
    ...Object.entries(details).map(([name, text]) => ({ path: ['details', name], text })),
  ]
  for (const { path, text } of drawn) {
    if (/[*_`[\]<>\\]/.test(text)) error(path, 'is drawn as it stands: no Markdown in it')
  }
}
