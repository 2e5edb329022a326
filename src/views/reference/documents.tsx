import { factsOfDocument } from '../../content/documents.ts'
import type { PrimaryDocument } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { documentsThing } from '../../formats/structured-data/documents.ts'
import { EmbedMark } from '../embed/mark.tsx'
import { Layout } from '../layout/layout.tsx'
import { DocumentText } from '../parts/document-text.tsx'
import { FoldedFacts } from '../parts/folded-facts.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Strip } from '../parts/strip.tsx'

/** The primary documents, one after the other. */
export function DocumentsPage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('documents.title'),
        description: t('documents.lead'),
        canonical: '/documents',
        thing: documentsThing(site),
      }}
      here="/documents"
      styles="handout"
    >
      <PageHeader title={t('documents.title')} lead={t('documents.lead')} />
      <Strip
        label={t('documents.nav')}
        links={library.documents.map(({ id, short }) => ({
          href: `#${id}`,
          children: <Markup html={short} />,
        }))}
      />
      {library.documents.map((document) => (
        <DocumentEntry site={site} document={document} />
      ))}
    </Layout>
  )
}

const DocumentEntry = ({ site, document }: { site: Site; document: PrimaryDocument }) => (
  <article id={document.id} class="prose document">
    <div class="heading">
      <h2>
        <Markup html={document.title} />
      </h2>
      <EmbedMark site={site} snippet={`documents/${document.id}`} label={document.title} />
    </div>
    <DocumentText site={site} document={document} />
    <FoldedFacts site={site} facts={factsOfDocument(document)} />
  </article>
)
