import type { Draft } from './draft.ts'
import { nextId } from './names.ts'
import { NotPossible } from './not-possible.ts'
import { rename, starterEntry } from './starter.ts'

/** A document to rely on. @param name its id; the next free one where there is none */
export function newSource(draft: Draft, name?: string): void {
  const file = 'sources.yaml'
  const id = name ?? nextId(Object.keys(draft.data(file)), 'S', 999)
  if (!/^S\d{2,3}$/.test(id)) {
    throw new NotPossible(`“${id}” is no id of a source: S and two or three digits, such as S12.`)
  }
  draft.append(file, id, rename(starterEntry(file, 'S01'), { S01: id }))
}
