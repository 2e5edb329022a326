import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClassifyItem,
  type Item,
  type MatchItem,
  type MultipleItem,
  type NumberItem,
  type OrderItem,
  responseRe,
  type SingleItem,
} from '../../src/domain/item.ts'
import { type ParsedResponse, parseResponse } from '../../src/domain/response.ts'
import {
  type Fields,
  fieldsOfOrder,
  fieldsOfResponse,
  moveChoice,
} from '../../src/domain/response-fields.ts'
import { library } from '../support/content.ts'
import { allResponses, anyResponse } from '../support/sample-response.ts'

const choices = (ids: string) => [...ids].map((id) => ({ id }))

const single: SingleItem = { id: 'end-01', type: 'single', choices: choices('abc'), key: 'b' }
const multiple: MultipleItem = {
  id: 'end-05',
  type: 'multiple',
  choices: choices('abcd'),
  keys: ['a', 'c'],
}
const order: OrderItem = {
  id: 'evt-05',
  type: 'order',
  choices: choices('abcd'),
  key: ['c', 'a', 'd', 'b'],
}
const match: MatchItem = {
  id: 'end-08',
  type: 'match',
  left: [
    { id: 'a', key: 'd' },
    { id: 'b', key: 'a' },
    { id: 'c', key: 'e' },
  ],
  right: choices('abcde'),
}
const number: NumberItem = { id: 'sho-05', type: 'number', key: 30, tolerance: 5, near: 20 }
const classify: ClassifyItem = {
  id: 'evt-09',
  type: 'classify',
  statements: [
    { id: 'a', key: 'unknown' },
    { id: 'b', key: 'official' },
    { id: 'c', key: 'reported' },
  ],
}

/** The fields that a form sends: a value, or several under one name. */
type Sent = Readonly<Record<string, string | readonly string[]>>

