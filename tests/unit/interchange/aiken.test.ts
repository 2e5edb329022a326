/** Aiken: what is written is read again, whatever the texts; the rest is left out and listed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAiken } from '../../../src/interchange/aiken/read.ts'
import { writeAiken } from '../../../src/interchange/aiken/write.ts'
import { noFeedback } from '../../../src/interchange/item.ts'
import { portableQuiz } from '../../support/portable-items.ts'

describe('an Aiken file', () => {
  it('is read back to the same questions, whatever their texts, and lists all others', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const { content, omissions } = writeAiken(quiz)
        const { items, misreadings } = readAiken(content)
        const left = new Set(omissions.map(({ id }) => id))
        const kept = quiz.items.filter(({ id }) => !left.has(id))
        expect(misreadings).toEqual([])
        expect(kept.every(({ type }) => type === 'single')).toBe(true)
        expect(items).toEqual(
          kept.map((item, at) => ({
            ...item,
            id: `q${at + 1}`,
            title: '',
            topic: '',
            tags: [],
            hint: '',
            feedback: noFeedback,
            choices:
              item.type === 'single' &&
              item.choices.map(({ id, text }) => ({
                id,
                text,
                feedback: noFeedback,
                misconception: '',
              })),
          })),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('takes brackets, small slips of space, and stems of several lines', () => {
    const { items, misreadings } = readAiken(
      '\ufeffWhich\r\none?\r\nA)  x\r\nB) y\r\n\r\nANSWER:B\r\n',
    )
    expect(misreadings).toEqual([])
    expect(items).toMatchObject([{ stem: 'Which\none?', key: 'b' }])
  })

  it('takes small letters where a choice can be, and no others', () => {
    const { items, misreadings } = readAiken(
      'e. coli\nb. is\na. one\nb) two, as in\nANSWER: b\n\nWhich?\nA. x\nB. y\nAnswer: a\n',
    )
    expect(misreadings).toEqual([])
    expect(items).toMatchObject([
      { stem: 'e. coli\nb. is', choices: [{ text: 'one' }, { text: 'two, as in' }], key: 'b' },
      { stem: 'Which?', choices: [{ text: 'x' }, { text: 'y' }], key: 'a' },
    ])
  })

  it('has several right answers: that question is left out, and the next one is whole', () => {
    const choices = 'A. x\nB. y\nC. z\n'
    const { items, misreadings } = readAiken(
      ['A, C', 'AB', 'the first', ''].map((key) => `One?\n${choices}ANSWER: ${key}\n`).join('') +
        `Two?\n${choices}ANSWER: C`,
    )
    expect(items).toMatchObject([{ stem: 'Two?', key: 'c' }])
    expect(misreadings).toEqual([
      { line: 1, reason: 'keys' },
      { line: 6, reason: 'keys' },
      { line: 11, reason: 'key' },
      { line: 16, reason: 'key' },
    ])
  })

  it('says on which line a question begins that has no key, or one that is not offered', () => {
    const { items, misreadings } = readAiken(
      'One?\nA. x\nB. y\n\nTwo?\nA. x\nB. y\nANSWER: C\n\nThree?\nA. x\nB. y\nANSWER: A',
    )
    expect(items).toMatchObject([{ stem: 'Three?' }])
    expect(misreadings).toEqual([
      { line: 1, reason: 'key' },
      { line: 5, reason: 'key' },
    ])
  })
})
