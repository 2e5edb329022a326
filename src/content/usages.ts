/**
 * Where each fact is used, so that its page can say so. It follows from the rest of the content, so it is found
 * when it is asked for: written into each fact, it would be a fiftieth of the Worker.
 */
import { oncePer } from '../once/once-per.ts'
import { factsOfDocument } from './documents.ts'
import type { Html, Library } from './library.ts'
import { pageTitle } from './listed-pages.ts'

/** A place on the site that cites a fact. */
export interface Usage {
  /** Without language, with its fragment. */
  path: string
  title: Html
}

/** Fact id → the pages that cite it, each page once. */
export const usagesOf = oncePer((library: Library): ReadonlyMap<string, readonly Usage[]> => {
  const usages = new Map<string, Usage[]>()
  const add = (facts: readonly string[], path: string, title: string) => {
    for (const fact of facts) {
      const list = usages.get(fact) ?? []
      if (!list.some((usage) => usage.path === path)) list.push({ path, title })
      usages.set(fact, list)
    }
  }
  add(library.home.notes, '/', library.home.title)
  for (const [path, { title, notes, sections }] of [
    ['/teach/lesson', library.lesson],
    ['/teach/notes', library.lessonNotes],
  ] as const) {
    if (sections.length > 0) add(notes, path, title)
  }
  for (const { slug, title, notes } of library.explainers) add(notes, `/explainers/${slug}`, title)
  for (const { id, said, supported } of library.claims) {
    add(
      [...said.facts, ...supported.facts],
      `/claims#${id}`,
      `${pageTitle(library, '/claims')}: ${said.html}`,
    )
  }
  for (const { id, title, finding, versions } of library.traces) {
    const facts = [finding, ...versions.map(({ change }) => change)].flatMap(({ facts }) => facts)
    add(facts, `/claims#${id}`, `${pageTitle(library, '/claims')}: ${title}`)
  }
  for (const document of library.documents) {
    const { id, title } = document
    add(
      factsOfDocument(document),
      `/documents#${id}`,
      `${pageTitle(library, '/documents')}: ${title}`,
    )
  }
  for (const { text } of library.timeline)
    add(text.facts, '/timeline', pageTitle(library, '/timeline') ?? '')
  for (const { id, term, definition } of library.glossary) {
    add(definition.facts, `/glossary#${id}`, `${pageTitle(library, '/glossary')}: ${term}`)
  }
  for (const { id, title, facts } of library.charts) {
    add(facts, `/charts/${id}`, `${library.ui['chart.kind']}: ${title}`)
  }
  return usages
})
