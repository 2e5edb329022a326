/** Compiles traces: statements followed through the documents that carry them. */
import type * as library from '../../../content/library.ts'
import type { TextFiles } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

export const compileTraces = (
  { traces }: TextFiles,
  { html, cited, statement }: TextCompilers,
): library.Trace[] =>
  Object.entries(traces.data).map(([id, trace]) => ({
    id,
    title: html(traces, [id, 'title'], trace.title),
    finding: statement(traces, [id, 'finding'], trace.finding),
    versions: Object.entries(trace.versions).map(([version, { source, quote, ...texts }]) => {
      const path = [id, 'versions', version]
      const { translation, change } = texts
      return {
        id: version,
        source,
        quote,
        ...(translation && { translation: html(traces, [...path, 'translation'], translation) }),
        change: cited(traces, [...path, 'change'], change),
      }
    }),
  }))
