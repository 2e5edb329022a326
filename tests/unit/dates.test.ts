// Dates in words, made with the build.
import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/content/format-date.ts'
import { createSite } from '../../src/content/site.ts'
import { compileDates } from '../../src/node/compile/library/dates.ts'
import { library } from '../support/content.ts'

const { sources, facts, timeline, corrections, additions, removed, charts, settings } = library

describe('dates of the content', () => {
  it('are all in words before the Worker starts, which has to make none', () => {
    const shown = [
      ...[sources, facts, timeline, corrections, additions, charts].flatMap((part) =>
        Object.values(part).flatMap((each: { date?: string; until?: string }) => [
          each.date ?? [],
          each.until ?? [],
        ]),
      ),
      ...Object.values(removed).map(({ since }) => since),
      settings.compiled,
    ].flat()
    expect(shown.length).toBeGreaterThan(10)
    for (const date of shown) expect(library.dates, date).toHaveProperty(date)
  })

  it('are found wherever they stand, and nothing else is taken for one', () => {
    const parts = { a: [{ date: '2023-12' }], b: 'on 2023-12-22', c: '2023-13', d: 2023, e: '1976' }
    expect(compileDates(parts, 'en-GB')).toEqual({
      '2023-12': { long: 'December 2023', short: 'Dec 2023' },
      '1976': { long: '1976', short: '1976' },
    })
  })

  it('read as any other date does', () => {
    const site = createSite(library)
    const unknown = createSite({ ...library, dates: {} })
    for (const date of [settings.compiled, '1999-09-09', '1999-09']) {
      expect(site.date(date)).toBe(unknown.date(date))
      expect(site.shortDate(date)).toBe(unknown.shortDate(date))
      expect(site.date(date)).toBe(formatDate(date, site.locale, 'long'))
    }
  })
})
