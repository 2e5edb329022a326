/** The field on which a map is drawn: a piece of the world, laid flat. */
import { type GeoProjection, geoProjection } from 'd3-geo'
import type { ChartOf } from '../words.ts'

export type Extent = ChartOf<'map'>['extent']

export interface Field {
  width: number
  height: number
  projection: GeoProjection
  /** Where a place lies, from the upper left corner. @param lon, lat in degrees */
  at(lon: number, lat: number): readonly [x: number, y: number]
}

const radians = Math.PI / 180

/** From its western to its eastern edge, in degrees; the 180th meridian may lie between them. */
export const degreesAcross = ({ west, east }: Extent): number =>
  east > west ? east - west : east - west + 360

/** Height of the field as a share of its width. */
export const steepness = (extent: Extent): number =>
  (extent.north - extent.south) / (degreesAcross(extent) * Math.cos(middleOf(extent) * radians))

const middleOf = ({ south, north }: Extent): number => (south + north) / 2

/**
 * An equirectangular projection: edges are meridians and parallels, so an author gets the piece that the
 * file names; shapes are true along its middle parallel.
 */
export function fieldOf(extent: Extent, width: number): Field {
  const height = width * steepness(extent)
  const middle = middleOf(extent)
  const along = Math.cos(middle * radians)
  const projection = geoProjection((lambda, phi) => [lambda * along, phi])
    .rotate([-(extent.west + degreesAcross(extent) / 2), 0])
    .center([0, middle])
    .scale(height / ((extent.north - extent.south) * radians))
    .translate([width / 2, height / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .precision(0)
  const at = (lon: number, lat: number) => projection([lon, lat]) ?? ([0, 0] as const)
  return { width, height, projection, at }
}

/** Whether a place lies in the extent. */
export function isWithin(extent: Extent, lon: number, lat: number): boolean {
  const east = (lon - extent.west + 360) % 360
  return east <= degreesAcross(extent) && lat >= extent.south && lat <= extent.north
}
