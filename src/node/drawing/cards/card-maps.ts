/** Maps for the share cards of their pages: the piece of the world alone, in the colours of the cards. */

import { card } from '../../colours.ts'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { drawField } from '../charts/map/draw-map.ts'
import { light, type Palette } from '../charts/palette.ts'
import { readyChart } from '../charts/ready-chart.ts'
import { Sheet, sheetWidth } from '../charts/sheet.ts'
import { element } from '../svg.ts'

/** Where a map lies on a card, from edge to edge on the right. */
const place = { right: 1200, middle: 322, width: 640, height: 340 } as const

/** How far the map leaves room for words, from the left. */
export const besideMap = place.right - place.width

const palette: Palette = {
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

/**
 * Path of a chart's page → markup to put on its card.
 * @param texts English: the words in the maps
 */
export function cardMaps(register: RegisterFiles, texts: TextFiles): ReadonlyMap<string, string> {
  return new Map(
    register.charts.flatMap(({ id, file: { data } }): [string, string][] => {
      if (data.kind !== 'map') return []
      const { words } = readyChart(id, data, register, texts)
      const sheet = new Sheet(palette, bundledSerif)
      // What the numbers mean has no room here.
      drawField(sheet, data, words, { hasNumbers: false })
      return [[`/charts/${id}`, inset(sheet)]]
    }),
  )
}

function inset({ content, y: height }: Sheet): string {
  const scale = Math.min(place.width / sheetWidth, place.height / height)
  const size = { width: sheetWidth * scale, height: height * scale }
  const at = { x: place.right - size.width, y: place.middle - size.height / 2 }
  return element('svg', { ...at, ...size, viewBox: `0 0 ${sheetWidth} ${height}` }, content)
}
