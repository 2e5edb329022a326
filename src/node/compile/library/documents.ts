/** Compiles the primary documents. */
import type * as library from '../../../content/library.ts'
import type { TextFiles } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

/** In the order of their file. */
export const compileDocuments = (
  { documents }: TextFiles,
  { html, statement }: TextCompilers,
): library.PrimaryDocument[] =>
  Object.entries(documents.data).map(([id, document]) => {
    const list = (field: 'says' | 'doesNotSay') =>
      document[field].map((value, index) => statement(documents, [id, field, index], value))
    return {
      id,
      title: html(documents, [id, 'title'], document.title),
      short: document.short
        ? html(documents, [id, 'short'], document.short)
        : html(documents, [id, 'title'], document.title),
      issuer: html(documents, [id, 'issuer'], document.issuer),
      date: document.date,
      sources: document.sources,
      what: statement(documents, [id, 'what'], document.what),
      excerpts: Object.entries(document.words ?? {}).map(([name, { original, translation }]) => ({
        original,
        ...(translation && {
          translation: html(documents, [id, 'words', name, 'translation'], translation),
        }),
      })),
      says: list('says'),
      doesNotSay: list('doesNotSay'),
      tasks: document.tasks.map((task, index) => html(documents, [id, 'tasks', index], task)),
    }
  })
