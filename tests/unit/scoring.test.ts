import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  ClassifyItem,
  Item,
  MatchItem,
  MultipleItem,
  NumberItem,
  OrderItem,
  SingleItem,
} from '../../src/domain/item.ts'
import {
  bandOf,
  outcomeOf,
  partsPerPoint,
  scoreAttempt,
  scoreResponse,
  toldScore,
} from '../../src/domain/scoring.ts'
import { library } from '../support/content.ts'
import { scoreIndependently } from '../support/independent-scorer.ts'
import { allResponses, anyResponse, keyResponse } from '../support/sample-response.ts'

const choices = (ids: string) => [...ids].map((id) => ({ id }))

const single: SingleItem = { id: 'end-01', type: 'single', choices: choices('abc'), key: 'b' }
const multiple: MultipleItem = {
  id: 'end-05',
  type: 'multiple',
  choices: choices('abcdef'),
  keys: ['a', 'c', 'd'],
}
const orderOfFour: OrderItem = {
  id: 'evt-05',
  type: 'order',
  choices: choices('abcd'),
  key: ['c', 'a', 'd', 'b'],
}
const orderOfFive: OrderItem = {
  id: 'evt-06',
  type: 'order',
  choices: choices('abcde'),
  key: ['e', 'c', 'a', 'b', 'd'],
}
const match: MatchItem = {
  id: 'end-08',
  type: 'match',
  left: [
    { id: 'a', key: 'd' },
    { id: 'b', key: 'a' },
    { id: 'c', key: 'e' },
  ],
  right: choices('abcde'),
}
const number: NumberItem = { id: 'sho-05', type: 'number', key: 30, tolerance: 5, near: 20 }
const classify: ClassifyItem = {
  id: 'evt-09',
  type: 'classify',
  statements: [
    { id: 'a', key: 'unknown' },
    { id: 'b', key: 'official' },
    { id: 'c', key: 'reported' },
    { id: 'd', key: 'disputed' },
    { id: 'e', key: 'official' },
  ],
}

/** What was given, the response, and the parts of a point that it earns. */
type Case = [what: string, response: string | undefined, points: number]

function check(item: Item, cases: Case[]): void {
  it.each(cases)('%s', (_what, response, points) => {
    expect(scoreResponse(item, response)).toBe(points)
  })
}

describe('scoring a response to a question with one key', () => {
  check(single, [
    ['the key', 'b', partsPerPoint],
    ['a distractor', 'a', 0],
    ['nothing', undefined, 0],
    ['a choice that does not exist', 'h', 0],
  ])
})

describe('scoring a response to a question with three keys among six choices', () => {
  check(multiple, [
    ['all keys', 'acd', 60],
    ['two keys', 'ac', 40],
    ['another two keys', 'cd', 40],
    ['one key', 'd', 20],
    ['all keys and a distractor', 'abcd', 40],
    ['all keys and two distractors', 'abcde', 20],
    ['two keys and a distractor', 'abc', 20],
    ['two keys and two distractors', 'abce', 0],
    ['one key and a distractor', 'ab', 0],
    ['one key and two distractors: more wrong than right', 'abe', 0],
    ['a distractor', 'b', 0],
    ['only distractors', 'bef', 0],
    ['everything', 'abcdef', 0],
    ['nothing', undefined, 0],
  ])
})

describe('scoring an order of four choices, six pairs', () => {
  check(orderOfFour, [
    ['the order asked for', 'cadb', 60],
    ['the first two swapped', 'acdb', 40],
    ['two in the middle swapped', 'cdab', 40],
    ['the last two swapped', 'cabd', 40],
    ['both halves swapped within', 'acbd', 20],
    ['the last moved to the front: three pairs wrong', 'bcad', 0],
    ['the halves exchanged: four pairs wrong', 'dbca', 0],
    ['the first and the last exchanged: five pairs wrong', 'badc', 0],
    ['the reverse', 'bdac', 0],
    ['nothing', undefined, 0],
  ])
})

describe('scoring an order of five choices, ten pairs', () => {
  check(orderOfFive, [
    ['the order asked for', 'ecabd', 60],
    ['one pair of neighbours swapped', 'ceabd', 48],
    ['another pair of neighbours swapped', 'ecadb', 48],
    ['two pairs of neighbours swapped', 'cebad', 36],
    ['the first moved back by three', 'cabed', 24],
    ['the last moved to the front', 'decab', 12],
    ['five pairs wrong', 'dceab', 0],
    ['the reverse', 'dbace', 0],
    ['nothing', undefined, 0],
  ])
})

