// Statistics of items: difficulty, discrimination, reliability and medians against textbook forms.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  analyseItem,
  fewestForIndices,
  medianOf,
  reliabilityOf,
} from '../../src/domain/item-analysis.ts'
import type { ItemTally, Tally } from '../../src/domain/tally.ts'

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

/** Pearson's correlation in its textbook form, of the item with all the others: deviations from the mean. */
function correlationOf(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const points = samples.map((one) => one.points)
  const rest = samples.map((one) => one.score - one.points)
  const around = (values: readonly number[]) => values.map((value) => value - mean(values))
  const [fromPoints, fromRest] = [around(points), around(rest)]
  const covariance = mean(fromPoints.map((value, at) => value * (fromRest[at] ?? Number.NaN)))
  const spread = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => value ** 2)))
  return covariance / (spread(fromPoints) * spread(fromRest))
}

const times = (count: number, sample: (index: number) => Sample) =>
  Array.from({ length: count }, (_, index) => sample(index))

describe('the difficulty of an item', () => {
  it('The difficulty of an item is the share of points earned', () => {
    const samples = times(4, (index) => ({ points: index < 3 ? 60 : 0, score: 300 }))
    expect(analyseItem(tallyOf(samples)).difficulty).toBe(0.75)
  })

  it('counts parts of a point', () => {
    const samples = [30, 20, 10].map((points) => ({ points, score: 300 }))
    expect(analyseItem(tallyOf(samples)).difficulty).toBeCloseTo(1 / 3, 12)
  })

  it('The difficulty of an item is a number even where nobody had the item', () => {
    const { attempts, difficulty, frequencies } = analyseItem(tallyOf([]))
    expect({ attempts, difficulty, frequencies }).toEqual({
      attempts: 0,
      difficulty: 0,
      frequencies: [],
    })
  })
})

