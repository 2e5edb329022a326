/** Own questions as they arrive: whatever is sent, it becomes questions that hold together, or problems. */
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it, test } from 'vitest'
import { keyResponseOf, responseRe } from '../../src/domain/item.ts'
import { isOwnId, mostOwnBytes, type OwnItem } from '../../src/domain/own/own-item.ts'
import { readOwnItems } from '../../src/domain/own/read-own-items.ts'
import { partsPerPoint, scoreResponse } from '../../src/domain/scoring.ts'
import type { PortableItem } from '../../src/interchange/item.ts'
import { ownItems, ownJson, ownQuestions } from '../support/own-items.ts'

const [single, , order, match, number, classify] = ownQuestions
const read = (...list: unknown[]) => readOwnItems(JSON.stringify(list))
const faultOf = (question: unknown) => {
  const result = read(question)
  return 'problems' in result ? result.problems[0] : undefined
}

it('a question of each type is read', () => {
  expect(ownItems.map(({ type }) => type)).toEqual(ownQuestions.map(({ type }) => type))
  for (const item of ownItems) {
    expect(isOwnId(item.id)).toBe(true)
    expect(keyResponseOf(item)).toMatch(responseRe)
    expect(scoreResponse(item, keyResponseOf(item))).toBe(partsPerPoint)
  }
})

it('what was read is read again as it is', () => {
  expect(readOwnItems(JSON.stringify(ownItems))).toEqual({ items: ownItems })
})

it('items that come from a file can be sent as they are', () => {
  expectTypeOf<PortableItem>().toExtend<OwnItem>()
})

it('what a question needs not have is empty', () => {
  const bare = { id: 'own-40', type: 'number', stem: 'How many?', key: 3 }
  const none = { text: '' }
  expect(read(bare)).toEqual({
    items: [
      {
        ...bare,
        title: '',
        hint: '',
        feedback: none,
        tolerance: 0,
        near: 0,
        unit: '',
        remarks: { key: none, near: none, other: none },
      },
    ],
  })
})

it('nothing is kept that a question does not have', () => {
  const [item] =
    'items' in read({ ...single, points: 7, citations: ['https://evil.example'] }) ? ownItems : []
  expect(item).toEqual(ownItems[0])
})

it('line breaks of all systems are one, and tabs are spaces', () => {
  const result = read({ ...single, stem: '  one\r\ntwo\rthree\tfour ' })
  expect('items' in result && result.items[0]?.stem).toBe('one\ntwo\nthree four')
})

it.each([
  ['no JSON', '{"', 'unreadable'],
  ['nothing', '', 'unreadable'],
  ['an object', '{"0":{}}', 'unreadable'],
  ['a text', '"own-01"', 'unreadable'],
  ['an empty list', '[]', 'none'],
  ['more than forty', JSON.stringify(Array.from({ length: 41 }, () => single)), 'many'],
  ['ten thousand', `[${'0,'.repeat(9999)}0]`, 'many'],
  ['more bytes than letters allow', JSON.stringify(['日'.repeat(mostOwnBytes / 2)]), 'large'],
  ['a megabyte', JSON.stringify(['a'.repeat(1024 * 1024)]), 'large'],
  ['a deep nest', '['.repeat(100_000), 'unreadable'],
  ['a deep nest that is closed', '['.repeat(60_000) + ']'.repeat(60_000), undefined],
])('%s is told of all', (_, json, fault) => {
  const result = readOwnItems(json)
  if (fault) expect(result).toEqual({ problems: [{ fault }] })
  else expect(result).toEqual({ problems: [{ question: 1, fault: 'id' }] })
})

const withStem = (stem: unknown) => ({ ...single, stem })
const withChoices = (choices: unknown) => ({ ...single, choices })
const choice = (id: string) => ({ id, text: id })

