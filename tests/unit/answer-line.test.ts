// Answers on paper: written as one line for each learner, and read back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, keyResponseOf, type Response, statuses } from '../../src/domain/item.ts'
import { readAnswerLine, writeAnswerLine } from '../../src/domain/paper/answer-line.ts'
import { type PaperQuestion, sheetOf } from '../../src/domain/paper/sheet.ts'
import { readPaperVersion, type Version, versions } from '../../src/domain/paper/version.ts'
import { library } from '../support/content.ts'

const bank: readonly Item[] = Object.values(library.items)
const choices = (ids: string) => [...ids].map((id) => ({ id }))

const single: Item = { id: 'one-01', type: 'single', choices: choices('abcd'), key: 'a' }
const multiple: Item = {
  id: 'two-01',
  type: 'multiple',
  choices: choices('abcde'),
  keys: ['a', 'b'],
}
const order: Item = { id: 'thr-01', type: 'order', choices: choices('abcd'), key: [...'abcd'] }
const match: Item = {
  id: 'fou-01',
  type: 'match',
  left: [...'abc'].map((id) => ({ id, key: id })),
  right: choices('abcd'),
}
const number: Item = { id: 'fiv-01', type: 'number', key: 2023, tolerance: 0, near: 1 }
const classify: Item = {
  id: 'six-01',
  type: 'classify',
  statements: [...'abc'].map((id, at) => ({ id, key: statuses[at] ?? 'official' })),
}
const each = [single, multiple, order, match, number, classify]

/** Any response to a question on paper, or none; a box of pairs and statements may be empty. */
function responsesTo({ item }: PaperQuestion): fc.Arbitrary<Response | undefined> {
  const one = (ids: readonly string[]) => fc.constantFrom(...ids)
  const boxes = (count: number, ids: readonly string[]) =>
    fc
      .array(one([...ids, '-']), { minLength: count, maxLength: count })
      .map((taken) => (taken.every((id) => id === '-') ? undefined : taken.join('')))
  const given: fc.Arbitrary<Response | undefined> = (() => {
    switch (item.type) {
      case 'single':
        return one(item.choices.map(({ id }) => id))
      case 'multiple':
        return fc
          .subarray(
            item.choices.map(({ id }) => id),
            { minLength: 1 },
          )
          .map((ids) => ids.toSorted().join(''))
      case 'order':
        return fc
          .shuffledSubarray([...item.key], { minLength: item.key.length })
          .map((ids) => ids.join(''))
      case 'match':
        return boxes(
          item.left.length,
          item.right.map(({ id }) => id),
        )
      case 'classify':
        return boxes(item.statements.length, [...'ordu'])
      case 'number':
        return fc.oneof(
          fc.integer({ min: -99_999, max: 9_999_999 }).map(String),
          fc
            .integer({ min: -9_999_999, max: 9_999_999 })
            .map((tenThousandths) => String(tenThousandths / 10_000)),
        )
    }
  })()
  return fc.oneof({ weight: 5, arbitrary: given }, { weight: 1, arbitrary: fc.constant(undefined) })
}

const filledIn = fc
  .record({
    items: fc.shuffledSubarray([...bank, ...each], { minLength: 1, maxLength: 20 }),
    version: fc.constantFrom(...versions),
  })
  .chain(({ items, version }) => {
    const sheet = sheetOf(items, version)
    return fc.record({
      items: fc.constant(items),
      sheet: fc.constant(sheet),
      responses: fc.tuple(...sheet.questions.map(responsesTo)),
    })
  })

const sheetFor = (items: readonly Item[]) => (version: Version) => sheetOf(items, version)
const read = (items: readonly Item[], line: string) => readAnswerLine(sheetFor(items), line)

