import type { Explainer } from '../../content/library.ts'
import { Markup } from '../parts/markup.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'
import { FrameNotes } from './notes.tsx'

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
            <Markup html={point.html} />
          </li>
        ))}
      </ul>
      <FrameNotes site={site} facts={keyPoints.flatMap(({ facts }) => facts)} />
    </EmbedLayout>
  )
}
