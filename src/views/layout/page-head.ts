import type { Site } from '../../content/site.ts'
import type { Thing } from '../../formats/structured-data/thing.ts'

/** What browsers, search engines and previews of links are told about a page. */
export interface PageHead {
  title: string
  description?: string
  /** Address without origin, for the canonical link; the pages of one person name a public page. */
  canonical?: string
  /** The query by which this page differs from the canonical one, kept by the links to other languages. */
  variant?: string
  /** Address by which others can embed it, without origin, where that is not the canonical one. */
  embedded?: string
  /** Keep it out of search engines, and link to nothing outside: its address may be a key. */
  isPrivate?: boolean
  /** Plain name of the picture that goes with a link to it; unless given, the one of its address. */
  card?: string
  /** What the page is (schema.org as JSON-LD). Never a key of a question. */
  thing?: Thing
}

/** Scripts that only some pages load. `quiz.js` and `live.js` have htmx in them. */
export type PageScript =
  | 'quiz.js'
  | 'live.js'
  | 'names.js'
  | 'share.js'
  | 'search.js'
  | 'questions.js'
  | 'handover.js'
  | 'own-sheet.js'

/** What each part of the head is made from. */
export interface HeadProps {
  site: Site
  page: PageHead
}
