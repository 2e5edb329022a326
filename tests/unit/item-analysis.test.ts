import { describe, expect, it } from 'vitest'
import { analyseItem, fewestForIndices } from '../../src/domain/item-analysis.ts'
import type { ItemTally } from '../../src/domain/tally.ts'

/** What each attempt earned for the item and as a whole, in parts, and its response. */
interface Sample {
  points: number
  score: number
  response?: string
}

function tallyOf(samples: readonly Sample[]): ItemTally {
  const sum = (value: (sample: Sample) => number) =>
    samples.reduce((total, sample) => total + value(sample), 0)
  const responses: Record<string, number> = {}
  for (const { response = 'a' } of samples) responses[response] = (responses[response] ?? 0) + 1
  return {
    attempts: samples.length,
    points: sum(({ points }) => points),
    pointsSquared: sum(({ points }) => points ** 2),
    score: sum(({ score }) => score),
    scoreSquared: sum(({ score }) => score ** 2),
    pointsTimesScore: sum(({ points, score }) => points * score),
    responses,
  }
}

/** Pearson's correlation in its textbook form: deviations from the mean. */
function correlationOf(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const meanPoints = mean(samples.map(({ points }) => points))
  const meanScore = mean(samples.map(({ score }) => score))
  const moment = (value: (sample: Sample) => number) => mean(samples.map(value))
  const covariance = moment((one) => (one.points - meanPoints) * (one.score - meanScore))
  const spread = (of: 'points' | 'score', around: number) =>
    Math.sqrt(moment((one) => (one[of] - around) ** 2))
  return covariance / (spread('points', meanPoints) * spread('score', meanScore))
}

const times = (count: number, sample: (index: number) => Sample) =>
  Array.from({ length: count }, (_, index) => sample(index))

describe('the difficulty of an item', () => {
  it('is the share of points earned', () => {
    const samples = times(4, (index) => ({ points: index < 3 ? 60 : 0, score: 300 }))
    expect(analyseItem(tallyOf(samples)).difficulty).toBe(0.75)
  })

  it('counts parts of a point', () => {
    const samples = [30, 20, 10].map((points) => ({ points, score: 300 }))
    expect(analyseItem(tallyOf(samples)).difficulty).toBeCloseTo(1 / 3, 12)
  })

  it('is a number even where nobody had the item', () => {
    const { attempts, difficulty, frequencies } = analyseItem(tallyOf([]))
    expect({ attempts, difficulty, frequencies }).toEqual({
      attempts: 0,
      difficulty: 0,
      frequencies: [],
    })
  })
})

describe('the item–total correlation', () => {
  // Those who do well overall do better on this item, but not all of them.
  const mixed = times(60, (index) => ({
    points: [0, 60, 20, 60, 40][(index * 7) % 5] ?? 0,
    score: 60 * (index % 9) + (index % 3 === 0 ? 120 : 0),
  }))

  it('agrees with the textbook form of Pearson’s correlation', () => {
    const { itemTotalCorrelation } = analyseItem(tallyOf(mixed))
    expect(itemTotalCorrelation).toBeCloseTo(correlationOf(mixed), 10)
    expect(Math.abs(itemTotalCorrelation ?? 0)).toBeLessThan(1)
  })

  it('is 1 where the item alone decides the score and −1 where it turns it round', () => {
    const along = times(40, (index) => ({ points: (index % 2) * 60, score: (index % 2) * 600 }))
    const against = along.map(({ points, score }) => ({ points, score: 600 - score }))
    expect(analyseItem(tallyOf(along)).itemTotalCorrelation).toBeCloseTo(1, 12)
    expect(analyseItem(tallyOf(against)).itemTotalCorrelation).toBeCloseTo(-1, 12)
  })

  it('says nothing where all earned the same for the item, or the same overall', () => {
    const sameItem = times(40, (index) => ({ points: 60, score: index * 10 }))
    const sameScore = times(40, (index) => ({ points: (index % 2) * 60, score: 300 }))
    expect(analyseItem(tallyOf(sameItem)).itemTotalCorrelation).toBeUndefined()
    expect(analyseItem(tallyOf(sameScore)).itemTotalCorrelation).toBeUndefined()
  })

  it('says nothing below thirty attempts', () => {
    expect(fewestForIndices).toBe(30)
    expect(analyseItem(tallyOf(mixed.slice(0, 29))).itemTotalCorrelation).toBeUndefined()
    expect(analyseItem(tallyOf(mixed.slice(0, 30))).itemTotalCorrelation).toBeDefined()
  })

  it('stays exact for a million attempts at long quizzes', () => {
    const once = tallyOf(mixed.map(({ points, score }) => ({ points, score: score * 2 })))
    const often = Object.fromEntries(
      Object.entries(once).map(([name, value]) => [
        name,
        typeof value === 'number' ? value * 20_000 : value,
      ]),
    ) as unknown as ItemTally
    expect(analyseItem(often).itemTotalCorrelation).toBeCloseTo(correlationOf(mixed), 10)
  })
})

describe('the frequencies of responses', () => {
  it('stand with the most frequent first and add up to all attempts', () => {
    const samples = [...'bacabaab'].map((response) => ({ points: 0, score: 0, response }))
    const { frequencies } = analyseItem(tallyOf(samples))
    expect(frequencies).toEqual([
      { response: 'a', count: 4, share: 0.5 },
      { response: 'b', count: 3, share: 0.375 },
      { response: 'c', count: 1, share: 0.125 },
    ])
  })

  it('stand in alphabetical order where they are equal', () => {
    const samples = [...'dcba'].map((response) => ({ points: 0, score: 0, response }))
    expect(analyseItem(tallyOf(samples)).frequencies.map(({ response }) => response)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })
})
