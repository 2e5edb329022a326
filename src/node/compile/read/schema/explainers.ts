/** Front matter of Markdown files: explainers and pages. */
import { z } from 'zod'
import { slug, text } from './fields.ts'

const figure = z.strictObject({ figure: z.string().trim().min(1).max(14), text: text() })

/** Front matter of an explainer. */
export const explainerSchema = z.strictObject({
  title: text(),
  summary: text()
    .pipe(z.string().max(160, 'at most 160 characters'))
    .describe('For lists, cards and search engines.'),
  quiz: slug,
  figure: figure
    .meta({ translatable: true })
    .optional()
    .describe(
      'A large figure to open with, with a line that cites its facts; ? for what nobody has said.',
    ),
  keyPoints: z.array(text()).length(3, 'exactly three key points').meta({ translatable: true }),
  unknown: z.array(text()).min(1).meta({ translatable: true }),
})

/** Front matter of `pages/about.md`, the lesson and `plain/*.md`. */
export const pageSchema = z.strictObject({
  title: text(),
  summary: text().pipe(z.string().max(160, 'at most 160 characters')),
})

/** Front matter of `pages/home.md`. */
export const homeSchema = pageSchema.extend({
  figures: z
    .array(figure)
    .max(4, 'at most four figures')
    .meta({ translatable: true })
    .default([])
    .describe('Large figures, each with a line that cites its facts; ? for what nobody has said.'),
})
