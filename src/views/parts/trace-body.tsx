import { creditOf } from '../../content/credit.ts'
import type { Trace, Version } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { sourcePath } from '../../content/source-parts.ts'
import { FactSources } from './fact-sources.tsx'
import { Markup } from './markup.tsx'
import { Quotation } from './quotation.tsx'

/** What was found about how a statement changed. */
export const TraceFinding = ({ trace }: { trace: Trace }) => (
  <p>
    <Markup html={trace.finding.html} />
  </p>
)

/** The versions of the statement beside each other, in their order, and the facts behind all of it. */
export function TraceVersions({ site, trace }: { site: Site; trace: Trace }) {
  const { finding, versions } = trace
  const facts = [finding, ...versions.map(({ change }) => change)].flatMap(({ facts }) => facts)
  return (
    <>
      <ol class="versions">
        {versions.map((version) => (
          <VersionEntry site={site} version={version} />
        ))}
      </ol>
      <FactSources site={site} facts={[...new Set(facts)]} />
    </>
  )
}

function VersionEntry({ site, version }: { site: Site; version: Version }) {
  const { t, library } = site
  const source = library.sources[version.source]
  if (!source) return null
  const { language } = source
  return (
    <li>
      <p class="label">
        <a href={site.path(sourcePath(library, source.id))}>{creditOf(site, source)}</a>
      </p>
      <p>
        <Quotation site={site} source={source} quote={version.quote} />
      </p>
      {version.translation && (
        <p class="small">
          {t('traces.translated', { language: site.languageName(language) })} “
          <Markup html={version.translation} />”
        </p>
      )}
      <p>
        <Markup html={version.change.html} />
      </p>
    </li>
  )
}
