import { describe, expect, it } from 'vitest'
import { growthsIn } from '../bench/growth.ts'
import { Memory } from '../bench/kv/memory.ts'
import { leastRatio } from '../bench/row.ts'
import { baselineOf, type Measure, type Run, ratiosIn } from '../bench/run.ts'
import { exponentBetween, medianOf, quartilesOf } from '../bench/statistics.ts'
import { tableOf } from '../bench/table.ts'

const measure = (cpu: number, ratio: number, more: Partial<Measure> = {}): Measure => ({
  cpu: quartilesOf([cpu]),
  ratio: quartilesOf([ratio / 2, ratio, ratio * 2]),
  ...more,
})

const run: Run = {
  date: '2026-11-26',
  machine: 'a machine',
  node: '24',
  workerd: '1',
  seconds: 1,
  rounds: 9,
  connections: 8,
  bare: {},
  measures: {
    warm: {
      fast: measure(0.1, 0.9, { leastRatio: 0.8 }),
      slow: measure(0.9, 0.1, {
        leastRatio: 0.4,
        operations: { reads: 1, writes: 10, lists: 0, deletes: 0 },
      }),
    },
  },
  sizes: {},
}

describe('what is said of measurements', () => {
  it('is the middle, and where half of them lie', () => {
    expect(quartilesOf([9, 1, 5, 3, 7])).toEqual({ lower: 3, median: 5, upper: 7 })
    expect(medianOf([4, 1, 2, 3])).toBe(2.5)
  })

  it('is the exponent of growth: 1 where cost grows as the size does, 0 where it stays', () => {
    expect(exponentBetween([30, 2], [300, 20])).toBeCloseTo(1)
    expect(exponentBetween([30, 2], [300, 2])).toBe(0)
  })

  it('is how rows of one kind grow, overall and at the end', () => {
    const rows = {
      'report of 1000': measure(100, 1),
      'report of 10': measure(1, 1),
      'report of 100': measure(1, 1),
      question: measure(5, 1),
    }
    const [growth, ...others] = growthsIn(rows)
    expect(others).toEqual([])
    expect(growth).toMatchObject({ name: 'report', from: 10, to: 1000 })
    expect(growth?.overall).toBeCloseTo(1)
    expect(growth?.atTheEnd).toBeCloseTo(2)
  })
})

describe('the table of a run', () => {
  const lineOf = (table: string, name: string) =>
    table.split('\n').find((line) => line.startsWith(name))

  it('says whether a goal is met, and what a request costs the store', () => {
    const table = tableOf(run)
    expect(lineOf(table, 'fast')).toMatch(/0\.68–1\.35.*≥ 0\.80 +met$/)
    expect(lineOf(table, 'slow')).toMatch(/1 read, 10 writes.*NOT MET$/)
    expect(table).not.toContain('change')
  })

  it('says how a row changed against a saved run, or against its ratios alone', () => {
    const before = structuredClone(run)
    before.measures.warm = { fast: measure(0.2, 0.45), slow: measure(0.9, 0.1) }
    for (const saved of [before, baselineOf(before)]) {
      const table = tableOf(run, ratiosIn(saved))
      expect(lineOf(table, 'fast')).toMatch(/-50 % CPU$/)
      expect(lineOf(table, 'slow')).toMatch(/ 0 % CPU$/)
    }
  })

  it('reads a goal in milliseconds as a multiple of the bare route, and 0.80 as met where 0.85 is the aim', () => {
    expect(leastRatio({ ms: 0.9 })).toBeCloseTo(0.1)
    expect(leastRatio({ ratio: 0.85 })).toBeCloseTo(0.8)
  })
})

describe('the namespace that counts', () => {
  const names = (memory: Memory, prefix: string, cursor?: string) =>
    memory.list(prefix, cursor, 2).keys.map(({ name }) => name)

  it('lists by prefix, in order and by pages', () => {
    const memory = new Memory()
    memory.load(['b/3', 'a', 'b/1', 'c', 'b/2'].map((name) => [name, { value: '' }]))
    expect(names(memory, 'b/')).toEqual(['b/1', 'b/2'])
    const { cursor } = memory.list('b/', undefined, 2)
    expect(memory.list('b/', cursor, 2)).toEqual({ keys: [{ name: 'b/3' }], cursor: undefined })
    expect(names(memory, 'd')).toEqual([])
  })

  it('counts what it is asked for, and takes changes back', () => {
    const memory = new Memory()
    memory.load([['kept', { value: 'old', metadata: '{}' }]])
    memory.put('kept', { value: 'new' })
    memory.put('other', { value: '' })
    memory.delete('other')
    expect(memory.get('kept')).toEqual({ value: 'new' })
    expect(memory.counts).toEqual({ reads: 1, writes: 2, lists: 0, deletes: 1 })
    memory.restore()
    expect(memory.get('kept')).toEqual({ value: 'old', metadata: '{}' })
    expect(names(memory, '')).toEqual(['kept'])
  })
})
