import type { Site } from '../../content/site.ts'
import { creditOf } from './credit.ts'
import { StatusBadge } from './status-badge.tsx'

/** `F-EVT-02 ● Official. Ministry of Defense, 22 Dec 2023; …`; the fact's own page has the links. */
export function FactLine({ site, id }: { site: Site; id: string }) {
  const fact = site.library.facts[id]
  if (!fact) return null
  const credits = fact.sources.flatMap((source) => {
    const known = site.library.sources[source]
    return known ? creditOf(site, known) : []
  })
  return (
    <>
      <a href={site.path(`/facts/${id}`)}>{id}</a> <StatusBadge site={site} fact={fact} />{' '}
      {credits.join('; ')}
    </>
  )
}
