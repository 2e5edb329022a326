/** The compiled content as the Worker sees it: one library for each language. */
import type * as domain from '../domain/item.ts'
import type { Status } from '../domain/item.ts'
import type { NameWords } from '../domain/learner-name.ts'

/** Markup made by the content build: escaped, checked, safe to print as it is. */
export type Html = string

/** Text together with the facts it cites. */
export interface CitedText {
  html: Html
  facts: readonly string[]
}

type Confidence = 'high' | 'medium' | 'low'
type Verdict = 'holds' | 'loose' | 'wrong' | 'unsupported'

export interface Source {
  id: string
  title: string
  publisher: string
  date?: string
  urls: readonly string[]
  tier: 'A' | 'B' | 'C' | 'D'
  language: string
  relays?: string
  note?: string
}

/** A place on the site that cites a fact. */
export interface Usage {
  path: string
  title: Html
}

export interface Fact {
  id: string
  /** Name of the register file it stands in. */
  topic: string
  status: Status
  confidence: Confidence
  date?: string
  sources: readonly string[]
  discusses: readonly string[]
  reviewBy?: string
  statement: Html
  note?: Html
  usedIn: readonly Usage[]
}

/** Part of an explainer below one heading; the opening part has none. */
export interface Section extends CitedText {
  id: string
  level: 2 | 3
  heading: Html
}

/** Where a part of an explainer stands, and its heading. */
export interface SectionAddress {
  /** Without language: `/explainers/ferry#timetable`. */
  path: string
  title: Html
}

export interface Explainer {
  slug: string
  title: Html
  summary: Html
  quiz: string
  keyPoints: readonly CitedText[]
  unknown: readonly Html[]
  opening: Html
  sections: readonly Section[]
  /** Fact ids in the order of their notes. */
  notes: readonly string[]
  /** Glossary ids used, in order of first use. */
  terms: readonly string[]
}

export interface Page {
  title: Html
  summary: Html
  opening: Html
  sections: readonly Section[]
  notes: readonly string[]
}

export interface Claim {
  id: string
  said: CitedText
  supported: CitedText
  verdict: Verdict
}

export interface TimelineEntry {
  id: string
  date: string
  until?: string
  when?: Html
  text: CitedText
  key: boolean
}

export interface Term {
  id: string
  term: Html
  also: readonly Html[]
  definition: CitedText
}

export interface Objective {
  id: string
  text: Html
  explainer: string
}

export interface Misconception {
  id: string
  idea: Html
  correction: CitedText
}

/** A choice, a left side to match, or a statement: its text and what to say about it afterwards. */
export interface Answer {
  id: string
  text: Html
  feedback: CitedText
  misconception?: string
}

interface ItemTexts {
  objective: string
  difficulty: number
  /** `slug#section` */
  explainer: string
  stem: Html
  hint?: Html
  excludes?: readonly string[]
  retired?: string
}

/** A scored unit with its key. Views never receive one before the response: see `presentItem`. */
export type Item = SingleItem | MultipleItem | OrderItem | MatchItem | NumberItem | ClassifyItem

interface SingleItem extends domain.SingleItem, ItemTexts {
  choices: readonly Answer[]
}
interface MultipleItem extends domain.MultipleItem, ItemTexts {
  choices: readonly Answer[]
}
interface OrderItem extends domain.OrderItem, ItemTexts {
  choices: readonly Answer[]
}
interface MatchItem extends domain.MatchItem, ItemTexts {
  left: readonly (Answer & { key: string })[]
  right: readonly { id: string; text: Html }[]
}
interface NumberItem extends domain.NumberItem, ItemTexts {
  unit: Html
  /** `false`: digits are not grouped, as in a year. */
  grouping?: false
  feedback: { key: CitedText; near: CitedText; other: CitedText }
}
interface ClassifyItem extends domain.ClassifyItem, ItemTexts {
  statements: readonly (Answer & { key: Status })[]
}

export interface Band {
  id: string
  from: number
  title: Html
  text: Html
}

export interface Quiz {
  id: string
  title: Html
  summary: Html
  explainer: string
  length: number
  minutes: number
  objectives: readonly string[]
  /** From the lowest up. */
  bands: readonly Band[]
}

/** A row of a picture's data table. */
export interface ChartRow {
  /** What it is, such as `North ferry, 2025`. */
  label: Html
  /** Such as `620 crossings` or `22 December 2023`. */
  value: Html
  /** A longer line below the label. */
  detail?: Html
  facts: readonly string[]
}

/** A picture drawn from data: a chart or a diagram. */
export interface Chart {
  id: string
  kind: 'bars' | 'timeline' | 'flow' | 'parts'
  title: Html
  /** What it shows, in words: the text alternative. */
  summary: CitedText
  note?: CitedText
  /** Newest date of its sources. */
  date: string
  /** `slug#section` of the explainer in which it stands. */
  section: string
  /** All facts behind it. */
  facts: readonly string[]
  rows: readonly ChartRow[]
  /** Of the drawing, in pixels at its usual size. */
  width: number
  height: number
}

/** An entry of the log: what was put right, or what is new. */
export interface Correction {
  id: string
  date: string
  page?: string
  text: CitedText
}

/** What is said of an address that is gone. */
export interface Removal {
  since: string
  /** Path of the page to read instead. */
  instead: string
}

/** What the site is called and what it is about: plain text, the words of its topic. */
export interface SiteWords {
  name: string
  tagline: string
  description: string
  /** How far its sources reach, such as `spring 2026`. */
  until: string
  /** For whom it is, such as `Secondary school`. */
  level: string
  /** What stands at the head of these pages; empty where they may have no entries. */
  leads: { claims: string; timeline: string }
  /** Topic of the register → its heading. */
  topics: Readonly<Record<string, string>>
}

interface SiteSettings {
  origin: string
  languages: readonly string[]
  compiled: string
  contact: string
  licence: { name: string; url: string }
}

export interface Library {
  language: string
  settings: SiteSettings
  site: SiteWords
  ui: Readonly<Record<string, string>>
  sources: Readonly<Record<string, Source>>
  facts: Readonly<Record<string, Fact>>
  /** All dates of the content in words: the platform takes long to load its own tables of words. */
  dates: Readonly<Record<string, { long: string; short: string }>>
  /** Before decimals; null where the digits of the language are its own. */
  decimalSign: string | null
  /** In reading order. */
  explainers: readonly Explainer[]
  home: Page
  about: Page
  /** The lesson plan for teachers. */
  lesson: Page
  /** Words that make the names of learners. */
  names: NameWords
  claims: readonly Claim[]
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

/** Of a framed page, in pixels, at the two widths at which it was measured. */
export type FrameHeights = readonly [narrow: number, wide: number]

/** The content of a whole build. */
export interface CompiledContent {
  /** Fingerprint of content, templates and styles: the entity tag of every cacheable page. */
  version: string
  /** Address of each static file under its plain name. */
  assets: Readonly<Record<string, string>>
  /** English first. */
  libraries: readonly Library[]
}
