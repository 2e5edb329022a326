/** What only a map can get wrong: places off its edge, and names that lie on each other. */
import { bundledSans } from '../../drawing/bundled-sans.ts'
import { degreesAcross, fieldOf, isWithin, steepness } from '../../drawing/charts/map/field.ts'
import { countryNames, countryOf } from '../../drawing/charts/map/geography.ts'
import {
  type Box,
  boxOfNumber,
  drawnLinks,
  type MapData,
  namesOn,
} from '../../drawing/charts/map/layout.ts'
import { margin, sheetWidth } from '../../drawing/charts/sheet.ts'
import { systemSans, type Typeface } from '../../drawing/typeface.ts'
import { suggest } from '../suggest.ts'
import type { Report } from './chart-report.ts'

/** Height of a map as a share of its width. */
const shapes = { lowest: 0.3, highest: 1.4 }

export function checkMap(data: MapData, error: Report): void {
  if (!checkExtent(data, error)) return
  checkPlaces(data, error)
  const ids = data.places.map(({ id }) => id)
  for (const [index, { from, to }] of data.links.entries()) {
    for (const [field, place] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!ids.includes(place)) error(['links', index, field], `there is no place ${place}`)
    }
    if (from === to) error(['links', index, 'to'], `is where the line comes from, ${from}`)
  }
}

function checkExtent({ extent }: MapData, error: Report): boolean {
  const { north, south } = extent
  if (north <= south) {
    error(['extent', 'north'], `is not north of ${south}, the southern edge`)
    return false
  }
  const height = steepness(extent)
  const isFit = height >= shapes.lowest && height <= shapes.highest
  if (!isFit) {
    error(
      ['extent'],
      `is ${Math.round(degreesAcross(extent))}° wide and ${Math.round(north - south)}° high, so that the map would be ${Math.round(height * 100)} high where it is 100 wide: from ${shapes.lowest * 100} to ${shapes.highest * 100} can be drawn`,
    )
  }
  return isFit
}

function checkPlaces({ extent, places }: MapData, error: Report): void {
  for (const [index, { lon, lat, country, unknown }] of places.entries()) {
    const path = ['places', index]
    if (!isWithin(extent, lon, lat)) {
      error([...path, 'lon'], `${lon}, ${lat} lies outside the extent: longitude comes first`)
    }
    if (country === undefined) continue
    if (unknown) error([...path, 'unknown'], 'is not for a whole country')
    if (!countryOf(country)) {
      const meant = suggest(country, countryNames())
      error([...path, 'country'], `Natural Earth has no country ${country}${meant}`)
    }
  }
}

/**
 * Names in the typeface of the files and in that of the PNG; of a map that can be drawn at all.
 * @param labels by id
 */
export function checkMapLabels(
  data: MapData,
  labels: Readonly<Record<string, string>>,
  error: Report,
): void {
  let canBeDrawn = true
  checkMap(data, () => {
    canBeDrawn = false
  })
  if (!canBeDrawn) return
  const faults = [systemSans, bundledSans].map((typeface) => faultsOf(data, labels, typeface))
  for (const [id, fault] of new Map(faults.flat())) {
    error(['labels', id], `${fault}: choose another side for it, or a larger extent`)
  }
}

/** What is wrong with the name of each place. */
function faultsOf(
  data: MapData,
  labels: Readonly<Record<string, string>>,
  typeface: Typeface,
): [id: string, fault: string][] {
  const field = fieldOf(data.extent, sheetWidth)
  const names = namesOn(data, field, (id) => labels[id] ?? '', typeface)
  const numbers = drawnLinks(data, field).map(boxOfNumber)
  return names.flatMap(({ id, box }, index): [string, string][] => {
    const met = names.slice(index + 1).find((other) => meet(box, other.box))
    if (isOutside(box, field.height)) return [[id, 'leaves the map']]
    if (met) return [[id, `lies on the label of ${met.id}`]]
    const isNumbered = numbers.some((number) => meet(box, number))
    return isNumbered ? [[id, 'lies on the number of a line']] : []
  })
}

const isOutside = ({ left, right: end, top, bottom }: Box, height: number): boolean =>
  left < margin || end > sheetWidth - margin || top < 0 || bottom > height

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
