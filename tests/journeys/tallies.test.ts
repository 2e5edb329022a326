import { createScheduledController } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { AttemptRecord } from '../../src/domain/record.ts'
import type { RunningTally } from '../../src/domain/running-tally.ts'
import { daysToTally, runTallies } from '../../src/scheduled.ts'
import worker from '../../src/whole.ts'
import { simulateRecords, storeRecords } from '../support/simulated-attempts.ts'
import { firstQuiz, library, startEachTestAfresh } from '../support/site.ts'
import { countOperations } from '../support/stale-scores.ts'
import { dayTally, tallyOf, total, watch } from '../support/tallies.ts'

const quizzes = library.quizzes.map(({ id }) => id)
const hour = 3600
const day = 24 * hour
const midnight = Date.UTC(2026, 10, 23) / 1000
const today = '20261123'

startEachTestAfresh()

describe('runs over many days', { timeout: 60_000 }, () => {
  const days = 14
  const records = simulateRecords({ seed: 'many-days', count: 300, from: midnight, days })
  const isBefore = (until: number) => (record: AttemptRecord) => record.completedAt <= until
  const putUpTo = (until: number, from = 0) =>
    storeRecords(
      env.SCORES,
      records.filter((one) => isBefore(until)(one) && !isBefore(from)(one)),
    )

  /** A run at the twelfth hour of every day, and the one at night. */
  async function runDaily(scores: (today: number) => KVNamespace): Promise<void> {
    for (let index = 0; index <= days; index++) {
      const night = midnight + index * day + 3 * hour
      const noon = midnight + index * day + 12 * hour
      await putUpTo(night, noon - day)
      await runTallies(scores(index), quizzes, night, daysToTally(night)).catch(() => {})
      await putUpTo(noon, night)
      await runTallies(scores(index), quizzes, noon, daysToTally(noon)).catch(() => {})
    }
  }

  it('give one tally of all attempts', async () => {
    await runDaily(() => env.SCORES)
    const expected = tallyOf(records)
    for (const quiz of quizzes) expect(await total(quiz)).toEqual(expected[quiz])
    const running = await env.SCORES.get<RunningTally>(`v1/tally/${quizzes[0]}/all`, 'json')
    expect(Object.keys(running?.recent ?? {}).length).toBeLessThan(10)
    expect(running?.settled.attempts).toBeGreaterThan(0)
  })

  it('give the same where every other day each run was cut at another write', async () => {
    await runDaily((today) => (today % 2 === 0 ? env.SCORES : watch(today % 5).scores))
    await runTallies(env.SCORES, quizzes, midnight + (days + 1) * day - 1, 8)
    const expected = tallyOf(records)
    for (const quiz of quizzes) expect(await total(quiz)).toEqual(expected[quiz])
  })

  it('count what was completed on the last day on which its address works', async () => {
    const [record] = simulateRecords({
      seed: 'late',
      count: 1,
      // At eight in the evening, to be gone on with at ten in the morning a week later.
      from: midnight + 20 * hour,
      days: 0,
      quizzes: [firstQuiz.id],
      isPlain: true,
    })
    if (!record) throw new Error('no record')
    const completedAt = record.startedAt + 6 * day + 14 * hour
    for (let now = midnight + 5 * 60; now < midnight + 9 * day; now += hour) {
      if (now - hour < completedAt && now >= completedAt) {
        await storeRecords(env.SCORES, [{ ...record, completedAt }])
      }
      await runTallies(env.SCORES, [firstQuiz.id], now, daysToTally(now))
    }
    expect((await total(firstQuiz.id))?.attempts).toBe(1)
  })

  it('after three days without a run have every attempt of those days', async () => {
    const before = midnight + 2 * day
    await putUpTo(before)
    await runTallies(env.SCORES, quizzes, before, 2)
    const after = midnight + 5 * day + 3 * hour
    await putUpTo(after, before)
    await runTallies(env.SCORES, quizzes, after, daysToTally(after))
    const expected = tallyOf(records.filter(isBefore(after)))
    for (const quiz of quizzes) expect(await total(quiz)).toEqual(expected[quiz])
  })

  it('after twenty days without a run keep every attempt from before', async () => {
    const before = midnight + 2 * day
    await putUpTo(before)
    await runTallies(env.SCORES, quizzes, before, 8)
    const after = before + 20 * day
    await runTallies(env.SCORES, quizzes, after, 8)
    const expected = tallyOf(records.filter(isBefore(before)))
    for (const quiz of quizzes) expect(await total(quiz)).toEqual(expected[quiz])
  })

  it('leave a tally alone that no attempt has changed', async () => {
    await putUpTo(midnight + day)
    await runTallies(env.SCORES, quizzes, midnight + day, 8)
    const [quiz = ''] = quizzes
    const more = simulateRecords({
      seed: 'more',
      count: 1,
      from: midnight + day - hour,
      days: 0,
      quizzes: [quiz],
      isPlain: true,
    })
    await storeRecords(env.SCORES, more)
    const { scores, puts } = watch()
    await runTallies(scores, quizzes, midnight + day, 8)
    expect(puts).toEqual([`v1/tally/${quiz}/${today}`, `v1/tally/${quiz}/all`, 'v1/tally/counted'])
  })
})

