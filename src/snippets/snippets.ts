/** Every snippet of a site, found by the address of its framed page or of its full page. */
import { firstSentence } from '../content/first-sentence.ts'
import type {
  Chart,
  Claim,
  Explainer,
  Fact,
  Item,
  Library,
  PrimaryDocument,
  Quiz,
  Term,
  Trace,
} from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { oncePer } from '../once/once-per.ts'
import { type Snippet, type SnippetKind, snippetKinds } from './snippet.ts'

interface Catalogue {
  /** In the order of the site. */
  byPath: ReadonlyMap<string, Snippet>
  byPage: ReadonlyMap<string, Snippet>
}

export const listSnippets = (site: Site): Snippet[] => [...catalogueOf(site).byPath.values()]

/** The kinds that the content has any of. */
export function listKinds(site: Site): SnippetKind[] {
  const kinds = new Set(listSnippets(site).map(({ kind }) => kind))
  return snippetKinds.filter((kind) => kinds.has(kind))
}

/** @param path of a framed page, without language and query */
export const findSnippet = (site: Site, path: string): Snippet | undefined =>
  catalogueOf(site).byPath.get(path)

/** @param page path of a full page with its fragment, without language and query */
export const snippetOfPage = (site: Site, page: string): Snippet | undefined =>
  catalogueOf(site).byPage.get(page)

const catalogueOf = oncePer((site: Site): Catalogue => {
  const snippets = gatherSnippets(site)
  return {
    byPath: new Map(snippets.map((snippet) => [snippet.path, snippet])),
    byPage: new Map(snippets.map((snippet) => [snippet.page, snippet])),
  }
})

/** What the content lacks has no snippet: none of a timeline without entries, nor of a question without a quiz. */
function gatherSnippets(site: Site): Snippet[] {
  const { explainers, charts, claims, traces, documents, glossary, facts, quizzes } = site.library
  return [
    ...explainers.flatMap(explainerSnippets),
    ...charts.map(chartSnippet),
    ...timelineSnippets(site),
    ...claims.map((claim) => claimSnippet(site, claim)),
    ...traces.map(traceSnippet),
    ...documents.map(documentSnippet),
    ...glossary.map(termSnippet),
    ...Object.values(facts).map(factSnippet),
    ...quizzes.map(quizSnippet),
    ...questionSnippets(site.library),
  ]
}

function explainerSnippets(explainer: Explainer): Snippet[] {
  const { slug, title, sections } = explainer
  return [
    {
      kind: 'keyPoints',
      explainer,
      path: `/embed/explainers/${slug}`,
      title: plainText(title),
      page: `/explainers/${slug}`,
    },
    ...sections.map((section) => ({
      kind: 'section' as const,
      explainer,
      section,
      path: `/embed/explainers/${slug}/${section.id}`,
      title: plainText(section.heading),
      page: `/explainers/${slug}#${section.id}`,
    })),
  ]
}

const chartSnippet = (chart: Chart): Snippet => ({
  kind: 'chart',
  chart,
  path: `/embed/charts/${chart.id}`,
  title: plainText(chart.title),
  page: `/charts/${chart.id}`,
})

function timelineSnippets({ library, t }: Site): Snippet[] {
  if (library.timeline.length === 0) return []
  const title = t('timeline.title')
  return [{ kind: 'timeline', path: '/embed/timeline', title, page: '/timeline' }]
}

const claimSnippet = ({ t }: Site, claim: Claim): Snippet => ({
  kind: 'claim',
  claim,
  path: `/embed/claims/${claim.id}`,
  // Never the claim alone: where a frame is stripped, its title is all that is left of it.
  title: t('snippet.claim', {
    said: plainText(claim.said.html).replace(/\.$/, ''),
    verdict: t(`verdict.${claim.verdict}`),
  }),
  page: `/claims#${claim.id}`,
})

const traceSnippet = (trace: Trace): Snippet => ({
  kind: 'trace',
  trace,
  path: `/embed/traces/${trace.id}`,
  title: plainText(trace.title),
  page: `/claims#${trace.id}`,
})

const documentSnippet = (document: PrimaryDocument): Snippet => ({
  kind: 'document',
  document,
  path: `/embed/documents/${document.id}`,
  title: plainText(document.title),
  page: `/documents#${document.id}`,
})

const termSnippet = (term: Term): Snippet => ({
  kind: 'term',
  term,
  path: `/embed/glossary/${term.id}`,
  title: plainText(term.term),
  page: `/glossary#${term.id}`,
})

const factSnippet = (fact: Fact): Snippet => ({
  kind: 'fact',
  fact,
  path: `/embed/facts/${fact.id}`,
  // A screen reader reads the title of a frame out whole, and a citation prints it: one sentence, never a part of it.
  title: `${firstSentence(plainText(fact.statement)).replace(/\.$/, '')} (${fact.id})`,
  page: `/facts/${fact.id}`,
})

const quizSnippet = (quiz: Quiz): Snippet => ({
  kind: 'quiz',
  quiz,
  path: `/embed/quizzes/${quiz.id}`,
  title: plainText(quiz.title),
  page: `/quizzes/${quiz.id}`,
})

/** Any quiz can ask one chosen question; the first is the broadest. */
function questionSnippets({ items, quizzes }: Library): Snippet[] {
  const [quiz] = quizzes
  if (!quiz) return []
  const snippetOf = (item: Item): Snippet => ({
    kind: 'question',
    item,
    path: `/embed/questions/${item.id}`,
    title: plainText(item.stem),
    page: `/quizzes/${quiz.id}?items=${item.id}`,
  })
  return Object.values(items)
    .filter(({ retired }) => !retired)
    .map(snippetOf)
}
