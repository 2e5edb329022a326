/** Numbers in words of a language: its decimal sign, its digits, its groups of digits. */
import { partsPerPoint } from '../domain/scoring.ts'
import { lazily } from '../once/lazily.ts'

const platformFormat = (locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })

/**
 * Formats numbers with at most two decimals. Points and counts below a thousand, which is what pages
 * show, are written without the platform: the first number of an isolate makes it load its tables, which
 * takes longer than all the rest of a first request.
 * @param decimalSign as `decimalSignOf` has found it; null: every number is the platform's
 */
export function numberFormat(
  locale: string,
  decimalSign: string | null,
): (value: number) => string {
  const platform = lazily(() => platformFormat(locale))
  // No such part of a point lies halfway between two decimals, so there is one way to round it; hundredths are round.
  const isPlain = (value: number) =>
    value >= 0 && value < 999 && (Number.isInteger(value * partsPerPoint) || isHundredths(value))
  return (value) =>
    decimalSign !== null && isPlain(value)
      ? String(Math.round(value * 100) / 100).replace('.', decimalSign)
      : platform().format(value)
}

const isHundredths = (value: number) => Math.round(value * 100) / 100 === value

/** What stands before decimals in a language; null where its digits are not those of `String`. */
export const decimalSignOf = (locale: string): string | null =>
  /^1(\D+)25$/.exec(platformFormat(locale).format(1.25))?.[1] ?? null
