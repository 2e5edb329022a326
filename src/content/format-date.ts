/** Dates in words, for the pages and for what the build draws. */

/** As text writes dates, or as lists do. */
export type DateLength = 'long' | 'short'

/** How a language writes dates, with `{year}` and `{day}` where those go. */
export interface DateForms {
  year: string
  /** Of a month in a year, and of a day, by month from January. */
  months: readonly string[]
  days: readonly string[]
}

/**
 * The same as `formatDate` in a language of which the forms are known, without the platform's tables.
 * @param partial such as `2023-12-22`, `2023-12` or `2023`
 */
export function writeDate(partial: string, { year, months, days }: DateForms): string {
  const [yearNumber = '', month, day] = partial.split('-')
  const form = month === undefined ? year : (day === undefined ? months : days)[Number(month) - 1]
  return (form ?? '').replace('{year}', yearNumber).replace('{day}', String(Number(day)))
}

/** Formats by locale and fields: making one takes longer than using it a hundred times. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/**
 * A date of which the day, or the month too, may not be known, in words.
 * @param partial such as `2023-12-22`, `2023-12` or `2023`
 */
export function formatDate(partial: string, locale: string, month: DateLength): string {
  const [year, monthNumber, day] = partial.split('-')
  const key = [locale, month, monthNumber ? 'm' : '', day ? 'd' : ''].join()
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(monthNumber && { month }),
      ...(day && { day: 'numeric' }),
      timeZone: 'UTC',
    })
  dateFormats.set(key, format)
  return format.format(new Date(`${year}-${monthNumber ?? '01'}-${day ?? '01'}T00:00:00Z`))
}
