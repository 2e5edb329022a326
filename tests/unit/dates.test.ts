// Dates in words, by forms that are made with the build.
import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/content/format-date.ts'
import { createSite } from '../../src/content/site.ts'
import { keepNumbers } from '../../src/content/unbroken.ts'
import { compileDates } from '../../src/node/compile/library/dates.ts'
import { library } from '../support/content.ts'

const dates = ['1976', '1999-09', '2026-05', '2023-12-02', '2023-12-22', '2024-02-29']

describe('dates in words', () => {
  it.each(['en-GB', 'en-US', 'de-DE', 'uk-UA', 'ja-JP', 'pl-PL', 'pt-BR', 'xx'])(
    'are written in %s as the platform writes them',
    (language) => {
      const site = createSite({ ...library, dates: compileDates(language) })
      expect(site.library.dates).not.toBeNull()
      for (const date of dates) {
        expect(site.date(date)).toBe(keepNumbers(formatDate(date, language, 'long')))
        expect(site.shortDate(date)).toBe(keepNumbers(formatDate(date, language, 'short')))
      }
    },
  )

  it('keep a day and its month on one line', () => {
    expect(createSite(library).date('2023-12-02')).toBe('2\u00a0December 2023')
  })

  it.each(['ar-EG', 'fa-IR'])(
    'are left to the platform in %s, whose digits or years are its own',
    (language) => {
      expect(compileDates(language)).toBeNull()
    },
  )

  it('are written by forms on this site, and without them all the same', () => {
    const site = createSite(library)
    const unknown = createSite({ ...library, dates: null })
    expect(site.library.dates).not.toBeNull()
    for (const date of [library.settings.compiled, ...dates]) {
      expect(site.date(date)).toBe(unknown.date(date))
      expect(site.shortDate(date)).toBe(unknown.shortDate(date))
    }
  })
})
