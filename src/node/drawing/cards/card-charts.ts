/**
 * Charts on the share cards of their pages, below the title: a map whole and in the colours of the cards, any
 * other as a sheet of paper that the lower edge of the card cuts off. The front page has the first map.
 */
import { card } from '../../colours.ts'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { drawBody } from '../charts/draw-chart.ts'
import { drawField } from '../charts/map/draw-map.ts'
import { light, type Palette } from '../charts/palette.ts'
import { type ReadyChart, readyChart } from '../charts/ready-chart.ts'
import { Sheet, sheetWidth } from '../charts/sheet.ts'
import { element } from '../svg.ts'
import { height, middle } from './card.ts'

/** Below the title of a card; a map leaves the name of the site free. */
const place = { top: 262, mapBottom: 560, width: 580 } as const

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

/** What is drawn below the title of a card. */
interface CardPicture {
  /** Markup. */
  drawing: string
  /** It lies over where the name of the site would stand. */
  isOverName: boolean
}

/** By the path of the page that they stand for. */
export type CardPictures = ReadonlyMap<string, CardPicture>

/** @param texts English: the words in the charts */
export function cardCharts(register: RegisterFiles, texts: TextFiles): CardPictures {
  const pictures = new Map<string, CardPicture>()
  for (const { id, file } of register.charts) {
    const chart = readyChart(id, file.data, register, texts)
    const isMap = chart.data.kind === 'map'
    const drawing = isMap ? mapOf(chart) : sheetOf(chart)
    const picture = { drawing, isOverName: !isMap }
    pictures.set(`/charts/${id}`, picture)
    if (isMap && !pictures.has('/')) pictures.set('/', picture)
  }
  return pictures
}

function mapOf({ data, words }: ReadyChart): string {
  const sheet = new Sheet(onNavy, bundledSerif)
  // What the numbers mean has no room here.
  if (data.kind === 'map') drawField(sheet, data, words, { hasNumbers: false })
  const scale = Math.min(place.width / sheetWidth, (place.mapBottom - place.top) / sheet.y)
  const size = { width: sheetWidth * scale, height: sheet.y * scale }
  const y = (place.top + place.mapBottom - size.height) / 2
  return inset(sheet.content, { x: middle - size.width / 2, y, ...size }, sheet.y)
}

function sheetOf(chart: ReadyChart): string {
  const sheet = new Sheet(light, bundledSerif)
  sheet.y = 16
  drawBody(sheet, chart)
  const size = { width: place.width, height: height - place.top }
  const shown = (size.height * sheetWidth) / size.width
  const ground = element('rect', {
    width: sheetWidth,
    height: shown + 20,
    rx: 6,
    fill: light.ground,
  })
  return inset(
    `${ground}\n${sheet.content}`,
    { x: middle - size.width / 2, y: place.top, ...size },
    shown,
  )
}

interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** @param shown how much of the sheet, from its top */
const inset = (content: string, area: Area, shown: number): string =>
  element('svg', { ...area, viewBox: `0 0 ${sheetWidth} ${shown}` }, content)
