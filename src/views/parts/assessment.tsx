import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { FactSources } from './fact-sources.tsx'
import { Markup } from './markup.tsx'

const verdictSigns = { holds: '✓', loose: '≈', wrong: '✗', unsupported: '?' } as const

/** What is supported of a claim, and by which facts. */
export function Assessment({ site, claim }: { site: Site; claim: Claim }) {
  const { t } = site
  const { supported, verdict } = claim
  return (
    <>
      <p class={`verdict ${verdict}`}>
        <span aria-hidden="true">{verdictSigns[verdict]}</span> {t(`verdict.${verdict}`)}
      </p>
      <p>
        <Markup html={supported.html} />
      </p>
      <FactSources site={site} facts={supported.facts} />
    </>
  )
}
