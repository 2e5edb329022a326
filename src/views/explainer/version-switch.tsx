import { type ExplainerVersion, versionPath } from '../../content/explainer-versions.ts'
import type { Explainer } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

interface VersionSwitchProps {
  site: Site
  explainer: Explainer
  /** The one that is shown. */
  version: ExplainerVersion
}

/** The way from one version of an explainer to the other, where it has two. */
export function VersionSwitch({ site, explainer, version }: VersionSwitchProps) {
  if (!explainer.plain) return null
  const versions = ['full', 'plain'] as const
  return (
    <nav class="version-switch" aria-label={site.t('explainer.versions')}>
      <ul>
        {versions.map((each) => (
          <li>
            <a
              href={site.path(versionPath(explainer.slug, each))}
              aria-current={each === version ? 'page' : undefined}
            >
              {site.t(`explainer.version.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
