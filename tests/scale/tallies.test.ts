import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { runTallies } from '../../src/scheduled.ts'
import { listCompletions } from '../../src/store/attempts.ts'
import { simulateRecords, storeRecords } from '../support/simulated-attempts.ts'
import { library, startEachTestAfresh } from '../support/site.ts'
import { dayTally, storedTallies, tallyOf, total, watch } from '../support/tallies.ts'

const quizzes = library.quizzes.map(({ id }) => id)
const hour = 3600
const midnight = Date.UTC(2026, 10, 23) / 1000
const today = '20261123'

startEachTestAfresh()

describe('more attempts in a day than the store lists at once', { timeout: 60_000 }, () => {
  const records = simulateRecords({ seed: 'one-day', count: 1050, from: midnight })

  it('are all tallied, once, however often the run is repeated or cut', async () => {
    expect(records.length).toBeGreaterThan(1100)
    await storeRecords(env.SCORES, records)
    expect((await env.SCORES.list()).list_complete).toBe(false)
    const listed = await listCompletions(env.SCORES, `${today}-`)
    expect(listed.map(({ id }) => id)).toEqual(records.map(({ id }) => id).toSorted())

    const now = midnight + 23 * hour
    const first = watch()
    await runTallies(first.scores, quizzes, now, 2)
    const expected = tallyOf(records)
    for (const quiz of quizzes) {
      expect(await dayTally(quiz, today)).toEqual(expected[quiz])
      expect(await total(quiz)).toEqual(expected[quiz])
    }
    expect(first.puts).toEqual([
      ...quizzes.flatMap((quiz) => [`v1/tally/${quiz}/${today}`, `v1/tally/${quiz}/all`]),
      'v1/tally/counted',
    ])
    const stored = await storedTallies()

    const second = watch()
    await runTallies(second.scores, quizzes, now, 2)
    expect(second.puts).toEqual([])
    expect(await storedTallies()).toEqual(stored)

    // Cut before each of the writes.
    for (const mostPuts of first.puts.keys()) {
      await Promise.all(Object.keys(stored).map((name) => env.SCORES.delete(name)))
      const cut = watch(mostPuts)
      await expect(runTallies(cut.scores, quizzes, now, 2)).rejects.toThrow()
      expect(cut.puts).toHaveLength(mostPuts)
      await runTallies(env.SCORES, quizzes, now, 2)
      expect(await storedTallies()).toEqual(stored)
    }
  })
})
