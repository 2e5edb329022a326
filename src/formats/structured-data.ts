/**
 * What pages are, for search engines: schema.org as JSON-LD. Plain data from the content; never a key
 * of a question, and no question at all, since whoever reads the page reads this as well.
 */
import type { Correction, Explainer, Fact, Library, Quiz, Source } from '../content/library.ts'
import { pageTitle, pathAbove } from '../content/listed-pages.ts'
import { plainText } from '../content/plain-text.ts'
import { assetPath, type Site } from '../content/site.ts'
import { cardOfPage } from './page-card.ts'

/** One thing that a page is about. */
export type Thing = { '@type': string | readonly string[] } & Record<string, unknown>

/** Everything about a page in one block. */
export const asGraph = (things: readonly Thing[]) => ({
  '@context': 'https://schema.org',
  '@graph': things,
})

/** The site itself, on its front page. */
export function siteThing(site: Site): Thing {
  const { absolute, library } = site
  return {
    '@type': 'WebSite',
    '@id': absolute('/'),
    url: absolute('/'),
    name: site.name,
    description: plainText(library.site.description),
    ...rightsOf(site),
    publisher: publisherOf(site),
  }
}

/** An explainer: an article to learn from, with every document it rests on, by its place in the list. */
export function explainerThing(site: Site, explainer: Explainer): Thing {
  const { library, t, absolute } = site
  const { slug, title, summary, notes } = explainer
  const path = `/explainers/${slug}`
  const teaches = Object.values(library.objectives).filter((each) => each.explainer === slug)
  return {
    '@type': ['Article', 'LearningResource'],
    headline: plainText(title),
    description: plainText(summary),
    url: absolute(path),
    ...pictureOf(site, path),
    ...datesOf(site, path),
    ...rightsOf(site),
    author: publisherOf(site),
    publisher: publisherOf(site),
    learningResourceType: t('explainer.kicker'),
    educationalLevel: library.site.level,
    ...(teaches.length > 0 && { teaches: teaches.map(({ text }) => plainText(text)) }),
    // The documents themselves are told in full on the pages of the facts: titles would double the page.
    citation: sourcesOf(site, notes).map(({ id }) => ({
      '@type': 'CreativeWork',
      '@id': documentId(site, id),
    })),
  }
}

/** A quiz as a thing to learn with: what it is about, not what it asks. */
export function quizThing(site: Site, quiz: Quiz): Thing {
  const { library, t, absolute } = site
  const { id, title, summary, minutes, objectives, explainer } = quiz
  const path = `/quizzes/${id}`
  const read = site.explainer(explainer)
  return {
    '@type': 'Quiz',
    name: plainText(title),
    description: plainText(summary),
    url: absolute(path),
    ...pictureOf(site, path),
    ...datesOf(site, path),
    ...rightsOf(site),
    publisher: publisherOf(site),
    learningResourceType: t('quiz.kicker'),
    educationalLevel: library.site.level,
    timeRequired: `PT${minutes}M`,
    teaches: objectives.flatMap((objective) => {
      const known = library.objectives[objective]
      return known ? plainText(known.text) : []
    }),
    ...(read && {
      about: {
        '@type': 'Article',
        headline: plainText(read.title),
        url: absolute(`/explainers/${explainer}`),
      },
    }),
  }
}

/**
 * A fact: a claim that somebody made, with the documents in which it appears. What is not publicly known
 * is nobody's claim, but our own statement of where knowledge ends.
 */
export function factThing(site: Site, fact: Fact): Thing {
  const { id, statement, date, sources, status } = fact
  const path = `/facts/${id}`
  const documents = sources.flatMap((source) => {
    const known = site.library.sources[source]
    return known ? documentThing(site, known) : []
  })
  const isClaim = status !== 'unknown'
  return {
    '@type': isClaim ? 'Claim' : 'CreativeWork',
    name: pageTitle(site.library, path),
    identifier: id,
    text: plainText(statement),
    url: site.absolute(path),
    ...(date && { temporalCoverage: date }),
    ...datesOf(site, path),
    ...rightsOf(site),
    publisher: publisherOf(site),
    ...(isClaim ? { appearance: documents } : { citation: documents }),
  }
}

/** All terms with their definitions. */
export function glossaryThing(site: Site): Thing {
  const { library, t, absolute } = site
  const url = absolute('/glossary')
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    name: t('glossary.title'),
    description: t('glossary.lead'),
    url,
    ...rightsOf(site),
    publisher: publisherOf(site),
    hasDefinedTerm: library.glossary.map(({ id, term, also, definition }) => ({
      '@type': 'DefinedTerm',
      name: plainText(term),
      ...(also.length > 0 && { alternateName: also.map(plainText) }),
      description: plainText(definition.html),
      url: absolute(`/glossary#${id}`),
    })),
  }
}

/**
 * The way from the front page to a page.
 * @param page its path without language
 * @param title of the page
 */
export function breadcrumbThing(site: Site, page: string, title: string): Thing {
  const { library, absolute } = site
  const steps = [['/', pageTitle(library, '/')], ...pagesAbove(library, page), [page, title]]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([path = '/', name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  }
}

/** The pages between the front page and a page, each with its title. */
function pagesAbove(library: Library, page: string): [path: string, title: string][] {
  const above = pathAbove(library, page)
  const title = above && pageTitle(library, above)
  // Explainers and charts stand right below the front page: nothing lists them but itself.
  return title ? [...pagesAbove(library, above), [above, title]] : []
}

const publisherOf = ({ name, absolute }: Site): Thing => ({
  '@type': 'Organization',
  name,
  url: absolute('/'),
})

const rightsOf = ({ language, library }: Site) => ({
  inLanguage: language,
  license: library.settings.licence.url,
  isAccessibleForFree: true,
})

function pictureOf(site: Site, page: string) {
  return { image: site.library.settings.origin + assetPath(cardOfPage(site, page)) }
}

/** A page is as old as the register, or as its entry among the additions; a correction makes it newer. */
function datesOf({ library }: Site, page: string) {
  const { settings, corrections, additions } = library
  const of = (log: readonly Correction[]) =>
    log.filter((entry) => entry.page === page).map(({ date }) => date)
  const published = [...of(additions), settings.compiled].sort()[0] ?? settings.compiled
  const modified = [...of(corrections), ...of(additions), settings.compiled].sort().at(-1)
  return { datePublished: published, dateModified: modified }
}

/** The documents behind facts, each once, in the order of the facts. */
function sourcesOf({ library }: Site, facts: readonly string[]): Source[] {
  const ids = facts.flatMap((fact) => library.facts[fact]?.sources ?? [])
  return [...new Set(ids)].flatMap((id) => library.sources[id] ?? [])
}

/** It stays, whatever part of the list of sources has the document. */
const documentId = (site: Site, source: string): string => site.absolute(`/sources#${source}`)

/** A document; what it says in full stands at its address. */
function documentThing(site: Site, { id, title, publisher, date, urls }: Source): Thing {
  const [url] = urls
  return {
    '@type': 'CreativeWork',
    '@id': documentId(site, id),
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date && { datePublished: date }),
    ...(url && { url }),
  }
}
