/** Whatever the store shows late, and wherever a run is cut, tallies become those of the attempts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/domain/attempt.ts'
import type { AttemptRecord } from '../../src/domain/record.ts'
import { emptyRunningTally, type RunningTally } from '../../src/domain/running-tally.ts'
import { emptyTally, tallyForm } from '../../src/domain/tally.ts'
import { daysToTally, runTallies } from '../../src/scheduled.ts'
import { recount } from '../support/recount.ts'
import { listedOf, simulateRecords, storeRecords } from '../support/simulated-attempts.ts'
import { library } from '../support/site.ts'
import { createKvNetwork } from '../support/stale-scores.ts'
import { dayTally, total, watch } from '../support/tallies.ts'

const quizzes = library.quizzes.map(({ id }) => id).slice(0, 2)
const hour = 3600
const day = 24 * hour
const midnight = Date.UTC(2026, 10, 23) / 1000
const noon = midnight + 12 * hour
const night = midnight + day + 3 * hour
const today = '20261123'
const countedKey = 'v1/tally/counted'

const simulate = (seed: string, count: number) =>
  simulateRecords({ seed, count, from: midnight, days: 0.5, quizzes })
const [earlier, later] = [simulate('earlier', 8), simulate('later', 12)]
const all = [...earlier, ...later]

/** A run as the clock starts it. */
const run = (scores: KVNamespace, now: number) => runTallies(scores, quizzes, now, daysToTally(now))

const twoPlaces = () => {
  const network = createKvNetwork({ locations: ['tokyo', 'berlin'], startsAt: noon })
  return { network, tokyo: network.at('tokyo'), berlin: network.at('berlin') }
}
const onePlace = () => twoPlaces().tokyo

/** A tally of nobody is as good as none. */
async function expectDay(scores: KVNamespace, date: string, records: readonly AttemptRecord[]) {
  const expected = recount(records.filter(({ id }) => id.startsWith(date)).map(listedOf))
  for (const quiz of quizzes) {
    expect((await dayTally(quiz, date, scores)) ?? emptyTally()).toEqual(
      expected[quiz] ?? emptyTally(),
    )
  }
}

async function expectTotals(scores: KVNamespace, records: readonly AttemptRecord[]) {
  const expected = recount(records.map(listedOf))
  for (const quiz of quizzes) {
    expect((await total(quiz, scores)) ?? emptyTally()).toEqual(expected[quiz] ?? emptyTally())
  }
}

async function expectTallies(scores: KVNamespace, records: readonly AttemptRecord[]) {
  await expectDay(scores, today, records)
  await expectTotals(scores, records)
}

