import { isInYears } from '../../snippets/options.ts'
import { TimelineItems } from '../parts/timeline-items.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** The timeline, or the part of it that falls into some years. */
export function EmbeddedTimeline(props: EmbedProps) {
  const { site, years = {} } = props
  const entries = site.library.timeline.filter((entry) => isInYears(entry, years))
  return (
    <EmbedLayout {...props}>
      <h1>{site.t('timeline.title')}</h1>
      {entries.length === 0 ? (
        <p>{site.t('embed.timeline.none')}</p>
      ) : (
        <TimelineItems site={site} entries={entries} />
      )}
    </EmbedLayout>
  )
}
