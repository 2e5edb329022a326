/** Questions, of each type. */
import { z } from 'zod'
import { statuses } from '../../../../domain/item.ts'
import { draftSchema } from './drafts.ts'
import { choiceId, fullDate, itemId, misconceptionId, sectionTarget, slug, text } from './fields.ts'

/** What every item has. */
const itemFields = {
  draft: z.literal(false).optional().describe('`true`: it is not asked yet.'),
  objective: slug,
  difficulty: z
    .number()
    .min(0.05)
    .max(0.95)
    .describe('Estimated share of the points that learners earn, 0 to 1.'),
  explainer: sectionTarget.describe('`slug#section` that answers it.'),
  title: text()
    .max(60)
    .optional()
    .describe('Short name by which a teacher knows the question in a report, eight words at most.'),
  stem: text(),
  hint: text().optional(),
  excludes: z
    .array(itemId)
    .optional()
    .describe('Items that answer each other: they are not drawn into one quiz.'),
  retired: fullDate.optional().describe('From this day the item is shown in older attempts only.'),
}
/** What every choice, pair and statement says once the learner has responded. */
const explained = { text: text(), feedback: text() }
const answerFields = { ...explained, misconception: misconceptionId.optional() }
const choices = z.record(choiceId, z.strictObject(answerFields))

const itemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), ...itemFields, choices, key: choiceId }),
  z.strictObject({ type: z.literal('multiple'), ...itemFields, choices, keys: z.array(choiceId) }),
  /** `key`: the choices, first to last. A wrong place shows no idea, so no choice names one. */
  z.strictObject({
    type: z.literal('order'),
    ...itemFields,
    choices: z.record(choiceId, z.strictObject(explained)),
    key: z.array(choiceId),
  }),
  /** `key` of a left side: its right side. */
  z.strictObject({
    type: z.literal('match'),
    ...itemFields,
    left: z.record(choiceId, z.strictObject({ ...answerFields, key: choiceId })),
    right: z.record(choiceId, text()),
  }),
  /** `tolerance` and `near`: a full and half a point within ± this, in the unit. */
  z.strictObject({
    type: z.literal('number'),
    ...itemFields,
    unit: text(),
    grouping: z
      .literal(false)
      .optional()
      .describe('`false`: digits are not grouped, as in a year.'),
    key: z.number(),
    tolerance: z.number().min(0),
    near: z.number().min(0),
    feedback: z.strictObject({ key: text(), near: text(), other: text() }),
  }),
  z.strictObject({
    type: z.literal('classify'),
    ...itemFields,
    statements: z.record(choiceId, z.strictObject({ ...answerFields, key: z.enum(statuses) })),
  }),
])
/** Drafts first: of two fields of one name the overlay of another language has the latter. */
export const itemsSchema = z.record(
  itemId,
  z.discriminatedUnion('draft', [draftSchema, itemSchema]),
)
