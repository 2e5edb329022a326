import type { Trace } from '../../content/library.ts'
import { Markup } from '../parts/markup.tsx'
import { TraceFinding, TraceVersions } from '../parts/trace-body.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A statement, followed through the documents that carry it. */
export function EmbeddedTrace(props: EmbedProps & { trace: Trace }) {
  const { site, trace } = props
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('traces.title')}</p>
      <h1>
        <Markup html={trace.title} />
      </h1>
      <TraceFinding trace={trace} />
      <TraceVersions site={site} trace={trace} />
    </EmbedLayout>
  )
}
