/** Compiles claims, timeline and glossary. */
import type * as library from '../../../content/library.ts'
import { plainText } from '../../../content/plain-text.ts'
import type { TextFiles } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

export const compileClaims = (
  { claims }: TextFiles,
  { cited, statement }: TextCompilers,
): library.Claim[] =>
  Object.entries(claims.data).map(([id, claim]) => ({
    id,
    said: cited(claims, [id, 'said'], claim.said),
    quote: claim.quote,
    supported: statement(claims, [id, 'supported'], claim.supported),
    verdict: claim.verdict,
  }))

/** The earliest first. */
export const compileTimeline = (
  { timeline }: TextFiles,
  { html, statement }: TextCompilers,
): library.TimelineEntry[] =>
  Object.entries(timeline.data)
    .map(([id, entry]) => ({
      id,
      date: entry.date,
      ...(entry.until && { until: entry.until }),
      ...(entry.when && { when: html(timeline, [id, 'when'], entry.when) }),
      text: statement(timeline, [id, 'text'], entry.text),
      key: entry.key ?? false,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** In the order of the alphabet of the language. */
export const compileGlossary = (
  { glossary }: TextFiles,
  { html, cited, language }: TextCompilers,
): library.Term[] =>
  Object.entries(glossary.data)
    .map(([id, term]) => ({
      id,
      term: html(glossary, [id, 'term'], term.term),
      also: (term.also ?? []).map((name, i) => html(glossary, [id, 'also', i], name)),
      definition: cited(glossary, [id, 'definition'], term.definition),
    }))
    .sort((a, b) => plainText(a.term).localeCompare(plainText(b.term), language))
