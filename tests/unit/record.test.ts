import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blanksIn,
  type RecordedItem,
  recordedItemsOf,
  recordOf,
  scoreLineOf,
} from '../../src/domain/record.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'
import { longestAttempt, noon, sampleAttempt } from '../support/sample-attempt.ts'

const complete = sampleAttempt({
  at: 2,
  completedAt: noon + 90,
  responses: [
    { response: 'c', seconds: 30 },
    { response: 'a', seconds: 25 },
    { response: 'b', seconds: 35 },
  ],
})
const score = { points: [60, 0, 60], score: 120, maxScore: 180 }

describe('the record of a complete attempt', () => {
  it('says what was asked and answered, the points of each, and when', () => {
    const { id, ...record } = recordOf(complete, score)
    expect(id).toMatch(/^20261123-k3v9x0q7ma-export\.[0-9a-z]{6}$/)
    expect(record).toStrictEqual({
      version: 1,
      quiz: 'export',
      seed: '4f9k2zq',
      mode: 'practice',
      draw: 'full',
      startedAt: noon,
      completedAt: noon + 90,
      score: 120,
      maxScore: 180,
      items: [
        { id: 'evt-01', response: 'c', points: 60, seconds: 30 },
        { id: 'end-02', response: 'a', points: 0, seconds: 25 },
        { id: 'deb-03', response: 'b', points: 60, seconds: 35 },
      ],
    })
  })

  it('names class and challenge where there are some', () => {
    const { challenge } = longestAttempt
    const classroom = { code: 'kmpqrtwx', learner: 'quiet-otter-42', number: 7 }
    const record = recordOf({ ...complete, classroom, challenge } as typeof complete, score)
    expect(record).toMatchObject({ classroom, challenge })
  })

  it('is of version 2 where there is what version 1 can’t say', () => {
    const [first, ...others] = complete.responses
    const sure = first && { ...first, certainty: 'sure' as const }
    const changes = [
      { recordedAs: '0123456789abcdefghij' },
      { responses: [sure, ...others] },
      { responses: [first, undefined, others[1]] },
    ]
    for (const change of changes) {
      expect(recordOf({ ...complete, ...change }, score).version).toBe(2)
    }
    const line = scoreLineOf(recordOf({ ...complete, responses: [sure, undefined, sure] }, score))
    expect(line).toMatchObject({
      v: 2,
      certainties: 's-s',
      items: 'evt-01,c,60,30;end-02,,0,0;deb-03,c,60,30',
    })
    expect(blanksIn(line)).toBe(1)
    expect(recordedItemsOf(line)).toEqual([
      { id: 'evt-01', response: 'c', points: 60, seconds: 30, certainty: 'sure' },
      { id: 'end-02', response: '', points: 0, seconds: 0 },
      { id: 'deb-03', response: 'c', points: 60, seconds: 30, certainty: 'sure' },
    ])
  })

  it('does not depend on which item was in view or whether it is recorded already', () => {
    expect(recordOf({ ...complete, at: 0, isRecorded: true }, score)).toEqual(
      recordOf(complete, score),
    )
  })
})

describe('the score line of a record', () => {
  it('says the score, the time in all, and each item in short', () => {
    expect(scoreLineOf(recordOf(complete, score))).toStrictEqual({
      v: 1,
      mode: 'practice',
      draw: 'full',
      completedAt: noon + 90,
      score: 120,
      maxScore: 180,
      seconds: 90,
      items: 'evt-01,c,60,30;end-02,a,0,25;deb-03,b,60,35',
    })
  })

  it('fits into the metadata of a key even where every part is as long as it can be', () => {
    const points = longestAttempt.items.map(() => partsPerPoint)
    const most = partsPerPoint * longestAttempt.items.length
    const record = recordOf(longestAttempt, { points, score: most, maxScore: most })
    const line = scoreLineOf(record)
    expect(line.items).toContain('items-29,-12345.67890,60,9999')
    expect(new TextEncoder().encode(JSON.stringify(line)).length).toBeLessThanOrEqual(1024)
  })
})

describe('the items of a score line', () => {
  const text = (pattern: RegExp) => fc.stringMatching(pattern)
  const recorded: fc.Arbitrary<RecordedItem> = fc.record({
    id: text(/^[a-z]{2,5}-\d{2}$/),
    response: text(/^[a-z0-9.-]{0,12}$/),
    points: fc.oneof(fc.nat(60), fc.double({ min: -1, max: 60, noNaN: true })),
    seconds: fc.nat(9999),
  })

  it('are read as splitting the line reads them', () => {
    fc.assert(
      fc.property(fc.array(recorded, { minLength: 1, maxLength: 20 }), (items) => {
        const line = scoreLineOf({ ...recordOf(complete, score), items })
        const split = line.items.split(';').map((entry) => {
          const [id, response, points, seconds] = entry.split(',')
          return { id, response, points: Number(points), seconds: Number(seconds) }
        })
        expect(recordedItemsOf(line)).toEqual(split)
      }),
    )
  })

  it('is read to its end where the store damaged it, without what lacks a part', () => {
    const line = (items: string) =>
      recordedItemsOf({ ...scoreLineOf(recordOf(complete, score)), items })
    const whole = { id: 'evt-01', response: 'c', points: 60, seconds: 30 }
    expect(line('evt-01,c,60,30;x')).toEqual([whole])
    expect(line('x;evt-01,c,60,30')).toEqual([whole])
    expect(line('evt-01,c;evt-01,c,60,30;;,,,')).toEqual([whole])
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(',', ';', 'a', '1') }), (items) => {
        expect(line(items).length).toBeLessThanOrEqual(items.split(';').length)
      }),
    )
  })
})
