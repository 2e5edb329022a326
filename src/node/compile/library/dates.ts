import {
  type DateForms,
  type DateLength,
  formatDate,
  writeDate,
} from '../../../content/format-date.ts'
import type { Library } from '../../../content/library.ts'
import { keepNumbers } from '../../../content/unbroken.ts'

/** A year and a day that read like nothing else in a date. */
const [sampleYear, sampleDay] = ['2033', '27']
const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** How a language writes dates; null where a form does not write each of them as the platform does. */
export function compileDates(locale: string): Library['dates'] {
  const [long, short] = [formsOf(locale, 'long'), formsOf(locale, 'short')]
  return writesAs(long, locale, 'long') && writesAs(short, locale, 'short') ? { long, short } : null
}

function formsOf(locale: string, length: DateLength): DateForms {
  const form = (partial: string) =>
    keepNumbers(formatDate(partial, locale, length))
      .replace(sampleYear, '{year}')
      .replace(sampleDay, '{day}')
  return {
    year: form(sampleYear),
    months: months.map((month) => form(`${sampleYear}-${month}`)),
    days: months.map((month) => form(`${sampleYear}-${month}-${sampleDay}`)),
  }
}

const writesAs = (forms: DateForms, locale: string, length: DateLength): boolean =>
  ['1976', ...months.flatMap((month) => [`1976-${month}`, `2026-${month}-05`])].every(
    (partial) => writeDate(partial, forms) === keepNumbers(formatDate(partial, locale, length)),
  )
