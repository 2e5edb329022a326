import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { Theme } from '../../snippets/options.ts'
import { ChartTable } from '../parts/chart-table.tsx'
import { FactLinks } from '../parts/fact-links.tsx'
import { Markup } from '../parts/markup.tsx'
import { FoldedSources } from './folded-sources.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A frame in which the letters of a wide drawing come out as large as on a phone those of the other: see `chart.css`. */
const wideFrame = '(min-width:35rem)'
const darkScreen = 'screen and (prefers-color-scheme:dark)'

/** A picture in the colours of the frame, with its data as a table. */
export function EmbeddedChart(props: {
  site: Site
  theme: Theme
  chart: Chart
  /** It is the subject of its page, and lists all facts behind it. */
  isMain?: boolean
}) {
  const { site, theme, chart, isMain = false } = props
  const { t } = site
  const { id, kind, title, summary, note, facts, width, height, wide } = chart
  const alternative = [plainText(summary.html), site.language !== 'en' && t('chart.english')]
  // The coasts of a wide map weigh more than all else in its frame.
  const isWide = kind !== 'map'
  const layouts = isWide ? (['.wide', ''] as const) : ([''] as const)
  const drawing = (layout: '' | '.wide', isDark: boolean) =>
    `/charts/${id}${layout}${isDark ? '.dark' : ''}.svg`
  return (
    <figure>
      {/* The drawing shows its title, for those who see it. */}
      {isMain ? (
        <h1 class="visually-hidden">
          <Markup html={title} />
        </h1>
      ) : (
        <h2 class="visually-hidden">
          <Markup html={title} />
        </h2>
      )}
      <picture>
        {layouts.map((layout) => (
          <>
            {theme === 'auto' && (
              <source
                srcset={drawing(layout, true)}
                media={layout ? `${darkScreen} and ${wideFrame}` : darkScreen}
                {...(layout && wide)}
              />
            )}
            {layout && (
              <source srcset={drawing(layout, theme === 'dark')} media={wideFrame} {...wide} />
            )}
          </>
        ))}
        <img
          class={isWide ? 'wide' : undefined}
          src={drawing('', theme === 'dark')}
          width={width}
          height={height}
          alt={alternative.filter(Boolean).join(' ')}
        />
      </picture>
      <figcaption>
        {note && (
          <p>
            <Markup html={note.html} />
          </p>
        )}
        <details>
          <summary>{t('chart.table')}</summary>
          <ChartTable site={site} chart={chart} />
        </details>
        {isMain ? (
          <FoldedSources site={site} facts={facts} />
        ) : (
          <FactLinks site={site} facts={facts} />
        )}
      </figcaption>
    </figure>
  )
}

/** A picture with its table. */
export function EmbeddedChartPage(props: EmbedProps & { chart: Chart }) {
  return (
    <EmbedLayout {...props}>
      <EmbeddedChart {...props} isMain />
    </EmbedLayout>
  )
}
