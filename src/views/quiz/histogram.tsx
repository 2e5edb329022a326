import type { Site } from '../../content/site.ts'
import type { Tally } from '../../domain/tally.ts'

interface HistogramProps {
  site: Site
  tally: Tally
  caption: string
  /** The reader's own score in whole points. */
  own?: number
}

/** How many reached each whole score, as a table with bars out of all attempts; the reader's own row is marked. */
export function Histogram({ site, tally, caption, own }: HistogramProps) {
  const { t } = site
  return (
    <table class="histogram">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('stats.points')}</th>
          <th scope="col">{t('stats.attempts')}</th>
        </tr>
      </thead>
      <tbody>
        {tally.histogram.map((count, points) => (
          <tr class={points === own ? 'own' : undefined}>
            <th scope="row">
              {points}
              {points === own && ` (${t('stats.you')})`}
            </th>
            <td>
              <meter min={0} max={tally.attempts} value={count ?? 0} aria-hidden="true"></meter>{' '}
              {site.number(count ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
