import type { Site } from '../../content/site.ts'
import { type Status, statuses } from '../../domain/item.ts'
import { Markup } from '../parts/markup.tsx'
import { StatusSign } from '../parts/status-badge.tsx'

/** Large figures, each with how it is known. */
export function Figures({ site }: { site: Site }) {
  const { figures } = site.library.home
  if (figures.length === 0) return null
  return (
    <ul class="figures">
      {figures.map(({ figure, text }) => (
        <li>
          <strong>
            <Markup html={figure} />
          </strong>
          <span>
            <Markup html={text.html} />
          </span>
          <a href={site.path(`/facts/${text.facts[0]}`)}>
            <StatusSign site={site} status={weakestOf(site, text.facts)} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A figure is known no better than the least known of its facts. */
function weakestOf(site: Site, facts: readonly string[]): Status {
  const found = new Set(facts.map((id) => site.fact(id)?.status))
  return statuses.findLast((status) => found.has(status)) ?? 'unknown'
}
