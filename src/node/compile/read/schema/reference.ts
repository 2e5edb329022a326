/** Claims, traces, timeline and glossary. */
import { z } from 'zod'
import { partialDate, quotation, slug, sourceId, text, translatedQuotation } from './fields.ts'

const verdicts = ['holds', 'loose', 'wrong', 'unsupported'] as const

export const claimsSchema = z.record(
  slug,
  z.strictObject({
    said: text(),
    /** The words of the story that make the claim. */
    quote: quotation(),
    supported: text(),
    verdict: z.enum(verdicts),
  }),
)

/** A statement followed through the documents that carry it. */
export const tracesSchema = z.record(
  slug,
  z.strictObject({
    title: text(),
    /** What changed on the way, and what good sources support. */
    finding: text(),
    /** The first is where the statement comes from, as far as known. */
    versions: z.record(
      slug,
      z.strictObject({
        source: sourceId,
        quote: quotation(),
        /** Of a quotation in another language. */
        translation: translatedQuotation().optional(),
        /** What was added, lost or kept. */
        change: text(),
      }),
    ),
  }),
)

export const timelineSchema = z.record(
  slug,
  z
    .strictObject({
      date: partialDate,
      until: partialDate.optional(),
      /** Printed instead of the date where the day is not known. */
      when: text().optional(),
      text: text(),
      /** One of the few entries that carry the story. */
      key: z.literal(true).optional(),
    })
    .refine(
      ({ date, until = date }) => until.slice(0, date.length) >= date.slice(0, until.length),
      {
        message: 'is before the date',
        path: ['until'],
      },
    ),
)

export const glossarySchema = z.record(
  slug,
  z.strictObject({
    term: text(),
    also: z.array(text()).optional().meta({ translatable: true }),
    definition: text(),
  }),
)
