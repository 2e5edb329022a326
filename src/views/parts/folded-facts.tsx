import type { Site } from '../../content/site.ts'
import { FactLine } from './fact-line.tsx'

/** The facts behind a text, folded: one reads on, and looks up few of them. Nothing where there are none. */
export const FoldedFacts = ({ site, facts }: { site: Site; facts: readonly string[] }) =>
  facts.length > 0 && (
    <details class="folded-facts">
      <summary>{site.count('claims.sources', facts.length)}</summary>
      <ul class="fact-sources">
        {facts.map((id) => (
          <li>
            <FactLine site={site} id={id} />
          </li>
        ))}
      </ul>
    </details>
  )
