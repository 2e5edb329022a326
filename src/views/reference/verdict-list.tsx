import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { VerdictBadge } from '../parts/verdict-badge.tsx'

const verdicts = ['holds', 'loose', 'unsupported', 'wrong'] as const satisfies Claim['verdict'][]

/** The verdicts that were given, each with what it means and how many claims got it. */
export function VerdictList({ site }: { site: Site }) {
  const { claims } = site.library
  return (
    <dl class="verdicts">
      {verdicts.map((verdict) => {
        const given = claims.filter((claim) => claim.verdict === verdict)
        return (
          given.length > 0 && (
            <div>
              <dt>
                <VerdictBadge site={site} verdict={verdict} /> <b>{given.length}</b>
              </dt>
              <dd>{site.t(`verdict.${verdict}.meaning`)}</dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
