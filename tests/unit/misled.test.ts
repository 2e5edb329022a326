// What misled a class most in one question of each type, and what a teacher then says of it.
import { describe, expect, it } from 'vitest'
import { misledMost } from '../../src/answers/misled.ts'
import type { Item } from '../../src/content/library.ts'
import { quoted } from '../../src/content/quoted.ts'
import { createSite } from '../../src/content/site.ts'
import { mostMisplaced } from '../../src/domain/misplaced.ts'
import { library } from '../support/content.ts'

const cited = (html: string) => ({ html, facts: [] })
const site = createSite({
  ...library,
  misconceptions: {
    M1: { id: 'M1', idea: 'idea', why: cited('why'), correction: cited('correction') },
  },
})

const rest = {
  id: 'evt-01',
  objective: 'deal',
  difficulty: 0.5,
  explainer: 'deal#x',
  stem: 'What?',
}
const part = (id: string, misconception?: string) => ({
  id,
  text: `text ${id}`,
  feedback: cited(`about ${id}`),
  ...(misconception && { misconception }),
})

const choices = [part('a', 'M1'), part('b'), part('c'), part('d')]
const single: Item = { ...rest, type: 'single', choices, key: 'b' }
const multiple: Item = { ...rest, type: 'multiple', choices, keys: ['b', 'd'] }
const order: Item = { ...rest, type: 'order', choices, key: ['b', 'a', 'c', 'd'] }
const match: Item = {
  ...rest,
  type: 'match',
  left: [
    { ...part('a', 'M1'), key: 'b' },
    { ...part('b'), key: 'a' },
  ],
  right: [part('a'), part('b'), part('c')],
}
const number: Item = {
  ...rest,
  type: 'number',
  unit: 'loads',
  key: 12,
  tolerance: 0,
  near: 1,
  feedback: { key: cited('right'), near: cited('near'), other: cited('other') },
}
const classify: Item = {
  ...rest,
  type: 'classify',
  statements: [
    { ...part('a'), key: 'official' },
    { ...part('b', 'M1'), key: 'unknown' },
  ],
}

describe('what misled most', () => {
  it.each<[string, Item, Record<string, number>, object | undefined]>([
    ['is nothing where nobody answered', order, {}, undefined],
    ['is nothing where nobody was wrong', multiple, { bd: 3 }, undefined],
    [
      'by one choice is corrected by what corrects the idea behind it',
      single,
      { a: 2, c: 1 },
      { way: 'said', text: 'text a', count: 2, holds: 'correction', isAnswer: false },
    ],
    [
      'by one choice without a known idea is corrected by the right answer',
      single,
      { c: 1 },
      { way: 'said', text: 'text c', count: 1, holds: 'text b', isAnswer: true },
    ],
    [
      'where several are right is the wrong one that most ticked',
      multiple,
      { bcd: 2, d: 1 },
      { way: 'said', text: 'text c', count: 2, holds: 'about c', isAnswer: false },
    ],
    [
      'where several are right is a right one, if more left it out than ticked a wrong one',
      multiple,
      { bc: 1, b: 2 },
      { way: 'missed', text: 'text d', count: 3, holds: 'about d', isAnswer: false },
    ],
    [
      'in an order is the choice furthest from its place',
      order,
      { dbac: 3, bacd: 5, badc: 1 },
      { way: 'misplaced', text: 'text d', count: 4, given: 0, key: 3, holds: 'about d' },
    ],
    [
      'in pairs names the part and its right answer',
      match,
      { bc: 2 },
      { way: 'said-of', part: 'text b', text: 'text c', count: 2, holds: 'text a', isAnswer: true },
    ],
    [
      'in statements says what is known of the one',
      classify,
      { ru: 2 },
      { way: 'said-of', part: 'text a', text: 'Reported', count: 2, holds: 'about a' },
    ],
    [
      'in statements with a known idea behind it is corrected by that',
      classify,
      { or: 2 },
      { way: 'said-of', part: 'text b', text: 'Reported', count: 2, holds: 'correction' },
    ],
    [
      'in a number is corrected by the number',
      number,
      { '13': 1, '40': 2 },
      { way: 'said', text: '40 loads', count: 2, holds: '12 loads.', isAnswer: false },
    ],
  ])('%s', (_what, item, responses, expected) => {
    const found = misledMost(site, item, responses)
    if (!expected) expect(found).toBeUndefined()
    else expect(found).toMatchObject(expected)
  })

  it('in an order counts no answer that was left empty', () => {
    expect(mostMisplaced(order, { '': 4, bacd: 1 })).toBeUndefined()
  })
})

describe('what stands in quotation marks', () => {
  it('loses marks around the whole of it', () => {
    expect(quoted('“Yes to transfers, no to arms”')).toBe('Yes to transfers, no to arms')
  })

  it('has the inner marks in place of its own', () => {
    expect(quoted('“Most” are for it, says “Kyodo”')).toBe('‘Most’ are for it, says ‘Kyodo’')
  })
})
