/** Primary documents: texts that others issued and that decide the story. */
import type { CitedText, Html } from './texts.ts'

/** Words of a document, as they stand there. */
export interface Excerpt {
  original: string
  /** Ours; none where the site is in the language of the document. */
  translation?: Html
}

export interface PrimaryDocument {
  id: string
  title: Html
  /** For links to it that stand in a row; the title where nothing shorter is given. */
  short: Html
  /** Who issued it. */
  issuer: Html
  date: string
  /** Ids; the first is the one that its words were read in. */
  sources: readonly string[]
  what: CitedText
  /** None where the exact words could not be read. */
  excerpts: readonly Excerpt[]
  says: readonly CitedText[]
  doesNotSay: readonly CitedText[]
  /** For a class. */
  tasks: readonly Html[]
}
