import type { Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type SourcePart, sourcePartsOf } from '../../content/source-parts.ts'
import { PartLinks } from '../parts/part-links.tsx'
import { SourceEntry } from '../parts/source-entry.tsx'
import { SupportedFacts } from './supported-facts.tsx'

/** The sources of a part, each with the facts that it supports, and the ways to the parts before and after. */
export function SourceList({ site, part }: { site: Site; part: SourcePart }) {
  return (
    <>
      <ul class="source-list">
        {part.sources.map((source) => (
          <SourceItem site={site} source={source} />
        ))}
      </ul>
      <PartLinks
        label={site.t('sources.nav')}
        links={sourcePartsOf(site.library).map((one) => ({
          href: site.path(one.path),
          title: site.t('sources.part.title', one.numbers),
          isHere: one === part,
        }))}
      />
    </>
  )
}

const SourceItem = ({ site, source }: { site: Site; source: Source }) => (
  <li id={source.id}>
    <SourceEntry site={site} source={source} isBelowTier />
    <p class="supports">
      <SupportedFacts site={site} source={source} />
    </p>
  </li>
)
