import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** All explainers in reading order, each with its first chart as a picture. */
export function ExplainerCards({ site }: { site: Site }) {
  const { path, library } = site
  return (
    <ul class="cards">
      {library.explainers.map(({ slug, title, summary }) => (
        <li>
          <ChartPicture site={site} slug={slug} />
          <h3>
            <a href={path(`/explainers/${slug}`)}>
              <Markup html={title} />
            </a>
          </h3>
          <p>
            <Markup html={summary} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** To look at only: the chart stands in the explainer, with its words. */
function ChartPicture({ site, slug }: { site: Site; slug: string }) {
  const chart = site.library.charts.find(({ section }) => section.startsWith(`${slug}#`))
  if (!chart) return null
  const { id, width, height } = chart
  return (
    <picture>
      <source srcset={`/charts/${id}.dark.svg`} media="screen and (prefers-color-scheme: dark)" />
      <img src={`/charts/${id}.svg`} width={width} height={height} alt="" loading="lazy" />
    </picture>
  )
}
