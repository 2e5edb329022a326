import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawItems } from '../../src/domain/draw.ts'

const objectives = ['event', 'licensing', 'shortage', 'end-use']

/** `each` items for every objective, such as `event-1`. */
const bankOf = (each: number, of = objectives) =>
  of.flatMap((objective) =>
    Array.from({ length: each }, (_, index) => ({ id: `${objective}-${index}`, objective })),
  )

const objectiveOf = (id: string) => id.replace(/-\d+$/, '')

function countsOf(ids: readonly string[]): number[] {
  return objectives.map((one) => ids.filter((id) => objectiveOf(id) === one).length)
}

describe('drawing items', () => {
  it.each([
    [4, [1, 1, 1, 1]],
    [8, [2, 2, 2, 2]],
    [12, [3, 3, 3, 3]],
  ])('%i of them come evenly from the objectives', (length, counts) => {
    expect(countsOf(drawItems(bankOf(4), objectives, length, 'seed'))).toEqual(counts)
  })

  it('differs between objectives by one at most where the number does not divide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.string(), (length, seed) => {
        const counts = countsOf(drawItems(bankOf(4), objectives, length, seed))
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('fills up from the other objectives where one has few items', () => {
    const bank = [...bankOf(1, ['event']), ...bankOf(4, ['licensing', 'shortage', 'end-use'])]
    expect(countsOf(drawItems(bank, objectives, 10, 'seed'))).toEqual([1, 3, 3, 3])
  })

  it('gives the same draw for the same seed and bank, and others for other seeds', () => {
    const draw = (seed: string) => drawItems(bankOf(4), objectives, 8, seed).join()
    expect(draw('seed')).toBe(draw('seed'))
    expect(new Set(Array.from({ length: 50 }, (_, seed) => draw(`${seed}`))).size).toBe(50)
  })

  it('gives every item a chance', () => {
    const drawn = new Set(
      Array.from({ length: 100 }, (_, seed) =>
        drawItems(bankOf(4), objectives, 4, `${seed}`),
      ).flat(),
    )
    expect(drawn.size).toBe(16)
  })

  it('mixes the objectives: they do not come in turns', () => {
    const starts = Array.from({ length: 50 }, (_, seed) =>
      drawItems(bankOf(4), objectives, 8, `${seed}`).slice(0, 4).map(objectiveOf),
    )
    expect(new Set(starts.map(([first]) => first))).toEqual(new Set(objectives))
    expect(starts.some((start) => new Set(start).size < 4)).toBe(true)
  })

  it('never draws an item twice, more than asked for, or more than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.string(), (length, seed) => {
        const drawn = drawItems(bankOf(4), objectives, length, seed)
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn).toHaveLength(Math.min(length, 16))
      }),
    )
  })

  it('never draws a retired item, however many are asked for', () => {
    const bank = bankOf(4).map((item, index) =>
      index % 2 === 0 ? { ...item, retired: '2026-12-01' } : item,
    )
    const retired = new Set(bank.filter((item) => 'retired' in item).map(({ id }) => id))
    const drawn = drawItems(bank, objectives, 20, 'seed')
    expect(drawn).toHaveLength(8)
    expect(drawn.filter((id) => retired.has(id))).toEqual([])
  })

  it('never draws an item of an objective that the quiz does not name', () => {
    const drawn = drawItems(bankOf(4), ['event'], 20, 'seed')
    expect(countsOf(drawn)).toEqual([4, 0, 0, 0])
  })

  it('draws nothing from nothing', () => {
    expect(drawItems([], objectives, 12, 'seed')).toEqual([])
    expect(drawItems(bankOf(4), [], 12, 'seed')).toEqual([])
  })
})
