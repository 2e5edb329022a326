// How long a quiz takes: by the types of its questions, each objective counting alike.
import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../src/domain/duration.ts'
import type { Item } from '../../src/domain/item.ts'
import { library } from '../support/content.ts'

const bankOf = (types: Record<string, Item['type'][]>) =>
  Object.entries(types).flatMap(([objective, each]) =>
    each.map((type, at) => ({ id: `${objective}-${at}`, objective, type })),
  )

describe('the minutes of a quiz', () => {
  it('are about fifteen for twelve questions, a third of them with several parts', () => {
    const bank = bankOf({ a: ['single', 'number', 'single', 'match', 'order', 'single'] })
    expect(minutesOf(bank, { objectives: ['a'], length: 12 })).toBe(15)
  })

  it('count each objective alike, since a draw takes evenly from them', () => {
    const bank = bankOf({ a: Array(10).fill('single'), b: ['classify'] })
    expect(minutesOf(bank, { objectives: ['a', 'b'], length: 12 })).toBe(18)
  })

  it('leave out what is retired and what is of another objective', () => {
    const bank = [
      ...bankOf({ a: ['single'], b: ['order'] }),
      { id: 'old', objective: 'a', type: 'order' as const, retired: '2026-11-23' },
    ]
    expect(minutesOf(bank, { objectives: ['a'], length: 6 })).toBe(5)
  })

  it('are at least one, even where there is no question', () => {
    expect(minutesOf([], { objectives: ['a'], length: 1 })).toBe(1)
  })

  it('are what the content shows of each quiz', () => {
    const bank = Object.values(library.items)
    for (const quiz of library.quizzes) expect(quiz.minutes).toBe(minutesOf(bank, quiz))
  })
})
