/** Dates in words, for the pages and for what the build draws. */

/** Formats by locale and fields: making one takes longer than using it a hundred times. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/**
 * A date of which the day, or the month too, may not be known, in words.
 * @param partial such as `2023-12-22`, `2023-12` or `2023`
 */
export function formatDate(partial: string, locale: string, month: 'long' | 'short'): string {
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
