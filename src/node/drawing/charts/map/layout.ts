/** Where everything on a map stands: lines, places and their names, in units of its field. */
import { breakLines } from '../../lines.ts'
import type { Typeface } from '../../typeface.ts'
import { leading, type Point, type } from '../sheet.ts'
import type { ChartOf } from '../words.ts'
import { type Curve, curveBetween, pointOn, trimmed } from './curve.ts'
import type { Field } from './field.ts'

export type MapData = ChartOf<'map'>
export type Place = MapData['places'][number]
export type MapLink = MapData['links'][number]

/** Radius of what stands for a place. */
export const radius = { dot: 5, country: 4, number: 11 } as const

/** Of what says that a place is unknown: a question mark and a name in a frame. */
const unknown = { sign: 26, padding: 6 } as const

/** A name that is longer has more lines. */
const widestName = 88

export interface Name {
  id: string
  lines: readonly string[]
  /** Of the baseline of the first line. */
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  box: Box
  /** Of an unknown place: the foot of its question mark. */
  sign?: Point
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface DrawnLink {
  link: MapLink
  /** From the edge of one place to the tip at the other. */
  curve: Curve
  /** Where its number stands. */
  middle: Point
}

/** A line to an unknown place ends at a label, with nothing that stands for it. */
export const radiusOf = ({ unknown, country }: Place): number =>
  unknown ? 0 : country ? radius.country : radius.dot

export const isUncertain = ({ possible, to }: MapLink, places: readonly Place[]): boolean =>
  possible === true || places.some(({ id, unknown }) => id === to && unknown)

export function drawnLinks({ places, links }: MapData, field: Field): DrawnLink[] {
  return links.flatMap((link) => {
    const [from, to] = [link.from, link.to].map((id) => places.find((place) => place.id === id))
    if (!from || !to) return []
    const whole = curveBetween(
      field.at(from.lon, from.lat),
      field.at(to.lon, to.lat),
      link.bend !== 'down',
    )
    const curve = trimmed(
      whole,
      from.country ? 0 : radiusOf(from),
      radiusOf(to) + (to.unknown ? 0 : 4),
    )
    return [{ link, curve, middle: pointOn(curve, 0.5) }]
  })
}

/** @param label of each place */
export function namesOn(
  { places }: MapData,
  field: Field,
  label: (id: string) => string,
  typeface: Typeface,
): Name[] {
  return places.map((place) => nameOf(place, field, label(place.id), typeface))
}

/** A name beside its place, on the side that the author chose. */
function nameOf(place: Place, field: Field, text: string, typeface: Typeface): Name {
  const { id, lon, lat } = place
  const size = type.text
  const lines = breakLines(text, { width: widestName, size, isBold: true, isEven: true }, typeface)
  const width = Math.max(0, ...lines.map((line) => typeface.widthOf(line, true) * size))
  const height = lines.length * size * leading
  const at = field.at(lon, lat)
  if (place.unknown) {
    const { sign, padding } = unknown
    const whole = {
      width: width + sign + 2 * padding,
      height: Math.max(height, sign) + 2 * padding,
    }
    const box = besideOf(place, at, whole)
    const middle = (box.top + box.bottom) / 2
    return {
      ...{ id, lines, box, anchor: 'start', x: box.left + padding + sign },
      y: middle - height / 2 + size * 0.97,
      sign: [box.left + padding + sign / 2 - 2, middle + 9],
    }
  }
  const box = besideOf(place, at, { width, height })
  const y = box.top + size * 0.97
  switch (place.side ?? 'right') {
    case 'right':
      return { id, lines, box, anchor: 'start', x: box.left, y }
    case 'left':
      return { id, lines, box, anchor: 'end', x: box.right, y }
    default:
      return { id, lines, box, anchor: 'middle', x: (box.left + box.right) / 2, y }
  }
}

/** Where something of a size stands beside a place. */
function besideOf(
  place: Place,
  [x, y]: Point,
  { width, height }: { width: number; height: number },
) {
  const away = radiusOf(place) + (place.unknown ? 3 : 5)
  const { left, top } = {
    right: { left: x + away, top: y - height / 2 },
    left: { left: x - away - width, top: y - height / 2 },
    above: { left: x - width / 2, top: y - away - height },
    below: { left: x - width / 2, top: y + away },
  }[place.side ?? 'right']
  return { left, right: left + width, top, bottom: top + height }
}

export function boxOfNumber({ middle: [x, y] }: DrawnLink): Box {
  const reach = radius.number
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}
