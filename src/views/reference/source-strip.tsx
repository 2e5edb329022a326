import type { Site } from '../../content/site.ts'
import { type SourcePart, sourcePartsOf } from '../../content/source-parts.ts'
import { Strip } from '../parts/strip.tsx'

/** The way to every part of the list, by tier. @param part the one that is shown */
export const SourceStrip = ({ site, part }: { site: Site; part: SourcePart | undefined }) => (
  <Strip
    label={site.t('sources.tiers')}
    links={sourcePartsOf(site.library)
      .filter(({ sources }) => sources.length > 0)
      .map((one) => ({
        href: one === part && one.path === '/sources' ? '#list' : site.path(one.path),
        children: site.t(`sources.part.short.${one.numbers.tier}`, one.numbers),
        isHere: one === part,
      }))}
  />
)
