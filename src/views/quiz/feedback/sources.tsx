import type { Site } from '../../../content/site.ts'
import { FactLine } from '../../parts/fact-line.tsx'
import { StatusSigns } from '../../parts/status-badge.tsx'
import { prepared } from '../../prepared.ts'

/** `Sources: 2 facts ●`, and behind it the facts with who published them when. */
export const FoldedSources = prepared(
  ({ site, facts }: { site: Site; facts: readonly string[] }) => {
    if (facts.length === 0) return null
    return (
      <details class="sources-fold">
        <summary>
          {site.count('feedback.sources', facts.length)}{' '}
          <StatusSigns site={site} facts={facts} isHeard />
        </summary>
        <ul>
          {facts.map((id) => (
            <li>
              <FactLine site={site} id={id} isPrivate />
            </li>
          ))}
        </ul>
      </details>
    )
  },
  // An item has only so many answers and wrong ideas to draw them from.
  ({ facts }) => facts.join(' '),
)
