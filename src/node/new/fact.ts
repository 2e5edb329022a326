import type { Draft } from './draft.ts'
import { usableSource } from './evidence.ts'
import { chooseFile, nextIdIn } from './names.ts'
import { rename, starterEntry } from './starter.ts'

/**
 * An entry in the register, and its statement.
 * @param name the file of `facts/` it belongs to; one that does not exist is begun
 */
export function newFact(draft: Draft, name?: string): void {
  const topics = draft.filesIn('facts')
  const topic = chooseFile(name, topics, 'fact')
  const ids = topics.flatMap((file) =>
    Object.keys(draft.data(`facts/${file}.yaml`)).map((id) => ({ file, id })),
  )
  const id = nextIdIn(topic, ids, {
    prefixOf: (letters) => `F-${letters.toUpperCase()}-`,
    lettersIn: (id) => id.slice('F-'.length, -'-01'.length).toLowerCase(),
  })
  const names = { 'F-BAS-01': id, S01: usableSource(draft) }

  if (!topics.includes(topic)) {
    draft.addToGroup('en/site.yaml', 'topics', topic, '"Replace this: a heading for these facts"')
  }
  draft.append(
    `facts/${topic}.yaml`,
    id,
    rename(starterEntry('facts/basics.yaml', 'F-BAS-01'), names),
  )
  draft.append('en/facts.yaml', id, rename(starterEntry('en/facts.yaml', 'F-BAS-01'), names))
}
