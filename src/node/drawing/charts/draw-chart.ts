/** Draws a chart as SVG, from data and words alone: no files, no clock, no request. */
import { element, escapeXml } from '../svg.ts'
import type { Typeface } from '../typeface.ts'
import { drawBars } from './bars.ts'
import { drawFlow } from './flow.ts'
import { drawMap } from './map/draw-map.ts'
import type { Palette } from './palette.ts'
import { drawParts } from './parts.ts'
import type { ReadyChart } from './ready-chart.ts'
import { margin, Sheet, sheetWidth, smallType, type, wideSheetWidth } from './sheet.ts'
import { drawTimeline } from './timeline.ts'
import { drawTimescale } from './timescale.ts'
import { drawWideTimeline } from './wide-timeline.ts'
import type { ChartWords } from './words.ts'

/** A layout: for a phone, print and wherever a file may go, or for a wide column of a page. */
export interface ChartLayout {
  /** In units of the drawing. */
  sheet: number
  /** In pixels, of the file at its natural size. */
  width: number
}

export const narrow: ChartLayout = { sheet: sheetWidth, width: 600 }
export const wide: ChartLayout = { sheet: wideSheetWidth, width: 704 }

export interface Drawing {
  svg: string
  width: number
  height: number
}

/** The title, what is drawn, and below it where it is from: a chart may be shown far from this site. */
export function drawChart(
  chart: ReadyChart,
  palette: Palette,
  typeface: Typeface,
  layout: ChartLayout = narrow,
): Drawing {
  const { words } = chart
  const sheet = new Sheet(palette, typeface, layout.sheet)
  sheet.rect(margin, 0, 48, 7, palette.mark)
  sheet.y = 20
  sheet.write(words.title, { size: type.title, isBold: true, isEven: true })
  if (words.unit) sheet.write(capitalised(words.unit), { fill: 'caption' })
  sheet.y += 14
  drawBody(sheet, chart)
  sheet.y += 18
  sheet.stroke([margin, sheet.y], [sheet.right, sheet.y], 'line')
  sheet.y += 8
  const size = sheet.isWide ? smallType : type.text
  const small = { size, fill: 'caption' } as const
  sheet.write(sourcesThatFit(sheet, words, size), small)
  sheet.write(words.credit, small)
  const { address } = words
  const isLong = sheet.widthOf(address, small) > sheet.contentWidth
  sheet.write(isLong ? address.replace('/', ' /') : address, small)
  sheet.y += 14

  const height = Math.ceil(sheet.y)
  const { width } = layout
  const pixels = { width, height: Math.round((height * width) / layout.sheet) }
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...pixels,
    viewBox: `0 0 ${layout.sheet} ${height}`,
    role: 'img',
    'font-family': typeface.family,
  }
  const described = element('title', {}, escapeXml(words.title))
  const description = element('desc', {}, escapeXml(words.summary))
  const ground = element('rect', { width: layout.sheet, height, fill: palette.ground })
  const content = ['', described, description, ground, sheet.content, ''].join('\n')
  return { svg: `${element('svg', attributes, content)}\n`, ...pixels }
}

/** What is drawn, without title and sources. */
export function drawBody(sheet: Sheet, { data, words, icons }: ReadyChart): void {
  if (data.kind === 'bars') drawBars(sheet, data, words)
  else if (data.kind === 'flow') drawFlow(sheet, data, words)
  else if (data.kind === 'map') drawMap(sheet, data, words)
  else if (data.kind === 'parts') drawParts(sheet, data, words, icons)
  else if (data.spans) drawTimescale(sheet, data, words)
  else if (sheet.isWide) drawWideTimeline(sheet, data, words)
  else drawTimeline(sheet, data, words)
}

/** As many publishers as three lines hold, one at least. */
function sourcesThatFit(sheet: Sheet, words: ChartWords, size: number): string {
  for (let most = words.publishers; most > 1; most--) {
    const text = words.sources(most)
    if (sheet.linesOf(text, { size }).length <= 3) return text
  }
  return words.sources(1)
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
