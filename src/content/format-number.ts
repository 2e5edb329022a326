/** Numbers in words of a language: its signs, its digits, its groups of digits. */
import { lazily } from '../once/lazily.ts'

const platformFormat = (locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })

/**
 * Formats numbers with at most two decimals. Those nearer to nothing than a thousand, which is what pages
 * show, are written without the platform: the first number of an isolate makes it load its tables, which
 * takes longer than all the rest of a first request.
 * @param decimalSign as `decimalSignOf` has found it; null: every number is the platform's
 * @param minusSign as `minusSignOf` has found it; null: those below nothing are the platform's
 */
export function numberFormat(
  locale: string,
  decimalSign: string | null,
  minusSign: string | null = null,
): (value: number) => string {
  const platform = lazily(() => platformFormat(locale))
  return (value) => {
    const size = Math.abs(value)
    const minus = value < 0 ? minusSign : ''
    return decimalSign !== null && minus !== null && isPlain(size)
      ? minus + rounded(size).replace('.', decimalSign)
      : platform().format(value)
  }
}

/** Smaller ones `String` writes with an exponent. */
const isPlain = (size: number) => size === 0 || (size > 1e-6 && size < 999)

/** Rounded as it is written, half a hundredth upward, as the platform does: in binary 1.005 is less than that. */
const rounded = (size: number): string => String(Math.round(Number(`${size}e2`)) / 100)

/** What stands before decimals in a language; null where its digits are not those of `String`. */
export const decimalSignOf = (locale: string): string | null =>
  /^1(\D+)25$/.exec(platformFormat(locale).format(1.25))?.[1] ?? null

/** What stands before numbers below nothing; null where it does not stand before them, or digits are others. */
export const minusSignOf = (locale: string): string | null =>
  /^(\D+)1$/.exec(platformFormat(locale).format(-1))?.[1] ?? null
