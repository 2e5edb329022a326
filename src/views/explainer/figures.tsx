import type { Figure } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Status, statuses } from '../../domain/item.ts'
import { Markup } from '../parts/markup.tsx'
import { StatusMark } from '../parts/status-badge.tsx'

/** Large figures, each with the sign of how it is known, and what that sign means below. */
export function Figures({ site }: { site: Site }) {
  const { figures } = site.library.home
  if (figures.length === 0) return null
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <FigureEntry site={site} figure={figure} />
      ))}
    </ul>
  )
}

function FigureEntry({ site, figure: { figure, text } }: { site: Site; figure: Figure }) {
  const status = weakestOf(site, text.facts)
  return (
    <li>
      <strong>
        <Markup html={figure} /> <StatusMark status={status} />
      </strong>
      <span>
        <Markup html={text.html} />
      </span>
      <a href={site.path(`/facts/${text.facts[0]}`)}>{site.t(`status.${status}`)}</a>
    </li>
  )
}

/** A figure is known no better than the least known of its facts. */
function weakestOf(site: Site, facts: readonly string[]): Status {
  const found = new Set(facts.map((id) => site.fact(id)?.status))
  return statuses.findLast((status) => found.has(status)) ?? 'unknown'
}
