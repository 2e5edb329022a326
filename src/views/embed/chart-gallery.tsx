import type { Site } from '../../content/site.ts'
import { nameOf } from '../../snippets/snippet.ts'
import { listSnippets } from '../../snippets/snippets.ts'
import { CardPicture } from '../parts/chart-picture.tsx'
import { Markup } from '../parts/markup.tsx'

/** Each chart as a small picture, there at once since people come to choose by them: a link to what can be copied. */
export function ChartGallery({ site }: { site: Site }) {
  const charts = listSnippets(site).filter((snippet) => snippet.kind === 'chart')
  if (charts.length === 0) return null
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">{site.t('picker.kinds.chart')}</h2>
      <ul class="gallery">
        {charts.map((snippet) => {
          const { chart } = snippet
          return (
            <li>
              <a href={site.path(`/embed?snippet=${nameOf(snippet)}`)}>
                <CardPicture chart={chart} isLazy={false} />
                <span>
                  <Markup html={chart.title} />
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
