// What a teacher types from worksheets: whose a line is, what it earns, and what is wrong with it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item, Response } from '../../src/domain/item.ts'
import { writeAnswerLine } from '../../src/domain/paper/answer-line.ts'
import { parseHands } from '../../src/domain/paper/hands.ts'
import { paperLine } from '../../src/domain/paper/paper-line.ts'
import {
  linesIn,
  mostPaperLines,
  type PaperReader,
  readPaper,
} from '../../src/domain/paper/paper-text.ts'
import { sheetOf } from '../../src/domain/paper/sheet.ts'
import { versions } from '../../src/domain/paper/version.ts'
import { splitLine } from '../../src/domain/paper/who.ts'
import { recordedItemsOf } from '../../src/domain/record.ts'
import { scoreResponse } from '../../src/domain/scoring.ts'
import { answerOf, itemTypes } from '../support/answers.ts'
import { library } from '../support/content.ts'

const names = library.names
const [first = '', second = ''] = [names.first[0], names.second[0]]
const name = `${first}-${second}-42`
const choices = [...'abcd'].map((id) => ({ id }))
const items: Item[] = [
  { id: 'one-01', type: 'single', choices, key: 'a' },
  { id: 'two-01', type: 'single', choices, key: 'b' },
]
const reader: PaperReader = {
  names,
  items,
  learners: [{ name, number: 7 }, { name: `${first}-${second}-43` }],
  decimalSign: '.',
}
const read = (...lines: string[]) => readPaper(lines, reader)
const problemOf = (...lines: string[]) => {
  const last = read(...lines).at(-1)
  return last && 'problem' in last ? last.problem : undefined
}

describe('whose the answers of a line are', () => {
  it.each([
    ['AAC', undefined, 'AAC'],
    ['B 12 AC', undefined, 'B 12 AC'],
    ['7 AAC', 7, 'AAC'],
    ['7: AAC', 7, 'AAC'],
    ['7. AAC', 7, 'AAC'],
    ['07) aac', 7, 'aac'],
    ['7\tAAC', 7, 'AAC'],
    ['7AAC', 7, 'AAC'],
    ['７：ＡＡＣ', 7, 'AAC'],
    ['No. 7 AAC', 7, 'AAC'],
    ['#7 - AAC', 7, 'AAC'],
    ['99 A--', 99, 'A--'],
  ])('is read from “%s” as number %s', (line, number, answers) => {
    expect(splitLine(names, line)).toEqual({ ...(number && { who: { number } }), answers })
  })

  it.each([
    `${first} ${second} 42: AAC`,
    `${first} ${second} 42 AAC`,
    `${name} AAC`,
    `${first.toUpperCase()} ${second} 42\tAAC`,
    `${first}${second}42, AAC`,
  ])('is read from “%s” as a generated name', (line) => {
    expect(splitLine(names, line)).toEqual({ who: { name }, answers: 'AAC' })
  })

  it.each([
    ['0: AAC', '0'],
    ['Aiko: AAC', 'Aiko'],
    ['Tom Smith 12 AAC', 'Tom Smith 12'],
    ['00 AAC', '00'],
    [': AAC', ''],
  ])('is neither in “%s”', (line, typed) => {
    expect(splitLine(names, line)).toEqual({ reason: 'who', typed })
  })
})

describe('a text of answers', () => {
  it('names the learner of the class, by number or by name', () => {
    expect(read('7 AAB')[0]).toMatchObject({ learner: { name }, who: { number: 7 } })
    expect(read(`${first} ${second} 43 AAB`)[0]).toMatchObject({
      learner: { name: `${first}-${second}-43` },
    })
    expect(read('8 AAB')[0]).toMatchObject({ learner: undefined, who: { number: 8 } })
  })

  it.each([
    [['7 XAB'], { reason: 'version' }],
    [['7'], { reason: 'version' }],
    [['7 AA'], { reason: 'missing', version: 'A', question: 2, typed: '' }],
    [['7 AAZ'], { reason: 'unknownLetter', version: 'A', question: 2, typed: 'Z' }],
    [['7 AABC'], { reason: 'tooMany', version: 'A', question: 2, typed: 'C' }],
    [['Aiko: AAB'], { reason: 'who', typed: 'Aiko' }],
    [[`${first} ${second} 44: AAB`], { reason: 'nobody', name: `${first}-${second}-44` }],
    [['7 AAB', '8 AAB', '7 ABB'], { reason: 'twice', line: 1 }],
    [['9 AAB', '9 AAB'], { reason: 'twice', line: 1 }],
    [['7 AAB', `${name} AAB`], { reason: 'twice', line: 1 }],
  ])('says what is wrong with the last of %j', (lines, problem) => {
    expect(problemOf(...lines)).toEqual(problem)
  })

  it('takes the same answers of two who have no number', () => {
    expect(read('AAB', 'AAB').some((line) => 'problem' in line)).toBe(false)
  })

  it('is read whatever is typed, in lines that are not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const lines = linesIn(text).slice(0, mostPaperLines)
        expect(readPaper(lines, reader)).toHaveLength(lines.length)
      }),
    )
    expect(linesIn('\r\n 7 A \n\n\u2028B\n')).toEqual(['7 A', 'B'])
  })
})

describe('the answers of a learner on paper', () => {
  const bank = Object.values(library.items)

  it('earn what the same responses earn on a screen, whatever the version', () => {
    const responses = (item: (typeof bank)[number]): fc.Arbitrary<Response | undefined> =>
      fc.constantFrom(answerOf(item.id, 'right'), answerOf(item.id, 'wrong'), undefined)
    const drawn = fc
      .shuffledSubarray(bank, { minLength: 1, maxLength: 12 })
      .chain((chosen) => fc.tuple(fc.constant(chosen), fc.tuple(...chosen.map(responses))))
    expect(new Set(bank.map(({ type }) => type)).size).toBe(itemTypes.length)
    fc.assert(
      fc.property(drawn, fc.constantFrom(...versions), ([chosen, given], version) => {
        const sheet = sheetOf(chosen, version)
        const responseTo = new Map(chosen.map(({ id }, at) => [id, given[at]]))
        const typed = writeAnswerLine(
          sheet,
          sheet.questions.map(({ item }) => responseTo.get(item.id)),
        )
        const [line] = readPaper([`7 ${typed}`], { ...reader, items: chosen })
        if (!line || 'problem' in line) throw new Error(JSON.stringify(line))
        const scored = paperLine(chosen, line.responses, { mode: 'test', completedAt: 5 })
        const expected = chosen.map((item, at) => scoreResponse(item, given[at]))
        expect(recordedItemsOf(scored)).toEqual(
          chosen.map(({ id }, at) => ({
            id,
            response: given[at] ?? '',
            points: expected[at],
            seconds: 0,
          })),
        )
        expect(scored.score).toBe(expected.reduce((sum, each) => sum + each, 0))
        expect(scored).toMatchObject({ isOnPaper: true, completedAt: 5, mode: 'test' })
      }),
    )
  })
})

describe('raised hands', () => {
  it.each([
    ['', 0],
    [' 12 ', 12],
    ['１２', 12],
    ['400', 400],
    ['401', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e2', undefined],
    ['twelve', undefined],
  ])('are read from “%s” as %s', (typed, hands) => {
    expect(parseHands(typed)).toBe(hands)
  })
})
