/**
 * The shape of every file in `content/`. Strict: a field that is not listed here is an error. The
 * doc comments are the reference; `content/README.md` tells the same to people who do not code.
 * Build time only: nothing in the Worker imports this module's values.
 */
import { z } from 'zod'
import { statuses } from '../../domain/item.ts'

/** Text that a translator may replace. Inline Markdown, with `[@fact]` and `[[term]]`. */
const text = () => z.string().trim().min(1).meta({ translatable: true })

const noSuchDay = 'there is no such day'
/** YAML reads a bare year as a number. */
function yearAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

/** A calendar date of which the day, or the month too, may not be known. */
const partialDate = z.preprocess(
  yearAsText,
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
      error: 'a date as 2023, 2023-12 or 2023-12-22',
      abort: true,
    })
    .refine((date) => date.length < 10 || isOnCalendar(date), noSuchDay),
)
/** 30 February reads as a day in March. */
const isOnCalendar = (day: string) =>
  new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true
const fullDate = z.preprocess(
  yearAsText,
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day as 2023-12-22', abort: true })
    .refine(isOnCalendar, noSuchDay),
)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const factId = z.string().regex(/^F-[A-Z]{3}-\d{2}$/, 'a fact id such as F-EVT-02')
const sourceId = z.string().regex(/^S\d{2,3}$/, 'a source id such as S10')
const misconceptionId = z.string().regex(/^M\d{1,2}$/, 'a misconception id such as M4')
/** At most 8 characters, so that twenty of them fit into an attempt's address. */
const itemId = z.string().regex(/^[a-z]{2,5}-\d{2}$/, 'an item id such as end-01')
const choiceId = z.string().regex(/^[a-h]$/, 'a letter from a to h')
const language = z.string().regex(/^[a-z]{2}$/, 'a two-letter language code')

export const siteSchema = z.strictObject({
  /** Address of the deployed site, for canonical links, feed and cards. */
  origin: z.url({ protocol: /^https$/ }),
  /** English first; each further one has a folder of its own. */
  languages: z
    .array(language)
    .min(1)
    .refine(([first]) => first === 'en', 'should begin with en'),
  /** Day on which the register was compiled. */
  compiled: fullDate,
  /** Where errors are reported: `mailto:` or `https:`. */
  contact: z
    .string()
    .regex(/^(mailto:|https:\/\/)/, 'an address that starts with mailto: or https://'),
  /** Where the code and the content can be had. */
  repository: z.url(),
  licence: z.strictObject({ name: z.string(), url: z.url() }),
  /** Explainers in reading order. */
  explainers: z.array(slug).min(1),
})

const sourceSchema = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    date: partialDate.optional(),
    urls: z.array(z.url({ protocol: /^https?$/ })),
    tier: z.enum(['A', 'B', 'C', 'D']),
    language,
    /** Whose report a tier C page passes on. */
    relays: z.string().min(1).optional(),
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
    /** Tier D pages that the fact is about. Never evidence. */
    discusses: z.array(sourceId).optional(),
    /** `false`: may not carry a scored question. */
    scored: z.literal(false).optional(),
    reviewBy: fullDate.optional(),
  }),
)

export const factTextsSchema = z.record(
  factId,
  z.strictObject({ statement: text(), note: text().optional() }),
)

/** Front matter of an explainer. */
export const explainerSchema = z.strictObject({
  title: text(),
  /** For lists, cards and search engines. */
  summary: text().pipe(z.string().max(160, 'at most 160 characters')),
  quiz: slug,
  keyPoints: z.array(text()).length(3, 'exactly three key points').meta({ translatable: true }),
  unknown: z.array(text()).min(1).meta({ translatable: true }),
})

/** Front matter of `pages/*.md`. */
export const pageSchema = z.strictObject({
  title: text(),
  summary: text().pipe(z.string().max(160, 'at most 160 characters')),
})

const verdicts = ['holds', 'loose', 'wrong', 'unsupported'] as const

export const claimsSchema = z.record(
  slug,
  z.strictObject({ said: text(), supported: text(), verdict: z.enum(verdicts) }),
)

export const timelineSchema = z.record(
  slug,
  z.strictObject({
    date: partialDate,
    until: partialDate.optional(),
    /** Printed instead of the date where the day is not known. */
    when: text().optional(),
    text: text(),
    /** One of the few entries that carry the story. */
    key: z.literal(true).optional(),
  }),
)

export const glossarySchema = z.record(
  slug,
  z.strictObject({
    term: text(),
    also: z.array(text()).optional().meta({ translatable: true }),
    definition: text(),
  }),
)

export const objectivesSchema = z.record(slug, z.strictObject({ text: text(), explainer: slug }))

export const misconceptionsSchema = z.record(
  misconceptionId,
  z.strictObject({ idea: text(), correction: text() }),
)

