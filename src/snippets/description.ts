/** What a snippet is about, in a sentence or two: for cards of links. */
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import type { FramedSnippet } from './snippet.ts'

/** Longer descriptions are cut off by those who show them. */
const longest = 300

/** Plain text. */
export const describe = (site: Site, snippet: FramedSnippet): string =>
  shorten(plainText(textOf(site, snippet)), longest)

function textOf({ library, t }: Site, snippet: FramedSnippet): string {
  switch (snippet.kind) {
    case 'keyPoints':
      return snippet.explainer.summary
    case 'section': {
      const { html } = snippet.section
      return /<p>(.*?)<\/p>/s.exec(html)?.[1] ?? snippet.explainer.summary
    }
    case 'chart':
      return snippet.chart.summary.html
    case 'claim':
      return snippet.claim.supported.html
    case 'trace':
      return snippet.trace.finding.html
    case 'document':
      return snippet.document.what.html
    case 'term':
      return snippet.term.definition.html
    case 'fact':
      return snippet.fact.statement
    case 'quiz':
      return snippet.quiz.summary
    case 'question':
      return t('embed.question')
    case 'timeline':
      return library.site.leads.timeline
  }
}

/** Ends with a whole word. */
const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`
