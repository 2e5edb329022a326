import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { Comparison } from '../../states/quiz/taker-result.ts'

/** Both sides of a challenge. */
export function Challenge({ site, comparison }: { site: Site; comparison: Comparison }) {
  const { t } = site
  const points = (parts: number) => site.number(parts / partsPerPoint)
  if (comparison === 'away') return <p class="box">{t('challenge.away')}</p>
  const sum = (side: 'yours' | 'theirs') =>
    comparison.reduce((total, question) => total + question[side], 0)
  return (
    <section aria-labelledby="challenge">
      <h2 id="challenge">{t('challenge.result')}</h2>
      <table class="challenge">
        <thead>
          <tr>
            <th scope="col">{t('challenge.question')}</th>
            <th scope="col">{t('challenge.yours')}</th>
            <th scope="col">{t('challenge.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.map(({ yours, theirs }, index) => (
            <tr>
              <th scope="row">{index + 1}</th>
              <td>{points(yours)}</td>
              <td>{points(theirs)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('challenge.total')}</th>
            <td>{points(sum('yours'))}</td>
            <td>{points(sum('theirs'))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
