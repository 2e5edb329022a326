/** What changed: corrections and additions, and addresses that are gone. */
import { z } from 'zod'
import { fullDate, slug, text } from './fields.ts'

export const correctionsSchema = z.record(
  slug,
  z.strictObject({
    date: fullDate,
    kind: z
      .enum(['correction', 'addition'])
      .default('correction')
      .describe('`addition`: something new, and nothing was wrong.'),
    page: z
      .string()
      .startsWith('/')
      .optional()
      .describe('Path of the page that was corrected, or is new.'),
    text: text(),
  }),
)

const removedPath = z
  .string()
  .regex(/^\/[^?#\s]+[^/?#\s]$/, 'an address such as /embed/charts/output')

/** Addresses that are gone. */
export const removedSchema = z.record(
  removedPath,
  z.strictObject({
    since: fullDate,
    instead: z.string().startsWith('/').describe('Path of the page to read instead.'),
  }),
)
