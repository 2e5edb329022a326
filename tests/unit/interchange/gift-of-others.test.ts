/** GIFT as teachers and Moodle write it. */
import { describe, expect, it } from 'vitest'
import { readGift } from '../../../src/interchange/gift/read.ts'

const read = (text: string) => readGift(text, { true: 'Yes', false: 'No' })

describe('a GIFT file of others', () => {
  it('has questions of each type that we have, in plain text', () => {
    const { items, misreadings } = read(`\ufeff// a comment
$CATEGORY: $course$/top/Capitals/Europe

::One:: Who's buried in Grant's tomb?{~Grant ~Jefferson =no one#Right}\r
\r
Grant is {~buried =entombed ~living} in Grant's tomb.

Which are even?{~%50%2 ~%50%4 ~%-100%3}

Match.{=France -> Paris =Italy -> Rome =Spain -> Madrid}

When?{#1822:5}

About?{#2.5..3.5}

Is it?{FALSE#No, it is not#Right####Because.}
`)
    expect(misreadings).toEqual([{ line: 8, reason: 'weights' }])
    expect(items).toMatchObject([
      { title: 'One', topic: 'Europe', stem: "Who's buried in Grant's tomb?", key: 'c' },
      { stem: "Grant is _____ in Grant's tomb.", key: 'b' },
      { type: 'multiple', keys: ['a', 'b'] },
      { type: 'match', left: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] },
      { type: 'number', key: 1822, tolerance: 5, near: 5 },
      { type: 'number', key: 3, tolerance: 0.5 },
      { type: 'single', key: 'b', feedback: { text: 'Because.' } },
    ])
    expect(items[6]).toHaveProperty('choices.0.feedback.text', 'No, it is not')
    expect(items[6]).toHaveProperty('choices.1.feedback.text', 'Right')
  })

  it('parts its questions by titles where no blank line does', () => {
    const { items, misreadings } = read(
      '::One::Which? {\n=a\n~b\n}\n::Two::Is it? {\nTRUE\n}\n::Three::Only a text\n// and\n::Four::How many? {#42}.\n::Five::{=a ~b} or\n::not a title',
    )
    expect(items.map(({ title }) => title)).toEqual(['One', 'Two', 'Four', 'Five'])
    expect(items[3]?.stem).toBe('_____ or\n::not a title')
    expect(misreadings).toEqual([{ line: 8, reason: 'type' }])
  })

  it('says after a number, without a sign of its own, what every other one is told', () => {
    const { items, misreadings } = read('A number from 1 to 5? { #3:2 ~#Completely wrong}')
    expect(items).toMatchObject([
      { type: 'number', key: 3, tolerance: 2, remarks: { other: { text: 'Completely wrong' } } },
    ])
    expect(misreadings).toEqual([])
  })

  it('has pictures: their questions are read, and it is said that they are not', () => {
    const text = 'Where? <img src\\="a.png"> {=a ~b}\n\n[plain]What is <img>? {=a ~b}'
    const { items, misreadings } = read(text)
    expect(items).toMatchObject([{ stem: 'Where?' }, { stem: 'What is <img>?' }])
    expect(misreadings).toEqual([{ line: 1, reason: 'picture' }])
  })

  it('has pictures with a description, which is read in their place', () => {
    const picture = '<img src\\="a.png" alt\\="A map">'
    const { items, misreadings } = read(`Where is ${picture}? {=${picture} ~b}`)
    expect(items).toMatchObject([
      { stem: 'Where is [A map]?', choices: [{ text: 'A map' }, { text: 'b' }] },
    ])
    expect(misreadings).toEqual([{ line: 1, reason: 'picture' }])
  })

  it.each([
    ['undescribed', '<img src\\="a.png"> {=a ~b}'],
    ['undescribed', 'Which?{=<img src\\="a.png"> ~b}'],
    ['type', 'Why?{}'],
    ['type', 'Say it.{=this =that}'],
    ['type', 'Only a text'],
    ['keys', 'Which?{=a `x=1` ~b}'],
    ['syntax', 'One?{=a ~b}\nTwo?{=c ~d}'],
    ['syntax', 'Open{=a ~b'],
    ['syntax', '::No end {=a ~b}'],
    ['key', 'None?{~a ~b}'],
    ['choices', 'One?{~%100%a}'],
    ['number', 'How many?{#3,14}'],
  ])(
    'leaves out with its line and a reason what is no question of ours: %s of %j',
    (reason, text) => {
      expect(read(`\n\n${text}\n`)).toEqual({ items: [], misreadings: [{ line: 3, reason }] })
    },
  )
})
