/** What one network may spend of a day's quotas, as the free plan has them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costOfAnswer,
  costOfCall,
  dailyAllowance,
  grant,
  lacking,
  nothingSpent,
  plus,
  portionFor,
  type Spender,
  type Spent,
} from '../../src/domain/allowance.ts'
import { type CopyIs, copiesOfClass, copyDueAfter } from '../../src/domain/room/schedule.ts'

/** Of the free plan, each day. */
const quota = { writes: 1000, calls: 100_000, rows: 100_000 }
const hour = 3600
const day = 24 * hour

const spent = (some: Partial<Spent>): Spent => ({ ...nothingSpent, ...some })
const times = (count: number, method: string): Spent => {
  const { writes, calls, rows } = costOfCall(method, [])
  return { writes: count * writes, calls: count * calls, rows: count * rows }
}
const sum = (...all: Spent[]): Spent => all.reduce(plus, nothingSpent)

describe('the allowance of a network', () => {
  it('is a fifth of each quota, of which nobody has more than a teacher', () => {
    for (const spending of ['writes', 'calls', 'rows'] as const) {
      const { teacher, learner, anyone } = dailyAllowance
      expect(teacher[spending] * 5).toBeLessThanOrEqual(quota[spending])
      expect(learner[spending]).toBeLessThan(teacher[spending])
      expect(anyone[spending]).toBeLessThanOrEqual(learner[spending])
    }
  })

  it.each<[Spender, number, number, number]>([
    ['teacher', 0, 100, 100],
    ['teacher', 19_900, 100, 100],
    ['teacher', 19_950, 100, 50],
    ['teacher', 20_000, 100, 0],
    ['teacher', 25_000, 1, 0],
    ['learner', 17_950, 100, 50],
    ['learner', 18_000, 1, 0],
    ['anyone', 9_950, 100, 50],
    ['anyone', 10_000, 1, 0],
  ])('for %s with %i calls spent gives %i more as %i', (spender, calls, wanted, given) => {
    expect(grant(spent({ calls }), spent({ calls: wanted }), spender).calls).toBe(given)
  })

  it('leaves writes for five classes to be opened, however many attempts were recorded', () => {
    const left = dailyAllowance.teacher.writes - dailyAllowance.anyone.writes
    expect(left).toBe(5 * costOfCall('open', [{}]).writes)
  })

  it('is asked for by fifty calls and a hundred rows, by as many writes as are needed, and for nothing that is held', () => {
    const vote = spent({ calls: 1, rows: 2 })
    expect(portionFor(nothingSpent, vote)).toEqual({ writes: 0, calls: 50, rows: 100 })
    expect(portionFor(spent({ calls: 1 }), vote)).toEqual(spent({ rows: 100 }))
    expect(portionFor(nothingSpent, spent({ writes: 11, rows: 801 }))).toEqual({
      writes: 11,
      calls: 0,
      rows: 801,
    })
    expect(lacking(spent({ calls: 1 }), vote)).toEqual(['rows'])
  })

  it('counts calls and rows apart, receipts and answers on paper one by one', () => {
    const completions = Array.from({ length: 400 }, () => ({}))
    expect(costOfCall('takeReceipts', [{ completions }])).toEqual(spent({ calls: 1, rows: 800 }))
    const entries = Array.from({ length: 30 }, () => ({}))
    expect(costOfCall('takePaper', [{ entries }])).toEqual(spent({ calls: 1, rows: 120 }))
    expect(costOfCall('raiseHands', [{ hands: {} }])).toEqual(spent({ calls: 1, rows: 2 }))
    expect(costOfCall('read', [undefined])).toEqual(spent({ calls: 1 }))
    expect(costOfCall('ownItems', [])).toEqual(spent({ calls: 1 }))
    const { rows } = costOfCall('open', [{}])
    expect(costOfCall('open', [{}, []]).rows).toBe(rows + 2)
  })

  it('is spent once more where several attempts vote under one name, or somebody votes for the first time', () => {
    expect(costOfAnswer({ verdict: 'taken', alsoWritten: 2 })).toEqual(spent({ rows: 4 }))
    for (const answer of [{ verdict: 'taken', alsoWritten: 0 }, { verdict: 'late' }, undefined]) {
      expect(costOfAnswer(answer)).toEqual(nothingSpent)
    }
  })

  it.each(['close', 'lock', 'rekey', 'extend', 'reopen', 'delete'])(
    'is not asked for a write by a teacher who changes a class (%s): the room has been paid for its copies',
    (action) => {
      expect(costOfCall('change', [{ action }]).writes).toBe(0)
      expect(costOfCall('remove', [{}]).writes).toBe(0)
      expect(costOfCall('open', [{}]).writes).toBe(copiesOfClass)
    },
  )

  it('lets two lessons with 300 learners at their own pace pass in a day', () => {
    const learner = sum(
      ...['settings', 'join', 'complete'].map((method) => times(1, method)),
      times(12, 'standing'),
      times(11, 'answer'),
    )
    const class300 = sum(...Array.from({ length: 300 }, () => learner))
    expect(lacking(dailyAllowance.learner, sum(class300, class300))).toEqual([])
  })

  it('lets a live lesson with 300 learners pass, and ten of thirty', () => {
    /** A learner joins, opens a socket, votes twice on each of twelve questions and comes back eight times. */
    const lesson = (learners: number) =>
      sum(
        times(learners, 'settings'),
        times(learners, 'join'),
        times(9 * learners, 'follow'),
        times(9 * learners, 'fetch'),
        times(24 * learners, 'vote'),
        spent({ rows: learners * costOfAnswer({ alsoWritten: 1 }).rows }),
        times(74, 'lead'),
      )
    expect(lacking(dailyAllowance.learner, lesson(300))).toEqual([])
    const ten = sum(...Array.from({ length: 10 }, () => lesson(30)))
    expect(lacking(dailyAllowance.learner, ten)).toEqual([])
  })
})

