import { factsOfDocument } from '../../content/documents.ts'
import type { PrimaryDocument } from '../../content/library.ts'
import { DocumentText } from '../parts/document-text.tsx'
import { FactSources } from '../parts/fact-sources.tsx'
import { Markup } from '../parts/markup.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A primary document. */
export function EmbeddedDocument(props: EmbedProps & { document: PrimaryDocument }) {
  const { site, document } = props
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('documents.title')}</p>
      <h1>
        <Markup html={document.title} />
      </h1>
      <DocumentText site={site} document={document} />
      <FactSources site={site} facts={factsOfDocument(document)} />
    </EmbedLayout>
  )
}
