// Points in hundredths: the cells of a row add up to its score, and each is as near as that allows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hundredthsOf, runningHundredths } from '../../src/domain/hundredths.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'

test('two of three right three times are two points, cell by cell', () => {
  const twoThirds = (2 * partsPerPoint) / 3
  const cells = [twoThirds, twoThirds, twoThirds].map(runningHundredths())
  expect(cells).toEqual([67, 66, 67])
})

test('whatever was earned, the cells add up to the score, and none is a hundredth off', () => {
  const points = fc.array(fc.integer({ min: 0, max: partsPerPoint }), { maxLength: 20 })
  fc.assert(
    fc.property(points, (earned) => {
      const cells = earned.map(runningHundredths())
      const score = earned.reduce((sum, parts) => sum + parts, 0)
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(hundredthsOf(score))
      cells.forEach((cell, at) => {
        const exact = ((earned[at] ?? 0) * 100) / partsPerPoint
        expect(Math.abs(cell - exact)).toBeLessThan(1)
        // All and nothing are never touched.
        if (Number.isInteger(exact)) expect(cell === 100).toBe(exact === 100)
        expect(cell === 0).toBe(exact === 0)
      })
    }),
  )
})