describe('scoring pairs of three left sides with five right sides', () => {
  check(match, [
    ['all three', 'dae', 60],
    ['two, and one that belongs to none', 'dac', 40],
    ['two, and a partner given twice', 'dad', 40],
    ['one', 'bbe', 20],
    ['the same partner for each', 'ddd', 20],
    ['none', 'ebd', 0],
    ['nothing', undefined, 0],
  ])
})

describe('scoring a number: thirty, within five, near within twenty', () => {
  check(number, [
    ['the number', '30', 60],
    ['at the tolerance below', '25', 60],
    ['at the tolerance above', '35', 60],
    ['just outside the tolerance below', '24.9999', 30],
    ['just outside the tolerance above', '35.0001', 30],
    ['at the end of what is near, below', '10', 30],
    ['at the end of what is near, above', '50', 30],
    ['just too far below', '9.9999', 0],
    ['just too far above', '50.0001', 0],
    ['the number below zero', '-30', 0],
    ['far off', '99999999', 0],
    ['nothing', undefined, 0],
  ])
})

describe('scoring a number below zero: minus two and a half, to the point, near within one', () => {
  check({ ...number, key: -2.5, tolerance: 0, near: 1 }, [
    ['the number', '-2.5', 60],
    ['just beside it', '-2.4999', 30],
    ['at the end of what is near, below', '-3.5', 30],
    ['at the end of what is near, above', '-1.5', 30],
    ['just too far', '-1.4999', 0],
    ['the number above zero', '2.5', 0],
    ['zero', '0', 0],
  ])
})

describe('scoring decimals that a computer keeps only roughly', () => {
  const tenths = { ...number, key: 0.3, tolerance: 0.1, near: 0.3 }
  check(tenths, [
    ['a tenth too little, where a tenth is allowed', '0.2', 60],
    ['a tenth too much, where a tenth is allowed', '0.4', 60],
    ['a little over a tenth too much', '0.4001', 30],
    ['three tenths too little, which is near', '0', 30],
    ['three tenths too much, which is near', '0.6', 30],
    ['a little over three tenths too much', '0.6001', 0],
  ])
})

describe('scoring five statements sorted by how they are known', () => {
  check(classify, [
    ['all five', 'uordo', 60],
    ['four', 'uordd', 48],
    ['three', 'uorrr', 36],
    ['the same for each', 'ooooo', 24],
    ['one', 'uuuuu', 12],
    ['none', 'ouour', 0],
    ['nothing', undefined, 0],
  ])
})

describe('every response there can be', () => {
  const small = [single, multiple, orderOfFour, orderOfFive, match, classify]

  it.each(small.map((item) => [item.id, item.type, item] as const))(
    'to %s (%s) earns a whole number of parts from 0 to 60, and one response earns them all',
    (_id, _type, item) => {
      const points = allResponses(item).map((response) => scoreResponse(item, response))
      for (const parts of points) {
        expect(Number.isInteger(parts)).toBe(true)
        expect(parts).toBeGreaterThanOrEqual(0)
        expect(parts).toBeLessThanOrEqual(partsPerPoint)
      }
      expect(points.filter((parts) => parts === partsPerPoint)).toHaveLength(1)
      expect(points).toContain(0)
    },
  )

  it('to a number item earns nothing, a half or all', () => {
    const points = Array.from({ length: 801 }, (_, step) =>
      scoreResponse(number, String(-10 + step / 10)),
    )
    expect([...new Set(points)].sort((a, b) => a - b)).toEqual([0, 30, 60])
    // 25 to 35 and 10 to 50, in steps of a tenth.
    expect(points.filter((parts) => parts === 60)).toHaveLength(101)
    expect(points.filter((parts) => parts === 30)).toHaveLength(401 - 101)
  })
})