describe('what a run costs', () => {
  const records = simulateRecords({ seed: 'quiet', count: 40, from: midnight })
  const night = midnight + day + 3 * hour
  const run = async (now: number) => {
    const { scores, counts } = countOperations(env.SCORES)
    await runTallies(scores, quizzes, now, daysToTally(now))
    return counts()
  }
  const [first = ''] = Object.keys(tallyOf(records))
  const storeOneMore = () => {
    const one = { seed: 'one', count: 1, from: midnight, quizzes: [first], isPlain: true }
    return storeRecords(env.SCORES, simulateRecords(one))
  }

  it('is one read and a list for each day, where nobody came on either', async () => {
    expect(await run(midnight + day)).toEqual({ get: 1, put: 0, delete: 0, list: 2 })
  })

  it('is one read, where nothing changed since the last run', async () => {
    await storeRecords(env.SCORES, records)
    await run(midnight + 22 * hour)
    const quiet = { get: 1, put: 0, delete: 0, list: 2 }
    expect(await run(midnight + 23 * hour)).toEqual(quiet)
    expect(await run(midnight + day + hour)).toEqual(quiet)
  })

  it('is two reads and three writes more for one attempt more', async () => {
    await storeRecords(env.SCORES, records)
    await run(midnight + 22 * hour)
    await storeOneMore()
    expect(await run(midnight + 23 * hour)).toEqual({ get: 3, put: 3, delete: 0, list: 2 })
  })

  it('is nothing more for one attempt more that no tally counts', async () => {
    await storeRecords(env.SCORES, records)
    await run(midnight + 22 * hour)
    const [one] = simulateRecords({ seed: 'uncounted', count: 1, from: midnight, isPlain: true })
    if (one) await storeRecords(env.SCORES, [{ ...one, draw: 'retake' }])
    expect(await run(midnight + 23 * hour)).toEqual({ get: 1, put: 0, delete: 0, list: 2 })
  })

  it('is a read of every tally at night, and no write where nothing changed', async () => {
    await storeRecords(env.SCORES, records)
    await run(midnight + 22 * hour)
    const quiet = { get: 1 + quizzes.length * (1 + 9), put: 0, delete: 0, list: 9 }
    expect(await run(night)).toEqual(quiet)
    await storeOneMore()
    expect(await run(night)).toEqual({ ...quiet, put: 3 })
  })

  it('is no attempt counted twice where version 1.3.0, which does not say what it counted, ran before', async () => {
    await storeRecords(env.SCORES, records)
    await runTallies(env.SCORES, quizzes, midnight + 22 * hour, 2)
    for (const quiz of quizzes) {
      const key = `v1/tally/${quiz}/all`
      const { counted: _, ...old } = (await env.SCORES.get<RunningTally>(key, 'json')) ?? {}
      if ('recent' in old) await env.SCORES.put(key, JSON.stringify(old))
    }
    await runTallies(env.SCORES, quizzes, midnight + 23 * hour, 2)
    const expected = tallyOf(records)
    for (const quiz of Object.keys(expected)) expect(await total(quiz)).toEqual(expected[quiz])
  })
})

describe('how far back a run looks', () => {
  it.each([
    ['02:05', 2],
    ['04:05', 4],
    ['15:05', 15],
  ])('A run looks at today and yesterday at %s UTC', (_, hours) => {
    expect(daysToTally(midnight + hours * hour)).toBe(2)
  })

  it.each([
    ['03:05', 3],
    ['03:59', 3.99],
  ])('A run looks back more than a week at %s UTC', (_, hours) => {
    expect(daysToTally(midnight + hours * hour)).toBeGreaterThan(7)
  })
})

describe('the cron trigger', () => {
  // As the platform calls it, through the Worker's own exports; their types leave it out.
  const site = exports.default as unknown as {
    scheduled(event: { scheduledTime: Date; cron: string }): Promise<unknown>
  }
  const records = simulateRecords({ seed: 'cron', count: 30, from: midnight })
  const expected = tallyOf(records)
  const expectTallies = async () => {
    for (const quiz of quizzes) {
      expect(await dayTally(quiz, today)).toEqual(expected[quiz] ?? null)
      if (expected[quiz]) expect(await total(quiz)).toEqual(expected[quiz])
    }
  }

  it('writes the tallies of its day and of all days', async () => {
    await storeRecords(env.SCORES, records)
    await site.scheduled({
      scheduledTime: new Date((midnight + 23 * hour) * 1000),
      cron: '5 * * * *',
    })
    await expectTallies()
  })

  it('at night finds attempts that began a week ago', async () => {
    await storeRecords(env.SCORES, records)
    const scheduledTime = (midnight + 7 * day + 3 * hour) * 1000
    const controller = createScheduledController({ scheduledTime })
    await worker.scheduled(controller, env)
    await expectTallies()
  })

  it('writes tallies that expire 400 days after their last change', async () => {
    await storeRecords(env.SCORES, records)
    await worker.scheduled(
      createScheduledController({ scheduledTime: (midnight + 23 * hour) * 1000 }),
      env,
    )
    const { keys } = await env.SCORES.list({ prefix: 'v1/tally/' })
    expect(keys.length).toBeGreaterThan(quizzes.length)
    for (const { expiration = 0 } of keys) {
      expect((expiration - Date.now() / 1000) / day).toBeGreaterThan(399.9)
      expect((expiration - Date.now() / 1000) / day).toBeLessThan(400.1)
    }
  })

  it('changes no attempt', async () => {
    await storeRecords(env.SCORES, records)
    const attempts = async () => (await env.SCORES.list({ prefix: 'v1/attempt/' })).keys
    const before = await attempts()
    await runTallies(env.SCORES, quizzes, midnight + 23 * hour, 8)
    expect(await attempts()).toEqual(before)
  })
})