/** What every item has. */
const itemFields = {
  objective: slug,
  /** Estimated share of the points that learners earn, 0 to 1. */
  difficulty: z.number().min(0.05).max(0.95),
  /** `slug#section` that answers it. */
  explainer: z
    .string()
    .regex(/^[a-z-]+#[a-z0-9-]+$/, 'an explainer section such as end-use#back-fill'),
  stem: text(),
  hint: text().optional(),
  /** Items that answer each other: they are not drawn into one quiz. */
  excludes: z.array(itemId).optional(),
  /** From this day the item is shown in older attempts only. */
  retired: fullDate.optional(),
}
/** What every choice, pair and statement says once the learner has responded. */
const answerFields = { text: text(), feedback: text(), misconception: misconceptionId.optional() }
const choices = z.record(choiceId, z.strictObject(answerFields))

const itemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), ...itemFields, choices, key: choiceId }),
  z.strictObject({ type: z.literal('multiple'), ...itemFields, choices, keys: z.array(choiceId) }),
  /** `key`: the choices, first to last. */
  z.strictObject({ type: z.literal('order'), ...itemFields, choices, key: z.array(choiceId) }),
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
    /** `false`: digits are not grouped, as in a year. */
    grouping: z.literal(false).optional(),
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
export const itemsSchema = z.record(itemId, itemSchema)

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

/** What each number, day and step of a picture rests on. */
const evidence = z.array(factId).min(1, 'at least one fact')

/** What every picture has. */
const chartFields = {
  /** As known in: the newest date of its sources. */
  date: partialDate,
  /** `slug#section` of the explainer in which it stands. */
  section: z
    .string()
    .regex(/^[a-z-]+#[a-z0-9-]+$/, 'an explainer section such as end-use#back-fill'),
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
                /** An aim and not a result: drawn hatched. */
                target: z.literal(true).optional(),
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
          /** Marks events of one sort with the same sign; a label says what it means. */
          group: slug.optional(),
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
          /** Could follow, but is not on record: drawn with a broken line. The label `possible` says so. */
          possible: z.literal(true).optional(),
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
          /** One of `icons/`, or one that is built in. */
          icon: slug,
          /** Drawn in a frame. The label `highlight` says why. */
          highlight: z.literal(true).optional(),
          facts: evidence,
        }),
      )
      .min(1),
  }),
])

/** Path data of SVG: letters of its commands, and numbers. */
const pathData = z
  .string()
  .regex(
    /^M[\d\s,.MLHVCSQTAZmlhvcsqtaz+-]+$/,
    'path data of SVG, which begins with M: only the letters of its commands, numbers, spaces and commas',
  )

/** An icon for a part of something, on a field 72 wide and 60 high. */
export const iconSchema = z.strictObject({
  /** Degrees by which all of it is turned about its middle, clockwise. */
  turn: z.number().min(-180).max(180).optional(),
  /** From back to front; each has a `path` or a `circle`. */
  shapes: z
    .array(
      z
        .strictObject({
          path: pathData.optional(),
          /** Its middle, from the left and from the top, and its radius. */
          circle: z.tuple([z.number(), z.number(), z.number().positive()]).optional(),
          /** The path is a line of this width; otherwise it is filled. */
          line: z.number().min(0.5).max(20).optional(),
          /** Drawn in the colour of the ground, as if it were cut out. */
          hole: z.literal(true).optional(),
        })
        .refine(({ path, circle }) => (path === undefined) !== (circle === undefined), {
          message: 'needs a path or a circle, and not both',
        })
        .refine(({ line, circle }) => line === undefined || circle === undefined, {
          message: 'is for paths only',
          path: ['line'],
        }),
    )
    .min(1),
})

export const chartTextsSchema = z.record(
  slug,
  z.strictObject({
    title: text().pipe(z.string().max(60, 'at most 60 characters')),
    /** The text alternative: what the picture shows. */
    summary: text(),
    /** Of bars: goes after a number. */
    unit: text().optional(),
    note: text().optional(),
    /** One for each id of the data. */
    labels: z.record(slug, text()),
    /** A longer line for events, steps and parts. */
    details: z.record(slug, text()).optional(),
  }),
)

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

const nameWords = z
  .array(z.string().regex(/^[a-z]{3,8}$/, 'a word of three to eight small letters'))
  .min(200, 'at least 200 words, or names would come up twice in a class')
  .refine((words) => new Set(words).size === words.length, 'has a word twice')

/** Words that make the names of learners. They are ids, the same in every language. */
export const namesSchema = z.strictObject({ first: nameWords, second: nameWords })

/**
 * Interface strings: flat keys, `{name}` marks what is filled in. The master says which keys there are; a
 * translation may have plural forms that English lacks.
 */
export const uiSchema = z.record(z.string(), text()).meta({ isOpen: true })

/** What the site is called and what it is about: plain text, the words of its topic. */
export const siteWordsSchema = z.strictObject({
  name: text(),
  tagline: text(),
  description: text(),
  /** How far its sources reach, such as `spring 2026`. */
  until: text(),
  /** For whom it is, such as `Secondary school`. */
  level: text(),
  /** What stands at the head of these pages. */
  leads: z.strictObject({ claims: text().optional(), timeline: text().optional() }),
  /** A heading for each file in `facts/`. */
  topics: z.record(slug, text()),
})
