/** What one network may spend of a day's quotas, as the free plan has them. */
import { describe, expect, it } from 'vitest'
import { costOfCall, dailyAllowance, grant, portionFor } from '../../src/domain/allowance.ts'
import { copyDueAfter } from '../../src/domain/room/schedule.ts'

/** Of the free plan, each day. */
const quota = { writes: 1000, calls: 100_000 }
const hour = 3600
const day = 24 * hour

describe('the allowance of a network', () => {
  it('is a fifth of each quota', () => {
    for (const spending of ['writes', 'calls'] as const) {
      expect(dailyAllowance[spending] * 5).toBeLessThanOrEqual(quota[spending])
    }
  })

  it.each([
    [0, 100, 100],
    [19_900, 100, 100],
    [19_950, 100, 50],
    [20_000, 100, 0],
    [25_000, 1, 0],
  ])('with %i calls spent gives %i more as %i', (calls, wanted, given) => {
    expect(grant({ calls, writes: 0 }, 'calls', wanted)).toBe(given)
  })

  it('is asked for by the hundred calls, and by as many writes as are needed', () => {
    expect([portionFor('calls', 3), portionFor('calls', 801)]).toEqual([100, 801])
    expect([portionFor('writes', 1), portionFor('writes', 11)]).toEqual([1, 11])
  })

  it('counts receipts and answers on paper one by one, and what a room writes', () => {
    const completions = Array.from({ length: 400 }, () => ({}))
    expect(costOfCall('takeReceipts', [{ completions }])).toEqual({ calls: 801, writes: 0 })
    const entries = Array.from({ length: 30 }, () => ({}))
    expect(costOfCall('takePaper', [{ entries }])).toEqual({ calls: 121, writes: 0 })
    expect(costOfCall('raiseHands', [{ hands: {} }])).toEqual({ calls: 3, writes: 0 })
    expect(costOfCall('read', [undefined])).toEqual({ calls: 1, writes: 0 })
    expect(costOfCall('ownItems', [])).toEqual({ calls: 1, writes: 0 })
    const { calls } = costOfCall('open', [{}])
    expect(costOfCall('open', [{}, []]).calls).toBe(calls + 2)
    expect(costOfCall('change', [{ action: 'rekey' }]).writes).toBe(1)
    expect(costOfCall('change', [{ action: 'delete' }]).writes).toBe(0)
  })

  it('lets three lessons with 300 learners behind one address pass in a day', () => {
    const perLearner = [
      ...['settings', 'join'],
      ...Array.from({ length: 12 }, () => 'standing'),
      ...Array.from({ length: 11 }, () => 'answer'),
      'complete',
    ]
    const calls = perLearner.reduce((sum, method) => sum + costOfCall(method, []).calls, 0)
    const reports = 10 * 2 * 45
    expect(300 * calls + reports).toBeLessThanOrEqual(dailyAllowance.calls)
  })
})

describe('all classes that a network can have', () => {
  /** Copies of a class that never rests, on each day of its life. */
  function copiesByDay(): number[] {
    const settings = { openedAt: 0, closesAt: 60 * day, isDeleted: false }
    const days = Array.from({ length: 60 }, () => 0)
    let copiedAt: number | undefined
    let now = 0
    while (now < 60 * day) {
      now = copyDueAfter(settings, { copiedAt }, now)
      copiedAt = now
      const on = Math.floor(now / day)
      days[on] = (days[on] ?? 0) + 1
    }
    return days
  }

  it('write no more copies in a day than a fifth of the quota, opened for as long as it likes', () => {
    const opened = Math.floor(dailyAllowance.writes / costOfCall('open', []).writes)
    // On the last day there are classes of each age.
    const copies = copiesByDay().reduce((sum, each) => sum + opened * each, 0)
    expect(opened).toBeGreaterThanOrEqual(18)
    expect(copies).toBeLessThanOrEqual(quota.writes / 5)
  })
})
