// Numbers without the platform, held against the platform’s own.
import { describe, expect, it } from 'vitest'
import { decimalSignOf, numberFormat } from '../../src/content/format-number.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'
import { library } from '../support/content.ts'

describe('numbers', () => {
  it.each([
    ['en-GB', '.'],
    ['de', ','],
    ['fr', ','],
    ['sv', ','],
    ['ar-EG', null],
    ['mr', null],
  ])('in %s read as the platform writes them, all points and counts', (locale, sign) => {
    expect(decimalSignOf(locale)).toBe(sign)
    const platform = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    const format = numberFormat(locale, decimalSignOf(locale))
    const parts = Array.from({ length: 20 * partsPerPoint }, (_, part) => part / partsPerPoint)
    const counts = Array.from({ length: 1100 }, (_, count) => count)
    const hundredths = Array.from({ length: 2000 }, (_, all) => all / 100)
    const others = [-1, -0.5, 0.145, 1.005, 999.999, 1234567.891, Number.NaN]
    const wrong = [...parts, ...counts, ...hundredths, ...others].filter(
      (each) => format(each) !== platform.format(each),
    )
    expect(wrong).toEqual([])
  })

  it('have the decimal sign of their language with the content', () => {
    expect(library.decimalSign).toBe('.')
  })
})
