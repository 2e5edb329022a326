/** What can be embedded in other sites: pieces of the content, each with a framed page of its own. */
import type { Library } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'

export type SnippetKind =
  | 'keyPoints'
  | 'section'
  | 'fact'
  | 'term'
  | 'claim'
  | 'timeline'
  | 'chart'
  | 'question'
  | 'quiz'

export interface Snippet {
  kind: SnippetKind
  /** Path of the framed page, without the language: `/embed/explainers/deal/handover`. */
  path: string
  /** Plain text, as titles of frames want it. */
  title: string
  /** Path of the full page, with its fragment: `/explainers/deal#handover`. */
  page: string
}

/** Snippets by the paths of their framed pages, in the order of the site. */
const snippetsOfSites = new WeakMap<Site, ReadonlyMap<string, Snippet>>()
const pagesOfSites = new WeakMap<Site, ReadonlyMap<string, Snippet>>()

export const listSnippets = (site: Site): Snippet[] => [...snippetsByPath(site).values()]

/** @param path of a framed page, without language and query */
export const findSnippet = (site: Site, path: string): Snippet | undefined =>
  snippetsByPath(site).get(path)

/** @param page path of a full page with its fragment, without language and query */
export function snippetOfPage(site: Site, page: string): Snippet | undefined {
  const known =
    pagesOfSites.get(site) ?? new Map(listSnippets(site).map((snippet) => [snippet.page, snippet]))
  pagesOfSites.set(site, known)
  return known.get(page)
}

function snippetsByPath(site: Site): ReadonlyMap<string, Snippet> {
  const known =
    snippetsOfSites.get(site) ??
    new Map(gatherSnippets(site).map((snippet) => [snippet.path, snippet]))
  snippetsOfSites.set(site, known)
  return known
}

function gatherSnippets(site: Site): Snippet[] {
  const { library } = site
  return [
    ...library.explainers.flatMap(snippetsOfExplainer),
    ...library.charts.map(({ id, title }) => ({
      kind: 'chart' as const,
      path: `/embed/charts/${id}`,
      title: plainText(title),
      page: `/charts/${id}`,
    })),
    ...(library.timeline.length > 0 ? [timelineSnippet(site)] : []),
    ...library.claims.map(({ id, said, verdict }) => ({
      kind: 'claim' as const,
      path: `/embed/claims/${id}`,
      // Never the claim alone: where a frame is stripped, its title is all that is left of it.
      title: site.t('snippet.claim', {
        said: plainText(said.html).replace(/\.$/, ''),
        verdict: site.t(`verdict.${verdict}`),
      }),
      page: `/claims#${id}`,
    })),
    ...library.glossary.map(({ id, term }) => ({
      kind: 'term' as const,
      path: `/embed/glossary/${id}`,
      title: plainText(term),
      page: `/glossary#${id}`,
    })),
    ...Object.values(library.facts).map(({ id, statement }) => ({
      kind: 'fact' as const,
      path: `/embed/facts/${id}`,
      title: `${id}: ${shorten(plainText(statement))}`,
      page: `/facts/${id}`,
    })),
    ...library.quizzes.map(({ id, title }) => ({
      kind: 'quiz' as const,
      path: `/embed/quizzes/${id}`,
      title: plainText(title),
      page: `/quizzes/${id}`,
    })),
    ...Object.values(library.items)
      .filter(({ retired }) => !retired)
      .map(({ id, stem }) => ({
        kind: 'question' as const,
        path: `/embed/questions/${id}`,
        title: plainText(stem),
        // Any quiz starts an own selection; the first is the widest.
        page: `/quizzes/${library.quizzes[0]?.id}?items=${id}`,
      })),
  ]
}

const timelineSnippet = (site: Site): Snippet => ({
  kind: 'timeline',
  path: '/embed/timeline',
  title: site.t('timeline.title'),
  page: '/timeline',
})

function snippetsOfExplainer({ slug, title, sections }: Library['explainers'][number]): Snippet[] {
  return [
    {
      kind: 'keyPoints',
      path: `/embed/explainers/${slug}`,
      title: plainText(title),
      page: `/explainers/${slug}`,
    },
    ...sections.map(({ id, heading }) => ({
      kind: 'section' as const,
      path: `/embed/explainers/${slug}/${id}`,
      title: plainText(heading),
      page: `/explainers/${slug}#${id}`,
    })),
  ]
}

/** Titles of frames are read out whole: the beginning of a statement is enough. */
function shorten(text: string): string {
  const most = 80
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`
}
