import { describe, expect, it } from 'vitest'
import type { Completion } from '../../src/domain/completion.ts'
import { fingerprintOf } from '../../src/domain/counted-days.ts'
import {
  emptyRunningTally,
  type RunningTally,
  renewTally,
  totalOf,
} from '../../src/domain/running-tally.ts'
import {
  emptyTally,
  mergeTallies,
  type Tally,
  tallyAttempts,
  tallyForm,
} from '../../src/domain/tally.ts'
import { firstQuiz, library } from '../support/content.ts'
import { scoreIndependently } from '../support/independent-scorer.ts'
import { recount } from '../support/recount.ts'
import { noon } from '../support/sample-attempt.ts'
import { simulateAttempts } from '../support/simulated-attempts.ts'

const items = library.items
const daySeconds = 24 * 3600

const tenThousand = simulateAttempts({ seed: 'ten-thousand', count: 10_000, from: noon, days: 30 })

describe('ten thousand simulated attempts', () => {
  it('are as varied as they have to be', () => {
    const attempts = new Set(tenThousand.map(({ id }) => id.split('.')[0]))
    expect(attempts.size).toBe(10_000)
    expect(tenThousand.length).toBeGreaterThan(10_500)
    expect(new Set(tenThousand.map(({ line }) => line.draw)).size).toBe(5)
    expect(new Set(tenThousand.map(({ line }) => line.score)).size).toBeGreaterThan(150)
  })

  it('have the scores that an independent scorer reads from their score lines', () => {
    const wrong = tenThousand.filter(({ line }) => {
      const parts = line.items.split(';').map((entry) => entry.split(','))
      const points = parts.map(([id = '', response]) => {
        const item = items[id]
        return item ? scoreIndependently(item, response) : Number.NaN
      })
      const sum = points.reduce((total, part) => total + part, 0)
      return (
        line.score !== sum ||
        line.maxScore !== 60 * parts.length ||
        parts.some(([, , part], index) => Number(part) !== points[index])
      )
    })
    expect(wrong).toEqual([])
  })

  it('give the tallies that an independent count gives, exactly', { timeout: 30_000 }, () => {
    expect(tallyAttempts(tenThousand)).toEqual(recount(tenThousand))
  })

  it('give the same tallies in whatever order the store lists them', () => {
    expect(tallyAttempts(tenThousand.toReversed())).toEqual(tallyAttempts(tenThousand))
  })

  it('are each in one place of the histogram', () => {
    for (const tally of Object.values(tallyAttempts(tenThousand))) {
      expect(tally.histogram.reduce((sum, count) => sum + count, 0)).toBe(tally.attempts)
    }
  })
})

/** An attempt at one item, all of it open to change. */
const listed = (id: string, line: Partial<Completion['line']> = {}): Completion => ({
  id,
  line: {
    v: 1,
    mode: 'practice',
    draw: 'full',
    completedAt: noon,
    score: 60,
    maxScore: 60,
    seconds: 5,
    items: 'evt-01,a,60,5',
    ...line,
  },
})
const id = `20261123-abcdefghij-${firstQuiz.id}`

