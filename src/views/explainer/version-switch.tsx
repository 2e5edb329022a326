import { type ExplainerVersion, versionPath } from '../../content/explainer-versions.ts'
import type { Explainer, PlainVersion } from '../../content/library.ts'
import { readingTime } from '../../content/reading-time.ts'
import type { Site } from '../../content/site.ts'

interface VersionSwitchProps {
  site: Site
  explainer: Explainer
  /** The one that is shown. */
  version: ExplainerVersion
}

/** How long the reading takes, and the way from one version to the other where there are two. */
export function VersionSwitch({ site, explainer, version }: VersionSwitchProps) {
  const { slug, plain } = explainer
  const minutes = (text: Explainer | PlainVersion) =>
    site.count('explainer.minutes', readingTime(text))
  if (!plain) return <p class="version-switch">{minutes(explainer)}</p>
  const versions = [
    ['full', explainer],
    ['plain', plain],
  ] as const
  return (
    <nav class="version-switch" aria-label={site.t('explainer.versions')}>
      <ul>
        {versions.map(([each, text]) => (
          <li>
            <a
              href={site.path(versionPath(slug, each))}
              aria-current={each === version ? 'page' : undefined}
            >
              {site.t(`explainer.version.${each}`)}, {minutes(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
