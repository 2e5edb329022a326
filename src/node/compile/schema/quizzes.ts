/** Quizzes, and what they are to teach: objectives and misconceptions. */
import { z } from 'zod'
import { misconceptionId, slug, text } from './fields.ts'

export const objectivesSchema = z.record(slug, z.strictObject({ text: text(), explainer: slug }))

export const misconceptionsSchema = z.record(
  misconceptionId,
  z.strictObject({ idea: text(), correction: text() }),
)

export const quizSchema = z.strictObject({
  title: text(),
  summary: text(),
  /** Explainer to read first. */
  explainer: slug,
  /** Number of questions by default. */
  length: z.number().int().min(1).max(20),
  /** How long it takes most people. */
  minutes: z.number().int().min(1).max(60),
  /** Items are drawn evenly from these. */
  objectives: z.array(slug).min(1),
  /** Best last; `from` is the share of the highest possible score, 0 to 1. */
  bands: z.record(
    slug,
    z.strictObject({ from: z.number().min(0).max(1), title: text(), text: text() }),
  ),
})
