import { type ExplainerVersion, versionPath } from '../../content/explainer-versions.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

interface NextExplainerProps {
  site: Site
  slug: string
  /** The one that is being read: whoever reads plain versions goes on with one. */
  version: ExplainerVersion
}

/** The explainer that follows in reading order, in the same version where it has one. */
export function NextExplainer({ site, slug, version }: NextExplainerProps) {
  const { explainers } = site.library
  const next = explainers[explainers.findIndex((explainer) => explainer.slug === slug) + 1]
  if (!next) return null
  const plain = version === 'plain' ? next.plain : undefined
  return (
    <p class="next">
      {site.t('explainer.next')}{' '}
      <a href={site.path(versionPath(next.slug, plain ? version : 'full'))}>
        <Markup html={(plain ?? next).title} />
      </a>
    </p>
  )
}
