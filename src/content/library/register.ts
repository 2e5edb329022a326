/** The register: facts, and the documents they rest on. */
import type { Status } from '../../domain/item.ts'
import type { Html } from './texts.ts'

type Confidence = 'high' | 'medium' | 'low'

export interface Source {
  id: string
  title: string
  publisher: string
  date?: string
  urls: readonly string[]
  /** The day on which the document was last looked at. */
  seen: string
  /** Address of a copy in an archive. */
  archived?: string
  tier: 'A' | 'B' | 'C' | 'D'
  language: string
  relays?: string
  note?: string
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
}
