import type { Site } from '../../content/site.ts'
import type { CalibrationRow } from '../../domain/calibration.ts'

interface CalibrationProps {
  site: Site
  rows: readonly CalibrationRow[]
}

/** How sure the taker was, set against what was right: for the taker alone, and without points. */
export function Calibration({ site, rows }: CalibrationProps) {
  const { t } = site
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration">{t('calibration.title')}</h2>
      <p>{lessonOf(site, rows)}</p>
      <table class="challenge">
        <thead>
          <tr>
            <th scope="col">{t('calibration.said')}</th>
            <th scope="col">{t('calibration.right')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ certainty, given, right }) => (
            <tr>
              <th scope="row">{t(`certainty.${certainty}`)}</th>
              <td>{t('calibration.count', { n: right, total: given })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What it comes to, in a sentence. */
function lessonOf(site: Site, rows: readonly CalibrationRow[]): string {
  const sure = rows.find(({ certainty }) => certainty === 'sure')
  if (!sure) return site.t('calibration.neverSure')
  const wrong = sure.given - sure.right
  return wrong > 0
    ? site.count('calibration.sureWrong', wrong)
    : site.count('calibration.sureRight', sure.given)
}
