import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Item } from '../../src/content/library.ts'
import { orderChoices, presentItem } from '../../src/domain/item.ts'

const items = Object.values(content.libraries[0]?.items ?? {})
const seeds = Array.from({ length: 60 }, (_, seed) => `seed${seed}`)
const idsOf = (choices: readonly { id: string }[]) => choices.map(({ id }) => id).join('')

/** The same item with another key. */
const withKey = (item: Item, key: string): Item => ({ ...item, key })

describe.each(items)('question $id as presented before the response', (item) => {
  const presented = presentItem(item, '4f9k2zq')

  it('has its stem and choices, and no other field than the learner needs', () => {
    expect(presented).toEqual({
      id: item.id,
      type: item.type,
      stem: item.stem,
      ...(item.hint && { hint: item.hint }),
      choices: expect.arrayContaining(item.choices.map(({ id, text }) => ({ id, text }))),
    })
    expect(presented.choices).toHaveLength(item.choices.length)
  })

  it('carries neither key nor feedback nor misconception, not even inside a text', () => {
    const serialised = JSON.stringify(presented)
    expect(serialised).not.toMatch(/"(key|feedback|misconception|points|difficulty|facts)"/)
    for (const { feedback } of item.choices) {
      expect(serialised).not.toContain(JSON.stringify(feedback.html).slice(1, -1))
    }
  })

  it('is the same whichever choice is the key', () => {
    const others = item.choices.map(({ id }) => presentItem(withKey(item, id), '4f9k2zq'))
    for (const other of others) expect(JSON.stringify(other)).toBe(JSON.stringify(presented))
  })
})

describe('the order of choices', () => {
  const [item, other] = items as [Item, Item]

  it('follows from the seed and the id alone, not from the words', () => {
    const reworded = {
      ...item,
      stem: 'Something else?',
      choices: item.choices.map((choice) => ({ ...choice, text: 'Something else' })),
    }
    for (const seed of seeds) {
      expect(idsOf(orderChoices(reworded, seed))).toBe(idsOf(orderChoices(item, seed)))
    }
  })

  it('differs between seeds, and between items with the same seed', () => {
    const orders = (one: Item) => seeds.map((seed) => idsOf(orderChoices(one, seed)))
    expect(new Set(orders(item)).size).toBeGreaterThan(15)
    expect(orders(other)).not.toEqual(orders(item))
  })

  it('puts the key at each place about equally often', () => {
    const places = items.flatMap((one) =>
      seeds.map((seed) => orderChoices(one, seed).findIndex(({ id }) => id === one.key)),
    )
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((each) => each === place).length / places.length
      expect(share).toBeGreaterThan(0.2)
      expect(share).toBeLessThan(0.3)
    }
  })

  it('leaves the item as it was', () => {
    const before = JSON.stringify(item)
    orderChoices(item, 'seed')
    expect(JSON.stringify(item)).toBe(before)
  })
})
