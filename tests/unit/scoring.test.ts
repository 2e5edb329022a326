import { describe, expect, it } from 'vitest'
import { bandOf, partsPerPoint, scoreAttempt, scoreResponse } from '../../src/domain/scoring.ts'

const item = {
  id: 'end-01',
  type: 'single' as const,
  choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  key: 'b',
}

describe('scoring a response to a single-choice item', () => {
  it.each([
    ['the key', 'b', partsPerPoint],
    ['a distractor', 'a', 0],
    ['nothing', undefined, 0],
    ['a choice that does not exist', 'h', 0],
  ])('%s', (_, response, points) => {
    expect(scoreResponse(item, response)).toBe(points)
  })
})

describe('scoring an attempt', () => {
  it('adds up the items and counts a missing response as nothing', () => {
    expect(scoreAttempt([item, item, item], ['b', 'a', undefined])).toEqual({
      points: [60, 0, 0],
      score: 60,
      maxScore: 180,
    })
  })
})

describe('the band of a score', () => {
  const bands = [{ from: 0 }, { from: 0.4 }, { from: 0.85 }]
  it.each([
    [0, 0],
    [23, 0],
    [24, 0.4],
    [50, 0.4],
    [51, 0.85],
    [60, 0.85],
  ])('of %i parts in 60 starts from %f', (score, from) => {
    expect(bandOf(bands, { score, maxScore: 60 })).toEqual({ from })
  })
})
