import type { Site } from '../../content/site.ts'

export const FactIds = ({ site, facts }: { site: Site; facts: readonly string[] }) => (
  <>
    {facts.map((id, index) => (
      <>
        {index > 0 && ', '}
        <a href={site.path(`/facts/${id}`)}>{id}</a>
      </>
    ))}
  </>
)
