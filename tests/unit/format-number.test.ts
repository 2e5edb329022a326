// Numbers without the platform, held against the platform’s own.
import { describe, expect, it, vi } from 'vitest'
import { decimalSignOf, minusSignOf, numberFormat } from '../../src/content/format-number.ts'
import { randomSequence } from '../../src/domain/random.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'
import { library } from '../support/content.ts'

describe('numbers', () => {
  it.each([
    ['en-GB', '.'],
    ['de', ','],
    ['fr', ','],
    ['sv', ','],
    ['he', '.'],
    ['ar-EG', null],
    ['mr', null],
  ])('in %s read as the platform writes them, all points and counts', (locale, sign) => {
    expect(decimalSignOf(locale)).toBe(sign)
    const platform = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    const format = numberFormat(locale, decimalSignOf(locale), minusSignOf(locale))
    const parts = Array.from({ length: 20 * partsPerPoint }, (_, part) => part / partsPerPoint)
    const counts = Array.from({ length: 1100 }, (_, count) => count)
    const hundredths = Array.from({ length: 2000 }, (_, all) => all / 100)
    const chance = randomSequence('numbers')
    const shares = Array.from({ length: 20_000 }, () => 2 * chance() - 1)
    const halves = Array.from({ length: 2000 }, (_, at) => Number(`${at - 1000}.${at % 10}05`))
    const others = [-1, -0.5, -0.001, 1e-7, 0.145, 1.005, 999.999, 1234567.891, Number.NaN]
    const wrong = [...parts, ...counts, ...hundredths, ...shares, ...halves, ...others].filter(
      (each) => format(each) !== platform.format(each),
    )
    expect(wrong).toEqual([])
  })

  it('have the decimal sign of their language with the content', () => {
    expect(library.decimalSign).toBe('.')
    expect(library.minusSign).toBe('-')
  })

  it('from nearly minus to nearly plus a thousand never ask the platform', () => {
    const platform = vi.spyOn(Intl, 'NumberFormat')
    const format = numberFormat('en-GB', '.', '-')
    expect([0.123456, -0.98765, 0, 12.3, 998.99].map(format)).toEqual([
      '0.12',
      '-0.99',
      '0',
      '12.3',
      '998.99',
    ])
    expect(platform).not.toHaveBeenCalled()
    format(1000)
    expect(platform).toHaveBeenCalled()
    platform.mockRestore()
  })
})
