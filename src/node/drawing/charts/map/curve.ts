/** A line from one place to another: bent, so that two between the same places do not lie on each other. */
import type { Point } from '../sheet.ts'

/** From the first point to the last, drawn towards the one between. */
export type Curve = readonly [from: Point, towards: Point, to: Point]

/** How far a line is bent, as a share of its length. */
const bend = 0.24

/** @param isUp to which side, as seen on the sheet */
export function curveBetween(from: Point, to: Point, isUp: boolean): Curve {
  const [x, y] = between(from, to, 0.5)
  const [across, down] = [to[0] - from[0], to[1] - from[1]]
  const side = across >= 0 === isUp ? 1 : -1
  return [from, [x + side * down * bend, y - side * across * bend], to]
}

/** A point of the curve. @param share of the way, from 0 to 1 */
export function pointOn([from, towards, to]: Curve, share: number): Point {
  return between(between(from, towards, share), between(towards, to, share), share)
}

/** The curve without what lies within `before` of its start and `after` of its end. */
export function trimmed(curve: Curve, before: number, after: number): Curve {
  const [from, , to] = curve
  const shares = Array.from({ length: 201 }, (_, index) => index / 200)
  const isFrom = (end: Point, least: number) => (share: number) =>
    distance(pointOn(curve, share), end) >= least
  const first = shares.find(isFrom(from, before)) ?? 0
  const last = shares.findLast(isFrom(to, after)) ?? 1
  return cut(curve, first, Math.max(first, last))
}

/** The piece from one share of the way to another. */
function cut(curve: Curve, first: number, last: number): Curve {
  const [from, towards, to] = curve
  // Where the tangents of the two ends meet.
  const meeting = between(between(from, towards, first), between(towards, to, first), last)
  return [pointOn(curve, first), meeting, pointOn(curve, last)]
}

const between = ([x, y]: Point, [toX, toY]: Point, share: number): Point => [
  x + (toX - x) * share,
  y + (toY - y) * share,
]

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
