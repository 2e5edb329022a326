import type { Figure } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Status, statuses } from '../../domain/item.ts'
import { Markup } from './markup.tsx'
import { StatusMark } from './status-badge.tsx'

/** What stands in a large figure: itself with the sign of how it is known, what it counts, what the sign means. */
export function LargeFigure({ site, figure: { figure, text } }: { site: Site; figure: Figure }) {
  const status = weakestOf(site, text.facts)
  return (
    <>
      <strong>
        <Markup html={figure} /> <StatusMark status={status} />
      </strong>{' '}
      <span>
        <Markup html={text.html} />
      </span>{' '}
      <a href={site.path(`/facts/${text.facts[0]}`)}>{site.t(`status.${status}`)}</a>
    </>
  )
}

/** A figure is known no better than the least known of its facts. */
function weakestOf(site: Site, facts: readonly string[]): Status {
  const found = new Set(facts.map((id) => site.fact(id)?.status))
  return statuses.findLast((status) => found.has(status)) ?? 'unknown'
}
