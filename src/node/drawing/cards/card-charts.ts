/**
 * Charts on the share cards of their pages, whole, below the title: a map in the colours of the cards, any other as a
 * sheet of paper, without its words where they would be too small. The front page has the first map.
 */
import { card } from '../../colours.ts'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { bundledSans } from '../bundled-sans.ts'
import { drawBody } from '../charts/draw-chart.ts'
import { drawField } from '../charts/map/draw-map.ts'
import { light, type Palette } from '../charts/palette.ts'
import { type ReadyChart, readyChart } from '../charts/ready-chart.ts'
import { Sheet, sheetWidth, wideSheetWidth } from '../charts/sheet.ts'
import { drawFigure } from '../charts/thumbnail.ts'
import { element } from '../svg.ts'
import { middle } from './card.ts'

/** Between the title of a card and the name of the site. */
const place = { top: 262, bottom: 560, width: 580 } as const
/** Above and below what is drawn on paper. */
const padding = 16
/** Of words that are drawn smaller, too little can be read in a feed. */
const smallest = 0.75

const onNavy: Palette = {
  ...light,
  ground: card.ground,
  ink: card.text,
  accent: card.text,
  onAccent: card.ground,
  mark: card.soft,
  sea: card.sea,
  land: card.land,
  country: card.country,
}

/** Markup by the path of the page that it stands for. */
export type CardPictures = ReadonlyMap<string, string>

/** @param texts English: the words in the charts */
export function cardCharts(register: RegisterFiles, texts: TextFiles): CardPictures {
  const pictures = new Map<string, string>()
  for (const { id, file } of register.charts) {
    const chart = readyChart(id, file.data, register, texts)
    const isMap = chart.data.kind === 'map'
    const picture = isMap ? mapOf(chart) : sheetOf(chart)
    pictures.set(`/charts/${id}`, picture)
    if (isMap && !pictures.has('/')) pictures.set('/', picture)
  }
  return pictures
}

function mapOf({ data, words }: ReadyChart): string {
  const sheet = new Sheet(onNavy, bundledSans)
  // What the numbers mean has no room here.
  if (data.kind === 'map') drawField(sheet, data, words, { hasNumbers: false })
  return inset(sheet, place.bottom)
}

function sheetOf(chart: ReadyChart): string {
  const write = (draw: typeof drawBody, width: number) => {
    const sheet = new Sheet(light, bundledSans, width)
    sheet.y = padding
    draw(sheet, chart)
    sheet.y += padding
    return sheet
  }
  const whole = [sheetWidth, wideSheetWidth].map((width) => write(drawBody, width))
  const [best] = whole.toSorted((a, b) => scaleOf(b, place.bottom) - scaleOf(a, place.bottom))
  const isLegible = best && scaleOf(best, place.bottom) >= smallest
  const sheet = isLegible ? best : write(drawFigure, sheetWidth)
  const { width, y: height } = sheet
  const ground = element('rect', { width, height, rx: 6, fill: light.ground })
  return inset(sheet, place.bottom, ground)
}

/** As large as it can be above `bottom`. */
const scaleOf = ({ width, y }: Sheet, bottom: number): number =>
  Math.min(place.width / width, (bottom - place.top) / y)

/** A sheet in the middle of its place. @param ground what lies below */
function inset(sheet: Sheet, bottom: number, ground = ''): string {
  const scale = scaleOf(sheet, bottom)
  const size = { width: sheet.width * scale, height: sheet.y * scale }
  const at = { x: middle - size.width / 2, y: (place.top + bottom - size.height) / 2 }
  const viewBox = `0 0 ${sheet.width} ${sheet.y}`
  const attributes = { ...at, ...size, viewBox, 'font-family': bundledSans.family }
  return element('svg', attributes, `${ground}\n${sheet.content}`)
}
