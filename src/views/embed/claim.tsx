import type { Claim } from '../../content/library.ts'
import { Assessment } from '../parts/assessment.tsx'
import { Markup } from '../parts/markup.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A claim of the news story, and what holds of it. */
export function EmbeddedClaim(props: EmbedProps & { claim: Claim }) {
  const { site, claim } = props
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('claims.title')}</p>
      <h1>
        <Markup html={claim.said.html} />
      </h1>
      <Assessment site={site} claim={claim} />
    </EmbedLayout>
  )
}
