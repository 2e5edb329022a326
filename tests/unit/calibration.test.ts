// How sure learners were, and how right: their own table, and what a class was sure of and wrong about.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationOf, SureAndWrongCount } from '../../src/domain/calibration.ts'
import {
  type Certainty,
  certainties,
  certaintyAt,
  encodeCertainties,
  isCertainty,
} from '../../src/domain/certainty.ts'
import { recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'

const said = (certainty: Certainty | undefined, points: number) => ({ certainty, points })

describe('the calibration of a learner', () => {
  it('counts what was given and what of it was fully right, the surest first', () => {
    const responses = [
      said('sure', 60),
      said('sure', 59),
      said('guess', 0),
      said('sure', 60),
      said(undefined, 60),
      said('guess', 60),
    ]
    expect(calibrationOf(responses)).toEqual([
      { certainty: 'sure', given: 3, right: 2 },
      { certainty: 'guess', given: 2, right: 1 },
    ])
  })

  it.each([0, 1, 2])('is not told of %i responses', (count) => {
    const few = Array.from({ length: count }, () => said('sure', 60))
    expect(calibrationOf([...few, said(undefined, 60), said(undefined, 0)])).toBeUndefined()
  })
})

describe('how sure a learner was, as a line', () => {
  it('has a letter for each response and is empty where none was said', () => {
    expect(encodeCertainties(['guess', undefined, 'sure', 'fairly'])).toBe('g-sf')
    expect(encodeCertainties([undefined, undefined])).toBe('')
    expect(encodeCertainties([])).toBe('')
  })

  it('is read back as it was', () => {
    const one = fc.option(fc.constantFrom(...certainties), { nil: undefined })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (all) => {
        const line = encodeCertainties(all) || undefined
        expect(all.map((_, at) => certaintyAt(line, at))).toEqual(all)
      }),
    )
  })

  it.each(['', 'SURE', 'constructor', undefined, 1])('%j is none', (value) => {
    expect(isCertainty(value)).toBe(false)
  })
})

describe('what a class was sure of and wrong about', () => {
  it('is counted item by item, whatever the order of each', () => {
    const lineOf = (certainty: (Certainty | undefined)[], points: number[], items?: string[]) => {
      const attempt = sampleAttempt({
        completedAt: noon,
        ...(items && { items }),
        responses: certainty.map((each) => ({
          response: 'a',
          seconds: 1,
          ...(each && { certainty: each }),
        })),
      })
      return scoreLineOf(recordOf(attempt, { points, score: 0, maxScore: 180 }))
    }
    const count = new SureAndWrongCount()
    count.add(lineOf(['sure', 'sure', 'guess'], [0, 60, 0]))
    count.add(lineOf(['sure', undefined, 'sure'], [30, 0, 0], ['deb-03', 'end-02', 'evt-01']))
    count.add(lineOf([undefined, undefined, undefined], [0, 0, 0]))
    expect(count.items).toEqual({ 'evt-01': 2, 'deb-03': 1 })
  })
})