describe('the tally of attempts', () => {
  it('The tally of attempts is empty where there are none', () => {
    expect(tallyAttempts([])).toEqual({})
  })

  it.each(['short', 'retake', 'selection', 'challenge'] as const)(
    'leaves out an attempt at another choice of items (%s)',
    (draw) => {
      expect(tallyAttempts([listed(`${id}.aaaaaa`, { draw })])).toEqual({})
    },
  )

  it('counts the earliest completion of an attempt, wherever it stands in the list', () => {
    const early = listed(`${id}.zzzzzz`, { completedAt: noon + 1 })
    const late = listed(`${id}.aaaaaa`, {
      completedAt: noon + 2,
      score: 0,
      items: 'evt-01,b,0,5',
    })
    for (const list of [
      [early, late],
      [late, early],
    ]) {
      expect(tallyAttempts(list)[firstQuiz.id]).toMatchObject({ attempts: 1, score: 60 })
    }
  })

  it('counts the first by name of two completions in the same second', () => {
    const one = listed(`${id}.aaaaaa`)
    const other = listed(`${id}.bbbbbb`, { score: 0, items: 'evt-01,b,0,5' })
    for (const list of [
      [one, other],
      [other, one],
    ]) {
      expect(tallyAttempts(list)[firstQuiz.id]).toMatchObject({ attempts: 1, score: 60 })
    }
  })

  it('counts an item left blank as not answered: neither among its attempts nor among its responses', () => {
    const line = { score: 60, maxScore: 120, items: 'evt-01,a,60,5;evt-02,,0,0' }
    const other = { score: 60, maxScore: 120, items: 'evt-01,b,0,5;evt-02,c,60,7' }
    const tally = tallyAttempts([
      listed(`${id}.aaaaaa`, line),
      listed('20261123-bbbbbbbbbb-'.concat(firstQuiz.id, '.aaaaaa'), other),
    ])[firstQuiz.id]
    expect(tally).toMatchObject({ attempts: 2, score: 120, maxScore: 240, histogram: [0, 2, 0] })
    expect(tally?.items['evt-01']).toMatchObject({ attempts: 2, responses: { a: 1, b: 1 } })
    expect(tally?.items['evt-01']).not.toHaveProperty('blanks')
    expect(tally?.items['evt-02']).toMatchObject({
      attempts: 1,
      blanks: 1,
      points: 60,
      responses: { c: 1 },
    })
    const twice = mergeTallies([tally, tally].flatMap((each) => each ?? []))
    expect(twice.items['evt-02']).toMatchObject({ attempts: 2, blanks: 2 })
    expect(twice.items['evt-01']).not.toHaveProperty('blanks')
  })

  it('keeps quizzes apart, also one whose name has a hyphen', () => {
    const tallies = tallyAttempts([
      listed(`${id}.aaaaaa`),
      listed('20261123-abcdefghij-end-use.aaaaaa'),
      listed('20261123-bbbbbbbbbb-end-use.aaaaaa'),
    ])
    expect(tallies[firstQuiz.id]?.attempts).toBe(1)
    expect(tallies['end-use']?.attempts).toBe(2)
  })

  it('puts a score with a part of a point in the place of its whole points', () => {
    const line = { score: 119, maxScore: 120, items: 'evt-01,a,60,5;evt-02,b,59,5' }
    expect(tallyAttempts([listed(`${id}.aaaaaa`, line)])[firstQuiz.id]?.histogram).toEqual([
      0, 1, 0,
    ])
  })
})

const ofQuiz = (attempts: readonly Completion[]) =>
  tallyAttempts(attempts)[firstQuiz.id] ?? emptyTally()
const inExport = simulateAttempts({
  seed: 'merging',
  count: 900,
  from: noon,
  quizzes: [firstQuiz.id],
  isPlain: true,
})

describe('the sum of tallies', () => {
  const [a, b, c] = [0, 1, 2].map((third) =>
    ofQuiz(inExport.slice(third * 300, third * 300 + 300 - third * 50)),
  ) as [Tally, Tally, Tally]

  it('The sum of tallies is the same however they are put together', () => {
    const all = mergeTallies([a, b, c])
    expect(mergeTallies([mergeTallies([a, b]), c])).toEqual(all)
    expect(mergeTallies([a, mergeTallies([b, c])])).toEqual(all)
    expect(mergeTallies([c, a, b])).toEqual(all)
    expect(mergeTallies([all, emptyTally()])).toEqual(all)
    expect(all.attempts).toBe(750)
  })

  it('The sum of tallies is the tally of all the attempts together', () => {
    const halves = [inExport.slice(0, 450), inExport.slice(450)]
    expect(mergeTallies(halves.map(ofQuiz))).toEqual(ofQuiz(inExport))
  })

  it('has room for the longest histogram, whichever comes first', () => {
    const short: Tally = { ...emptyTally(), attempts: 1, histogram: [1] }
    const long: Tally = { ...emptyTally(), attempts: 2, histogram: [0, 0, 2] }
    expect(mergeTallies([short, long]).histogram).toEqual([1, 0, 2])
    expect(mergeTallies([long, short]).histogram).toEqual([1, 0, 2])
  })

  it('leaves the tallies it was given as they were', () => {
    const before = structuredClone([a, b])
    mergeTallies([a, b])
    expect([a, b]).toEqual(before)
  })
})

