/** Front matter of Markdown files: explainers and pages. */
import { z } from 'zod'
import { slug, text } from './fields.ts'

/** Front matter of an explainer. */
export const explainerSchema = z.strictObject({
  title: text(),
  summary: text()
    .pipe(z.string().max(160, 'at most 160 characters'))
    .describe('For lists, cards and search engines.'),
  quiz: slug,
  keyPoints: z.array(text()).length(3, 'exactly three key points').meta({ translatable: true }),
  unknown: z.array(text()).min(1).meta({ translatable: true }),
})

/** Front matter of `pages/*.md` and `plain/*.md`. */
export const pageSchema = z.strictObject({
  title: text(),
  summary: text().pipe(z.string().max(160, 'at most 160 characters')),
})