describe('the questions of this site', () => {
  const bank: readonly Item[] = Object.values(library.items)
  it.each(bank.map((item) => [item.id, item] as const))(
    '%s gives its key all points',
    (_, item) => {
      expect(scoreResponse(item, keyResponse(item))).toBe(partsPerPoint)
    },
  )

  it('earn the same points by a second reading of the rules, in 10,000 attempts at random', () => {
    const someItems = fc.shuffledSubarray([...bank], { minLength: 1, maxLength: 20 })
    const attempts = someItems.chain((items) =>
      fc.tuple(
        fc.constant(items),
        fc.tuple(...items.map((item) => fc.option(anyResponse(item), { nil: undefined }))),
      ),
    )
    const seen = new Map<string, Set<number>>()
    fc.assert(
      fc.property(attempts, ([items, responses]) => {
        const expected = items.map((item, at) => scoreIndependently(item, responses[at]))
        const { points, score, maxScore } = scoreAttempt(items, responses)
        for (const [at, { type }] of items.entries()) {
          seen.set(type, (seen.get(type) ?? new Set()).add(points[at] ?? 0))
        }
        expect(points).toEqual(expected)
        expect(score).toBe(expected.reduce((sum, parts) => sum + parts, 0))
        expect(maxScore).toBe(60 * items.length)
      }),
      { numRuns: 10_000, seed: 20261123 },
    )
    // Both readings are only put to the test where all, nothing and what lies between occur.
    for (const [type, points] of seen) {
      expect([type, points.has(0), points.has(60)]).toEqual([type, true, true])
      expect([type, points.size > 2]).toEqual([type, type !== 'single'])
    }
    expect([...seen.keys()].sort()).toEqual(
      ['single', 'multiple', 'order', 'match', 'number', 'classify'].sort(),
    )
  })
})

describe('scoring an attempt', () => {
  it('adds up the items and counts a missing response as nothing', () => {
    expect(scoreAttempt([single, single, single], ['b', 'a', undefined])).toEqual({
      points: [60, 0, 0],
      score: 60,
      maxScore: 180,
    })
  })

  it('adds up parts of points over types without a rest', () => {
    const items = [single, multiple, orderOfFive, match, number, classify]
    expect(scoreAttempt(items, ['b', 'ac', 'ceabd', 'dac', '50', 'uordd'])).toEqual({
      points: [60, 40, 48, 40, 30, 48],
      score: 266,
      maxScore: 360,
    })
  })
})

describe('a score as people are told it', () => {
  const point = partsPerPoint
  it.each([
    ['nothing', 0, 0],
    ['a little, since nothing would be untrue', 1, 0.5],
    ['a third', 20, 0.5],
    ['three quarters', 45, 1],
    ['seven and a third', 7 * point + 20, 7.5],
    ['seven and a fifth', 7 * point + 12, 7],
    ['eight and a half', 8 * point + 30, 8.5],
    ['all but a little, since all would be untrue', 12 * point - 1, 11.5],
    ['all', 12 * point, 12],
  ])('A score as people are told it, of %s', (_, parts, told) => {
    expect(toldScore(parts, 12 * point)).toBe(told * point)
  })

  it('A score as people are told it is half a point of one that was partly earned', () => {
    for (let parts = 1; parts < point; parts++) expect(toldScore(parts, point)).toBe(point / 2)
  })

  it('A score as people are told it is never off by more than half a point, and rises with the exact one', () => {
    const most = 8 * point
    for (let parts = 1; parts <= most; parts++) {
      const told = toldScore(parts, most)
      expect(Math.abs(told - parts)).toBeLessThan(point / 2)
      expect(told).toBeGreaterThanOrEqual(toldScore(parts - 1, most))
    }
  })
})

describe('the band of a score', () => {
  const bands = [{ from: 0 }, { from: 0.4 }, { from: 0.85 }]
  it.each([
    [0, 0],
    [4.5, 0],
    // Told as five, which is above four tenths of twelve.
    [4.75, 0.4],
    [10, 0.4],
    [10.5, 0.85],
    [12, 0.85],
  ])('The band of a score of %f in 12 points starts from %f', (points, from) => {
    expect(bandOf(bands, { score: points * 60, maxScore: 720 })).toEqual({ from })
  })
})

describe('the outcome of a response', () => {
  it.each([
    [60, 'correct'],
    [59, 'partly'],
    [30, 'partly'],
    [20, 'partly'],
    [1, 'partly'],
    [0, 'incorrect'],
  ])('The outcome of a response of %d parts is %s', (points, outcome) => {
    expect(outcomeOf(points)).toBe(outcome)
  })
})
