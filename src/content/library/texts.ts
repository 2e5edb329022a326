/** What is read: texts, with the facts they cite. */

/** Markup made by the content build: escaped, checked, safe to print as it is. */
export type Html = string

/** Text together with the facts it cites. */
export interface CitedText {
  html: Html
  facts: readonly string[]
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
  /** What it opens with. */
  figure?: Figure
  keyPoints: readonly CitedText[]
  unknown: readonly Html[]
  opening: Html
  sections: readonly Section[]
  /** Fact ids in the order of their notes. */
  notes: readonly string[]
  /** Glossary ids used, in order of first use. */
  terms: readonly string[]
  plain?: PlainVersion
}

/** The same in fewer and easier words. It cites no fact that the full version does not. */
export interface PlainVersion extends Page {
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

/** A large figure, on the front page or at the head of an explainer, with what it counts. */
export interface Figure {
  figure: Html
  text: CitedText
}

/** The front page. */
export interface Home extends Page {
  figures: readonly Figure[]
}
