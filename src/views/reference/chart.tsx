import { chartColumns } from '../../content/chart-columns.ts'
import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { chartThing } from '../../formats/structured-data/reference.ts'
import { Layout } from '../layout/layout.tsx'
import { ChartFigure } from '../parts/chart-figure.tsx'
import { FactSources } from '../parts/fact-sources.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** A chart on a page of its own: what it shows, its data, its files and its sources. */
export function ChartPage({ site, chart }: { site: Site; chart: Chart }) {
  const { t, path } = site
  const { id, title, summary, method, date, section, facts } = chart
  const place = site.section(section)
  return (
    <Layout
      site={site}
      page={{
        title: plainText(title),
        description: summary.html,
        canonical: `/charts/${id}`,
        thing: chartThing(site, chart),
      }}
      styles="reference"
    >
      <article>
        <PageHeader kicker={t('chart.kind')} title={<Markup html={title} />} />
        <ChartFigure site={site} chart={chart} isMain />
        <h2>{t('chart.description')}</h2>
        <p>
          <Markup html={summary.html} />
        </p>
        <h2>{t('chart.method')}</h2>
        <p>
          <Markup html={method.html} />
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
        <ChartUse site={site} chart={chart} />
        <FactSources site={site} facts={facts} />
      </article>
    </Layout>
  )
}

/** Its files, and the way to embed it. */
function ChartUse({ site, chart: { id, kind } }: { site: Site; chart: Chart }) {
  const { t, path } = site
  return (
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
          <a href={`/charts/${id}.csv`} download="">
            {t('chart.csv')}
          </a>
        </li>
        <li>
          <a href={path(`/embed?snippet=charts/${id}`)}>{t('chart.embed')}</a>
        </li>
      </ul>
      <details>
        <summary>{t('chart.columns')}</summary>
        <dl>
          {chartColumns[kind].map((column) => (
            <>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{t(`chart.column.${column}`)}</dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  )
}
