import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { thumbnail } from '../parts/chart-picture.tsx'
import { Markup } from '../parts/markup.tsx'

/** What happened in a sentence, the two things to do first, and where it happened. */
export function Hero({ site }: { site: Site }) {
  const { t, path, library } = site
  const { home, explainers, quizzes, charts } = library
  const map = charts.find(({ bareMap }) => bareMap)
  return (
    <header class="field hero">
      <div>
        <p class="kicker">{library.site.tagline}</p>
        <h1>
          <Markup html={home.title} />
        </h1>
        <p class="lead">
          <Markup html={home.summary} />
        </p>
        <p class="actions">
          <a class="button" href={path(`/explainers/${explainers[0]?.slug}`)}>
            {t('home.read')}
          </a>{' '}
          {quizzes[0] && (
            <a class="button quiet" href={path(`/quizzes/${quizzes[0].id}`)}>
              {t('home.takeQuiz')}
            </a>
          )}
        </p>
      </div>
      {map && <HeroMap site={site} map={map} />}
    </header>
  )
}

/** The lines of the map have numbers; what each means is the first part of its table. */
function HeroMap({ site, map }: { site: Site; map: Chart }) {
  const { id, summary, bareMap, rows } = map
  const links = rows.filter(({ number }) => number)
  return (
    <figure class="hero-map">
      <a href={site.path(`/charts/${id}`)}>
        <img
          src={`/charts/${id}.map.svg`}
          {...bareMap}
          alt={plainText(summary.html)}
          fetchpriority="high"
        />
      </a>
      {/* A field of navy is for screens. */}
      <img class="on-paper" src={`/charts/${id}.small.svg`} {...thumbnail} alt="" loading="lazy" />
      <figcaption>
        <ol>
          {links.map(({ label }) => (
            <li>
              <Markup html={label} />
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}
