/** The content that is deployed: without the texts that only pages of the build show, which are made by then. */
import type { CompiledContent, Library, Page, Section } from '../../content/library.ts'

/**
 * Titles, headings and ids stay: links, snippets and menus are made of them.
 * @param content whole, of which the pages have been made
 */
export const servedContent = (content: CompiledContent): CompiledContent => ({
  ...content,
  hasBuiltPages: true,
  libraries: content.libraries.map(served),
})

const served = (library: Library): Library => ({
  ...library,
  places: {},
  explainers: library.explainers.map(({ plain, ...explainer }) => ({
    ...withoutText(explainer),
    keyPoints: [],
    unknown: [],
    ...(plain && { plain: withoutText(plain) }),
  })),
  home: { ...withoutText(library.home), figures: [] },
  about: withoutText(library.about),
  lesson: withoutText(library.lesson),
  lessonNotes: withoutText(library.lessonNotes),
})

const withoutText = <Text extends Page>(text: Text): Text => ({
  ...text,
  opening: '',
  sections: text.sections.map((section): Section => ({ ...section, html: '' })),
})
