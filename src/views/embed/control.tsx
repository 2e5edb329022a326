import type { Html } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'

interface EmbedControlProps {
  site: Site
  /** The part after `/embed/`, such as `explainers/ferry/timetable`. */
  snippet: string
  /** Says what the link is about, for readers of a list of links. */
  label: Html
}

/** Leads to where a piece of the site can be embedded, linked and cited. */
export function EmbedControl({ site, snippet, label }: EmbedControlProps) {
  return (
    <a class="to-embed" href={site.path(`/embed?snippet=${snippet}`)}>
      {site.t('picker.control')}
      <span class="visually-hidden">: {plainText(label)}</span>
    </a>
  )
}

/** The same as a sign beside the heading of the piece. */
export function EmbedMark({ site, snippet, label }: EmbedControlProps) {
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
