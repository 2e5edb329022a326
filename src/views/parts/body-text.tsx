import type { Html, Section } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { EmbedMark } from '../embed/mark.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { CitedText } from './cited-text.tsx'
import { Markup } from './markup.tsx'

interface BodyTextProps {
  site: Site
  /** What stands before the first heading. */
  opening?: Html
  sections: readonly Section[]
  /** Of an explainer, whose sections can be embedded one by one. */
  slug?: string
  /** What stands behind a section. */
  after?: (section: Section) => Child
}

/** Opening and sections with their headings, their notes, and the charts that they speak of. */
export function BodyText({ site, opening = '', sections, slug, after }: BodyTextProps) {
  return (
    <div class="prose">
      <CitedText site={site} html={opening} />
      {sections.map((section) => (
        <>
          <SectionHeading site={site} section={section} slug={slug} />
          <CitedText
            site={site}
            html={section.html}
            chart={(chart) => <ChartFigure site={site} chart={chart} />}
          />
          {after?.(section)}
        </>
      ))}
    </div>
  )
}

interface SectionHeadingProps {
  site: Site
  section: Section
  slug: string | undefined
}

function SectionHeading({ site, section: { id, level, heading }, slug }: SectionHeadingProps) {
  const title =
    level === 2 ? (
      <h2 id={id}>
        <Markup html={heading} />
      </h2>
    ) : (
      <h3 id={id}>
        <Markup html={heading} />
      </h3>
    )
  if (slug === undefined) return title
  return (
    <div class="heading">
      {title}
      <EmbedMark site={site} snippet={`explainers/${slug}/${id}`} label={heading} />
    </div>
  )
}
