import type { SectionAddress } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { prepared } from '../prepared.ts'
import { Markup } from './markup.tsx'

/** Leads to a part of an explainer. */
export const SectionLink = prepared(
  ({ site, section }: { site: Site; section: SectionAddress }) => (
    <a href={site.path(section.path)}>
      <Markup html={section.title} />
    </a>
  ),
  ({ section }) => section.path,
)
