import type { Site } from '../../content/site.ts'
import { FactLine } from './fact-line.tsx'

/** The facts a text rests on, each with its status, and who published it when. */
export function FactSources({ site, facts }: { site: Site; facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <div class="fact-sources">
      <p class="label">{site.t('sources.label')}</p>
      <ul>
        {facts.map((id) => (
          <li>
            <FactLine site={site} id={id} />
          </li>
        ))}
      </ul>
    </div>
  )
}
