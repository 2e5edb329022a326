/** The index of the search: all that can be found, as one file for the Worker and for browsers. */
import type { Explainer, Quiz } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { sourcePath } from '../content/source-parts.ts'
import type { SearchEntry } from '../domain/search/entry.ts'

/** Where browsers read it, without language. */
export const searchIndexPath = '/search.json'

/** The index as it is sent. */
export interface SearchIndexFile {
  /** Words of the interface that results are shown with. */
  words: Record<string, string>
  entries: readonly SearchEntry[]
}

export const searchIndexFile = (site: Site): SearchIndexFile => ({
  words: Object.fromEntries(
    Object.entries(site.library.ui).filter(([key]) => shownKeysRe.test(key)),
  ),
  entries: searchEntries(site),
})

const shownKeysRe = /^(?:language\.locale$|search\.|status\.\w+$|verdict\.\w+$)/

/** What can be found in one language. Of questions only the topics: never one's words, and never a key. */
export const searchEntries = (site: Site): SearchEntry[] => [
  ...site.library.explainers.flatMap((explainer) => explainerEntries(explainer)),
  ...termEntries(site),
  ...factEntries(site),
  ...claimEntries(site),
  ...eventEntries(site),
  ...chartEntries(site),
  ...documentEntries(site),
  ...site.library.quizzes.map((quiz) => quizEntry(site, quiz)),
  ...sourceEntries(site),
]

/** The part before the first heading, and each section. */
function explainerEntries({ slug, title, summary, opening, sections }: Explainer): SearchEntry[] {
  const path = `/explainers/${slug}`
  return [
    {
      kind: 'explainer',
      path,
      title: plainText(title),
      label: '',
      text: textOf(`${summary} ${opening}`),
    },
    ...sections.map(
      ({ id, heading, html }): SearchEntry => ({
        kind: 'explainer',
        path: `${path}#${id}`,
        title: plainText(heading),
        label: plainText(title),
        text: textOf(html),
      }),
    ),
  ]
}

const termEntries = ({ library }: Site): SearchEntry[] =>
  library.glossary.map(({ id, term, also, definition }) => ({
    kind: 'term',
    path: `/glossary#${id}`,
    title: plainText(term),
    label: also.map(plainText).join(', '),
    text: textOf(definition.html),
  }))

const factEntries = ({ library }: Site): SearchEntry[] =>
  Object.values(library.facts).map(({ id, statement, status }) => ({
    kind: 'fact',
    path: `/facts/${id}`,
    title: '',
    label: id,
    text: textOf(statement),
    grade: status,
  }))

const claimEntries = ({ library, t }: Site): SearchEntry[] =>
  library.claims.map(({ id, said, supported, verdict }, index) => ({
    kind: 'claim',
    path: `/claims#${id}`,
    title: textOf(said.html),
    label: t('claims.number', { n: index + 1 }),
    text: textOf(supported.html),
    grade: verdict,
  }))

const eventEntries = (site: Site): SearchEntry[] =>
  site.library.timeline.map(({ id, date, when, text }) => ({
    kind: 'event',
    path: `/timeline#${id}`,
    title: '',
    label: plainText(when ?? site.date(date)),
    text: textOf(text.html),
  }))

const chartEntries = ({ library }: Site): SearchEntry[] =>
  library.charts.map(({ id, title, summary }) => ({
    kind: 'chart',
    path: `/charts/${id}`,
    title: plainText(title),
    label: '',
    text: textOf(summary.html),
  }))

const documentEntries = (site: Site): SearchEntry[] =>
  site.library.documents.map(({ id, title, issuer, date, what, says }) => ({
    kind: 'document',
    path: `/documents#${id}`,
    title: plainText(title),
    label: plainText(`${issuer}, ${site.date(date)}`),
    text: [what, ...says].map(({ html }) => textOf(html)).join(' '),
  }))

/** What there is to learn from a quiz stands for its questions. */
const quizEntry = ({ library }: Site, { id, title, summary, objectives }: Quiz): SearchEntry => ({
  kind: 'quiz',
  path: `/quizzes/${id}`,
  title: plainText(title),
  label: '',
  text: [
    summary,
    ...Object.values(library.objectives)
      .filter((objective) => objectives.includes(objective.id))
      .map(({ text }) => text),
  ]
    .map(textOf)
    .join(' '),
})

const sourceEntries = (site: Site): SearchEntry[] =>
  Object.values(site.library.sources).map(({ id, title, publisher, relays, date }) => ({
    kind: 'source',
    path: sourcePath(site.library, id),
    title,
    label: [relays ?? publisher, ...(date ? [plainText(site.shortDate(date))] : [])].join(', '),
    text: '',
  }))

/** Cells of a table are apart, and what stands in two blocks is two words. */
const cellsRe = /<\/t[dh]>\s*(?=<t[dh])/g
const blocksRe = /<\/(?:p|li|h\d|tr|blockquote|figcaption|summary)>/g
const spacesRe = /\s+/g

const textOf = (html: string): string =>
  plainText(html.replace(cellsRe, ' · ').replace(blocksRe, ' ')).replace(spacesRe, ' ')
