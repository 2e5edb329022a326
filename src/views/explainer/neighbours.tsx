import { type ExplainerVersion, versionPath } from '../../content/explainer-versions.ts'
import type { Explainer } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

interface NeighboursProps {
  site: Site
  slug: string
  /** The one that is being read: whoever reads plain versions goes on with one. */
  version: ExplainerVersion
}

/** The explainers before and after this one in reading order, in the same version where they have one. */
export function Neighbours({ site, slug, version }: NeighboursProps) {
  const { explainers } = site.library
  const at = explainers.findIndex((explainer) => explainer.slug === slug)
  const [before, after] = [explainers[at - 1], explainers[at + 1]]
  if (!before && !after) return null
  return (
    <nav class="neighbours" aria-label={site.t('explainer.more')}>
      {before && <Neighbour site={site} explainer={before} version={version} rel="prev" />}{' '}
      {after && <Neighbour site={site} explainer={after} version={version} rel="next" />}
    </nav>
  )
}

interface NeighbourProps {
  site: Site
  explainer: Explainer
  version: ExplainerVersion
  rel: 'prev' | 'next'
}

function Neighbour({ site, explainer, version, rel }: NeighbourProps) {
  const plain = version === 'plain' ? explainer.plain : undefined
  return (
    <a rel={rel} href={site.path(versionPath(explainer.slug, plain ? version : 'full'))}>
      <span class="small">{site.t(`explainer.${rel}`)}</span>{' '}
      <Markup html={(plain ?? explainer).title} />
    </a>
  )
}
