import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { FactSources } from './fact-sources.tsx'
import { Markup } from './markup.tsx'
import { Quotation } from './quotation.tsx'
import { VerdictBadge } from './verdict-badge.tsx'

/** The words that make a claim, what is supported of it, and by which facts. */
export function Assessment({ site, claim }: { site: Site; claim: Claim }) {
  const { t, library } = site
  const { quote, supported, verdict } = claim
  const story = library.sources[library.settings.story ?? '']
  return (
    <>
      <p class="quoted">
        {t('claims.quote')} <Quotation site={site} source={story} quote={quote} />
      </p>
      <p class="judged">
        <VerdictBadge site={site} verdict={verdict} />
      </p>
      <p>
        <Markup html={supported.html} />
      </p>
      <FactSources site={site} facts={supported.facts} />
    </>
  )
}
