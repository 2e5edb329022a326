import type { Site } from '../../content/site.ts'
import { Markup } from './markup.tsx'

/** A part of an explainer, by its path and title. */
export const SectionLink = ({
  site,
  section,
}: {
  site: Site
  section: { path: string; title: string }
}) => (
  <a href={site.path(section.path)}>
    <Markup html={section.title} />
  </a>
)
