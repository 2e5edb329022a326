/** The topics of the register: each is a file of facts, and a page of the site. */
import { type Status, statuses } from '../domain/item.ts'
import { oncePer } from '../once/once-per.ts'
import type { Fact, Library } from './library.ts'

export interface Topic {
  /** Name of the register file. Its letters are small and those of a fact's id are not, so no two share an address. */
  id: string
  heading: string
  /** In the order of the register. */
  facts: readonly Fact[]
}

/** In the order of the register. */
export const topicsOf = oncePer((library: Library): readonly Topic[] => {
  const topics = Map.groupBy(Object.values(library.facts), ({ topic }) => topic)
  return [...topics].map(([id, facts]) => ({ id, heading: library.site.topics[id] ?? id, facts }))
})

/** The page of a topic, without language. */
export const topicPath = (topic: string): string => `/facts/${topic}`

/** Facts by how each is known, the surest first; of no status that none has. */
export const factsByStatus = (facts: readonly Fact[]): [Status, readonly Fact[]][] =>
  statuses
    .map((status): [Status, readonly Fact[]] => [
      status,
      facts.filter((fact) => fact.status === status),
    ])
    .filter(([, some]) => some.length > 0)
