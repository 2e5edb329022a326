import type { Site } from '../../content/site.ts'
import { IdentifierLink } from './identifier.tsx'
import { StatusBadge } from './status-badge.tsx'

/** Short links to the facts behind an entry of a list. */
export function FactLinks({ site, facts }: { site: Site; facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <ul class="fact-links">
      {facts.map((id) => {
        const fact = site.library.facts[id]
        return (
          fact && (
            <li>
              <StatusBadge site={site} fact={fact} />{' '}
              <IdentifierLink href={site.path(`/facts/${id}`)}>{id}</IdentifierLink>
            </li>
          )
        )
      })}
    </ul>
  )
}
