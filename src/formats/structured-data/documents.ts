/** Primary documents for search engines: a page that holds what is said of each, and where it stands. */
import { factsOfDocument } from '../../content/documents.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { datesOf, documentId, publisherOf, rightsOf, type Thing } from './thing.ts'

/** The page, with one part for each document; the words of the documents belong to others. */
export function documentsThing(site: Site): Thing {
  const { library, t, absolute } = site
  const url = absolute('/documents')
  return {
    '@type': ['CollectionPage', 'LearningResource'],
    name: t('documents.title'),
    description: t('documents.lead'),
    url,
    ...datesOf(site, '/documents'),
    ...rightsOf(site),
    publisher: publisherOf(site),
    educationalLevel: library.site.level,
    hasPart: library.documents.map((document) => ({
      '@type': 'CreativeWork',
      name: plainText(document.title),
      url: absolute(`/documents#${document.id}`),
      about: {
        '@type': 'CreativeWork',
        name: plainText(document.title),
        author: { '@type': 'Organization', name: plainText(document.issuer) },
        datePublished: document.date,
        inLanguage: library.sources[document.sources[0] ?? '']?.language,
      },
      isBasedOn: document.sources.map((id) => ({ '@id': documentId(site, id) })),
      citation: factsOfDocument(document).map((id) => ({ '@id': absolute(`/facts/${id}`) })),
    })),
  }
}
