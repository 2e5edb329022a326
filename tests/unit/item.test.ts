import { describe, expect, it } from 'vitest'
import type { CitedText, Item } from '../../src/content/library.ts'
import { letterOfStatus, statuses, statusOfLetter } from '../../src/domain/item.ts'
import { orderChoices, presentItem } from '../../src/domain/presented-item.ts'
import { library } from '../support/content.ts'

const items = Object.values(library.items)
type ItemOf<Type extends Item['type']> = Extract<Item, { type: Type }>
const itemsOf = <Type extends Item['type']>(type: Type) =>
  items.filter((item): item is ItemOf<Type> => item.type === type)
const seed = '4f9k2zq'
const seeds = Array.from({ length: 60 }, (_, index) => `seed${index}`)
const idsOf = (choices: readonly { id: string }[]) => choices.map(({ id }) => id).join('')

/** The element after the one in that place, going round. */
const after = <T>(list: readonly T[], at: number, by: number): T =>
  list[(at + by) % list.length] as T

/** The same item with another key, for `by` of 1 and 2 two that differ. */
function withKey(item: Item, by: number): Item {
  const others = (choices: readonly { id: string }[], taken: readonly string[]) =>
    taken.map((id) => after(choices, idsOf(choices).indexOf(id), by).id)
  switch (item.type) {
    case 'single':
      return { ...item, key: others(item.choices, [item.key])[0] ?? '' }
    case 'multiple':
      return { ...item, keys: others(item.choices, item.keys) }
    case 'order':
      return { ...item, key: item.key.map((_, at) => after(item.key, at, by)) }
    case 'match':
      return {
        ...item,
        left: item.left.map((one) => ({ ...one, key: others(item.right, [one.key])[0] ?? '' })),
      }
    case 'number':
      return {
        ...item,
        key: item.key + 1000 * by,
        tolerance: item.tolerance + by,
        near: item.near + 10 * by,
      }
    case 'classify':
      return {
        ...item,
        statements: item.statements.map((one) => ({
          ...one,
          key: after(statuses, statuses.indexOf(one.key), by),
        })),
      }
  }
}

/** Everything that an item says once there is a response. */
function feedbackOf(item: Item): readonly CitedText[] {
  switch (item.type) {
    case 'number':
      return [item.feedback.key, item.feedback.near, item.feedback.other]
    case 'match':
      return item.left.map(({ feedback }) => feedback)
    case 'classify':
      return item.statements.map(({ feedback }) => feedback)
    default:
      return item.choices.map(({ feedback }) => feedback)
  }
}

/** The same item with nothing to say afterwards, and no misconception behind any part. */
function withoutFeedback(item: Item): Item {
  const silent = { html: '', facts: [] }
  const bare = <P extends object>(parts: readonly P[]) =>
    parts.map((part) => ({ ...part, feedback: silent, misconception: 'M99' }))
  switch (item.type) {
    case 'number':
      return { ...item, feedback: { key: silent, near: silent, other: silent } }
    case 'match':
      return { ...item, left: bare(item.left) }
    case 'classify':
      return { ...item, statements: bare(item.statements) }
    default:
      return { ...item, choices: bare(item.choices) }
  }
}

/** Parts as they may be shown, in any order. */
const shown = (parts: readonly { id: string; text: string }[]) => ({
  sorted: parts.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1)),
})

/** The fields that a learner needs of an item, by its type. */
function neededOf(item: Item): object {
  switch (item.type) {
    case 'number':
      return { unit: item.unit }
    case 'match':
      return { left: shown(item.left), right: shown(item.right) }
    case 'classify':
      return { statements: shown(item.statements) }
    default:
      return { choices: shown(item.choices) }
  }
}

describe.each(items)('question $id ($type) as presented before the response', (item) => {
  const presented = presentItem(item, seed)
  const serialised = JSON.stringify(presented)

  it('has its stem and its parts, and no other field than the learner needs', () => {
    const lists = Object.entries(presented).map(([name, value]) => [
      name,
      Array.isArray(value) ? { sorted: value.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } : value,
    ])
    expect(Object.fromEntries(lists)).toEqual({
      id: item.id,
      type: item.type,
      stem: item.stem,
      ...(item.hint && { hint: item.hint }),
      ...neededOf(item),
    })
  })

  it('carries neither key nor feedback nor misconception, not even inside a text', () => {
    expect(serialised).not.toMatch(
      /"(keys?|tolerance|near|feedback|misconception|points|difficulty|objective|facts)"/,
    )
    const feedback = feedbackOf(item)
    expect(feedback.length).toBeGreaterThan(2)
    for (const { html } of feedback) {
      expect(html.length).toBeGreaterThan(10)
      expect(serialised).not.toContain(JSON.stringify(html).slice(1, -1))
    }
  })

  it('A question as presented before the response is the same whatever the key, in whatever order it is shown', () => {
    const variants = [1, 2].map((by) => withKey(item, by))
    expect(new Set([item, ...variants].map((one) => JSON.stringify(one))).size).toBe(3)
    for (const one of seeds) {
      const expected = JSON.stringify(presentItem(item, one))
      for (const variant of variants) {
        expect(JSON.stringify(presentItem(variant, one))).toBe(expected)
      }
    }
  })

  it('A question as presented before the response is the same whatever is said afterwards', () => {
    const silent = withoutFeedback(item)
    expect(JSON.stringify(silent)).not.toBe(JSON.stringify(item))
    expect(JSON.stringify(presentItem(silent, seed))).toBe(serialised)
  })
})

