/** The site itself: `site.yaml`, and the words of its topic in `en/site.yaml`. */
import { z } from 'zod'
import { fullDate, language, slug, sourceId, text } from './fields.ts'

export const siteSchema = z.strictObject({
  /** Address of the deployed site, for canonical links, feed and cards. */
  origin: z.url({ protocol: /^https$/ }),
  /** English first; each further one has a folder of its own. */
  languages: z
    .array(language)
    .min(1)
    .refine(([first]) => first === 'en', 'should begin with en')
    .refine((codes) => new Set(codes).size === codes.length, 'has a language twice'),
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
  /** The document that the claims are taken from. */
  story: sourceId.optional(),
})

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
