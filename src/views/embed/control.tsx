import type { Html } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'

/** Leads to where a piece of the site can be embedded, linked and cited. */
export function EmbedControl({
  site,
  snippet,
  label,
}: {
  site: Site
  /** The part after `/embed/`, such as `explainers/ferry/timetable`. */
  snippet: string
  /** Says what the link is about, for readers of a list of links. */
  label: Html
}) {
  return (
    <a class="to-embed" href={site.path(`/embed?snippet=${snippet}`)}>
      {site.t('picker.control')}
      <span class="visually-hidden">: {plainText(label)}</span>
    </a>
  )
}
