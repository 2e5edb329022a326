/** Sources, and the facts that rest on them. */
import { z } from 'zod'
import { statuses } from '../../../../domain/item.ts'
import { factId, fullDate, language, partialDate, sourceId, text } from './fields.ts'
import { place } from './place.ts'

const url = z.url({ protocol: /^https?$/ })

const sourceSchema = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    date: partialDate.optional(),
    urls: z.array(url),
    seen: fullDate.describe('The day on which the document was last looked at.'),
    archived: url.optional().describe('Address of a copy in an archive, where one is known.'),
    places: z
      .record(factId, place)
      .optional()
      .describe('Fact → where it stands in the document, such as `headline; paragraph 2`.'),
    tier: z.enum(['A', 'B', 'C', 'D']),
    language,
    relays: z.string().min(1).optional().describe('Whose report a tier C page passes on.'),
    note: z.string().min(1).optional(),
  })
  .refine((source) => source.tier !== 'C' || source.relays !== undefined, {
    message: 'a tier C source says whose report it relays',
    path: ['relays'],
  })
export const sourcesSchema = z.record(sourceId, sourceSchema)

const confidences = ['high', 'medium', 'low'] as const

export const factsSchema = z.record(
  factId,
  z.strictObject({
    status: z.enum(statuses),
    confidence: z.enum(confidences),
    date: partialDate.optional(),
    sources: z.array(sourceId).min(1, 'at least one source'),
    discusses: z
      .array(sourceId)
      .optional()
      .describe('Tier D pages that the fact is about. Never evidence.'),
    scored: z.literal(false).optional().describe('`false`: may not carry a scored question.'),
    reviewBy: fullDate.optional(),
  }),
)

export const factTextsSchema = z.record(
  factId,
  z.strictObject({ statement: text(), note: text().optional() }),
)
