/** Coastlines with no more points than a small picture can show. */
import { type GeoPermissibleObjects, geoPath } from 'd3-geo'
import type { Point } from '../sheet.ts'
import type { Field } from './field.ts'

/** Points of the path to a unit of the field; whole numbers are the shortest. */
export const outlineScale = 2
/** What a point must stand out by, and the least an island measures, in square units of the field. */
const finest = { corner: 0.8, island: 2 }

/** @returns the `d` of a path, `outlineScale` times as large as the field */
export const outlineOf = (shape: GeoPermissibleObjects, field: Field): string =>
  ringsOf(shape, field)
    .filter((ring) => areaOf(ring) >= finest.island)
    .map((ring) => written(simplified(ring)))
    .join('')

function ringsOf(shape: GeoPermissibleObjects, { projection }: Field): Point[][] {
  const rings: Point[][] = []
  geoPath(projection, {
    beginPath: () => {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    arc: () => {},
    closePath: () => {},
  })(shape)
  return rings
}

/** Leaves out points that hardly stand out from the line between their neighbours, every other one at a time. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const without = (points: readonly Point[], parity: number) =>
    points.filter((point, index) => {
      const before = points.at(index - 1) ?? point
      const after = points[(index + 1) % points.length] ?? point
      return index % 2 === parity || areaOf([before, point, after]) >= finest.corner
    })
  const fewer = without(without(ring, 0), 1)
  return fewer.length < ring.length ? simplified(fewer) : fewer
}

function areaOf(ring: readonly Point[]): number {
  const sum = ring.reduce((area, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return area + x * nextY - nextX * y
  }, 0)
  return Math.abs(sum) / 2
}

/** From point to point in whole numbers. */
function written(ring: readonly Point[]): string {
  const points = ring.map(([x, y]) => [
    Math.round(x * outlineScale),
    Math.round(y * outlineScale),
  ]) as Point[]
  const steps = points.flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0]
    return index > 0 && x === fromX && y === fromY ? [] : [`${x - fromX} ${y - fromY}`]
  })
  const [start, ...rest] = steps
  return rest.length < 2 ? '' : `M${start}l${rest.join(' ').replaceAll(' -', '-')}z`
}