describe('what was counted, kept in one key', () => {
  it('is read late without making a tally wrong', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await storeRecords(tokyo, earlier)
    await run(tokyo, noon)
    network.advance(60)
    expect(await berlin.get(countedKey)).not.toBeNull()
    await storeRecords(tokyo, later)
    await run(tokyo, noon)
    network.advance(59)
    // Berlin still reads what it read a minute ago, of this key and of others.
    expect(await berlin.get(countedKey)).not.toBe(await tokyo.get(countedKey))
    await run(berlin, noon)
    network.advance(60)
    await run(berlin, noon)
    network.advance(60)
    await expectTallies(tokyo, all)
    await expectTallies(berlin, all)
  })

  it.each([
    ['is missing', undefined],
    ['is as of a run before', earlier],
    ['is as of a time when nobody had come', []],
  ])('leads to work done again where it %s, and to the same tallies', async (_, before) => {
    const scores = onePlace()
    await storeRecords(scores, before ?? [])
    await run(scores, noon)
    const old = await scores.get(countedKey)
    await storeRecords(scores, all)
    await run(scores, noon + hour)
    const counted = await scores.get(countedKey)
    if (old && before) await scores.put(countedKey, old)
    else await scores.delete(countedKey)

    const again = watch(Number.POSITIVE_INFINITY, scores)
    await run(again.scores, noon + 2 * hour)
    expect(again.puts).toEqual([countedKey])
    expect(await scores.get(countedKey)).toBe(counted)
    await expectTallies(scores, all)
  })

  it.each(['all', today])(
    'hides no longer than until the night that the tally “%s” is gone',
    async (name) => {
      const scores = onePlace()
      await storeRecords(scores, all)
      await run(scores, noon)
      for (const quiz of quizzes) await scores.delete(`v1/tally/${quiz}/${name}`)
      await run(scores, night)
      await expectTallies(scores, all)
    },
  )

  it('leads to all being counted again after a deploy that counts in another form', async () => {
    const scores = onePlace()
    await storeRecords(scores, all)
    await run(scores, noon)
    const inAnotherForm = (text: string | null) =>
      (text ?? '').replaceAll(`:"${tallyForm}.`, ':"another.')
    await scores.put(countedKey, inAnotherForm(await scores.get(countedKey)))
    for (const quiz of quizzes) {
      const { counted } = (await scores.get<RunningTally>(`v1/tally/${quiz}/all`, 'json')) ?? {}
      const empty = JSON.stringify({ ...emptyRunningTally(), counted })
      await scores.put(`v1/tally/${quiz}/all`, inAnotherForm(empty))
    }
    await run(scores, noon + hour)
    await expectTallies(scores, all)
  })

  it('is written last, so that a run cut before any write is made good by the next', async () => {
    const begin = async () => {
      const scores = onePlace()
      await storeRecords(scores, earlier)
      await run(scores, noon)
      await storeRecords(scores, later)
      return scores
    }
    const whole = watch(Number.POSITIVE_INFINITY, await begin())
    await run(whole.scores, noon + hour)
    expect(whole.puts).toEqual([
      ...quizzes.flatMap((quiz) => [`v1/tally/${quiz}/${today}`, `v1/tally/${quiz}/all`]),
      countedKey,
    ])
    for (const mostPuts of whole.puts.keys()) {
      const scores = await begin()
      await expect(run(watch(mostPuts, scores).scores, noon + hour)).rejects.toThrow()
      await run(scores, noon + 2 * hour)
      await expectTallies(scores, all)
    }
  })

  it('hides no longer than until the night a day that was counted by a run cut short, and then lost all', async () => {
    const scores = onePlace()
    await storeRecords(scores, all)
    await expect(run(watch(1, scores).scores, noon)).rejects.toThrow()
    for (const { id } of all) await scores.delete(`v1/attempt/${id}`)
    await run(scores, night)
    await expectTallies(scores, [])
  })

  it('hides no longer than until the night that of two runs at once the one that knew less wrote last', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await storeRecords(tokyo, earlier)
    network.advance(60)
    await storeRecords(tokyo, later)
    const moreWroteTallies = Promise.withResolvers<void>()
    const lessIsDone = Promise.withResolvers<void>()
    const get = tokyo.get.bind(tokyo)
    // Lists what Berlin knows, and writes after the tallies of the other and before its last key.
    const less = {
      get,
      list: berlin.list.bind(berlin),
      put: async (...put: Parameters<KVNamespace['put']>) => {
        await moreWroteTallies.promise
        return tokyo.put(...put)
      },
    } as unknown as KVNamespace
    const more = {
      get,
      list: tokyo.list.bind(tokyo),
      put: async (...put: Parameters<KVNamespace['put']>) => {
        if (put[0] === countedKey) {
          moreWroteTallies.resolve()
          await lessIsDone.promise
        }
        return tokyo.put(...put)
      },
    } as unknown as KVNamespace
    await Promise.all([run(less, noon).then(lessIsDone.resolve), run(more, noon)])
    network.advance(60)
    await expectTallies(tokyo, earlier)
    await run(tokyo, night)
    network.advance(60)
    await expectTallies(tokyo, all)
  })
})

describe('histories at random', () => {
  const pool = simulateRecords({ seed: 'histories', count: 40, from: midnight, days: 1, quizzes })
  const event = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('arrive'), daysLate: fc.nat(7) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave'), which: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('run') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut'), mostPuts: fc.nat(4) }) },
  )
  /** What happens in each of some days, after the run at night. */
  const history = fc.array(fc.array(event, { maxLength: 5 }), { minLength: 3, maxLength: 14 })

  it('have the tallies of a second count after every night, and hourly until a run is cut', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (days) => {
        const scores = onePlace()
        const present: AttemptRecord[] = []
        let next = 0
        for (const [index, events] of days.entries()) {
          const start = midnight + index * day
          await run(scores, start + 3 * hour)
          await expectTotals(scores, present)
          let isCut = false
          for (const [order, { kind, ...happened }] of events.entries()) {
            const now = start + (4 + order) * hour
            if (kind === 'arrive' && 'daysLate' in happened) {
              const record = pool[next++ % pool.length] as AttemptRecord
              const began = dayOf(now - happened.daysLate * day)
              const serial = String(next).padStart(10, '0')
              const id = `${began}-${serial}-${record.id.slice('yyyymmdd-0123456789-'.length)}`
              const arrived = { ...record, id, completedAt: now }
              present.push(arrived)
              await storeRecords(scores, [arrived])
            }
            if (kind === 'leave' && 'which' in happened) {
              // What began longer ago may be settled before the next run at night.
              const recent = present.filter(({ id }) => id.slice(0, 8) > dayOf(now - 7 * day))
              const gone = recent[happened.which % recent.length]
              if (!gone) continue
              present.splice(present.indexOf(gone), 1)
              await scores.delete(`v1/attempt/${gone.id}`)
            }
            if (kind === 'cut' && 'mostPuts' in happened) {
              isCut = true
              await run(watch(happened.mostPuts, scores).scores, now).catch(() => {})
            }
            if (kind === 'run') {
              await run(scores, now)
              if (isCut) continue
              await expectDay(scores, dayOf(now), present)
              await expectDay(scores, dayOf(now - day), present)
            }
          }
        }
        const last = midnight + days.length * day
        await run(scores, last + 3 * hour)
        await expectTotals(scores, present)
      }),
      { numRuns: 60 },
    )
  })
})
