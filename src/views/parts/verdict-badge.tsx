import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

const signs = { holds: '✓', loose: '≈', wrong: '✗', unsupported: '?' } as const

interface VerdictProps {
  verdict: Claim['verdict']
}

/** The verdict on a claim as a sign and a word. */
export const VerdictBadge = ({ site, verdict }: VerdictProps & { site: Pick<Site, 't'> }) => (
  <span class={`verdict ${verdict}`}>
    <VerdictSign verdict={verdict} /> {site.t(`verdict.${verdict}`)}
  </span>
)

/** The sign alone, which is not read out: the word stands beside it. */
export const VerdictSign = ({ verdict }: VerdictProps) => (
  <span aria-hidden="true">{signs[verdict]}</span>
)
