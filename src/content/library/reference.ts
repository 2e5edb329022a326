/** What is looked up: claims, the timeline, the glossary, the log of the site. */
import type { CitedText, Html } from './texts.ts'

type Verdict = 'holds' | 'loose' | 'wrong' | 'unsupported'

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
