/** The whole way, at size: simulated attempts in the real store, scored and counted a second way. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tally } from '../../src/domain/tally.ts'
import { runTallies } from '../../src/scheduled.ts'
import { type PlainItem, scoreIndependently } from '../support/independent-scorer.ts'
import { recount } from '../support/recount.ts'
import { simulateRecords, storeRecords } from '../support/simulated-attempts.ts'
import { library } from '../support/site.ts'

const quizzes = library.quizzes.map(({ id }) => id) ?? []
const midnight = Date.UTC(2026, 10, 23) / 1000
const now = midnight + 23 * 3600
const limit = 180_000

/** What the store lists of an attempt. */
interface Line {
  draw: string
  completedAt: number
  score: number
  items: string
}

async function listStored(): Promise<{ id: string; line: Line }[]> {
  const stored: { id: string; line: Line }[] = []
  let cursor: string | null = null
  do {
    const page: KVNamespaceListResult<Line> = await env.SCORES.list<Line>({
      prefix: 'v1/attempt/',
      cursor,
    })
    for (const { name, metadata } of page.keys) {
      if (metadata) stored.push({ id: name.slice('v1/attempt/'.length), line: metadata })
    }
    cursor = page.list_complete ? null : page.cursor
  } while (cursor)
  return stored
}

async function storedTallies(): Promise<Record<string, Tally | null>> {
  const entries = quizzes.map(async (quiz) => {
    return [quiz, await env.SCORES.get<Tally>(`v1/tally/${quiz}/20261123`, 'json')] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

describe('ten thousand attempts in the store', { timeout: limit }, () => {
  beforeAll(async () => {
    const records = simulateRecords({ seed: 'stored', count: 10_000, from: midnight })
    await storeRecords(env.SCORES, records)
  }, limit)
  afterAll(reset)

  it('have the scores that a second scorer gives their responses', async () => {
    const stored = await listStored()
    expect(stored.length).toBeGreaterThanOrEqual(10_000)
    for (const { line } of stored) {
      const items = line.items.split(';').map((entry) => entry.split(','))
      const points = items.map(([id = '', response]) =>
        scoreIndependently(library.items[id] as PlainItem, response),
      )
      expect(items.map(([, , earned]) => Number(earned))).toEqual(points)
      expect(line.score).toBe(points.reduce((sum, one) => sum + one, 0))
    }
  })

  it('have the tallies of a second count, run once, twice, and at night cut and run again', async () => {
    const expected = recount(await listStored())
    await runTallies(env.SCORES, quizzes, now, 2)
    expect(await storedTallies()).toEqual(expected)
    await runTallies(env.SCORES, quizzes, now, 2)
    expect(await storedTallies()).toEqual(expected)

    await Promise.all(quizzes.map((quiz) => env.SCORES.delete(`v1/tally/${quiz}/all`)))
    let puts = 0
    const cut = {
      get: env.SCORES.get.bind(env.SCORES),
      list: env.SCORES.list.bind(env.SCORES),
      put: async (...put: Parameters<KVNamespace['put']>) => {
        if (puts++ === 2) throw new Error('cut in the middle')
        return env.SCORES.put(...put)
      },
    } as unknown as KVNamespace
    await expect(runTallies(cut, quizzes, now, 9)).rejects.toThrow('cut in the middle')
    await runTallies(env.SCORES, quizzes, now, 9)
    expect(await storedTallies()).toEqual(expected)
  })
})
