/** Finds where each fact is used, so that its page can say so. */
import { factsOfDocument } from '../../../content/documents.ts'
import type { Library, Usage } from '../../../content/library.ts'
import { pageTitle } from '../../../content/listed-pages.ts'

/** Fact id → the pages of this language that cite it, each page once. */
export function listUsages(library: Library, base: string): Map<string, Usage[]> {
  const usages = new Map<string, Usage[]>()
  const add = (facts: readonly string[], path: string, title: string) => {
    for (const fact of facts) {
      const list = usages.get(fact) ?? []
      if (!list.some((usage) => usage.path === base + path)) list.push({ path: base + path, title })
      usages.set(fact, list)
    }
  }
  add(library.home.notes, '/', library.home.title)
  add(library.lesson.notes, '/teach', library.lesson.title)
  add(library.lessonNotes.notes, '/teach/notes', library.lessonNotes.title)
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
}
