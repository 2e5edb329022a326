/** Where things lie in a picture: on a piece of the world, on an axis of time, beside each other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveBetween, pointOn, trimmed } from '../../src/node/drawing/charts/map/curve.ts'
import { fieldOf, isWithin } from '../../src/node/drawing/charts/map/field.ts'
import { countryOf } from '../../src/node/drawing/charts/map/geography.ts'
import { outlineOf } from '../../src/node/drawing/charts/map/outline.ts'
import { middleDay, spread, yearsBetween } from '../../src/node/drawing/charts/time-axis.ts'

const pacific = { west: 100, south: -10, east: -60, north: 60 }

describe('a piece of the world', () => {
  it('has its edges where the file names them, over the 180th meridian too', () => {
    const field = fieldOf(pacific, 400)
    const close = (lon: number, lat: number, x: number, y: number) => {
      const [foundX, foundY] = field.at(lon, lat)
      expect([foundX, foundY]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)])
    }
    close(100, 60, 0, 0)
    close(-60, -10, 400, field.height)
    close(-160, 25, 200, field.height / 2)
  })

  it('is true to shape at its middle', () => {
    const field = fieldOf(pacific, 400)
    const [west = 0] = field.at(-165, 25)
    const [east = 0] = field.at(-155, 25)
    const [, north = 0] = field.at(-160, 30)
    const [, south = 0] = field.at(-160, 20)
    // Ten degrees of longitude are shorter than ten of latitude there.
    expect((east - west) / (south - north)).toBeCloseTo(Math.cos((25 * Math.PI) / 180), 6)
  })

  it('tells what lies in it', () => {
    const places = [
      [140, 36, true],
      [-100, 40, true],
      [180, 0, true],
      [0, 50, false],
      [140, 61, false],
    ] as const
    for (const [lon, lat, is] of places)
      expect([lon, isWithin(pacific, lon, lat)]).toEqual([lon, is])
  })

  it('shows a country that lies in it, and nothing of one that does not', () => {
    const field = fieldOf(pacific, 400)
    const [japan, chad] = ['Japan', 'Chad'].map(countryOf)
    if (!japan || !chad) throw new Error('a country is missing')
    expect(outlineOf(japan, field)).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/)
    expect(outlineOf(chad, field)).toBe('')
  })
})

describe('a line between two places', () => {
  it('is bent to the side that was asked for, whichever way it leads', () => {
    for (const [from, to] of [
      [0, 100],
      [100, 0],
    ] as const) {
      expect(pointOn(curveBetween([from, 50], [to, 50], true), 0.5)[1]).toBeLessThan(50)
      expect(pointOn(curveBetween([from, 50], [to, 50], false), 0.5)[1]).toBeGreaterThan(50)
    }
  })

  it('ends as far from its places as their signs are wide', () => {
    const [from, , to] = trimmed(curveBetween([0, 0], [100, 0], true), 5, 24)
    expect(Math.hypot(...from)).toBeCloseTo(5, 0)
    expect(Math.hypot(to[0] - 100, to[1])).toBeCloseTo(24, 0)
  })
})

describe('an axis of time', () => {
  it('takes the middle of a month or year of which no more is known', () => {
    expect(middleDay('2024-03-12')).toBeGreaterThan(middleDay('2024-02'))
    expect(middleDay('2024-03-12')).toBeLessThan(middleDay('2024-03'))
    expect(middleDay('2024') - middleDay('2024-01-01')).toBe(182)
  })

  it('names round years within it, and not too many', () => {
    expect(yearsBetween('1967-04-21', '2026-04-21', 6)).toEqual([
      1970, 1980, 1990, 2000, 2010, 2020,
    ])
    expect(yearsBetween('2021-09-14', '2025-03-03', 6)).toEqual([2022, 2023, 2024, 2025])
  })

  it('keeps texts beside it in order and apart, and between its ends wherever they have room', () => {
    const texts = fc.array(
      fc.tuple(fc.double({ min: 0, max: 500, noNaN: true }), fc.integer({ min: 10, max: 60 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(texts, (all) => {
        const wished = all.map(([top]) => top).toSorted((a, b) => a - b)
        const heights = all.map(([, height]) => height)
        const room = heights.reduce((sum, height) => sum + height, 0) + 20
        const tops = spread(wished, heights, { from: 0, to: Math.max(room, 500) })
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6)
          const end = tops[index + 1] ?? Math.max(room, 500)
          expect(top + (heights[index] ?? 0)).toBeLessThanOrEqual(end + 1e-6)
        }
      }),
    )
  })
})
