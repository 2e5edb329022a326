import type { Site } from '../../content/site.ts'
import { IdentifierLink } from './identifier.tsx'

interface FactIdsProps {
  site: Site
  facts: readonly string[]
  /** What stands in brackets after the id. */
  detailOf?: (fact: string) => string | undefined
}

export const FactIds = ({ site, facts, detailOf }: FactIdsProps) => (
  <>
    {facts.map((id, index) => {
      const detail = detailOf?.(id)
      return (
        <>
          {index > 0 && ', '}
          <IdentifierLink href={site.path(`/facts/${id}`)}>{id}</IdentifierLink>
          {detail && ` (${detail})`}
        </>
      )
    })}
  </>
)
