/** Points as people read them. */
import { describe, expect, test } from 'vitest'
import { writeFraction, writePoints } from '../../src/answers/points.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'

const site = { number: String }

describe('what one response earned', () => {
  test.each([
    [0, '0'],
    [60, '1'],
    [30, '½'],
    [20, '⅓'],
    [40, '⅔'],
    [15, '¼'],
    [45, '¾'],
    [48, '⅘'],
    [50, '⅚'],
    [42, '7/10'],
    [5, '1/12'],
    [59, '59/60'],
    [465, '7¾'],
    [480, '8'],
    [462, '7 + 7/10'],
  ])('is written exactly: %i sixtieths as %s', (parts, written) => {
    expect(writeFraction(parts)).toBe(written)
  })

  test('is written in as many ways as there are amounts', () => {
    const amounts = Array.from({ length: partsPerPoint + 1 }, (_, parts) => parts)
    expect(new Set(amounts.map(writeFraction)).size).toBe(amounts.length)
  })
})

describe('a score', () => {
  test.each([
    [0, '0'],
    [10, '½'],
    [90, '1½'],
    [100, '1½'],
    [110, '2'],
    [719, '11½'],
    [720, '12'],
  ])('is told in halves: %i parts as %s', (parts, written) => {
    expect(writePoints(site, parts, 12 * partsPerPoint)).toBe(written)
  })
})
