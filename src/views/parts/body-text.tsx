import type { Page } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { EmbedControl } from '../embed/control.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { Markup } from './markup.tsx'

/** Opening and sections with their headings. */
export function BodyText({
  page,
  embeds,
}: {
  page: Pick<Page, 'opening' | 'sections'>
  /** For an explainer, whose sections can be embedded one by one. */
  embeds?: { site: Site; slug: string }
}) {
  return (
    <div class="prose">
      <Markup html={page.opening} />
      {page.sections.map(({ id, level, heading, html }) => (
        <>
          {level === 2 ? (
            <h2 id={id}>
              <Markup html={heading} />
            </h2>
          ) : (
            <h3 id={id}>
              <Markup html={heading} />
            </h3>
          )}
          {embeds && (
            <EmbedControl
              site={embeds.site}
              snippet={`explainers/${embeds.slug}/${id}`}
              label={heading}
            />
          )}
          <Markup html={html} />
          {embeds && <Charts site={embeds.site} section={`${embeds.slug}#${id}`} />}
        </>
      ))}
    </div>
  )
}

/** The charts that belong to a section. */
function Charts({ site, section }: { site: Site; section: string }) {
  const charts = site.library.charts.filter((chart) => chart.section === section)
  return (
    <>
      {charts.map((chart) => (
        <ChartFigure site={site} chart={chart} />
      ))}
    </>
  )
}