describe('a question is refused', () => {
  test.each<[string, unknown, string]>([
    ['that is null', null, 'id'],
    ['that is a list', [single], 'id'],
    ['without an id', { ...single, id: undefined }, 'id'],
    ['with an id of ours', { ...single, id: 'pat-01' }, 'id'],
    ['with the id of a prototype', { ...single, id: '__proto__' }, 'id'],
    ['beyond forty', { ...single, id: 'own-41' }, 'id'],
    ['numbered nought', { ...single, id: 'own-00' }, 'id'],
    ['with an id in other letters', { ...single, id: 'OWN-01' }, 'id'],
    ['of no type', { ...single, type: undefined }, 'type'],
    ['of the type of a method', { ...single, type: 'constructor' }, 'type'],
    ['without words', withStem('  \n '), 'stem'],
    ['whose words are a number', withStem(7), 'stem'],
    ['whose words are long', withStem('a'.repeat(1001)), 'stem'],
    ['with a NUL in it', withStem('a\u0000b'), 'characters'],
    ['with an escape sign in it', withStem('a\u001b[2Jb'), 'characters'],
    ['that turns the text around it', withStem('a\u202eb'), 'characters'],
    ['that isolates what follows', withStem('a\u2066b'), 'characters'],
    ['with a mark of our markup', withStem('a\ue000stem\ue001'), 'characters'],
    ['with half a character', withStem('a\ud800'), 'characters'],
    ['with a line separator', withStem('a\u2028b'), 'characters'],
    ['with a long hint', { ...single, hint: 'a'.repeat(601) }, 'remark'],
    ['with a long remark', { ...single, feedback: { text: 'a'.repeat(601) } }, 'remark'],
    ['with a long title', { ...single, title: 'a'.repeat(121) }, 'remark'],
    ['with a remark that is a list', { ...single, feedback: { text: [] } }, 'remark'],
    ['without choices', withChoices(undefined), 'parts'],
    ['with one choice', withChoices([choice('a')]), 'parts'],
    ['with nine choices', withChoices([...'abcdefghi'].map(choice)), 'parts'],
    ['with choices in an object', withChoices({ length: 2, 0: choice('a') }), 'parts'],
    ['with a choice twice', withChoices([choice('a'), choice('a')]), 'parts'],
    ['with a choice of two letters', withChoices([choice('a'), choice('ab')]), 'parts'],
    ['with a choice that is null', withChoices([choice('a'), null]), 'parts'],
    ['with an empty choice', withChoices([choice('a'), { id: 'b', text: '' }]), 'answer'],
    [
      'with a long choice',
      withChoices([choice('a'), { id: 'b', text: 'a'.repeat(301) }]),
      'answer',
    ],
    ['whose key is no choice', { ...single, key: 'h' }, 'key'],
    ['whose key is a list', { ...single, key: ['a'] }, 'key'],
    ['without a key', { ...single, key: undefined }, 'key'],
    ['of which nothing is right', { ...single, type: 'multiple', keys: [] }, 'key'],
    ['with a key twice', { ...single, type: 'multiple', keys: ['a', 'a'] }, 'key'],
    ['whose order leaves one out', { ...order, key: ['a', 'b'] }, 'key'],
    ['whose order has one twice', { ...order, key: ['a', 'b', 'b'] }, 'key'],
    ['of which a pair has no other half', { ...match, right: [choice('c'), choice('d')] }, 'key'],
    [
      'with a status that there is not',
      { ...classify, statements: classify.statements.map((one) => ({ ...one, key: 'toString' })) },
      'key',
    ],
    ['whose number is a text', { ...number, key: '14' }, 'number'],
    ['whose number is none', { ...number, key: null }, 'number'],
    ['whose number is endless', { ...number, key: 1e21 }, 'number'],
    ['whose number is finer than can be written', { ...number, key: 0.00001 }, 'number'],
    ['whose tolerance is below nought', { ...number, tolerance: -1 }, 'number'],
    ['whose nearness is a text', { ...number, near: 'x' }, 'number'],
    ['with a long unit', { ...number, unit: 'a'.repeat(41) }, 'answer'],
  ])('%s', (_, question, fault) => {
    expect(faultOf(question)).toEqual({ question: 1, fault })
  })

  test('whose number no JSON should have', () => {
    const json = JSON.stringify([number]).replace('"key":14', '"key":1e999')
    expect(readOwnItems(json)).toEqual({ problems: [{ question: 1, fault: 'number' }] })
  })

  test('with the id of another', () => {
    expect(read(single, match, single)).toEqual({ problems: [{ question: 3, fault: 'id' }] })
  })
})

it('each question that is wrong is named, with its number', () => {
  const result = read(withStem(''), match, { ...order, key: [] }, { ...number, key: 'x' })
  expect(result).toEqual({
    problems: [
      { question: 1, fault: 'stem' },
      { question: 3, fault: 'key' },
      { question: 4, fault: 'number' },
    ],
  })
})

it('fields that stand in a prototype are none', () => {
  const json = ownJson.replace('"hint"', '"__proto__":{"polluted":true},"hint"')
  expect(readOwnItems(json)).toEqual({ items: ownItems })
  expect({}).not.toHaveProperty('polluted')
})

it('writing of every language is kept', () => {
  const stem = 'ما هذا؟ \u200fالقارب ⛴️ 船は何隻？ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ไหน'
  const result = read(withStem(stem))
  expect('items' in result && result.items[0]?.stem).toBe(stem)
})

it('no value makes the reader fail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => readOwnItems(JSON.stringify(value))).not.toThrow()
    }),
  )
  const field = fc.constantFrom(...ownQuestions.flatMap((one) => Object.keys(one)))
  fc.assert(
    fc.property(fc.constantFrom(...ownQuestions), field, fc.jsonValue(), (one, name, value) => {
      const result = read({ ...one, [name]: value })
      if (!('items' in result)) return
      for (const item of result.items) {
        expect(scoreResponse(item, keyResponseOf(item))).toBe(partsPerPoint)
      }
    }),
  )
})
