import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { ChartTable } from './chart-table.tsx'
import { FactIds } from './fact-ids.tsx'
import { Markup } from './markup.tsx'

/** A chart in the colours of the device, with its note, its facts and its data as a table. */
export function ChartFigure({
  site,
  chart,
  isMain = false,
}: {
  site: Site
  chart: Chart
  /** It is the subject of its page: visible at once, with the table open. */
  isMain?: boolean
}) {
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