describe('a line of answers', () => {
  it('reads back as what was written, on every version, with points and with commas, in any letters and spaces', () => {
    fc.assert(
      fc.property(
        filledIn,
        fc.constantFrom('.', ','),
        fc.boolean(),
        ({ items, sheet, responses }, decimalSign, isSmall) => {
          const line = writeAnswerLine(sheet, responses, decimalSign)
          const typed = isSmall ? `  ${line.toLowerCase().replaceAll(' ', '\t  ')} ` : line
          expect(readAnswerLine(sheetFor(items), typed, decimalSign)).toEqual({
            version: sheet.version,
            responses,
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is never read as answers where it is anything else', () => {
    const characters = fc.constantFrom(...'ABCDEFX-0129.,; \t')
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), (typed) => {
        const answer = read(each, typed)
        if ('reason' in answer) return
        expect(answer.responses).toHaveLength(each.length)
        const again = writeAnswerLine(sheetOf(each, answer.version), answer.responses)
        expect(read(each, again)).toEqual(answer)
      }),
      { numRuns: 2000 },
    )
  })

  it('begins with the version, runs single letters together and parts whatever is longer', () => {
    const items = [single, { ...single, id: 'one-02' }, number, multiple, order]
    const sheet = sheetOf(items, 'A')
    const line = writeAnswerLine(
      sheet,
      sheet.questions.map(({ item }) => keyResponseOf(item)),
    )
    expect(line).toMatch(/^A[A-D]{2} 2023 [A-E]{2} [A-D]{4}$/)
  })

  it('needs no space where it is plain how long an answer is', () => {
    const items = [single, order, number, classify, single]
    expect(read(items, 'ACDBCA2023ABDC')).toEqual(read(items, 'A C DBCA 2023 ABD C'))
    expect(read(items, 'ACDBCA2023ABDC')).toHaveProperty('responses')
  })

  it.each([
    ['nothing', '', { reason: 'version' }],
    ['no version', 'EABC', { reason: 'version' }],
    ['too few answers', 'A B', { reason: 'missing', question: 2 }],
    ['a letter that is no choice', 'A F', { reason: 'unknownLetter', question: 1, typed: 'F' }],
    ['a letter twice where several are asked for', 'A B ABA', { reason: 'repeated', question: 2 }],
    ['too few letters for the boxes', 'A B A CD', { reason: 'incomplete', question: 3 }],
    ['an order that names one twice', 'A B A CDCA', { reason: 'repeated', question: 3 }],
    ['an order with a gap', 'A B A CD-A', { reason: 'incomplete', question: 3 }],
    ['letters for a number', 'A B A ABCD AB- X', { reason: 'notNumber', question: 5 }],
    ['a number of two readings', 'A B A ABCD ABC 2.023', { reason: 'ambiguous', question: 5 }],
    ['more than was asked', 'A B A ABCD ABC 2023 ABC D', { reason: 'tooMany', typed: 'D' }],
  ])('says what is wrong with %s, and in which question', (_, typed, problem) => {
    expect(read(each, typed)).toMatchObject(problem)
  })

  it('takes a dash alone for a question left empty, and one in a row of letters for a box', () => {
    expect(read([match, match], 'A - ---')).toEqual({
      version: 'A',
      responses: [undefined, undefined],
    })
    const partly = read([match], 'A A-B')
    expect('responses' in partly && partly.responses[0]).toMatch(/^(?=.*-)[a-d-]{3}$/)
  })

  it('takes dashes and digits as other keyboards have them', () => {
    expect(read([single, number], '\uFF21 \u2013 \uFF12\uFF10\uFF12\uFF13')).toEqual({
      version: 'A',
      responses: [undefined, '2023'],
    })
  })
})

describe('the versions of a worksheet', () => {
  it('ask the same questions, each in another order of questions and of choices', () => {
    const sheets = versions.map((version) => sheetOf(bank.slice(0, 12), version))
    const ids = sheets.map(({ questions }) => questions.map(({ item }) => item.id))
    expect(new Set(ids.map((each) => each.toSorted().join(' '))).size).toBe(1)
    expect(new Set(ids.map((each) => each.join(' '))).size).toBe(versions.length)
    const lines = sheets.map((sheet) =>
      writeAnswerLine(
        sheet,
        sheet.questions.map(({ item }) => keyResponseOf(item)),
      ).slice(1),
    )
    expect(new Set(lines).size).toBe(versions.length)
  })

  it('put the key of a question in no place more often than chance does', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...single, id: `one-${at}` }))
    for (const version of versions) {
      const places = sheetOf(many, version).questions.map(({ letters }) => letters.indexOf('a'))
      const counts = [0, 1, 2, 3].map((place) => places.filter((one) => one === place).length)
      for (const count of counts) expect(Math.abs(count - 75)).toBeLessThan(25)
    }
  })

  it('never change, since sheets have been handed out', () => {
    const lines = versions.map((version) => {
      const sheet = sheetOf(each, version)
      return writeAnswerLine(
        sheet,
        sheet.questions.map(({ item }) => keyResponseOf(item)),
      )
    })
    expect(lines).toEqual([
      'AA BC CABD ABD 2023 BCA',
      'BA AB BCD ABC CBDA 2023',
      'C 2023 BCA DAC BCAD AB B',
      'DB BAC BDCA ABC 2023 AE',
    ])
  })

  it.each([
    ['A', 'A'],
    ['d', 'D'],
    ['E', undefined],
    ['AB', undefined],
    ['', undefined],
  ])('are four letters: %s is %s', (text, version) => {
    expect(readPaperVersion(text)).toBe(version)
  })
})
