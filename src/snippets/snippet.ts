/** A snippet: a piece of the content that other sites can embed, with a framed page of its own. */
import type {
  Chart,
  Claim,
  Explainer,
  Fact,
  Item,
  PrimaryDocument,
  Quiz,
  Section,
  Term,
  Trace,
} from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'

/** In the order in which the picker lists them. */
export const snippetKinds = [
  'section',
  'keyPoints',
  'chart',
  'timeline',
  'claim',
  'trace',
  'document',
  'term',
  'fact',
  'question',
  'quiz',
] as const
export type SnippetKind = (typeof snippetKinds)[number]

/** What a snippet shows. */
type SnippetSubject =
  | { kind: 'section'; explainer: Explainer; section: Section }
  | { kind: 'keyPoints'; explainer: Explainer }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'timeline' }
  | { kind: 'claim'; claim: Claim }
  | { kind: 'trace'; trace: Trace }
  | { kind: 'document'; document: PrimaryDocument }
  | { kind: 'term'; term: Term }
  | { kind: 'fact'; fact: Fact }
  | { kind: 'question'; item: Item }
  | { kind: 'quiz'; quiz: Quiz }

/** Where a snippet is found, and under which title. */
export interface SnippetAddress {
  /** Path of the framed page, without the language: `/embed/explainers/ferry/timetable`. */
  path: string
  /** Plain text, for the titles of frames. */
  title: string
  /** Path of the full page, with its fragment: `/explainers/ferry#timetable`. */
  page: string
}

export type Snippet = SnippetAddress & SnippetSubject
export type SnippetOf<Kind extends SnippetKind> = Extract<Snippet, { kind: Kind }>

/** What a framed page is told of its snippet: of a question neither its item nor, with it, the key. */
export type FramedSnippet =
  | Exclude<Snippet, { kind: 'question' }>
  | (SnippetAddress & { kind: 'question' })

/** The part after `/embed/`, by which forms and scripts name a snippet. */
export const nameOf = ({ path }: SnippetAddress): string => path.slice('/embed/'.length)

/** The title of the larger work that a snippet is part of: a section stands in an explainer. */
export const containerOf = (snippet: Snippet): string | undefined =>
  snippet.kind === 'section' ? plainText(snippet.explainer.title) : undefined
