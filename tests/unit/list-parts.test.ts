/** The parts of long lists that strips of links lead to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Term, TimelineEntry } from '../../src/content/library.ts'
import { lettersOf } from '../../src/states/reference/glossary.ts'
import { type Span, spansOf } from '../../src/states/reference/timeline.ts'

const entry = (date: string, key = false): TimelineEntry => ({
  id: date,
  date,
  text: { html: '', facts: [] },
  key,
})
const entriesOf = ({ runs }: Span) => runs.flatMap(({ entries }) => entries)
const term = (name: string): Term => ({
  id: name,
  term: name,
  also: [],
  definition: { html: '', facts: [] },
})

describe('the years of a timeline', () => {
  it('stand alone where there are many entries, and share a part where there are few', () => {
    const dates = ['1947', '1954-03', '1976', '1976-02', '1980', '1981']
    const many = ['01', '02', '03', '04', '05'].map((month) => `2023-${month}`)
    const spans = spansOf([...dates, ...many, '2024-01'].map((date) => entry(date)))
    expect(spans.map((span) => [span.from, span.until, entriesOf(span).length])).toEqual([
      ['1947', '1980', 5],
      ['1981', '1981', 1],
      ['2023', '2023', 5],
      ['2024', '2024', 1],
    ])
  })

  it('are marked where one has a key date', () => {
    const spans = spansOf([entry('1990'), entry('2020', true)])
    expect(spans.map(({ hasKeyDate }) => hasKeyDate)).toEqual([true])
  })

  it('have their key dates apart from the dates before, between and after them', () => {
    const isKey = [false, false, true, false, true, true]
    const [span] = spansOf(isKey.map((key) => entry('2023', key)))
    expect(span?.runs.map((run) => [run.isKey, run.entries.length])).toEqual([
      [false, 2],
      [true, 1],
      [false, 1],
      [true, 2],
    ])
  })

  it('have every entry once, in its order, and ids of their own', () => {
    const years = fc.array(fc.integer({ min: 1900, max: 2030 }).map(String))
    fc.assert(
      fc.property(years, (unsorted) => {
        const entries = unsorted.toSorted().map((date) => entry(date))
        const spans = spansOf(entries)
        expect(spans.flatMap(entriesOf)).toEqual(entries)
        expect(new Set(spans.map(({ id }) => id)).size).toBe(spans.length)
      }),
    )
  })
})

describe('the letters of a glossary', () => {
  it('have the terms that begin so, with an accent or without, in small letters or not', () => {
    const letters = lettersOf(['9-line', '<em>A</em>egis', 'École', 'end use', '移転'].map(term))
    expect(letters.map(({ name, terms }) => [name, terms.length])).toEqual([
      ['0–9', 1],
      ['A', 1],
      ['E', 2],
      ['移', 1],
    ])
  })
})
