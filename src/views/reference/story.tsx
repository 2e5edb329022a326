import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Quotation } from '../parts/quotation.tsx'
import { SourceEntry } from '../parts/source-entry.tsx'
import { VerdictSign } from '../parts/verdict-badge.tsx'

/** Between a sign and the words it is about. */
const noBreak = '\u00a0'

/**
 * The document that the claims are taken from, as far as it may be quoted: the words of each claim in their
 * order, each with its verdict and the way to what holds of it.
 */
export function Story({ site }: { site: Site }) {
  const { t, library } = site
  const story = library.sources[library.settings.story ?? '']
  if (!story) return null
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('claims.story')}</h2>
      {library.claims.length > 0 && (
        <ol class="story">
          {library.claims.map((claim) => (
            <li class={claim.verdict}>
              <a href={`#${claim.id}`}>
                <Verdict site={site} claim={claim} />
                <Quotation site={site} source={story} quote={claim.quote} />
              </a>
            </li>
          ))}
        </ol>
      )}
      <p class="small">
        <SourceEntry site={site} source={story} />
      </p>
    </section>
  )
}

const Verdict = ({ site, claim }: { site: Site; claim: Claim }) => (
  <>
    <VerdictSign verdict={claim.verdict} />
    {noBreak}
    <span class="visually-hidden">{site.t(`verdict.${claim.verdict}`)}: </span>
  </>
)
