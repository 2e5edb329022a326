/** Places on a piece of the world, with numbered lines between them that the text below explains. */
import { element } from '../../svg.ts'
import { type Entry, writeColumns } from '../columns.ts'
import { leading, margin, type Point, type Sheet, strokeOf, type } from '../sheet.ts'
import type { ChartWords } from '../words.ts'
import type { Curve } from './curve.ts'
import { type Field, fieldOf } from './field.ts'
import { countryOf, landOfWorld } from './geography.ts'
import {
  type DrawnLink,
  drawnLinks,
  isUncertain,
  type MapData,
  type Name,
  namesOn,
  type Place,
  radius,
} from './layout.ts'
import { outlineOf, outlineScale } from './outline.ts'

const dashes = '7 5'

export function drawMap(sheet: Sheet, data: MapData, words: ChartWords): void {
  drawField(sheet, data, words)
  sheet.y += 16
  // A long list says only what goes where; the table beside the chart has the rest.
  const hasDetails = data.links.length <= 4
  const entries = data.links.map(
    (link, index): Entry =>
      (on, left, end) => {
        const x = left + 34
        const fill = isUncertain(link, data.places) ? 'mark' : 'accent'
        on.numbered(left + radius.number, on.y + 10, index + 1, fill)
        on.write(words.label(link.id), { x, end, isBold: true, isEven: true })
        if (hasDetails) on.write(words.detail(link.id), { x, end, fill: 'caption' })
      },
  )
  writeColumns(sheet, entries)
  if (data.links.some(({ possible }) => possible)) {
    const y = sheet.y + 24
    sheet.add(strokeOf([margin, y], [margin + 26, y], sheet.palette.mark, 3.5, dashes))
    sheet.y += 14
    sheet.write(words.label('possible'), { x: margin + 36, fill: 'caption' })
  }
}

/** The map alone, from edge to edge of the sheet. */
export function drawField(
  sheet: Sheet,
  data: MapData,
  words: ChartWords,
  { hasNumbers } = { hasNumbers: true },
): void {
  const field = fieldOf(data.extent, sheet.width)
  const links = drawnLinks(data, field)
  const names = namesOn(data, field, words.label, sheet.typeface)
  const content = [
    ...drawLand(sheet, data, field),
    ...links.map((one) => drawLink(sheet, one, data.places)),
    ...data.places.map((place) => drawPlace(sheet, place, field)),
  ]
  const { sea } = sheet.palette
  sheet.add(element('rect', { y: sheet.y, width: field.width, height: field.height, fill: sea }))
  const top = { transform: `translate(0 ${Math.round(sheet.y * 10) / 10})` }
  sheet.add(element('g', top, content.join('\n')))
  for (const name of names) writeName(sheet, name)
  for (const [index, { link, middle }] of hasNumbers ? links.entries() : []) {
    const fill = isUncertain(link, data.places) ? 'mark' : 'accent'
    sheet.numbered(middle[0], sheet.y + middle[1], index + 1, fill)
  }
  sheet.y += field.height
}

function drawLand({ palette }: Sheet, { places }: MapData, field: Field): string[] {
  const named = places.flatMap(({ country = '' }) => countryOf(country) ?? [])
  const small = { transform: `scale(${1 / outlineScale})` }
  return [
    element('path', { d: outlineOf(landOfWorld(), field), fill: palette.land, ...small }),
    element('path', {
      d: named.map((country) => outlineOf(country, field)).join(''),
      fill: palette.country,
      ...small,
    }),
  ]
}

function drawLink(
  { palette }: Sheet,
  { link, curve }: DrawnLink,
  places: readonly Place[],
): string {
  const isOpen = isUncertain(link, places)
  const colour = isOpen ? palette.mark : palette.accent
  const [from, towards, tip] = curve
  const { neck, head } = arrowHead(curve)
  const begins = places.some(({ id, country }) => id === link.from && country)
  return [
    element('path', {
      d: `M${at(from)}Q${at(towards)} ${at(neck)}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 3.5,
      'stroke-dasharray': isOpen ? dashes : undefined,
    }),
    // A town has its own dot there.
    begins ? element('circle', { cx: from[0], cy: from[1], r: 4.5, fill: colour }) : '',
    element('path', { d: `M${at(tip)}L${head.map(at).join('L')}z`, fill: colour }),
  ].join('')
}

/** The back corners of a head whose tip is the end of the curve, and the middle between them. */
function arrowHead([, towards, tip]: Curve): { neck: Point; head: readonly Point[] } {
  const length = Math.hypot(tip[0] - towards[0], tip[1] - towards[1]) || 1
  const [x, y] = [(tip[0] - towards[0]) / length, (tip[1] - towards[1]) / length]
  const back: Point = [tip[0] - x * 14, tip[1] - y * 14]
  const neck: Point = [tip[0] - x * 12, tip[1] - y * 12]
  return {
    neck,
    head: [
      [back[0] - y * 7.5, back[1] + x * 7.5],
      [back[0] + y * 7.5, back[1] - x * 7.5],
    ],
  }
}

function drawPlace({ palette }: Sheet, { lon, lat, unknown, country }: Place, field: Field) {
  if (country || unknown) return ''
  const [cx, cy] = field.at(lon, lat)
  const ring = { stroke: palette.ground, 'stroke-width': 1.5 }
  return element('circle', { cx, cy, r: radius.dot, fill: palette.ink, ...ring })
}

function writeName(sheet: Sheet, name: Name): void {
  const { lines, x, y, anchor, sign } = name
  if (sign) drawUnknown(sheet, name, sign)
  for (const [row, line] of lines.entries()) {
    const place = { x, y: sheet.y + y + row * type.text * leading }
    const style = { isBold: true, ...(!sign && { halo: 'sea' as const }) }
    sheet.line(line, { ...place, ...style, ...(anchor !== 'start' && { anchor }) })
  }
}

/** A label in a broken frame, beside where its line ends: nobody takes it for a place. */
function drawUnknown(sheet: Sheet, { box }: Name, [x, y]: Point): void {
  const { ground, mark } = sheet.palette
  const broken = { rx: 4, stroke: mark, 'stroke-width': 2, 'stroke-dasharray': '5 4' }
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  sheet.rect(box.left, sheet.y + box.top, width, height, ground, broken)
  sheet.line('?', { x, y: sheet.y + y, size: 26, isBold: true, fill: 'mark', anchor: 'middle' })
}

const at = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
