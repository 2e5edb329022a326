import type { Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type SourcePart, sourcePartsOf } from '../../content/source-parts.ts'
import { SourceEntry } from '../parts/source-entry.tsx'
import { SupportedFacts } from './supported-facts.tsx'

/** The sources of a part, each with the facts that it supports, and the ways to the parts before and after. */
export function SourceList({ site, part }: { site: Site; part: SourcePart }) {
  const parts = sourcePartsOf(site.library)
  const at = parts.indexOf(part)
  return (
    <>
      <ul class="source-list">
        {part.sources.map((source) => (
          <SourceItem site={site} source={source} />
        ))}
      </ul>
      {parts.length > 1 && (
        <nav class="actions" aria-label={site.t('sources.nav')}>
          <PartLink site={site} part={parts[at - 1]} rel="prev" />{' '}
          <PartLink site={site} part={parts[at + 1]} rel="next" />
        </nav>
      )}
    </>
  )
}

interface PartLinkProps {
  site: Site
  /** There is none before the first and after the last. */
  part: SourcePart | undefined
  rel: 'prev' | 'next'
}

const PartLink = ({ site, part, rel }: PartLinkProps) =>
  part ? (
    <a rel={rel} href={site.path(part.path)}>
      {rel === 'prev' && '←\u00a0'}
      {site.t('sources.part.title', part.numbers)}
      {rel === 'next' && '\u00a0→'}
    </a>
  ) : null

const SourceItem = ({ site, source }: { site: Site; source: Source }) => (
  <li id={source.id}>
    <SourceEntry site={site} source={source} isBelowTier />
    <p class="supports">
      <SupportedFacts site={site} source={source} />
    </p>
  </li>
)