describe('the item–rest correlation', () => {
  /** An attempt that earned `rest` for all the other items. */
  const attempt = (points: number, rest: number): Sample => ({ points, score: points + rest })
  // Those who do well with the others do better on this item, but not all of them.
  const mixedRest = (index: number) => 60 * (index % 9) + (index % 3 === 0 ? 120 : 0)
  const mixedPoints = (index: number) =>
    index % 4 === 0 ? 60 * (index % 9 > 4 ? 1 : 0) : ([0, 60, 20, 60, 40][(index * 7) % 5] ?? 0)
  const mixed = times(60, (index) => attempt(mixedPoints(index), mixedRest(index)))

  it('agrees with the textbook form of Pearson’s correlation', () => {
    const { itemRestCorrelation = Number.NaN } = analyseItem(tallyOf(mixed))
    expect(itemRestCorrelation).toBeCloseTo(correlationOf(mixed), 10)
    expect(Math.abs(itemRestCorrelation)).toBeGreaterThan(0.05)
    expect(Math.abs(itemRestCorrelation)).toBeLessThan(1)
  })

  it('agrees with it whatever a class earned, and stays between −1 and 1', () => {
    const parts = fc.constantFrom(0, 15, 20, 30, 40, 60)
    const anyAttempt = fc.record({ points: parts, rest: fc.nat(19 * 60) })
    fc.assert(
      fc.property(fc.array(anyAttempt, { minLength: 30, maxLength: 80 }), (earned) => {
        const samples = earned.map(({ points, rest }) => attempt(points, rest))
        fc.pre(new Set(earned.map(({ points }) => points)).size > 1)
        fc.pre(new Set(earned.map(({ rest }) => rest)).size > 1)
        const { itemRestCorrelation = Number.NaN } = analyseItem(tallyOf(samples))
        expect(itemRestCorrelation).toBeCloseTo(correlationOf(samples), 8)
        expect(Math.abs(itemRestCorrelation)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('The item–rest correlation is 1 where the others go with the item and −1 where they go against it', () => {
    const along = times(40, (index) => attempt((index % 2) * 60, (index % 2) * 540))
    const against = times(40, (index) => attempt((index % 2) * 60, (1 - (index % 2)) * 540))
    expect(analyseItem(tallyOf(along)).itemRestCorrelation).toBeCloseTo(1, 12)
    expect(analyseItem(tallyOf(against)).itemRestCorrelation).toBeCloseTo(-1, 12)
  })

  it('The item–rest correlation is 0 where the others have nothing to do with the item, though it is part of the score', () => {
    const each = [attempt(0, 0), attempt(60, 0), attempt(0, 60), attempt(60, 60)]
    const samples = times(40, (index) => each[index % 4] ?? attempt(0, 0))
    expect(analyseItem(tallyOf(samples)).itemRestCorrelation).toBeCloseTo(0, 12)
  })

  it('says nothing where all earned the same for the item, or the same for all the others', () => {
    const sameItem = times(40, (index) => attempt(60, index * 10))
    const sameRest = times(40, (index) => attempt((index % 2) * 60, 300))
    const onlyItem = times(40, (index) => attempt((index % 2) * 60, 0))
    expect(analyseItem(tallyOf(sameItem)).itemRestCorrelation).toBeUndefined()
    expect(analyseItem(tallyOf(sameRest)).itemRestCorrelation).toBeUndefined()
    expect(analyseItem(tallyOf(onlyItem)).itemRestCorrelation).toBeUndefined()
  })

  it('The item–rest correlation is said where all have the same score by different items', () => {
    const samples = times(40, (index) => attempt((index % 2) * 60, 300 - (index % 2) * 60))
    expect(analyseItem(tallyOf(samples)).itemRestCorrelation).toBeCloseTo(-1, 12)
  })

  it('says nothing below thirty attempts', () => {
    expect(fewestForIndices).toBe(30)
    expect(analyseItem(tallyOf(mixed.slice(0, 29))).itemRestCorrelation).toBeUndefined()
    expect(analyseItem(tallyOf(mixed.slice(0, 30))).itemRestCorrelation).toBeDefined()
  })

  it('stays exact for a million attempts at long quizzes', () => {
    const long = times(60, (index) => attempt(mixedPoints(index), mixedRest(index) * 2))
    const often = (samples: readonly Sample[]) =>
      Object.fromEntries(
        Object.entries(tallyOf(samples)).map(([name, value]) => [
          name,
          typeof value === 'number' ? value * 20_000 : value,
        ]),
      ) as unknown as ItemTally
    expect(analyseItem(often(long)).itemRestCorrelation).toBeCloseTo(correlationOf(long), 10)
    const sameRest = times(60, (index) => attempt(mixedPoints(index), 1133))
    expect(analyseItem(often(sameRest)).itemRestCorrelation).toBeUndefined()
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

/** What each attempt earned for each item, in parts. */
type Rows = readonly (readonly number[])[]

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** The tally of attempts at the same items. */
function wholeTally(rows: Rows): Tally {
  const columns = rows[0]?.map((_, at) => at) ?? []
  const itemTally = (at: number) =>
    tallyOf(rows.map((row) => ({ points: row[at] ?? 0, score: total(row) })))
  return {
    attempts: rows.length,
    score: total(rows.map(total)),
    maxScore: rows.length * columns.length * 60,
    histogram: [],
    items: Object.fromEntries(columns.map((at) => [`evt-${10 + at}`, itemTally(at)])),
  }
}

/** Cronbach’s alpha another way: k² times the mean covariance of two items, by the variance of the score. */
function alphaOf(rows: Rows): number {
  const k = rows[0]?.length ?? 0
  const mean = (values: readonly number[]) => total(values) / values.length
  const column = (at: number) => rows.map((row) => row[at] ?? 0)
  const covariance = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((value, who) => (value - mean(a)) * ((b[who] ?? 0) - mean(b))))
  const covariances: number[] = []
  for (let one = 0; one < k; one++) {
    for (let other = 0; other < k; other++) {
      if (one !== other) covariances.push(covariance(column(one), column(other)))
    }
  }
  const scores = rows.map(total)
  return (k ** 2 * mean(covariances)) / covariance(scores, scores)
}

const repeated = (count: number, rows: Rows): Rows => Array(count).fill(rows).flat()

describe('the reliability of a test', () => {
  // Of four learners, two have both items right, one has the first alone, one has none.
  // Variances of the items 3/16 and 4/16, of the score 11/16: 2 · (1 − 7/11) = 8/11.
  const four: Rows = [
    [60, 60],
    [60, 60],
    [60, 0],
    [0, 0],
  ]

  it('The reliability of a test is Cronbach’s alpha as found by hand', () => {
    expect(reliabilityOf(wholeTally(repeated(8, four)))).toBeCloseTo(8 / 11, 12)
  })

  it('counts parts of a point', () => {
    // Variances of the items 600, 800 and 0, of the score 2600: 3/2 · (1 − 1400/2600) = 9/13.
    const three: Rows = [
      [0, 0, 30],
      [60, 60, 30],
      [30, 60, 30],
    ]
    expect(reliabilityOf(wholeTally(repeated(10, three)))).toBeCloseTo(9 / 13, 12)
  })

  it('The reliability of a test is 1 where all items say the same, and falls below 0 where they work against each other', () => {
    const same = Array.from({ length: 40 }, (_, at) => Array<number>(5).fill((at % 3) * 20))
    expect(reliabilityOf(wholeTally(same))).toBeCloseTo(1, 12)
    const against = same.map((_, at) => (at % 4 === 0 ? [60, 0] : at % 4 === 1 ? [0, 40] : [0, 60]))
    const alpha = reliabilityOf(wholeTally(against)) ?? Number.NaN
    expect(alpha).toBeLessThan(0)
    expect(alpha).toBeCloseTo(alphaOf(against), 10)
  })

  it('agrees with the form that is made of covariances, whatever a class earned', () => {
    const anyRows = fc.integer({ min: 2, max: 6 }).chain((k) =>
      fc.array(fc.array(fc.constantFrom(0, 15, 20, 30, 40, 60), { minLength: k, maxLength: k }), {
        minLength: 30,
        maxLength: 60,
      }),
    )
    fc.assert(
      fc.property(anyRows, (rows) => {
        fc.pre(new Set(rows.map(total)).size > 1)
        const alpha = reliabilityOf(wholeTally(rows)) ?? Number.NaN
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9)
        const expected = alphaOf(rows)
        expect(Math.abs(alpha - expected)).toBeLessThan(1e-8 * Math.max(1, Math.abs(expected)))
      }),
    )
  })

  it('takes an item left blank for one that earned nothing', () => {
    const whole = wholeTally(repeated(8, four))
    const [first, second] = Object.values(whole.items)
    if (!first || !second) throw new Error('there are two items')
    // Those who earned nothing for the second left it blank: its sums are of those alone who answered.
    const answered = {
      ...second,
      attempts: 16,
      blanks: 16,
      score: 16 * 120,
      scoreSquared: 16 * 120 ** 2,
    }
    const tally = { ...whole, items: { 'evt-11': answered, 'evt-10': first } }
    expect(reliabilityOf(tally)).toBeCloseTo(8 / 11, 12)
    const all = { 'evt-11': answered, 'evt-10': { ...first, attempts: 31, blanks: 1 } }
    expect(reliabilityOf({ ...whole, items: all })).toBeUndefined()
  })

  it('The reliability of a test is not said below thirty attempts', () => {
    const thirty = repeated(8, four).slice(0, 30)
    expect(reliabilityOf(wholeTally(thirty))).toBeDefined()
    expect(reliabilityOf(wholeTally(thirty.slice(1)))).toBeUndefined()
  })

  it('The reliability of a test is not said of no item or of one', () => {
    expect(reliabilityOf(wholeTally(repeated(40, [[]])))).toBeUndefined()
    expect(reliabilityOf(wholeTally(repeated(20, [[60], [0]])))).toBeUndefined()
    expect(reliabilityOf(wholeTally([]))).toBeUndefined()
  })

  it('The reliability of a test is not said where all scored alike, even by different items', () => {
    expect(
      reliabilityOf(
        wholeTally(
          repeated(20, [
            [60, 0],
            [0, 60],
          ]),
        ),
      ),
    ).toBeUndefined()
  })

  it('The reliability of a test is not said where not all had the same items', () => {
    const tally = wholeTally(repeated(10, four))
    const some = wholeTally(repeated(9, four)).items['evt-10'] as ItemTally
    expect(reliabilityOf({ ...tally, items: { ...tally.items, 'evt-12': some } })).toBeUndefined()
  })
})

describe('the median', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[7, 9], 8],
    [[9, 7], 8],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    // By size, not by their digits.
    [[100, 9, 20], 20],
    [[5, 5, 5, 1], 5],
    [[0, 0, 9999], 0],
    [[-3, -1, -2], -2],
  ])('The median of %j is %d', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })

  it('leaves the values it was made from in their order', () => {
    const values = Object.freeze([3, 1, 2])
    expect(medianOf(values)).toBe(2)
    expect(values).toEqual([3, 1, 2])
  })

  it('has as many values below it as above it, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 1 }), (values) => {
        const median = medianOf(values)
        const half = values.length / 2
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(half)
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(half)
        const nearest = values.toSorted((a, b) => Math.abs(a - median) - Math.abs(b - median))
        if (values.length % 2 === 1) expect(median).toBe(nearest[0])
        expect(medianOf(values.toReversed())).toBe(median)
      }),
    )
  })
})
