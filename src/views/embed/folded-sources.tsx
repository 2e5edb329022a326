import type { Site } from '../../content/site.ts'
import { FactSources } from '../parts/fact-sources.tsx'

/** The facts that a piece rests on, in one line until they are asked for: hosts limit how high a frame is. */
export function FoldedSources({ site, facts }: { site: Site; facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <details>
      <summary>{site.t('embed.sources', { n: facts.length })}</summary>
      <FactSources site={site} facts={facts} />
    </details>
  )
}
