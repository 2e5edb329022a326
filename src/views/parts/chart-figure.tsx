import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { ChartPicture } from './chart-picture.tsx'
import { ChartTable } from './chart-table.tsx'
import { Markup } from './markup.tsx'

interface ChartFigureProps {
  site: Site
  chart: Chart
  /** It is the subject of its page: visible at once, with its table. */
  isMain?: boolean
}

/**
 * A chart with what it leaves open. The drawing shows its title and its sources; within a text its table is on its
 * own page, since the text has told the numbers.
 */
export function ChartFigure({ site, chart, isMain = false }: ChartFigureProps) {
  const { t, path } = site
  const { id, title, summary, note } = chart
  const alternative = [plainText(summary.html), site.language !== 'en' && t('chart.english')]
  return (
    <figure class="chart" id={`chart-${id}`} aria-label={plainText(title)}>
      <div>
        <ChartPicture
          chart={chart}
          alt={alternative.filter(Boolean).join(' ')}
          isLazy={!isMain}
          isInColumn={!isMain}
        />
      </div>
      <figcaption>
        {note && (
          <p>
            <Markup html={note.html} />
          </p>
        )}
        {isMain ? (
          <ChartTable site={site} chart={chart} />
        ) : (
          <p>
            <a href={path(`/charts/${id}`)} aria-label={`${t('chart.more')}: ${plainText(title)}`}>
              {t('chart.more')}
            </a>
          </p>
        )}
      </figcaption>
    </figure>
  )
}
