import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { nameOf } from '../../snippets/snippet.ts'
import { listSnippets } from '../../snippets/snippets.ts'

/** The upper part of each chart, as a link to what can be copied. */
export function ChartGallery({ site }: { site: Site }) {
  const charts = listSnippets(site).filter((snippet) => snippet.kind === 'chart')
  if (charts.length === 0) return null
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">{site.t('picker.kinds.chart')}</h2>
      <ul class="gallery">
        {charts.map((snippet) => {
          const { id, width, height, title } = snippet.chart
          return (
            <li>
              <a href={site.path(`/embed?snippet=${nameOf(snippet)}`)}>
                <picture>
                  <source
                    srcset={`/charts/${id}.dark.svg`}
                    media="screen and (prefers-color-scheme: dark)"
                  />
                  <img
                    src={`/charts/${id}.svg`}
                    width={width}
                    height={height}
                    alt=""
                    loading="lazy"
                  />
                </picture>
                {plainText(title)}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
