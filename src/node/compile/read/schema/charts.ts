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

const possibility = z
  .literal(true)
  .optional()
  .describe(
    'Could follow, but is not on record: drawn with a broken line. The label `possible` says so.',
  )

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-85).max(85)

/** A picture: numbers, days, steps, places or parts by id; the words stand in `charts.yaml` of a language. */
export const chartSchema = z.discriminatedUnion('kind', [
  /** Bars from zero, all to one scale. */
  z.strictObject({
    kind: z.literal('bars'),
    ...chartFields,
    line: z
      .strictObject({ id: slug, at: z.number().positive() })
      .optional()
      .describe('A value to compare all bars with, such as half; a label says what it is.'),
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
  /** Dated events, earliest first, on a line that is true to time. */
  z.strictObject({
    kind: z.literal('timeline'),
    ...chartFields,
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
      .optional()
      .describe(
        'Days between two of the events, all of which then need a whole day as their date.',
      ),
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
          possible: possibility,
          facts: evidence,
        }),
      )
      .min(1),
  }),
  /** Places on a map, and what leads from one to another. */
  z.strictObject({
    kind: z.literal('map'),
    ...chartFields,
    extent: z
      .strictObject({ west: longitude, south: latitude, east: longitude, north: latitude })
      .describe('Edges of the piece of the world that is shown, in degrees.'),
    places: z
      .array(
        z.strictObject({
          id: slug,
          lon: longitude.describe('Longitude in degrees, west of Greenwich below zero.'),
          lat: latitude.describe('Latitude in degrees, south of the equator below zero.'),
          country: text()
            .optional()
            .describe(
              'The place is a whole country, drawn darker: its name in Natural Earth. `lon` and `lat` say where lines meet it.',
            ),
          unknown: z
            .literal(true)
            .optional()
            .describe(
              'Nobody has said where it is: a line to it ends at a question mark in a broken frame.',
            ),
          side: z
            .enum(['left', 'right', 'above', 'below'])
            .optional()
            .describe('On which side of the place its label stands; right where nothing is said.'),
          facts: evidence,
        }),
      )
      .min(1),
    links: z
      .array(
        z.strictObject({
          id: slug,
          from: slug,
          to: slug,
          possible: possibility,
          bend: z
            .enum(['up', 'down'])
            .optional()
            .describe('To which side the line is bent; up where nothing is said.'),
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
    title: text()
      .pipe(z.string().max(60, 'at most 60 characters'))
      .describe('The one finding that the picture shows, in at most ten words.'),
    summary: text().describe('The text alternative: what the picture shows.'),
    unit: text().optional().describe('Of bars: goes after a number.'),
    note: text().optional().describe('A caveat without which the picture would mislead.'),
    method: text().describe('How its figures were chosen or reckoned, and how they are drawn.'),
    labels: z.record(slug, text()).describe('One for each id of the data.'),
    details: z
      .record(slug, text())
      .optional()
      .describe('A longer line for groups of bars, events, steps, links and parts.'),
  }),
)