it('the questions of this site are of every type that there is', () => {
  expect(new Set(items.map(({ type }) => type))).toEqual(
    new Set(['single', 'multiple', 'order', 'match', 'number', 'classify']),
  )
})

describe('the order of choices', () => {
  const [item, other] = itemsOf('single') as [ItemOf<'single'>, ItemOf<'single'>]
  const orderOf = ({ id, choices }: ItemOf<'single' | 'multiple' | 'order'>, seed: string) =>
    orderChoices(id, choices, seed)

  it('follows from the seed and the id alone, not from the words', () => {
    const reworded = {
      ...item,
      stem: 'Something else?',
      choices: item.choices.map((choice) => ({ ...choice, text: 'Something else' })),
    }
    for (const seed of seeds) {
      expect(idsOf(orderOf(reworded, seed))).toBe(idsOf(orderOf(item, seed)))
    }
  })

  it('differs between seeds, and between items with the same seed', () => {
    const orders = (one: ItemOf<'single'>) => seeds.map((seed) => idsOf(orderOf(one, seed)))
    expect(new Set(orders(item)).size).toBeGreaterThan(15)
    expect(orders(other)).not.toEqual(orders(item))
  })

  it('The order of choices is the order in which they are presented, so that the review shows the same', () => {
    for (const one of [...itemsOf('single'), ...itemsOf('multiple'), ...itemsOf('order')]) {
      const presented = presentItem(one, seed)
      expect('choices' in presented && idsOf(presented.choices)).toBe(idsOf(orderOf(one, seed)))
    }
  })

  it('puts the key at each place about equally often', () => {
    const withFour = itemsOf('single').filter(({ choices }) => choices.length === 4)
    const places = withFour.flatMap((one) =>
      seeds.map((seed) => orderOf(one, seed).findIndex(({ id }) => id === one.key)),
    )
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((each) => each === place).length / places.length
      expect(share).toBeGreaterThan(0.2)
      expect(share).toBeLessThan(0.3)
    }
  })

  it('leaves the item as it was', () => {
    const before = JSON.stringify(item)
    orderOf(item, 'seed')
    expect(JSON.stringify(item)).toBe(before)
  })
})

describe('what the order on the screen gives away', () => {
  const manySeeds = Array.from({ length: 400 }, (_, index) => `seed${index}`)
  const shareOf = (truths: readonly boolean[]) => truths.filter(Boolean).length / truths.length

  it.each(itemsOf('order').map((item) => [item.id, item] as const))(
    '%s, choices to be put in order: each pair is shown in the right order about half the time',
    (_id, item) => {
      for (const [at, first] of item.key.entries()) {
        for (const second of item.key.slice(at + 1)) {
          const isRight = manySeeds.map((seed) => {
            const order = idsOf(orderChoices(item.id, item.choices, seed))
            return order.indexOf(first) < order.indexOf(second)
          })
          expect(shareOf(isRight)).toBeGreaterThan(0.38)
          expect(shareOf(isRight)).toBeLessThan(0.62)
        }
      }
    },
  )

  /** Share of the places at which partners stand side by side, over many attempts. */
  const sideBySide = (item: ItemOf<'match'>) =>
    shareOf(
      manySeeds.flatMap((seed) => {
        const presented = presentItem(item, seed)
        if (presented.type !== 'match') throw new Error(`presented as ${presented.type}`)
        return presented.left.map(({ id }, at) => {
          const key = item.left.find((one) => one.id === id)?.key
          return presented.right[at]?.id === key
        })
      }),
    )

  it.each(itemsOf('match').map((item) => [item.id, item] as const))(
    '%s, pairs: partners stand side by side no more often than chance has it',
    (_id, item) => {
      expect(Math.abs(sideBySide(item) - 1 / item.right.length)).toBeLessThan(0.05)
    },
  )

  it('pairs written in the same order on both sides are not shown side by side', () => {
    const [item] = itemsOf('match') as [ItemOf<'match'>]
    const left = item.left.map((one) => ({ ...one, key: one.id }))
    const right = item.left.map(({ id, text }) => ({ id, text }))
    const share = sideBySide({ ...item, left, right })
    expect(Math.abs(share - 1 / left.length)).toBeLessThan(0.05)
  })
})

describe('the letter of a status', () => {
  it('The letter of a status is the one that stored responses keep', () => {
    expect(statuses.map(letterOfStatus)).toEqual(['o', 'r', 'd', 'u'])
  })

  it('leads back to the status, and any other letter to none', () => {
    expect(statuses.map((status) => statusOfLetter(letterOfStatus(status)))).toEqual(statuses)
    for (const letter of ['', '-', 'O', 'x', undefined])
      expect(statusOfLetter(letter)).toBeUndefined()
  })
})
