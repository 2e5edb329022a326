/** A map without title and legend, for the navy field that opens the front page. */
import { fieldMap, page } from '../../../colours.ts'
import { element } from '../../svg.ts'
import type { Typeface } from '../../typeface.ts'
import type { Drawing } from '../draw-chart.ts'
import { light, type Palette } from '../palette.ts'
import type { ReadyChart } from '../ready-chart.ts'
import { Sheet, sheetWidth } from '../sheet.ts'
import { drawField } from './draw-map.ts'

const onField = page['on-field'].light

const palette: Palette = {
  ...light,
  ground: page.field.light,
  ink: onField,
  accent: onField,
  onAccent: page.field.light,
  mark: page['field-mark'].light,
  sea: page.field.light,
  ...fieldMap,
}

/** @returns undefined of a chart that is no map */
export function drawBareMap({ data, words }: ReadyChart, typeface: Typeface): Drawing | undefined {
  if (data.kind !== 'map') return undefined
  const sheet = new Sheet(palette, typeface)
  drawField(sheet, data, words)
  const size = { width: sheetWidth, height: Math.round(sheet.y) }
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    'font-family': typeface.family,
  }
  return { svg: element('svg', attributes, sheet.content), ...size }
}
