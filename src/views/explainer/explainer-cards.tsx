import type { Explainer, Library } from '../../content/library.ts'
import { readingTime } from '../../content/reading-time.ts'
import type { Site } from '../../content/site.ts'
import { CardPicture } from '../parts/chart-picture.tsx'
import { Markup } from '../parts/markup.tsx'

interface ExplainerCardsProps {
  site: Site
  /** Of their titles. */
  heading: 'h2' | 'h3'
}

/** All explainers in reading order, each with its first chart as a picture, and how long it takes. */
export function ExplainerCards({ site, heading: Title }: ExplainerCardsProps) {
  const { path, library } = site
  return (
    <ul class="cards">
      {library.explainers.map((explainer) => (
        <li>
          <CardPicture chart={firstChartOf(library, explainer)} />
          <Title>
            <a href={path(`/explainers/${explainer.slug}`)}>
              <Markup html={explainer.title} />
            </a>
          </Title>
          <p>
            <Markup html={explainer.summary} />
          </p>
          <p class="small">{site.count('explainer.minutes', readingTime(explainer))}</p>
        </li>
      ))}
    </ul>
  )
}

const firstChartOf = ({ charts }: Library, { slug }: Explainer) =>
  charts.find(({ section }) => section.startsWith(`${slug}#`))
