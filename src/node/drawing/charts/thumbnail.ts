/** A chart as a small landscape picture for a card that links to its page: what is drawn, whole, with few words. */
import { element } from '../svg.ts'
import type { Typeface } from '../typeface.ts'
import { drawBar, hatch, scaleFrom } from './bar.ts'
import type { Drawing } from './draw-chart.ts'
import { drawLanes } from './flow.ts'
import { drawField } from './map/draw-map.ts'
import { steepness } from './map/field.ts'
import type { Palette } from './palette.ts'
import { drawIcons } from './parts.ts'
import type { ReadyChart } from './ready-chart.ts'
import { margin, Sheet } from './sheet.ts'
import { drawSpans } from './timescale.ts'
import { drawEvents } from './wide-timeline.ts'
import type { ChartOf, ChartWords } from './words.ts'

/** All of them, in pixels and in units of the drawing. */
export const thumbnailSize = { width: 320, height: 180 } as const

const padding = 14

export function drawThumbnail(chart: ReadyChart, palette: Palette, typeface: Typeface): Drawing {
  const { width, height } = thumbnailSize
  const isMap = chart.data.kind === 'map'
  const [around, ground] = isMap ? [0, palette.sea] : [padding, palette.ground]
  const draw = (on: number) => {
    const sheet = new Sheet(palette, typeface, on)
    drawFigure(sheet, inFormat(chart))
    return sheet
  }
  const first = draw(width)
  const tall = first.y + 2 * around
  // What is higher than the picture is drawn on a wider sheet, of which all is smaller; a map is higher then, too.
  const sheet = tall > height && !isMap ? draw((tall * width) / height) : first
  const shown = { width: 0, height: Math.max(sheet.y + 2 * around, (sheet.width * height) / width) }
  shown.width = (shown.height * width) / height
  const corner = [(sheet.width - shown.width) / 2, (sheet.y - shown.height) / 2]
  const box = [...corner, shown.width, shown.height].map((value) => Math.round(value * 10) / 10)
  const [x, y] = box
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...thumbnailSize,
    viewBox: box.join(' '),
    'font-family': typeface.family,
  }
  const background = element('rect', { x, y, ...shown, fill: ground })
  return { svg: element('svg', attributes, `${background}\n${sheet.content}`), ...thumbnailSize }
}

/** A map that is flatter than the picture goes on to the north and south. */
function inFormat(chart: ReadyChart): ReadyChart {
  const { data } = chart
  if (data.kind !== 'map') return chart
  const { north, south } = data.extent
  const { width, height } = thumbnailSize
  const stretched = (north - south) * (height / width / steepness(data.extent))
  const more = Math.max(0, (stretched - (north - south)) / 2)
  const extent = {
    ...data.extent,
    north: Math.min(90, north + more),
    south: Math.max(-90, south - more),
  }
  return { ...chart, data: { ...data, extent } }
}

/** What is drawn, without the words that explain it. */
export function drawFigure(sheet: Sheet, { data, words, icons }: ReadyChart): void {
  if (data.kind === 'bars') drawBareBars(sheet, data, words)
  else if (data.kind === 'flow') drawLanes(sheet, data, words)
  else if (data.kind === 'map') drawField(sheet, data, words, { hasNumbers: false })
  else if (data.kind === 'parts') drawIcons(sheet, data, icons)
  else if (data.spans) drawSpans(sheet, data, words)
  else drawEvents(sheet, data.events, false)
}

function drawBareBars(sheet: Sheet, data: ChartOf<'bars'>, words: ChartWords): void {
  const scale = scaleFrom(sheet, margin, data, words)
  sheet.add(hatch(sheet))
  for (const [index, { points }] of data.groups.entries()) {
    if (index > 0) sheet.y += 10
    for (const point of points) drawBar(sheet, point, scale, words)
  }
}
