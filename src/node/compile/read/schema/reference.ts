/** Claims, timeline and glossary. */
import { z } from 'zod'
import { partialDate, slug, text } from './fields.ts'

const verdicts = ['holds', 'loose', 'wrong', 'unsupported'] as const

export const claimsSchema = z.record(
  slug,
  z.strictObject({ said: text(), supported: text(), verdict: z.enum(verdicts) }),
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
