/** Primary documents: the texts that decide the story, in a few of their own words. */
import { z } from 'zod'
import { partialDate, quotation, slug, sourceId, text, translatedQuotation } from './fields.ts'

const texts = () => z.array(text()).min(1).meta({ translatable: true })

/** Words of the document. */
const excerptSchema = z.strictObject({
  original: quotation().describe('Exactly as the first source has it.'),
  translation: translatedQuotation().optional(),
})

export const documentsSchema = z.record(
  slug,
  z.strictObject({
    title: text(),
    short: text()
      .optional()
      .describe('For the links at the head of the page; the title where there is none.'),
    /** Who issued it. */
    issuer: text(),
    date: partialDate,
    sources: z
      .array(sourceId)
      .min(1, 'at least one source')
      .describe('The first is the one that its words were read in.'),
    what: text(),
    /** None where the exact words could not be read. */
    words: z.record(slug, excerptSchema).optional(),
    says: texts(),
    doesNotSay: texts(),
    /** For a class. */
    tasks: texts(),
  }),
)
