import type { Explainer, Section } from '../../content/library.ts'
import { CitedText } from '../parts/cited-text.tsx'
import { Markup } from '../parts/markup.tsx'
import { EmbeddedChart } from './chart.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** One section of an explainer, with what stands below its smaller headings. */
export function EmbeddedSection(props: EmbedProps & { explainer: Explainer; section: Section }) {
  const { site, explainer, section } = props
  const parts = withSubsections(explainer, section)
  return (
    <EmbedLayout {...props}>
      <p class="kicker">
        <Markup html={explainer.title} />
      </p>
      {parts.map((part, index) => (
        <>
          {index === 0 ? (
            <h1 id={part.id}>
              <Markup html={part.heading} />
            </h1>
          ) : (
            <h2 id={part.id}>
              <Markup html={part.heading} />
            </h2>
          )}
          <CitedText
            site={site}
            html={part.html}
            chart={(chart) => <EmbeddedChart {...props} chart={chart} />}
          />
        </>
      ))}
    </EmbedLayout>
  )
}

/** A section of level 2 goes on to the next one of its level. */
function withSubsections({ sections }: Explainer, section: Section): readonly Section[] {
  const start = sections.indexOf(section)
  if (section.level === 3) return [section]
  const length = sections.slice(start + 1).findIndex(({ level }) => level === 2)
  return sections.slice(start, length === -1 ? undefined : start + 1 + length)
}