describe('all copies of a class', () => {
  type Change = readonly [at: number, copyIs: CopyIs, closesAt?: number]

  /** Of a class that changes at some times: when they were written. */
  function copiesAt(changes: readonly Change[]): number[] {
    const copies: number[] = []
    let due: number | undefined
    for (const [at, copyIs, closesAt = 60 * day] of [...changes, [60 * day, 'old'] as const]) {
      if (due !== undefined && due <= at && due < 60 * day) {
        copies.push(due)
        due = undefined
      }
      const settings = { openedAt: 0, closesAt, isDeleted: false }
      due = copyDueAfter(
        settings,
        { due, copiedAt: copies.at(-1), count: copies.length },
        at,
        copyIs,
      )
    }
    return copies
  }
  const each = (seconds: number, until: number, copyIs: CopyIs) =>
    Array.from({ length: until / seconds }, (_, at) => [at * seconds, copyIs] as const)

  it('are paid for when it is opened, one left for its deletion, whatever a teacher changes and when', () => {
    const time = fc.oneof(fc.nat({ max: 2 * hour }), fc.nat({ max: 60 * day }))
    const change = fc.tuple(
      time,
      fc.constantFrom<CopyIs>('old', 'wrong', 'open'),
      fc.oneof(time, fc.constant(60 * day)),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200, minLength: 60 }), (changes) => {
        const inOrder = changes.toSorted(([one], [other]) => one - other)
        expect(copiesAt(inOrder).length).toBeLessThan(copiesOfClass)
      }),
    )
    for (const copyIs of ['old', 'wrong', 'open'] as const) {
      expect(copiesAt(each(10 * 60, 60 * day, copyIs)).length).toBeLessThan(copiesOfClass)
    }
  })

  it('let a network open eighteen classes in a day', () => {
    expect(18 * costOfCall('open', []).writes).toBeLessThanOrEqual(dailyAllowance.teacher.writes)
  })

  it('come soon after what a teacher decided, and grow rare where that goes on', () => {
    const minutes = copiesAt(each(60, hour, 'wrong')).map((at) => Math.round(at / 60))
    expect(minutes).toEqual([1, 4, 13, 40, 119])
    const rested = copiesAt([
      [0, 'old'],
      [day, 'wrong'],
      [2 * day, 'open'],
    ])
    expect(rested).toEqual([60, day, 2 * day])
  })

  it('come within a minute after the key was replaced, where a copy is left for it', () => {
    const minutes = copiesAt(each(60, hour, 'open')).map((at) => Math.round(at / 60))
    expect(minutes).toEqual([1, 2, 4, 13, 40, 119])
  })
})
