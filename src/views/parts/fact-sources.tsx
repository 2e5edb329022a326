import type { Site } from '../../content/site.ts'
import { prepared } from '../prepared.ts'
import { FactLine } from './fact-line.tsx'

/** The facts a text rests on, each with its status, and who published it when. */
export const FactSources = prepared(
  ({ site, facts }: { site: Site; facts: readonly string[] }) =>
    facts.length > 0 && (
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
    ),
  ({ facts }) => facts.join(),
)
