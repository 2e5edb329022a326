/** What one looks up, for search engines: facts with their documents, and the terms of the glossary. */
import type { Chart, Fact, Source } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { datesOf, documentId, publisherOf, rightsOf, type Thing } from './thing.ts'

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

/** A picture: the data behind it, as files and as a picture. */
export function chartThing(site: Site, { id, title, summary, method }: Chart): Thing {
  const path = `/charts/${id}`
  const { origin } = site.library.settings
  const file = (type: string) => `${origin}${path}.${type}`
  return {
    '@type': 'Dataset',
    '@id': site.absolute(path),
    name: plainText(title),
    description: plainText(summary.html),
    measurementTechnique: plainText(method.html),
    url: site.absolute(path),
    image: file('png'),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file('csv') },
      { '@type': 'DataDownload', encodingFormat: 'image/svg+xml', contentUrl: file('svg') },
    ],
    ...datesOf(site, path),
    ...rightsOf(site),
    publisher: publisherOf(site),
    creator: publisherOf(site),
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

/** A document; what it says in full stands at its address. */
export function documentThing(
  site: Site,
  { id, title, publisher, date, urls, archived }: Source,
): Thing {
  const [url] = urls
  return {
    '@type': 'CreativeWork',
    '@id': documentId(site, id),
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date && { datePublished: date }),
    ...(url && { url }),
    ...(archived && { archivedAt: archived }),
  }
}
