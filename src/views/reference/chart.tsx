import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { Layout, Markup } from '../layout.tsx'
import { FactSources } from './sources.tsx'

/** A picture on a page of its own: what it shows, its data, its files and its sources. */
export function ChartPage({ site, chart }: { site: Site; chart: Chart }) {
  const { t, path } = site
  const { id, title, summary, date, section, facts } = chart
  const place = site.section(section)
  return (
    <Layout
      site={site}
      title={plainText(title)}
      description={summary.html}
      canonical={`/charts/${id}`}
      here="/#explainers"
      oembed={`/charts/${id}`}
    >
      <article class="chart-page">
        <header>
          <p class="kicker">{t('chart.kind')}</p>
          <h1>
            <Markup html={title} />
          </h1>
        </header>
        <ChartFigure site={site} chart={chart} isMain />
        <h2>{t('chart.description')}</h2>
        <p>
          <Markup html={summary.html} />
        </p>
        <p>
          {t('chart.asKnown', { date: site.date(date) })}{' '}
          {place && (
            <>
              {t('chart.where')}{' '}
              <a href={path(place.path)}>
                <Markup html={place.title} />
              </a>
            </>
          )}
        </p>
        <section class="chart-use" aria-labelledby="use">
          <h2 id="use">{t('chart.use')}</h2>
          <p>{t('chart.useText')}</p>
          <ul>
            <li>
              <a href={`/charts/${id}.png`} download="">
                {t('chart.png')}
              </a>
            </li>
            <li>
              <a href={`/charts/${id}.svg`} download="">
                {t('chart.svg')}
              </a>
            </li>
            <li>
              <a href={`/charts/${id}.dark.svg`} download="">
                {t('chart.svgDark')}
              </a>
            </li>
            <li>
              <a href={path(`/embed?snippet=charts/${id}`)}>{t('chart.embed')}</a>
            </li>
          </ul>
        </section>
        <FactSources site={site} facts={facts} />
      </article>
    </Layout>
  )
}

/** A picture in the colours of the device, with its note, its facts and its data as a table. */
export function ChartFigure(props: {
  site: Site
  chart: Chart
  /** It is the subject of its page: seen at once, with the table open. */
  isMain?: boolean
}) {
  const { site, chart, isMain = false } = props
  const { t, path } = site
  const { id, title, summary, note, facts, width, height } = chart
  const alternative = [plainText(summary.html), site.language !== 'en' && t('chart.english')]
  return (
    <figure class="chart" id={`chart-${id}`} aria-labelledby={`chart-${id}-title`}>
      <picture>
        {/* On paper the light one, whatever the screen shows. */}
        <source srcset={`/charts/${id}.dark.svg`} media="screen and (prefers-color-scheme: dark)" />
        <img
          src={`/charts/${id}.svg`}
          width={width}
          height={height}
          alt={alternative.filter(Boolean).join(' ')}
          loading={isMain ? undefined : 'lazy'}
        />
      </picture>
      <figcaption>
        <p id={`chart-${id}-title`} class={isMain ? 'visually-hidden' : undefined}>
          {isMain ? (
            <Markup html={title} />
          ) : (
            <a href={path(`/charts/${id}`)}>{t('chart.label', { title: plainText(title) })}</a>
          )}
        </p>
        {note && (
          <p>
            <Markup html={note.html} />
          </p>
        )}
        {!isMain && (
          <p>
            {t('chart.facts')}: <FactIds site={site} facts={facts} />
          </p>
        )}
        <details open={isMain}>
          <summary>{t('chart.table')}</summary>
          <ChartTable site={site} chart={chart} />
        </details>
      </figcaption>
    </figure>
  )
}

/** The data of a picture, each row with its facts. */
export function ChartTable({ site, chart }: { site: Site; chart: Chart }) {
  const { t } = site
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('chart.what')}</th>
          <th scope="col">{t(`chart.value.${chart.kind}`)}</th>
          <th scope="col">{t('chart.facts')}</th>
        </tr>
      </thead>
      <tbody>
        {chart.rows.map(({ label, detail, value, facts }) => (
          <tr>
            <th scope="row">
              <Markup html={label} />
              {detail && (
                <span class="detail">
                  {' '}
                  <Markup html={detail} />
                </span>
              )}
            </th>
            <td>
              <Markup html={value} />
            </td>
            <td>
              <FactIds site={site} facts={facts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const FactIds = ({ site, facts }: { site: Site; facts: readonly string[] }) => (
  <>
    {facts.map((id, index) => (
      <>
        {index > 0 && ', '}
        <a href={site.path(`/facts/${id}`)}>{id}</a>
      </>
    ))}
  </>
)
