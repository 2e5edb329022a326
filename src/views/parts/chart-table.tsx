import type { Chart } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { FactIds } from './fact-ids.tsx'
import { Markup } from './markup.tsx'

/** The data of a chart, each row with its facts. */
export function ChartTable({ site, chart }: { site: Site; chart: Chart }) {
  const { t } = site
  return (
    <section
      class="scrolls"
      tabindex={0}
      aria-label={`${t('chart.table')}: ${plainText(chart.title)}`}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('chart.what')}</th>
            <th scope="col">{t(`chart.value.${chart.kind}`)}</th>
            <th scope="col">{t('chart.facts')}</th>
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ number, label, detail, value, facts }) => (
            <tr>
              <th scope="row">
                {number && `${number}. `}
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
    </section>
  )
}
