import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { FactSources } from './fact-sources.tsx'
import { Markup } from './markup.tsx'
import { Quotation } from './quotation.tsx'
import { VerdictBadge } from './verdict-badge.tsx'

interface ClaimProps {
  site: Site
  claim: Claim
}

/** The words that make a claim, what is supported of it, and by which facts. */
export const Assessment = (props: ClaimProps) => (
  <>
    <ClaimWords {...props} />
    <ClaimVerdict {...props} />
    <p>
      <Markup html={props.claim.supported.html} />
    </p>
    <FactSources site={props.site} facts={props.claim.supported.facts} />
  </>
)

/** The words of the story that make a claim. */
export function ClaimWords({ site, claim }: ClaimProps) {
  const { t, library } = site
  const story = library.sources[library.settings.story ?? '']
  return (
    <p class="quoted">
      {t('claims.quote')} <Quotation site={site} source={story} quote={claim.quote} />
    </p>
  )
}

/** The verdict on a claim. */
export const ClaimVerdict = ({ site, claim }: ClaimProps) => (
  <p class="judged">
    <VerdictBadge site={site} verdict={claim.verdict} />
  </p>
)
