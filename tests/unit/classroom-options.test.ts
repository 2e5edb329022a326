// The form that opens a class: usual values, every value it may have, and every one it may not.
import { describe, expect, it } from 'vitest'
import { type ClassroomOptions, openHours } from '../../src/domain/classroom.ts'
import {
  type ClassroomField,
  classroomFields,
  parseClassroomOptions,
} from '../../src/domain/classroom-options.ts'
import { drawItems } from '../../src/domain/draw.ts'

const ofObjective = (objective: string, prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${10 + index}`, objective }))
const bank = [
  ...ofObjective('one', 'one', 6),
  ...ofObjective('two', 'two', 5),
  ...ofObjective('three', 'far', 30),
  { id: 'old-10', objective: 'one', retired: '2026-11-01' },
]
const quizzes = [
  { id: 'first', length: 5, objectives: ['one', 'two'] },
  { id: 'second', length: 8, objectives: ['three'] },
]
const known = { quizzes, bank, language: 'en', zone: 'Asia/Tokyo' }
const seed = '4f9k2zq'

const parse = (
  given: Partial<Record<ClassroomField, string>>,
  changes: Partial<typeof known> = {},
) => parseClassroomOptions((name) => given[name], { ...known, ...changes }, seed)

const usual: ClassroomOptions = {
  quiz: 'first',
  items: drawItems(bank, ['one', 'two'], 5, seed),
  mode: 'practice',
  feedback: 'close',
  isShuffled: false,
  seed,
  hasNumbers: false,
  asksCertainty: true,
  hours: 2,
  zone: 'Asia/Tokyo',
  language: 'en',
}

describe('the options of a class', () => {
  it('have their usual values where none is given', () => {
    expect(parse({})).toStrictEqual(usual)
  })

  it('have their usual values where all are left empty, as a form sends them', () => {
    const empty = Object.fromEntries(classroomFields.map((name) => [name, '']))
    expect(parse(empty)).toStrictEqual(usual)
  })

  it.each<[string, Partial<Record<ClassroomField, string>>, Partial<ClassroomOptions>]>([
    ['practice', { mode: 'practice' }, { mode: 'practice' }],
    ['test', { mode: 'test' }, { mode: 'test' }],
    ['feedback when the class closes', { feedback: 'close' }, { feedback: 'close' }],
    ['feedback at the end of each attempt', { feedback: 'end' }, { feedback: 'end' }],
    ['the same order for all', { order: 'same' }, { isShuffled: false }],
    ['an order for each', { order: 'shuffled' }, { isShuffled: true }],
    ['numbers handed out', { numbers: 'yes' }, { hasNumbers: true }],
    ['no numbers', { numbers: 'no' }, { hasNumbers: false }],
    ['asked how sure one is', { certainty: 'yes' }, { asksCertainty: true }],
    ['not asked how sure one is', { certainty: 'no' }, { asksCertainty: false }],
    ['a time zone', { zone: 'Europe/Kyiv' }, { zone: 'Europe/Kyiv' }],
    ['a time zone with spaces round it', { zone: ' Europe/Kyiv ' }, { zone: 'Europe/Kyiv' }],
    [
      'a time zone with two slashes',
      { zone: 'America/Argentina/Ushuaia' },
      { zone: 'America/Argentina/Ushuaia' },
    ],
    ['UTC', { zone: 'UTC' }, { zone: 'UTC' }],
    ['one item', { items: 'two-10' }, { items: ['two-10'] }],
    [
      'items in the teacher’s order',
      { items: 'two-12, one-10\r\ntwo-10' },
      { items: ['two-12', 'one-10', 'two-10'] },
    ],
    ['items of another quiz', { items: 'far-10,one-10' }, { items: ['far-10', 'one-10'] }],
    [
      'a selection, whatever number is asked',
      { items: 'one-11', questions: '3' },
      { items: ['one-11'] },
    ],
  ])('can be %s', (_what, given, expected) => {
    expect(parse(given)).toStrictEqual({ ...usual, ...expected })
  })

  it.each(openHours)('can be %i hours', (hours) => {
    expect(parse({ hours: String(hours) })).toStrictEqual({ ...usual, hours })
  })

  it('can be another quiz, drawn from its own objectives at its own length', () => {
    expect(parse({ quiz: 'second' })).toStrictEqual({
      ...usual,
      quiz: 'second',
      items: drawItems(bank, ['three'], 8, seed),
    })
  })

  it.each(['1', '7', '11'])('can be %s questions, drawn without repeats', (questions) => {
    const { items } = parse({ questions }) as ClassroomOptions
    expect(new Set(items).size).toBe(Number(questions))
    expect(items.every((id) => /^(one|two)-\d\d$/.test(id))).toBe(true)
  })

  it('can be all of them', () => {
    expect(
      parse({
        quiz: 'second',
        items: 'one-10 two-10',
        mode: 'test',
        feedback: 'end',
        order: 'shuffled',
        numbers: 'yes',
        certainty: 'no',
        hours: '720',
        zone: 'Asia/Kathmandu',
      }),
    ).toStrictEqual({
      quiz: 'second',
      items: ['one-10', 'two-10'],
      mode: 'test',
      feedback: 'end',
      isShuffled: true,
      seed,
      hasNumbers: true,
      asksCertainty: false,
      hours: 720,
      zone: 'Asia/Kathmandu',
      language: 'en',
    })
  })

  it('keep the language of the page and the seed that chance gave', () => {
    const options = parseClassroomOptions(() => undefined, { ...known, language: 'ja' }, 'other')
    expect(options).toMatchObject({ language: 'ja', seed: 'other' })
    expect((options as ClassroomOptions).items).not.toEqual(usual.items)
  })

  it('ask for nothing but the fields of the form, so that nobody sets the seed', () => {
    const asked = new Set<string>()
    parseClassroomOptions(
      (name) => {
        asked.add(name)
        return undefined
      },
      known,
      seed,
    )
    for (const name of asked) expect(classroomFields).toContain(name)
  })
})

describe('the options of a class cannot be', () => {
  it.each<[ClassroomField, string[]]>([
    ['quiz', ['none', 'FIRST', 'first,second', 'constructor', '__proto__', ' first']],
    ['mode', ['x', 'Practice', 'test ', 'practice,test', 'constructor']],
    ['feedback', ['x', 'never', 'close,end', 'End', '__proto__']],
    ['order', ['x', 'random', 'same,shuffled', 'Same']],
    ['certainty', ['x', 'Yes', 'true', 'yes,no', 'constructor']],
    ['numbers', ['x', 'Yes', 'yes ', 'true', 'on', '1', 'yes,no', 'constructor']],
    [
      'hours',
      ['0', '-1', '3', '1.5', '721', '1e1', 'two', ' ', '2 ', '02', '1,2', 'Infinity', 'NaN'],
    ],
    ['questions', ['0', '-1', '1.5', 'five', '5 6', '1e1', '   ', 'Infinity']],
    ['items', ['one-10,one-10', ' ,, ']],
  ])(
    'The options of a class cannot be any value of “%s” that the form does not offer',
    (field, values) => {
      for (const value of values) {
        expect([value, parse({ [field]: value })]).toStrictEqual([value, { wrong: field }])
      }
    },
  )

  it.each(['nil-10', 'old-10', 'ONE-10', 'constructor', '<b>', '../one-10'])(
    'a selection with “%s”, which is left out and counted',
    (gone) => {
      expect(parse({ items: `${gone},one-10` })).toMatchObject({ items: ['one-10'], leftOut: 1 })
      expect(parse({ items: gone })).toEqual({ ...usual, leftOut: 1 })
    },
  )

  it('a selection of more than twenty items', () => {
    const items = bank.filter(({ objective }) => objective === 'three').map(({ id }) => id)
    expect(parse({ items: items.slice(0, 20).join() })).toMatchObject({ items: items.slice(0, 20) })
    expect(parse({ items: items.slice(0, 21).join() })).toEqual({ wrong: 'items' })
  })

  it('more than twenty questions, however many there are', () => {
    expect(parse({ quiz: 'second', questions: '20' })).toMatchObject({ quiz: 'second' })
    const { items, leftOut } = parse({ quiz: 'second', questions: '21' }) as ClassroomOptions & {
      leftOut: number
    }
    expect([items.length, leftOut]).toEqual([20, 1])
  })

  it('anything at all where there is no quiz', () => {
    expect(parse({}, { quizzes: [] })).toEqual({ wrong: 'quiz' })
  })

  it('two wrong values without the first being named', () => {
    expect(parse({ hours: '3', order: 'x', quiz: 'none' })).toEqual({ wrong: 'quiz' })
    expect(parse({ hours: '3', order: 'x' })).toEqual({ wrong: 'order' })
  })
})
