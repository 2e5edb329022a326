/** Quizzes, and what they are to teach: objectives and misconceptions. */
import { z } from 'zod'
import { misconceptionId, slug, text } from './fields.ts'

export const objectivesSchema = z.record(
  slug,
  z.strictObject({
    text: text(),
    topic: text()
      .optional()
      .describe('What its questions are about, to end “You did well on …” with.'),
    explainer: slug,
  }),
)

export const misconceptionsSchema = z.record(
  misconceptionId,
  z.strictObject({
    idea: text().describe('The wrong idea, as those who hold it would say it.'),
    why: text().describe('Why people hold it; cites where it states something.'),
    correction: text().describe('What holds instead.'),
  }),
)

export const quizSchema = z.strictObject({
  title: text(),
  summary: text(),
  explainer: slug.describe('Explainer to read first.'),
  length: z.number().int().min(1).max(20).describe('Number of questions by default.'),
  objectives: z.array(slug).min(1).describe('Items are drawn evenly from these.'),
  /** Best last; `from` is the share of the highest possible score, 0 to 1. */
  bands: z.record(
    slug,
    z.strictObject({ from: z.number().min(0).max(1), title: text(), text: text() }),
  ),
})

export const cuesSchema = z.strictObject({
  absolute: text().describe(
    'Words that go too far for a careful sentence, with commas between them.',
  ),
})