/** As a form does, knows no field that was not sent, whatever its name. */
const fieldsOf = (sent: Sent): Fields => {
  const form = new FormData()
  for (const [name, values] of Object.entries(sent)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return (name) => form.getAll(name).map(String)
}

/** What was filled in, the fields, and what is read from them. */
type Case = [what: string, sent: Sent, parsed: ParsedResponse]

function check(item: Item, cases: Case[]): void {
  it.each(cases)('%s', (_what, sent, parsed) => {
    expect(parseResponse(item, fieldsOf(sent))).toEqual(parsed)
  })
}

/** Says of one field of a form what is wrong. */
const wrong =
  (reason: 'missing' | 'incomplete' | 'repeated' | 'notNumber' | 'malformed') =>
  (field = 'response'): ParsedResponse => ({ reason, field })
const missing = wrong('missing')
const incomplete = wrong('incomplete')
const repeated = wrong('repeated')
const malformed = wrong('malformed')

describe('reading a response to a single-choice item from its form', () => {
  check(single, [
    ['a choice', { response: 'b' }, { response: 'b' }],
    ['a distractor', { response: 'a' }, { response: 'a' }],
    ['a choice beside an empty field', { response: ['', 'c'] }, { response: 'c' }],
    ['no field', {}, missing()],
    ['a field of another type', { 'place-a': '1' }, missing()],
    ['an empty field', { response: '' }, missing()],
    ['empty fields only', { response: ['', ''] }, missing()],
    ['a choice that the item does not have', { response: 'h' }, malformed()],
    ['two choices', { response: ['a', 'b'] }, malformed()],
    ['the same choice twice', { response: ['b', 'b'] }, malformed()],
    ['a capital letter', { response: 'B' }, malformed()],
    ['a space around it', { response: ' b' }, malformed()],
    ['something that breaks a token apart', { response: 'b,1;c' }, malformed()],
    ['a name that every object has', { response: 'constructor' }, malformed()],
    ['a whole page of text', { response: 'b'.repeat(100_000) }, malformed()],
  ])
})

describe('reading a response to an item with several keys from its form', () => {
  check(multiple, [
    ['one choice', { response: 'c' }, { response: 'c' }],
    ['two choices', { response: ['a', 'c'] }, { response: 'ac' }],
    ['two choices in another order', { response: ['c', 'a'] }, { response: 'ac' }],
    ['every choice', { response: ['d', 'b', 'a', 'c'] }, { response: 'abcd' }],
    ['the same choice twice', { response: ['b', 'b'] }, { response: 'b' }],
    ['a choice beside an empty field', { response: ['', 'd'] }, { response: 'd' }],
    ['no field', {}, missing()],
    ['empty fields only', { response: ['', ''] }, missing()],
    ['a choice that the item does not have', { response: 'h' }, malformed()],
    ['such a choice beside a good one', { response: ['a', 'h'] }, malformed()],
    ['two choices in one field', { response: 'ac' }, malformed()],
    ['a capital letter', { response: ['a', 'C'] }, malformed()],
    ['a name that every object has', { response: ['a', 'constructor'] }, malformed()],
    ['a thousand fields', { response: Array(1000).fill('a,') }, malformed()],
  ])
})

describe('reading an order from its form', () => {
  const places = (a: string, b: string, c: string, d: string): Sent => ({
    'place-a': a,
    'place-b': b,
    'place-c': c,
    'place-d': d,
  })
  check(order, [
    ['a place for each', places('2', '4', '1', '3'), { response: 'cadb' }],
    ['the places from 1 up', places('1', '2', '3', '4'), { response: 'abcd' }],
    ['no field', {}, missing('place-a')],
    ['a field of another type', { response: 'cadb' }, missing('place-a')],
    ['no place chosen', places('', '', '', ''), missing('place-a')],
    ['no place for the second', places('1', '', '3', '4'), incomplete('place-b')],
    ['no place for the last two', { 'place-a': '1', 'place-b': '2' }, incomplete('place-c')],
    ['a place given twice', places('1', '2', '2', '4'), repeated('place-c')],
    ['a place given to all', places('3', '3', '3', '3'), repeated('place-b')],
    [
      'a place given twice beside one that is missing',
      places('1', '1', '', '4'),
      incomplete('place-c'),
    ],
    ['place 0', places('0', '2', '3', '4'), malformed('place-a')],
    ['a place behind the last', places('1', '2', '3', '5'), malformed('place-d')],
    ['a place in words', places('1', 'two', '3', '4'), malformed('place-b')],
    ['half a place', places('1', '2', '2.5', '4'), malformed('place-c')],
    ['a place with a zero before it', places('01', '2', '3', '4'), malformed('place-a')],
    ['a place below zero', places('1', '2', '3', '-4'), malformed('place-d')],
  ])
})

describe('reading pairs from their form', () => {
  const partners = (a: string, b: string, c: string): Sent => ({
    'match-a': a,
    'match-b': b,
    'match-c': c,
  })
  check(match, [
    ['a partner for each', partners('d', 'a', 'e'), { response: 'dae' }],
    ['a partner given twice, as one may believe', partners('d', 'd', 'e'), { response: 'dde' }],
    ['no field', {}, missing('match-a')],
    ['no partner chosen', partners('', '', ''), missing('match-a')],
    ['no partner for the first', partners('', 'a', 'e'), incomplete('match-a')],
    ['no partner for the last', partners('d', 'a', ''), incomplete('match-c')],
    ['one partner of three', { 'match-b': 'a' }, incomplete('match-a')],
    ['a partner that is not there', partners('d', 'h', 'e'), malformed('match-b')],
    ['two partners in one field', partners('d', 'a', 'ed'), malformed('match-c')],
    ['a capital letter', partners('D', 'a', 'e'), malformed('match-a')],
    ['a name that every object has', partners('d', 'a', 'constructor'), malformed('match-c')],
  ])
})

describe('reading how statements are known from their form', () => {
  const sorted = (a: string, b: string, c: string): Sent => ({
    'status-a': a,
    'status-b': b,
    'status-c': c,
  })
  check(classify, [
    ['one of each', sorted('unknown', 'official', 'reported'), { response: 'uor' }],
    ['the same for all', sorted('disputed', 'disputed', 'disputed'), { response: 'ddd' }],
    ['no field', {}, missing('status-a')],
    ['only the last', { 'status-c': 'official' }, incomplete('status-a')],
    ['all but the second', sorted('unknown', '', 'reported'), incomplete('status-b')],
    [
      'a word that is none of the four',
      sorted('unknown', 'rumour', 'reported'),
      malformed('status-b'),
    ],
    ['a first letter for a word', sorted('u', 'official', 'reported'), malformed('status-a')],
    ['a capital letter', sorted('unknown', 'official', 'Reported'), malformed('status-c')],
    [
      'a name that every object has',
      sorted('unknown', 'official', 'valueOf'),
      malformed('status-c'),
    ],
  ])
})

describe('reading a number as people write it', () => {
  it.each([
    ['13773', '13773'],
    ['13,773', '13773'],
    ['13 773', '13773'],
    ['13\u00a0773', '13773'],
    ['13\u202f773', '13773'],
    ['13\u2009773', '13773'],
    ["13'773", '13773'],
    ['13’773', '13773'],
    ['1,300,000', '1300000'],
    ['1 300 000', '1300000'],
    ['13,773.5', '13773.5'],
    ['13 773.25', '13773.25'],
    ['1.3e4', '13000'],
    ['1.3E4', '13000'],
    ['13e-1', '1.3'],
    ['0,5', '0.5'],
    ['-0,5', '-0.5'],
    ['48,2', '48.2'],
    ['48·2', '48.2'],
    ['1.970,00', '1970'],
    ['1,970.00', '1970'],
    ['1 970,0', '1970'],
    ['1.300.000,5', '1300000.5'],
    ['٣٠', '30'],
    ['٤٨٫٢', '48.2'],
    ['१९७०', '1970'],
    ['１９７０', '1970'],
    ['"48.2"', '48.2'],
    ['(30)', '30'],
    ['about 30', '30'],
    ['About 1,970', '1970'],
    ['ca. 30', '30'],
    ['~30', '30'],
    ['≈ 30', '30'],
    ['12,3456', '12.3456'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['−13 773', '-13773'],
    ['+7', '7'],
    ['007', '7'],
    ['1.0000', '1'],
    ['\u200e42', '42'],
    ['13\u2060773\u200b', '13773'],
    ['16.', '16'],
    ['1.50', '1.5'],
    ['-0', '0'],
    ['-0.00001', '0'],
    ['3.14159', '3.1416'],
    ['  42 ', '42'],
    ['\u00a042\n', '42'],
    ['999999999999', '999999999999'],
  ])('%j is %s', (written, response) => {
    expect(parseResponse(number, fieldsOf({ response: written }))).toEqual({ response })
  })

  it.each([
    // A lone zero groups nothing: this is a half, an eighth, and less than one.
    ['0,500', '0.5'],
    ['-0,125', '-0.125'],
  ])('%j is %s and not a thousand times as much', (written, response) => {
    expect(parseResponse(number, fieldsOf({ response: written }))).toEqual({ response })
  })

  it.each([
    ['abc'],
    ['over 30'],
    ['30-40'],
    ['30–35'],
    ['1 970,000'],
    ['1/2'],
    ['1.2.3'],
    ['1,2,3'],
    ['13 77'],
    ['--3'],
    ['- 3'],
    ['.'],
    ['-'],
    ['e5'],
    ['0x1f'],
    ['NaN'],
    ['Infinity'],
    ['-Infinity'],
    ['1e99'],
    ['1e400'],
    ['-1e21'],
    ['9'.repeat(13)],
    ['9'.repeat(400)],
    ['9'.repeat(100_000)],
    ['12345678.1234'],
    ['30;b,1'],
  ])('%.20j is not a number that an answer can be', (written) => {
    const parsed = parseResponse(number, fieldsOf({ response: written }))
    expect(parsed).toEqual({ reason: 'notNumber', field: 'response' })
  })

  it.each(['16.000', '13.773', '-1.250', '1.234', '19,70', '1,97', '48,25', '-13773,50', '19,70 '])(
    '%j reads two ways on a page with decimal points, and is asked about',
    (written) => {
      const parsed = parseResponse(number, fieldsOf({ response: written }))
      expect(parsed).toEqual({ reason: 'ambiguous', field: 'response' })
    },
  )

  it.each([
    ['16.000', { response: '16000' }],
    ['13.773,5', { response: '13773.5' }],
    ['48,25', { response: '48.25' }],
    ['19.70', { reason: 'ambiguous', field: 'response' }],
    ['48,2', { response: '48.2' }],
    ['13,773', { reason: 'ambiguous', field: 'response' }],
  ])('%j is read as a page with decimal commas writes numbers', (written, expected) => {
    const writing = { decimalSign: ',', unit: '' }
    expect(parseResponse(number, fieldsOf({ response: written }), writing)).toEqual(expected)
  })

  it.each([
    ['48.2 %', 'per cent', '48.2'],
    ['48,2%', 'per cent', '48.2'],
    ['48.2 per cent', 'per cent', '48.2'],
    ['48.2 percent.', 'per cent', '48.2'],
    ['16 interceptors', 'interceptors', '16'],
    ['16 Interceptors.', 'interceptors', '16'],
    ['13,773 days', 'days', '13773'],
    ['-3 °C', '°C', '-3'],
    ['48.2 pct', 'per cent', '48.2'],
    ['%48.2', 'per cent', '48.2'],
    ['15 months', 'whole months', '15'],
    ['15 month', 'whole months', '15'],
    ['15months', 'whole months', '15'],
    ['200 missiles', 'missiles a year', '200'],
    ['200 a year', 'missiles a year', '200'],
    ['200 missiles per year', 'missiles a year', '200'],
    ['200/year', 'missiles a year', '200'],
    ['about 200 missiles/yr.', 'missiles a year', '200'],
    ['600 PAC-3 a year', 'PAC-3 a year', '600'],
    ['600 PAC-3s', 'PAC-3 a year', '600'],
    ['18 year', 'years', '18'],
    ['18 yrs', 'years', '18'],
    ['8 Missile', 'missiles', '8'],
    ['2 batteries', 'battery', '2'],
    ['1.3e4 days', 'days', '13000'],
    ['2027 (year)', '(year)', '2027'],
    ['year 2027', '(year)', '2027'],
    ['3x', 'times the old goal', '3'],
    ['3 times the goal', 'times the old goal', '3'],
  ])('%j is read without the unit %j', (written, unit, response) => {
    const writing = { decimalSign: '.', unit }
    expect(parseResponse(number, fieldsOf({ response: written }), writing)).toEqual({ response })
  })

  it.each([
    ['16 launchers', 'interceptors'],
    ['48.2 %', 'days'],
    ['16 000 e', 'interceptors'],
    ['200 missiles a month', 'missiles a year'],
    ['3bn', 'missiles'],
    ['3 million', 'missiles'],
    ['30 %', ''],
    ['12abc', ''],
    ['1e', ''],
  ])(
    'Of %j, what stands after the number is not understood where the unit is %j',
    (written, unit) => {
      const writing = { decimalSign: '.', unit }
      const parsed = parseResponse(number, fieldsOf({ response: written }), writing)
      expect(parsed).toEqual({ reason: 'afterNumber', field: 'response' })
    },
  )

  it.each([
    ['interceptors', 'interceptors'],
    [`16 ${'interceptors '.repeat(20)}`, 'interceptors'],
    ['launchers 16', 'interceptors'],
  ])('%.30j is turned down where the unit is %j', (written, unit) => {
    const writing = { decimalSign: '.', unit }
    const parsed = parseResponse(number, fieldsOf({ response: written }), writing)
    expect(parsed).toEqual({ reason: 'notNumber', field: 'response' })
  })

  it('A number of thousands of digits is turned down at once', () => {
    const start = performance.now()
    for (const written of ['1,234'.repeat(40_000), '1'.repeat(160_000), ' 1'.repeat(80_000)]) {
      const parsed = parseResponse(number, fieldsOf({ response: written }))
      expect(parsed).toEqual({ reason: 'notNumber', field: 'response' })
    }
    expect(performance.now() - start).toBeLessThan(200)
  })

  it.each([['1,23,456'], ['1.234,567']])(
    '%j is turned down rather than read as little more than one',
    (written) => {
      const parsed = parseResponse(number, fieldsOf({ response: written }))
      expect(parsed).toEqual({ reason: 'notNumber', field: 'response' })
    },
  )

  check(number, [
    ['no field', {}, missing()],
    ['an empty field', { response: '' }, missing()],
    ['a blank field', { response: '   ' }, missing()],
    ['a field with a no-break space', { response: '\u00a0' }, missing()],
  ])

  it('never reads anything that a token could not keep', () => {
    const written = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[+\-−]?[\d.,' \u00a0\u202f\u2009]{0,14}(e[+-]?\d{0,3})?$/),
      fc.double().map(String),
      fc.integer().map((value) => value.toLocaleString('en')),
    )
    fc.assert(
      fc.property(written, (text) => {
        const parsed = parseResponse(number, fieldsOf({ response: text }))
        if (!('response' in parsed)) return
        expect(parsed.response).toMatch(responseRe)
        expect(parsed.response).toMatch(/^-?(0|[1-9]\d*)(\.\d{0,3}[1-9])?$/)
      }),
      { numRuns: 3000, seed: 20261123 },
    )
  })
})

describe('a form filled in with a response given before', () => {
  const bank: readonly Item[] = Object.values(library.items)
  const small = [single, multiple, order, match, classify]

  it.each(small.map((item) => [item.type, item] as const))(
    'gives the same response again: %s, every one there can be',
    (_type, item) => {
      const responses = allResponses(item)
      expect(responses.length).toBeGreaterThan(2)
      for (const response of responses) {
        expect(response).toMatch(responseRe)
        expect(parseResponse(item, fieldsOfResponse(item, response))).toEqual({ response })
      }
    },
  )

  it('gives the same response again, for every question of this site', () => {
    const given = fc
      .constantFrom(...bank)
      .chain((item) => fc.tuple(fc.constant(item), anyResponse(item)))
    fc.assert(
      fc.property(given, ([item, response]) => {
        expect(response).toMatch(responseRe)
        expect(parseResponse(item, fieldsOfResponse(item, response))).toEqual({ response })
      }),
      { numRuns: 5000, seed: 20261123 },
    )
  })

  it.each(bank.map((item) => [item.id, item] as const))(
    '%s is empty where no response was given',
    (_id, item) => {
      const parsed = parseResponse(item, fieldsOfResponse(item, undefined))
      expect(parsed).toMatchObject({ reason: 'missing' })
    },
  )

  it('has each value where its control looks for it', () => {
    const places = fieldsOfResponse(order, 'cadb')
    expect(['a', 'b', 'c', 'd'].map((id) => places(`place-${id}`))).toEqual([
      ['2'],
      ['4'],
      ['1'],
      ['3'],
    ])
    expect(fieldsOfResponse(multiple, 'ac')('response')).toEqual(['a', 'c'])
    expect(fieldsOfResponse(match, 'dae')('match-c')).toEqual(['e'])
    expect(fieldsOfResponse(classify, 'uor')('status-a')).toEqual(['unknown'])
    expect(fieldsOfResponse(number, '-2.5')('response')).toEqual(['-2.5'])
    for (const item of [single, multiple, order, match, classify, number]) {
      expect(fieldsOfResponse(item, 'b')('constructor')).toEqual([])
    }
  })
})

describe('moving a choice by a place without scripts', () => {
  const start = 'cadb'
  const placed = fieldsOfOrder([...start])

  it.each([
    ['up', 'a:up', 'acdb'],
    ['up from the last place', 'b:up', 'cabd'],
    ['up from the first place: it stays', 'c:up', 'cadb'],
    ['down', 'a:down', 'cdab'],
    ['down from the first place', 'c:down', 'acdb'],
    ['down from the last place: it stays', 'b:down', 'cadb'],
    ['a choice that is not there: all stay', 'h:up', 'cadb'],
    ['nothing: all stay', '', 'cadb'],
  ])('%s', (_what, move, after) => {
    expect(moveChoice(order.choices, placed, move).join('')).toBe(after)
  })

  it.each([
    ['up', 'c:up', 'acbd'],
    ['up from the first place: it stays', 'a:up', 'abcd'],
    ['down', 'c:down', 'abdc'],
    ['down from the last place: it stays', 'd:down', 'abcd'],
  ])('%s, where no place was given yet: from the order shown', (_what, move, after) => {
    expect(moveChoice(order.choices, fieldsOf({}), move).join('')).toBe(after)
    const empty = { 'place-a': '', 'place-b': '', 'place-c': '', 'place-d': '' }
    expect(moveChoice(order.choices, fieldsOf(empty), move).join('')).toBe(after)
  })

  it('puts choices without a place behind those that have one', () => {
    const some = fieldsOf({ 'place-d': '1', 'place-b': '2' })
    expect(moveChoice(order.choices, some, 'a:up').join('')).toBe('dabc')
    expect(moveChoice(order.choices, some, 'c:down').join('')).toBe('dbac')
  })

  it.each([
    ['a place given twice', { 'place-a': '2', 'place-b': '2', 'place-c': '1', 'place-d': '4' }],
    ['places that are none', { 'place-a': 'x', 'place-b': '-1', 'place-c': '1e9', 'place-d': '' }],
  ])('loses and doubles no choice over %s', (_what, sent) => {
    for (const move of ['a:up', 'b:down', 'c:up', 'd:down', 'd:sideways']) {
      const moved = moveChoice(order.choices, fieldsOf(sent), move)
      expect([...moved].sort().join('')).toBe('abcd')
    }
  })

  it('up and then down leads back, and the form says the same order throughout', () => {
    const ids = order.choices.map(({ id }) => id)
    const orders = fc.shuffledSubarray(ids, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(orders, fc.constantFrom(...ids), (before, id) => {
        const up = moveChoice(order.choices, fieldsOfOrder(before), `${id}:up`)
        expect(parseResponse(order, fieldsOfOrder(up))).toEqual({ response: up.join('') })
        expect(up.indexOf(id)).toBe(Math.max(0, before.indexOf(id) - 1))
        if (before[0] === id) return
        expect(moveChoice(order.choices, fieldsOfOrder(up), `${id}:down`)).toEqual(before)
      }),
      { seed: 20261123 },
    )
  })
})
