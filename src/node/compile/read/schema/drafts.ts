/** Drafts of questions: what is asked is there, and what they rest on may still be missing. */
import { z } from 'zod'
import { statuses } from '../../../../domain/item.ts'
import { choiceId, itemId, sectionTarget, slug, text } from './fields.ts'

const draftFields = {
  draft: z.literal(true).describe('It is in no quiz and on no page until this line is taken out.'),
  objective: slug.optional(),
  difficulty: z.number().min(0.05).max(0.95).optional(),
  explainer: sectionTarget.optional(),
  title: text().optional(),
  stem: text(),
  hint: text().optional(),
  excludes: z.array(itemId).optional(),
  afterword: text()
    .optional()
    .describe(
      'Said whatever was answered. A question of the site has no such field: move it into feedback.',
    ),
}
/** `misconception`: the wrong idea in words, or its id. */
const answerFields = { text: text(), feedback: text().optional(), misconception: text().optional() }
const answer = z.strictObject(answerFields)
const choices = z.record(choiceId, answer)

export const draftSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), ...draftFields, choices, key: choiceId }),
  z.strictObject({ type: z.literal('multiple'), ...draftFields, choices, keys: z.array(choiceId) }),
  z.strictObject({ type: z.literal('order'), ...draftFields, choices, key: z.array(choiceId) }),
  z.strictObject({
    type: z.literal('match'),
    ...draftFields,
    left: z.record(choiceId, z.strictObject({ ...answerFields, key: choiceId })),
    right: z.record(choiceId, text()),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...draftFields,
    unit: text().optional(),
    grouping: z.literal(false).optional(),
    key: z.number(),
    tolerance: z.number().min(0).optional(),
    near: z.number().min(0).optional(),
    feedback: z.strictObject({ key: text(), near: text(), other: text() }).partial().optional(),
  }),
  z.strictObject({
    type: z.literal('classify'),
    ...draftFields,
    statements: z.record(choiceId, z.strictObject({ ...answerFields, key: z.enum(statuses) })),
  }),
])
