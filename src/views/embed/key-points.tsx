import type { Explainer } from '../../content/library.ts'
import { CitedText } from '../parts/cited-text.tsx'
import { Markup } from '../parts/markup.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** The key points of an explainer. */
export function EmbeddedKeyPoints(props: EmbedProps & { explainer: Explainer }) {
  const { site, explainer } = props
  const { title, keyPoints } = explainer
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('explainer.keyPoints')}</p>
      <h1>
        <Markup html={title} />
      </h1>
      <ul>
        {keyPoints.map((point) => (
          <li>
            <CitedText site={site} html={point.html} />
          </li>
        ))}
      </ul>
    </EmbedLayout>
  )
}
