import type { Html } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'

interface EmbedMarkProps {
  site: Site
  /** The part after `/embed/`, such as `explainers/ferry/timetable`. */
  snippet: string
  /** Says what the link is about, for readers of a list of links. */
  label: Html
}

/** A sign beside the heading of a piece: it leads to where the piece can be embedded, linked and cited. */
export function EmbedMark({ site, snippet, label }: EmbedMarkProps) {
  return (
    <a
      class="to-embed"
      href={site.path(`/embed?snippet=${snippet}`)}
      title={site.t('picker.control')}
      aria-label={`${site.t('picker.control')}: ${plainText(label)}`}
    >
      ¶
    </a>
  )
}
