/** How costs grow with the size of what they are for, read from rows such as `report of 300`. */
import type { Measure } from './run.ts'
import { exponentBetween } from './statistics.ts'

/** Exponents of a power: 0 does not grow, 1 grows as the size does. */
export interface Growth {
  name: string
  from: number
  to: number
  overall: number
  /** Between the two largest. */
  atTheEnd: number
}

/** @param rows by name; those of one kind that differ in size belong together */
export function growthsIn(rows: Readonly<Record<string, Measure>>): Growth[] {
  const sized = Object.entries(rows).flatMap(([name, { cpu }]) => {
    const [, kind = '', size = ''] = /^(.+) of (\d+)$/.exec(name) ?? []
    return kind ? [{ kind, point: [Number(size), cpu.median] as const }] : []
  })
  return [...Map.groupBy(sized, ({ kind }) => kind)].flatMap(([name, list]) => {
    const points = list.map(({ point }) => point).toSorted(([a], [b]) => a - b)
    const [first, beforeLast, last] = [points[0], points.at(-2), points.at(-1)]
    if (!first || !beforeLast || !last) return []
    const overall = exponentBetween(first, last)
    const atTheEnd = exponentBetween(beforeLast, last)
    return [{ name, from: first[0], to: last[0], overall, atTheEnd }]
  })
}
