import { expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Correction, Library } from '../../src/content/library.ts'
import { allLogParts, earlierEntries, logPartsOf, placeInLog } from '../../src/content/log-parts.ts'
import { modifiedOn } from '../../src/content/modified.ts'

const [library] = content.libraries as [Library]

/** So many entries, a day each, the newest first. */
const logOf = (length: number): Correction[] =>
  Array.from({ length }, (_, at) => {
    const date = new Date(Date.UTC(2027, 0, length - at)).toISOString().slice(0, 10)
    return { id: `entry-${length - at}`, date, text: { html: '', facts: [] } }
  })
const withLog = (length: number): Library => ({
  ...library,
  corrections: logOf(length),
  additions: [],
})
const partsWith = (length: number) => logPartsOf(withLog(length)).corrections
const places = (length: number) =>
  partsWith(length).flatMap(({ path, entries }) => entries.map(({ id }) => `${path}#${id}`))

it.each([0, 1, 3])('a log of %i has no parts', (length) => {
  expect(allLogParts(withLog(length))).toEqual([])
})

it('every entry stays where it is when the log gets longer', () => {
  for (const [before, after] of [
    [4, 5],
    [29, 30],
    [30, 31],
    [60, 95],
  ] as const) {
    expect(places(after).slice(after - before)).toEqual(places(before))
  }
})

it('parts have the newest entries first, and their numbers say which they have', () => {
  expect(partsWith(65).map(({ path, numbers }) => ({ path, ...numbers }))).toEqual([
    { path: '/about/corrections-3', first: 61, last: 65, total: 65 },
    { path: '/about/corrections-2', first: 31, last: 60, total: 65 },
    { path: '/about/corrections-1', first: 1, last: 30, total: 65 },
  ])
})

it('an earlier entry has its number and its place', () => {
  const earlier = earlierEntries(partsWith(34)).map(({ number, path }) => ({ number, path }))
  expect(earlier[0]).toEqual({ number: 31, path: '/about/corrections-2#entry-31' })
  expect(earlier.at(-1)).toEqual({ number: 1, path: '/about/corrections-1#entry-1' })
  expect(earlier).toHaveLength(31)
})

it('a part changed last on the day of its newest entry', () => {
  expect(modifiedOn(withLog(65), '/about/corrections-2')).toBe('2027-03-01')
})

it('an entry has its place in the log, on the page about the site while the log is short', () => {
  const placesWith = (length: number) => {
    const library = withLog(length)
    return library.corrections.map((entry) => placeInLog(library, entry))
  }
  expect(placesWith(2)).toEqual(['/about#entry-2', '/about#entry-1'])
  expect(placesWith(34).slice(0, 5)).toEqual([
    ...[34, 33, 32, 31].map((at) => `/about/corrections-2#entry-${at}`),
    '/about/corrections-1#entry-30',
  ])
})
