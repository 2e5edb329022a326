import { describe, expect, it } from 'vitest'
import {
  mostQuestions,
  type OptionName,
  parseStartOptions,
} from '../../src/domain/start-options.ts'

const quiz = { length: 5, objectives: ['one', 'two'] }
const ofObjective = (objective: string, prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${10 + index}`, objective }))
const bank = [
  ...ofObjective('one', 'one', 4),
  ...ofObjective('two', 'two', 3),
  ...ofObjective('three', 'far', 2),
  { id: 'old-10', objective: 'one', retired: '2026-11-01' },
]
const most = 7
const many = ofObjective('one', 'many', 30)

const parse = (given: Partial<Record<OptionName, string>>, items = bank) =>
  parseStartOptions(quiz, items, (name) => given[name])
const ids = (count: number) =>
  many
    .slice(0, count)
    .map(({ id }) => id)
    .join(',')

describe('the options that a quiz starts with', () => {
  it('have their usual values where none is given', () => {
    expect(parse({})).toStrictEqual({ mode: 'practice', questions: 5 })
  })

  it('have their usual values where all are left empty, as a form sends them', () => {
    expect(parse({ mode: '', questions: '', items: '', seed: '' })).toStrictEqual({
      mode: 'practice',
      questions: 5,
    })
  })

  it.each([
    ['one question', { questions: '1' }, { questions: 1 }],
    ['as many questions as there are', { questions: `${most}` }, { questions: most }],
    ['a number with a space before it', { questions: ' 5' }, { questions: 5 }],
    ['practice', { mode: 'practice' }, { mode: 'practice' }],
    ['test', { mode: 'test' }, { mode: 'test' }],
    ['a seed of one character', { seed: 'a' }, { seed: 'a' }],
    ['a seed of eight characters', { seed: '0a9z8b7y' }, { seed: '0a9z8b7y' }],
    ['the seed “0”', { seed: '0' }, { seed: '0' }],
    ['one item', { items: 'two-10' }, { items: ['two-10'] }],
    [
      'items in an order of their own',
      { items: 'two-12,one-10,two-10' },
      { items: ['two-12', 'one-10', 'two-10'] },
    ],
    [
      'items parted by spaces, lines or commas, with some too many',
      { items: ' one-10 two-10,,\r\none-11, ' },
      { items: ['one-10', 'two-10', 'one-11'] },
    ],
    [
      'more questions than there are',
      { questions: `${most + 1}` },
      { questions: most, leftOut: 1 },
    ],
    ['99 questions', { questions: '99' }, { questions: most, leftOut: 99 - most }],
    [
      'a selection without an item that is unknown',
      { items: 'one-10,nil-10' },
      { items: ['one-10'], leftOut: 1 },
    ],
    [
      'a selection without an item that is retired',
      { items: 'one-10,old-10' },
      { items: ['one-10'], leftOut: 1 },
    ],
    [
      'the usual draw where all of a selection is gone',
      { items: 'old-10,constructor' },
      { leftOut: 2 },
    ],
    ['an item of another quiz', { items: 'far-10' }, { items: ['far-10'] }],
    [
      'all of them',
      { mode: 'test', questions: '2', items: 'one-10', seed: 'q' },
      { mode: 'test', questions: 2, items: ['one-10'], seed: 'q' },
    ],
  ] as const)('can be %s', (_, given, expected) => {
    expect(parse(given)).toStrictEqual({ mode: 'practice', questions: 5, ...expected })
  })

  it('are wrong where a selection of only commas is given', () => {
    expect(parse({ items: ' ,, ' })).toStrictEqual({ wrong: 'items' })
  })

  it.each([
    ['0', 'none'],
    ['-1', 'fewer than none'],
    ['1.5', 'a part of a question'],
    ['abc', 'no number'],
    ['5 6', 'two numbers'],
    ['   ', 'only spaces'],
    ['NaN', 'not a number'],
    ['Infinity', 'more than can be counted'],
    ['1e99', 'very many'],
  ])('cannot be “%s” questions (%s)', (questions) => {
    expect(parse({ questions })).toEqual({ wrong: 'questions' })
  })

  it.each(['x', 'Practice', 'test ', 'practice,test', '__proto__', 'constructor'])(
    'cannot be the mode “%s”',
    (mode) => {
      expect(parse({ mode })).toEqual({ wrong: 'mode' })
    },
  )

  it.each(['ABC', 'a b', '123456789', 'é', 'a/b', ' a', 'a\n'])(
    'cannot be the seed “%s”',
    (seed) => {
      expect(parse({ seed })).toEqual({ wrong: 'seed' })
    },
  )

  it.each([['an item given twice', 'one-10,two-10,one-10']])('cannot be %s', (_, items) => {
    expect(parse({ items })).toEqual({ wrong: 'items' })
  })

  it('can be twenty items and not twenty-one', () => {
    expect(parse({ items: ids(20) }, many)).toMatchObject({ items: ids(20).split(',') })
    expect(parse({ items: ids(21) }, many)).toEqual({ wrong: 'items' })
  })
})

describe('the most questions that a quiz can draw', () => {
  it('leaves out retired items and those of other objectives', () => {
    expect(mostQuestions(quiz, bank)).toBe(most)
  })

  it('The most questions that a quiz can draw is twenty where there are more', () => {
    expect(mostQuestions(quiz, many)).toBe(20)
    expect(parse({ questions: '20' }, many)).toMatchObject({ questions: 20 })
    expect(parse({ questions: '21' }, many)).toMatchObject({ questions: 20, leftOut: 1 })
  })
})