describe('the fingerprint of a day', () => {
  const [one, other] = [listed(`${id}.aaaaaa`), listed(`${id}.bbbbbb`)]

  it('is another where a completion came, went or has another time or other points', () => {
    const later = listed(one.id, { completedAt: noon + 1 })
    const lower = listed(one.id, { score: 30, items: 'evt-01,a,30,5' })
    const days = [[], [one], [other], [one, other], [later], [lower]]
    expect(new Set(days.map(fingerprintOf)).size).toBe(days.length)
  })

  it('is the same where only an attempt came that does not count', () => {
    const retake = listed(`${id}.cccccc`, { draw: 'retake' })
    expect(fingerprintOf([one, retake])).toBe(fingerprintOf([one]))
  })

  it('is another where tallies are counted another way', () => {
    expect(fingerprintOf([one])?.split('.')[0]).toBe(String(tallyForm))
  })
})

describe('the running tally', () => {
  const firstDay = Date.UTC(2026, 10, 1) / 1000
  const dayOf = (index: number) =>
    new Date((firstDay + index * daySeconds) * 1000).toISOString().slice(0, 10).replaceAll('-', '')
  const all = simulateAttempts({
    seed: 'running',
    count: 1200,
    from: firstDay,
    days: 40,
    quizzes: [firstQuiz.id],
  })
  const ofDay = (index: number) => ofQuiz(all.filter(({ id }) => id.startsWith(dayOf(index))))
  const upTo = (index: number) => ofQuiz(all.filter(({ id }) => id.slice(0, 8) <= dayOf(index)))

  /** A run on a day that recomputes that day and those before it. */
  const run = (running: RunningTally, today: number, back: number): RunningTally => {
    const indices = Array.from({ length: back }, (_, one) => today - one).filter((one) => one >= 0)
    const days = Object.fromEntries(indices.map((index) => [dayOf(index), ofDay(index)]))
    return renewTally(running, days, dayOf(today - 7))
  }

  it('over forty days, with a run each day, is the tally of all attempts', () => {
    let running = emptyRunningTally()
    for (let today = 0; today < 40; today++) {
      running = run(running, today, 2)
      expect(totalOf(running)).toEqual(upTo(today))
      expect(Object.keys(running.recent).length).toBeLessThanOrEqual(8)
    }
    expect(running.settled.attempts).toBeGreaterThan(500)
  })

  it('does not change when a run is repeated', () => {
    let running = emptyRunningTally()
    for (let today = 0; today < 20; today++) {
      running = run(running, today, 8)
      const again = run(running, today, 8)
      expect(again).toEqual(running)
      // Word for word, since the store is written to only where the text differs.
      expect(JSON.stringify(again)).toBe(JSON.stringify(running))
    }
  })

  it.each([3, 20])('The running tally is whole again after a gap of %d days', (gap) => {
    let running = emptyRunningTally()
    for (let today = 0; today < 10; today++) running = run(running, today, 2)
    const today = 9 + gap
    // All days since the last run, and the one before.
    const after = run(running, today, gap + 1)
    expect(totalOf(after)).toEqual(upTo(today))
    expect(totalOf(run(after, today, 2))).toEqual(upTo(today))
    expect(Object.keys(after.recent).toSorted()[0]).toBe(dayOf(today - 7))
  })

  it('keeps what it had through a gap of twenty days in which nobody came', () => {
    let running = emptyRunningTally()
    for (let today = 0; today < 10; today++) running = run(running, today, 2)
    const after = renewTally(running, {}, dayOf(29 - 7))
    expect(totalOf(after)).toEqual(upTo(9))
    expect(after.recent).toEqual({})
    expect(after.settled).toEqual(upTo(9))
  })

  it('takes over a day that was recomputed, and does not add it', () => {
    const early = renewTally(emptyRunningTally(), { [dayOf(0)]: ofQuiz([]) }, dayOf(0))
    const later = renewTally(early, { [dayOf(0)]: ofDay(0) }, dayOf(0))
    expect(totalOf(later)).toEqual(ofDay(0))
  })
})
