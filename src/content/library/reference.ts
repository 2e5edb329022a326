/** What is looked up: claims, traces, the timeline, the glossary, the log of the site. */
import type { CitedText, Html } from './texts.ts'

type Verdict = 'holds' | 'loose' | 'wrong' | 'unsupported'

export interface Claim {
  id: string
  said: CitedText
  /** Plain text in the language of the story: the words that make the claim. */
  quote: string
  supported: CitedText
  verdict: Verdict
}

/** A statement followed through the documents that carry it. */
export interface Trace {
  id: string
  title: Html
  /** What changed on the way, and what good sources support. */
  finding: CitedText
  /** The first is where the statement comes from, as far as known. */
  versions: readonly Version[]
}

/** A statement as one document has it. */
export interface Version {
  id: string
  /** Id of the document. */
  source: string
  /** Plain text in the language of the document. */
  quote: string
  translation?: Html
  /** What was added, lost or kept. */
  change: CitedText
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
