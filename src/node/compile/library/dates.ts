import { formatDate } from '../../../content/format-date.ts'
import type { Library } from '../../../content/library.ts'

const dateRe = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** In words, every text of these parts that is a date or a year and nothing else. */
export function compileDates(parts: object, locale: string): Library['dates'] {
  const dates: Record<string, Library['dates'][string]> = {}
  JSON.stringify(parts, (_, value: unknown) => {
    if (typeof value === 'string' && dateRe.test(value)) {
      const long = formatDate(value, locale, 'long')
      const short = formatDate(value, locale, 'short')
      dates[value] ??= short === long ? { long } : { long, short }
    }
    return value
  })
  return dates
}
