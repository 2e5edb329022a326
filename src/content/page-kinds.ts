/** The pages of which there are many: kinds of them, in the same role as the list of `pages.ts`. */
import type { Html, Library } from './library.ts'
import { allLogParts, type LogPart } from './log-parts.ts'
import { idsOf, type Part } from './pages.ts'
import { type SourcePart, sourcePartsOf } from './source-parts.ts'
import { topicPath, topicsOf } from './topics.ts'
import { fill } from './words.ts'

/** Pages of one kind, below one path: one for each thing of that kind. */
export interface PageKind {
  path: string
  things(library: Library): readonly {
    id: string
    title: Html
    summary?: Html
    parts?: readonly Part[]
    /** The page that it is reached from, where that is not the one at the path of the kind. */
    above?: string
  }[]
  /** Words above the title on the share cards; undefined where the pages have no cards of their own. */
  kicker?(library: Library): string | undefined
}

export const pageKinds: readonly PageKind[] = [
  {
    path: '/explainers',
    things: ({ explainers }) =>
      explainers.map(({ slug, title, summary, sections }) => ({
        id: slug,
        title,
        summary,
        parts: sections,
      })),
    kicker: ({ ui }) => ui['explainer.kicker'],
  },
  {
    path: '/charts',
    things: ({ charts }) => charts.map(({ id, title }) => ({ id, title })),
    kicker: ({ site }) => site.tagline,
  },
  { path: '/quizzes', things: ({ quizzes }) => quizzes, kicker: ({ ui }) => ui['quiz.kicker'] },
  {
    path: '/sources',
    things: (library) =>
      sourcePartsOf(library)
        .slice(1)
        .map((part) => sourcePage(library, part)),
    kicker: ({ ui }) => ui['sources.title'],
  },
  {
    path: '/about',
    things: (library) => allLogParts(library).map((part) => logPage(library, part)),
    kicker: ({ site }) => site.tagline,
  },
  {
    path: '/facts',
    things: (library) =>
      topicsOf(library).map(({ id, heading, facts }) => ({
        id,
        title: fill(library.ui['topic.title'] ?? '', { topic: heading }),
        summary: fill(library.ui['topic.lead'] ?? '', { topic: heading }),
        parts: idsOf(facts),
      })),
    kicker: ({ ui }) => ui['facts.title'],
  },
  // Facts share the card of their topic.
  {
    path: '/facts',
    things: ({ facts, ui }) =>
      Object.values(facts).map(({ id, topic }) => ({
        id,
        title: fill(ui['fact.title'] ?? '', { id }),
        above: topicPath(topic),
      })),
  },
]

function sourcePage({ ui }: Library, { path, numbers, sources }: SourcePart) {
  const meaning = ui[`tier.${numbers.tier}`] ?? ''
  return {
    id: path.slice('/sources/'.length),
    title: fill(ui['sources.part.title'] ?? '', numbers),
    summary: fill(ui['sources.part.lead'] ?? '', { ...numbers, meaning }),
    parts: idsOf(sources),
  }
}

function logPage({ ui }: Library, { kind, path, numbers, entries }: LogPart) {
  const meaning = ui[`${kind}.lead`] ?? ''
  return {
    id: path.slice('/about/'.length),
    title: fill(ui[`log.${kind}`] ?? '', numbers),
    summary: fill(ui['log.lead'] ?? '', { ...numbers, meaning }),
    parts: idsOf(entries),
  }
}
