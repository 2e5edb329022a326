import type { Draft } from './draft.ts'
import { requireSlug } from './names.ts'
import { rename, starterEntry } from './starter.ts'

/** A word of the glossary. @param name its id */
export function newTerm(draft: Draft, name?: string): void {
  const id = requireSlug(name, 'term')
  const file = 'en/glossary.yaml'
  draft.append(file, id, rename(starterEntry(file, 'some-term'), { 'some-term': id }))
}
