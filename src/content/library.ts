/** The compiled content as the Worker sees it: one library for each language, its types by noun. */
import type { NameWords } from '../domain/learner-name.ts'
import type { DateForms, DateLength } from './format-date.ts'
import type { Chart } from './library/charts.ts'
import type { PrimaryDocument } from './library/documents.ts'
import type { Item, Misconception, Objective, Quiz } from './library/items.ts'
import type { Places } from './library/places.ts'
import type { Claim, Correction, Removal, Term, TimelineEntry, Trace } from './library/reference.ts'
import type { Fact, Source } from './library/register.ts'
import type { SiteSettings, SiteWords } from './library/settings.ts'
import type { Explainer, Home, Page } from './library/texts.ts'
import type { OfficePage } from './office.ts'

export type * from './library/charts.ts'
export type * from './library/documents.ts'
export type * from './library/items.ts'
export type * from './library/places.ts'
export type * from './library/reference.ts'
export type * from './library/register.ts'
export type * from './library/settings.ts'
export type * from './library/texts.ts'

export interface Library {
  language: string
  settings: SiteSettings
  site: SiteWords
  ui: Readonly<Record<string, string>>
  sources: Readonly<Record<string, Source>>
  places: Places
  facts: Readonly<Record<string, Fact>>
  /**
   * How the language writes dates, in text and in lists: the platform takes long to load its own tables of
   * words. Null where the digits of the language are its own.
   */
  dates: Readonly<Record<DateLength, DateForms>> | null
  /** Before decimals; null where the digits of the language are its own. */
  decimalSign: string | null
  /** Before numbers below nothing; null likewise. */
  minusSign: string | null
  /** In reading order. */
  explainers: readonly Explainer[]
  home: Home
  about: Page
  /** For the office of a school. */
  office: Readonly<Record<OfficePage, Page>>
  /** The lesson plan for teachers. */
  lesson: Page
  /** What else a teacher needs for it: answers to expect, marking, words, care. */
  lessonNotes: Page
  /** Words that make the names of learners. */
  names: NameWords
  claims: readonly Claim[]
  traces: readonly Trace[]
  documents: readonly PrimaryDocument[]
  timeline: readonly TimelineEntry[]
  glossary: readonly Term[]
  objectives: Readonly<Record<string, Objective>>
  misconceptions: Readonly<Record<string, Misconception>>
  items: Readonly<Record<string, Item>>
  quizzes: readonly Quiz[]
  /** What was put right, the newest first. */
  corrections: readonly Correction[]
  /** What is new, the newest first. */
  additions: readonly Correction[]
  /** By the path of what is gone, without language. */
  removed: Readonly<Record<string, Removal>>
  /** Pictures, in the order of the explainers. */
  charts: readonly Chart[]
  /** By the path of the framed page, without language; not every page has been measured. */
  heights: Readonly<Record<string, FrameHeights>>
}

/** Of a framed page, in pixels, at the three widths at which it was measured. */
export type FrameHeights = readonly [narrow: number, middle: number, wide: number]

/** The content of a whole build. */
export interface CompiledContent {
  /** Fingerprint of content, templates and styles: the entity tag of every cacheable page. */
  version: string
  /** Address of each static file under its plain name. */
  assets: Readonly<Record<string, string>>
  /** English first. */
  libraries: readonly Library[]
}
