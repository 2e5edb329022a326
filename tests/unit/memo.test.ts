import { describe, expect, it } from 'vitest'
import { BoundedMap } from '../../src/once/bounded-map.ts'
import { memo } from '../../src/once/memo.ts'

describe('memo', () => {
  it('makes the result for a key once, undefined and false among them', () => {
    const made: string[] = []
    const lengthOf = memo(10, (text: string) => {
      made.push(text)
      return text === '' ? undefined : text === 'no' ? false : text.length
    })
    const asked = ['one', '', 'no', 'three', 'one', '', 'no', 'three']
    expect(asked.map(lengthOf)).toEqual([3, undefined, false, 5, 3, undefined, false, 5])
    expect(made).toEqual(['one', '', 'no', 'three'])
  })

  it('lets all results go for one more than it may keep, and makes them again', () => {
    const made: number[] = []
    const square = memo(2, (n: number) => {
      made.push(n)
      return n * n
    })
    expect([1, 2, 1, 2].map(square)).toEqual([1, 4, 1, 4])
    expect(made).toEqual([1, 2])
    expect([3, 1].map(square)).toEqual([9, 1])
    expect(made).toEqual([1, 2, 3, 1])
  })

  it('keeps nothing of a key for which making failed', () => {
    let tries = 0
    const once = memo(2, (key: string) => {
      tries += 1
      if (tries === 1) throw new Error(key)
      return tries
    })
    expect(() => once('key')).toThrow('key')
    expect(once('key')).toBe(2)
  })
})

describe('a bounded map', () => {
  it('keeps as many entries as it may', () => {
    const map = new BoundedMap<string, number>(2).set('a', 1).set('b', 2)
    expect([...map]).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('starts anew with one entry more', () => {
    const map = new BoundedMap<string, number>(2).set('a', 1).set('b', 2).set('c', 3)
    expect([...map]).toEqual([['c', 3]])
  })

  it('lets nothing go when an entry is set again in a full map', () => {
    const map = new BoundedMap<string, number>(2).set('a', 1).set('b', 2).set('b', 3)
    expect([...map]).toEqual([
      ['a', 1],
      ['b', 3],
    ])
  })
})
