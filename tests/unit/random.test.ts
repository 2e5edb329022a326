import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest, hash, noHash, randomSequence, shuffle } from '../../src/domain/random.ts'

const letters = ['a', 'b', 'c', 'd']

describe('repeatable chance', () => {
  it('gives the same numbers for the same seed, all from 0 up to but without 1', () => {
    const draw = (seed: string) => Array.from({ length: 1000 }, randomSequence(seed))
    const numbers = draw('seed')
    expect(draw('seed')).toEqual(numbers)
    expect(draw('seee')).not.toEqual(numbers)
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  })

  it('Repeatable chance is even: each tenth of the range gets its share', () => {
    const next = randomSequence('even')
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let count = 0; count < 10_000; count++) {
      const tenth = Math.floor(next() * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    // Six standard deviations around 1,000.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(180)
  })

  // Attempts that are under way keep their order over a deploy only if these stay.
  it('gives the order of choices that version 1 gave', () => {
    const orders = ['4f9k2zq/evt-01', '0/deb-03', 'zz/end-01', 'q1w2e3r/lic-03'].map((seed) =>
      shuffle(letters, seed).join(''),
    )
    expect(orders).toEqual(['abdc', 'cbad', 'acdb', 'dcab'])
  })
})

describe('a hash', () => {
  it('of a text is that of its parts, one after the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(hash(after, hash(before, noHash))).toBe(hash(before + after, noHash))
      }),
    )
  })
})

describe('a shuffled list', () => {
  it('has the same elements, and the list that was given stays as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const before = [...list]
        expect(shuffle(list, seed).sort()).toEqual([...list].sort())
        expect(list).toEqual(before)
      }),
    )
  })

  it('comes in every order about equally often', () => {
    const orders = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffle(['a', 'b', 'c'], `seed-${seed}`).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    // Six standard deviations around 1,000.
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(175)
  })
})

describe('a digest', () => {
  it('has six characters of 0-9 and a-z for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(digest(text)).toMatch(/^[0-9a-z]{6}$/)
      }),
    )
  })

  // Records in the store are found by it.
  it('A digest is the one that version 1 gave', () => {
    expect([digest(''), digest('c,a,b'), digest('c,a,c')]).toEqual(['ztntfp', 'mmgor3', 'mch324'])
  })
})
