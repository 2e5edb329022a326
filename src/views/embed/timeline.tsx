import { entriesOf, queryOfPart } from '../../snippets/part.ts'
import { TimelineItems } from '../parts/timeline-items.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** The key dates of the timeline, or the part of it that is asked for. */
export function EmbeddedTimeline(props: EmbedProps) {
  const { site, part = {} } = props
  const entries = entriesOf(site.library.timeline, part)
  return (
    <EmbedLayout {...props}>
      {!queryOfPart(part) && <p class="kicker">{site.t('embed.timeline.key')}</p>}
      <h1>{site.t('timeline.title')}</h1>
      {entries.length === 0 ? (
        <p>{site.t('embed.timeline.none')}</p>
      ) : (
        <TimelineItems site={site} entries={entries} />
      )}
    </EmbedLayout>
  )
}
