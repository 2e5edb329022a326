/** Puts the register and the statements of a language together. */
import type * as library from '../../../content/library.ts'
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

/** Fact id → the fact, with the pages that use it. */
export function compileFacts(
  register: RegisterFiles,
  { factTexts }: TextFiles,
  { html }: TextCompilers,
  problems: Problems,
): Record<string, library.Fact> {
  const facts: Record<string, library.Fact> = {}
  for (const { topic, file } of register.facts) {
    for (const [id, { sources, discusses, scored: _scored, ...fact }] of Object.entries(
      file.data,
    )) {
      const texts = factTexts.data[id]
      if (!texts) {
        problems.error(file.place([id]), `has no statement in ${factTexts.name}`)
        continue
      }
      facts[id] = {
        id,
        topic,
        ...fact,
        sources,
        discusses: discusses ?? [],
        statement: html(factTexts, [id, 'statement'], texts.statement),
        ...(texts.note && { note: html(factTexts, [id, 'note'], texts.note) }),
      } as library.Fact
    }
  }
  for (const id of Object.keys(factTexts.data)) {
    if (!facts[id]) problems.error(factTexts.place([id]), 'is not in the register below facts/')
  }
  return facts
}
