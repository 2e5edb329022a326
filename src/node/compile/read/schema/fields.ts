/** What fields of many files have in common: texts, dates and ids. */
import { z } from 'zod'
import { countWords } from '../../count-words.ts'

/** Text that a translator may replace. Inline Markdown, with `[@fact]` and `[[term]]`. */
export const text = () => z.string().trim().min(1).meta({ translatable: true })

/** The words of somebody else: as they stand there, so never translated, and short enough to be quoted. */
export const quotation = () =>
  z
    .string()
    .trim()
    .min(1)
    .refine(isShort, tooLong)
    .refine(isBare, 'is shown as it stands: no citations and terms in it')

/** A quotation in the language of the site. */
export const translatedQuotation = () => text().refine(isShort, tooLong)

const mostWords = 12
const tooLong = `should have at most ${mostWords} words: quote less`
const isBare = (words: string) => !/\[@|\[\[/.test(words)
const isShort = (words: string) => countWords(words) <= mostWords

const noSuchDay = 'there is no such day'

/** A calendar date of which the day, or the month too, may not be known. */
export const partialDate = z.preprocess(
  // YAML reads a bare year as a number.
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
      error: 'a date as 2023, 2023-12 or 2023-12-22',
      abort: true,
    })
    .refine((date) => date.length < 10 || isOnCalendar(date), noSuchDay),
)

/** 30 February reads as a day in March. */
const isOnCalendar = (day: string) =>
  new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true

export const fullDate = z
  .string('should be a day as 2023-12-22')
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day as 2023-12-22', abort: true })
  .refine(isOnCalendar, noSuchDay)

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
export const factId = z.string().regex(/^F-[A-Z]{3}-\d{2}$/, 'a fact id such as F-EVT-02')
export const sourceId = z.string().regex(/^S\d{2,3}$/, 'a source id such as S10')
export const misconceptionId = z.string().regex(/^M\d{1,2}$/, 'a misconception id such as M4')
/** At most 8 characters, so that twenty of them fit into an attempt's address. */
export const itemId = z.string().regex(/^[a-z]{2,5}-\d{2}$/, 'an item id such as end-01')
export const choiceId = z.string().regex(/^[a-h]$/, 'a letter from a to h')
export const language = z.string().regex(/^[a-z]{2}$/, 'a two-letter language code')

/** `slug#section` of an explainer. */
export const sectionTarget = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'an explainer section such as end-use#back-fill')
