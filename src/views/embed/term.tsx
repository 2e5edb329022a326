import type { Term } from '../../content/library.ts'
import { Markup } from '../parts/markup.tsx'
import { FoldedSources } from './folded-sources.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A term of the glossary. */
export function EmbeddedTerm(props: EmbedProps & { term: Term }) {
  const { site, term } = props
  const { also, definition } = term
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('glossary.title')}</p>
      <h1>
        <Markup html={term.term} />
      </h1>
      {also.length > 0 && (
        <p class="also">
          {site.t('glossary.also')} <Markup html={also.join(' · ')} />
        </p>
      )}
      <p>
        <Markup html={definition.html} />
      </p>
      <FoldedSources site={site} facts={definition.facts} />
    </EmbedLayout>
  )
}
