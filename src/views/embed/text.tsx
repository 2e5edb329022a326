/** The framed page of a snippet to read. */
import type { Snippet } from '../../snippets/snippet.ts'
import { EmbeddedChartPage } from './chart.tsx'
import { EmbeddedClaim } from './claim.tsx'
import { EmbeddedDocument } from './document.tsx'
import { EmbeddedFact } from './fact.tsx'
import type { EmbedProps } from './frame.tsx'
import { EmbeddedKeyPoints } from './key-points.tsx'
import { EmbeddedSection } from './section.tsx'
import { EmbeddedTerm } from './term.tsx'
import { EmbeddedTimeline } from './timeline.tsx'
import { EmbeddedTrace } from './trace.tsx'

/** Snippets that nobody answers: they depend on the build and their address alone. */
export type TextSnippet = Exclude<Snippet, { kind: 'question' | 'quiz' }>

export function EmbeddedText(props: EmbedProps & { snippet: TextSnippet }) {
  const { snippet } = props
  switch (snippet.kind) {
    case 'keyPoints':
      return <EmbeddedKeyPoints {...props} explainer={snippet.explainer} />
    case 'section': {
      const { explainer, section } = snippet
      return <EmbeddedSection {...props} explainer={explainer} section={section} />
    }
    case 'fact':
      return <EmbeddedFact {...props} fact={snippet.fact} />
    case 'term':
      return <EmbeddedTerm {...props} term={snippet.term} />
    case 'claim':
      return <EmbeddedClaim {...props} claim={snippet.claim} />
    case 'trace':
      return <EmbeddedTrace {...props} trace={snippet.trace} />
    case 'document':
      return <EmbeddedDocument {...props} document={snippet.document} />
    case 'chart':
      return <EmbeddedChartPage {...props} chart={snippet.chart} />
    case 'timeline':
      return <EmbeddedTimeline {...props} />
  }
}
