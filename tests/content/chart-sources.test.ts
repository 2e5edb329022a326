/** The publishers in the line under a chart: each named once, official ones first. */
import { describe, expect, it } from 'vitest'
import type { RegisterFiles } from '../../src/node/compile/read/files.ts'
import { publishersOf } from '../../src/node/drawing/charts/sources.ts'

type Published = [tier: string, publisher: string, relays?: string]

/** What is named where one fact rests on these sources. */
function namesOf(...published: Published[]): string[] {
  const entries = published.map(([tier, publisher, relays], index) => [
    `S${index + 10}`,
    { tier, publisher, relays },
  ])
  const sources = Object.fromEntries(entries)
  const fact = { 'F-BRI-01': { sources: Object.keys(sources) } }
  const register = { sources: { data: sources }, facts: [{ file: { data: fact } }] }
  return publishersOf(
    ['F-BRI-01'],
    register as unknown as RegisterFiles,
    (original) => `${original} (relayed)`,
  )
}

describe('the publishers behind a chart', () => {
  it.each<[string, Published[], string[]]>([
    [
      'official ones first',
      [
        ['B', 'Gazette'],
        ['A', 'Council'],
      ],
      ['Council', 'Gazette'],
    ],
    [
      'the one of most first',
      [
        ['B', 'Gazette'],
        ['B', 'Post'],
        ['B', 'Post'],
      ],
      ['Post', 'Gazette'],
    ],
    [
      'no part of a joint name again',
      [
        ['A', 'Council, Harbour Office and Museum'],
        ['A', 'Harbour Office'],
        ['A', 'Museum'],
      ],
      ['Council, Harbour Office and Museum'],
    ],
    [
      'the joint name, although its part stands before it',
      [
        ['A', 'Museum'],
        ['A', 'Museum'],
        ['A', 'Council and Museum'],
      ],
      ['Council and Museum'],
    ],
    [
      'no name again that several lines have together',
      [
        ['A', 'Council; Museum'],
        ['A', 'Mill / Weir'],
        ['A', 'Museum, Mill'],
      ],
      ['Council; Museum', 'Mill / Weir'],
    ],
    [
      'none that is in brackets',
      [
        ['B', 'Post (Agency)'],
        ['B', 'Agency'],
      ],
      ['Post (Agency)'],
    ],
    [
      'no relay of a report that is there itself',
      [
        ['B', 'Agency / post.example'],
        ['C', 'Copies', 'Agency'],
      ],
      ['Agency / post.example'],
    ],
    [
      'one of two relays',
      [
        ['C', 'One', 'Agency'],
        ['C', 'Two', 'Agency'],
      ],
      ['Agency (relayed)'],
    ],
    [
      'a name with another in it, where it is another',
      [
        ['B', 'Post'],
        ['B', 'Evening Post'],
        ['B', 'Post and Mail'],
      ],
      ['Post and Mail', 'Evening Post'],
    ],
  ])('has %s', (_, published, names) => {
    expect(namesOf(...published)).toEqual(names)
  })
})
