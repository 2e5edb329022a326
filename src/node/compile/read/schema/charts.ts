/** Pictures: their data, and their words. */
import { z } from 'zod'
import { factId, partialDate, sectionTarget, slug, text } from './fields.ts'

/** What each number, day and step of a picture rests on. */
const evidence = z.array(factId).min(1, 'at least one fact')

/** What every picture has. */
const chartFields = {
  date: partialDate.describe('As known in: the newest date of its sources.'),
  section: sectionTarget.describe('`slug#section` of the explainer in which it stands.'),
}

/** A picture: numbers, days, steps or parts by id; the words stand in `charts.yaml` of a language. */
export const chartSchema = z.discriminatedUnion('kind', [
  /** Bars from zero, all to one scale. */
  z.strictObject({
    kind: z.literal('bars'),
    ...chartFields,
    groups: z
      .array(
        z.strictObject({
          id: slug,
          points: z
            .array(
              z.strictObject({
                id: slug,
                value: z.number().min(0),
                target: z
                  .literal(true)
                  .optional()
                  .describe('An aim and not a result: drawn hatched.'),
                facts: evidence,
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  }),
  /** Dated events, earliest first. `scale`: distances are true to time, which needs whole days. */
  z.strictObject({
    kind: z.literal('timeline'),
    ...chartFields,
    scale: z.boolean().optional(),
    events: z
      .array(
        z.strictObject({
          id: slug,
          date: partialDate,
          group: slug
            .optional()
            .describe('Marks events of one sort with the same sign; a label says what it means.'),
          facts: evidence,
        }),
      )
      .min(2),
    /** Days between two of the events. */
    spans: z
      .array(
        z.strictObject({
          id: slug,
          from: slug,
          to: slug,
          days: z.number().int().min(1),
          facts: evidence,
        }),
      )
      .optional(),
  }),
  /** Steps in order, each from one actor to another. */
  z.strictObject({
    kind: z.literal('flow'),
    ...chartFields,
    actors: z.array(slug).min(2).max(4),
    steps: z
      .array(
        z.strictObject({
          id: slug,
          from: slug,
          to: slug,
          possible: z
            .literal(true)
            .optional()
            .describe(
              'Could follow, but is not on record: drawn with a broken line. The label `possible` says so.',
            ),
          facts: evidence,
        }),
      )
      .min(1),
  }),
  /** Named parts of something. */
  z.strictObject({
    kind: z.literal('parts'),
    ...chartFields,
    parts: z
      .array(
        z.strictObject({
          id: slug,
          icon: slug.describe('One of `icons/`, or one that is built in.'),
          highlight: z
            .literal(true)
            .optional()
            .describe('Drawn in a frame. The label `highlight` says why.'),
          facts: evidence,
        }),
      )
      .min(1),
  }),
])

export const chartTextsSchema = z.record(
  slug,
  z.strictObject({
    title: text().pipe(z.string().max(60, 'at most 60 characters')),
    summary: text().describe('The text alternative: what the picture shows.'),
    unit: text().optional().describe('Of bars: goes after a number.'),
    note: text().optional(),
    labels: z.record(slug, text()).describe('One for each id of the data.'),
    details: z
      .record(slug, text())
      .optional()
      .describe('A longer line for events, steps and parts.'),
  }),
)
