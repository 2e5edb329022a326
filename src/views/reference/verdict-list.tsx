import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { VerdictBadge } from '../parts/verdict-badge.tsx'

const verdicts = ['holds', 'loose', 'unsupported', 'wrong'] as const satisfies Claim['verdict'][]

/** What each verdict means, and the way to the claims that it was given to: none is left out that was given. */
export function VerdictList({ site }: { site: Site }) {
  const numbered = site.library.claims.map((claim, index) => ({ ...claim, number: index + 1 }))
  return (
    <ul class="verdicts">
      {verdicts.map((verdict) => {
        const claims = numbered.filter((claim) => claim.verdict === verdict)
        return (
          claims.length > 0 && (
            <li>
              <VerdictBadge site={site} verdict={verdict} />{' '}
              <span class="small">{site.t(`verdict.${verdict}.meaning`)}</span>
              <ul>
                {claims.map(({ id, number }) => (
                  <li>
                    <a href={`#${id}`} aria-label={site.t('claims.number', { n: number })}>
                      {number}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          )
        )
      })}
    </ul>
  )
}
