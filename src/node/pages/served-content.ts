/** The content that is deployed: without the texts that only pages of the build show, which are made by then. */
import type { CompiledContent, Correction, Library, Page, Section } from '../../content/library.ts'
import { mapEntries } from '../compile/map-entries.ts'

/**
 * Titles, headings and ids stay: links, snippets and menus are made of them.
 * @param content whole, of which the pages have been made
 */
export const servedContent = (content: CompiledContent): CompiledContent => ({
  ...content,
  libraries: content.libraries.map(served),
})

const served = (library: Library): Library => ({
  ...library,
  places: {},
  // What is said about a document, or to a fact, stands on their own pages and frames.
  sources: mapEntries(library.sources, (_, { note: _note, archived: _archived, ...source }) => ({
    ...source,
    seen: '',
  })),
  facts: mapEntries(library.facts, (_, { note: _note, ...fact }) => fact),
  explainers: library.explainers.map(({ plain, figure: _figure, ...explainer }) => ({
    ...withoutText(explainer),
    keyPoints: [],
    unknown: [],
    ...(plain && { plain: withoutText(plain) }),
  })),
  // Pages say when they were corrected, and the feed, a page of the build, what was.
  corrections: library.corrections.map(withoutWords),
  additions: library.additions.map(withoutWords),
  home: { ...withoutText(library.home), figures: [] },
  about: withoutText(library.about),
  lesson: withoutText(library.lesson),
  lessonNotes: withoutText(library.lessonNotes),
})

const withoutWords = (entry: Correction): Correction => ({
  ...entry,
  text: { html: '', facts: [] },
})

const withoutText = <Text extends Page>(text: Text): Text => ({
  ...text,
  opening: '',
  sections: text.sections.map((section): Section => ({ ...section, html: '' })),
})
