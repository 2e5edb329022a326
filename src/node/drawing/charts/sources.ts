/** The line under a chart that says which facts and publishers it rests on. */
import type { RegisterFiles } from '../../compile/read/files.ts'

/**
 * Names of publishers, each said once: official ones first, then those that most of the facts rest on.
 * @param relayed how to name a publisher whose report another one relays
 */
export function publishersOf(
  facts: readonly string[],
  register: RegisterFiles,
  relayed: (original: string) => string,
): string[] {
  const sources = register.sources.data
  const entries = new Map(register.facts.flatMap(({ file }) => Object.entries(file.data)))
  const used = facts
    .flatMap((fact) => entries.get(fact)?.sources ?? [])
    .flatMap((id) => sources[id] ?? [])
    .map(({ publisher, relays, tier }) => ({
      name: relays ? relayed(relays) : publisher,
      parts: partsOf(relays ?? publisher),
      tier,
    }))
  // A joint name is used wherever a part of it is, so it stands before that part.
  const uses = (parts: ReadonlySet<string>) =>
    used.filter((other) => other.parts.isSubsetOf(parts)).length
  const ranked = used.toSorted(
    (a, b) => a.tier.localeCompare(b.tier) || uses(b.parts) - uses(a.parts),
  )
  const said = new Set<string>()
  return ranked.flatMap(({ name, parts }) => {
    if (parts.isSubsetOf(said)) return []
    for (const part of parts) said.add(part)
    return [name]
  })
}

/** `Post (Agency)`, `Post / Agency`, `Council, Museum and Mill`: the names that are joined in one. */
const partsOf = (name: string): ReadonlySet<string> =>
  new Set(name.split(/, | and | \/ |; | \(|\)/).filter(Boolean))

/** `F-LIC-03, -04; F-EVT-02`: an id without the part that it shares with the one before. */
export function shortened(facts: readonly string[]): string {
  const topics = Map.groupBy(facts.toSorted(), (id) => id.slice(0, -3))
  return [...topics]
    .map(([topic, ids]) => topic + ids.map((id) => id.slice(-3)).join(', '))
    .join(', ')
}
