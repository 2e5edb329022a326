import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

const signs = { holds: '✓', loose: '≈', wrong: '✗', unsupported: '?' } as const

/** The verdict on a claim as a sign and a word. */
export const VerdictBadge = ({
  site,
  verdict,
}: {
  site: Pick<Site, 't'>
  verdict: Claim['verdict']
}) => (
  <span class={`verdict ${verdict}`}>
    <span aria-hidden="true">{signs[verdict]}</span> {site.t(`verdict.${verdict}`)}
  </span>
)
