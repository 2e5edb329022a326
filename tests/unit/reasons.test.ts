// What a class is told of a question first, and how it put things in order.
import { describe, expect, it } from 'vitest'
import type { AnswerGroup } from '../../src/answers/breakdown.ts'
import { breakDownPlaces } from '../../src/answers/places.ts'
import { firstReason, reasonsOf } from '../../src/answers/reasons.ts'
import type { OrderItem } from '../../src/content/library.ts'
import { itemOfType, itemTypes } from '../support/answers.ts'

/** A group for each list of counts; the answer at the place of `key` is the key. */
const groups = (key: readonly number[], ...counts: readonly (readonly number[])[]): AnswerGroup[] =>
  counts.map((group, at) => ({
    answers: group.map((count, place) => ({ text: '', count, isKey: place === key[at] })),
  }))

describe('the reason that is told first', () => {
  it.each(itemTypes)('is one there is, for a question of type %s that nobody answered', (type) => {
    const item = itemOfType(type)
    expect(reasonsOf(item)[firstReason(item, groups([0], [0, 0, 0]), 0)]).toBeDefined()
  })

  it('is that of the key where there is one, whatever was answered', () => {
    const item = itemOfType('single')
    const place = item.choices.findIndex(({ id }) => id === item.key)
    expect(firstReason(item, groups([0], [0, 9, 1, 0]), 10)).toBe(place)
  })

  it('is that of the choice which most got wrong, left out or taken', () => {
    const item = itemOfType('multiple')
    const answers = (counts: readonly number[]): AnswerGroup[] => [
      { answers: counts.map((count, at) => ({ text: '', count, isKey: at < 2 })) },
    ]
    expect(firstReason(item, answers([10, 3, 6, 0]), 10)).toBe(1)
    expect(firstReason(item, answers([10, 5, 6, 0]), 10)).toBe(2)
  })

  it.each(['match', 'classify', 'order'] as const)(
    'is that of the part which fewest got right, for a question of type %s',
    (type) => {
      const answered = groups([0, 1, 0], [9, 1], [6, 4], [8, 2])
      expect(firstReason(itemOfType(type), answered, 10)).toBe(1)
    },
  )
})

describe('the places that things were given', () => {
  const item = {
    ...itemOfType('order'),
    choices: ['a', 'b', 'c'].map((id) => ({
      id,
      text: `<b>${id}</b>`,
      feedback: { html: '', facts: [] },
    })),
    key: ['c', 'a', 'b'],
  } as OrderItem

  it('are counted for each of them, with the right one marked', () => {
    expect(breakDownPlaces(item, { cab: 4, abc: 2 })).toEqual([
      {
        label: '<b>a</b>',
        answers: [
          { text: '1', count: 2, isKey: false },
          { text: '2', count: 4, isKey: true },
          { text: '3', count: 0, isKey: false },
        ],
      },
      {
        label: '<b>b</b>',
        answers: [
          { text: '1', count: 0, isKey: false },
          { text: '2', count: 2, isKey: false },
          { text: '3', count: 4, isKey: true },
        ],
      },
      {
        label: '<b>c</b>',
        answers: [
          { text: '1', count: 4, isKey: true },
          { text: '2', count: 0, isKey: false },
          { text: '3', count: 2, isKey: false },
        ],
      },
    ])
  })

  it('say nothing of the key but by its mark', () => {
    const unmarked = (key: readonly string[]) =>
      breakDownPlaces({ ...item, key }, { cab: 4, abc: 2 }).map(({ label, answers }) => [
        label,
        answers.map(({ text, count }) => [text, count]),
      ])
    expect(unmarked(['a', 'b', 'c'])).toEqual(unmarked(['c', 'b', 'a']))
  })
})
