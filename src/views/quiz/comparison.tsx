import { writePoints } from '../../answers/points.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint, toldScore } from '../../domain/scoring.ts'
import type { ComparedAnswer, Comparison } from '../../states/quiz/comparison.ts'
import { outcomeSigns } from './feedback/verdict.tsx'

type Side = 'yours' | 'theirs'

/** Both sides of a challenge: who is ahead, and how each question went. */
export function ComparisonSection({ site, comparison }: { site: Site; comparison: Comparison }) {
  const { t } = site
  if (comparison === 'away') return <p class="box">{t('challenge.away')}</p>
  const maxScore = comparison.length * partsPerPoint
  const sum = (side: Side) =>
    comparison.reduce((total, question) => total + question[side].points, 0)
  const points = (side: Side) => writePoints(site, sum(side), maxScore)
  const lead = toldScore(sum('yours'), maxScore) - toldScore(sum('theirs'), maxScore)
  const scores = { yours: points('yours'), theirs: points('theirs') }
  return (
    <section aria-labelledby="challenge">
      <h2 id="challenge">
        {t(`challenge.${lead > 0 ? 'ahead' : lead < 0 ? 'behind' : 'even'}`, scores)}
      </h2>
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
              <OutcomeCell site={site} answer={yours} />
              <OutcomeCell site={site} answer={theirs} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('challenge.total')}</th>
            <td>{scores.yours}</td>
            <td>{scores.theirs}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function OutcomeCell({ site, answer: { outcome } }: { site: Site; answer: ComparedAnswer }) {
  return (
    <td class={outcome}>
      <span aria-hidden="true">{outcomeSigns[outcome]}</span>{' '}
      <span class="visually-hidden">{site.t(`challenge.${outcome}`)}</span>
    </td>
  )
}
