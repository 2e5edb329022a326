import type { Site } from '../../content/site.ts'
import { fewestToShow } from '../../domain/item-analysis.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { Tally } from '../../domain/tally.ts'
import type { TakerResult } from '../../states/quiz/taker-result.ts'
import { Histogram } from './histogram.tsx'

/** How everyone else did, and how many answered each of these questions correctly. */
export function Others({
  site,
  result,
  others,
}: {
  site: Site
  result: TakerResult
  others: Tally
}) {
  const { t } = site
  const shareOf = (id: string) => {
    const item = others.items[id]
    if (!item || item.attempts < fewestToShow) return undefined
    return `${Math.round((100 * item.points) / (item.attempts * partsPerPoint))}%`
  }
  return (
    <details class="result-others">
      <summary>
        <h2>{t('result.others')}</h2>
      </summary>
      <Histogram
        site={site}
        tally={others}
        caption={site.count('stats.count', others.attempts)}
        own={Math.floor(result.score / partsPerPoint)}
      />
      <table class="challenge">
        <caption>{t('result.othersItems')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('challenge.question')}</th>
            <th scope="col">{t('stats.difficulty')}</th>
          </tr>
        </thead>
        <tbody>
          {result.review.map(({ id }, index) => (
            <tr>
              <th scope="row">{index + 1}</th>
              <td>{shareOf(id) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
