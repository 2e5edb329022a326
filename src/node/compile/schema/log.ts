/** What changed: corrections and additions, and addresses that are gone. */
import { z } from 'zod'
import { fullDate, slug, text } from './fields.ts'

export const correctionsSchema = z.record(
  slug,
  z.strictObject({
    date: fullDate,
    /** `addition`: something new, and nothing was wrong. */
    kind: z.enum(['correction', 'addition']).default('correction'),
    /** Path of the page that was corrected, or is new. */
    page: z.string().startsWith('/').optional(),
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
    /** Path of the page to read instead. */
    instead: z.string().startsWith('/'),
  }),
)
