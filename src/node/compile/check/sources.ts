import type { Problems } from '../problems.ts'
import type { RegisterFiles } from '../read/files.ts'
import { suggest } from '../suggest.ts'

/**
 * What a source says of itself: seen on a day that has been, archived elsewhere than at its own address, and
 * with places of facts that name it.
 * @param today as `2026-11-23`
 */
export function checkSources(register: RegisterFiles, today: string, problems: Problems): void {
  const { sources } = register
  const named = sourcesOfFacts(register)
  for (const [id, { date, seen, archived, urls, places = {} }] of Object.entries(sources.data)) {
    if (seen > today) problems.error(sources.place([id, 'seen']), 'is in the future')
    if (date && seen.slice(0, date.length) < date) {
      problems.error(sources.place([id, 'seen']), `is before its date, ${date}`)
    }
    if (archived && urls.includes(archived)) {
      problems.error(sources.place([id, 'archived']), 'is one of its urls: an archive has another')
    }
    for (const fact of Object.keys(places)) {
      const message = mistakeInPlaceOf(fact, id, named)
      if (message) problems.error(sources.place([id, 'places', fact]), message)
    }
  }
}

/** Fact → the sources that it rests on or discusses. */
const sourcesOfFacts = ({ facts }: RegisterFiles): ReadonlyMap<string, readonly string[]> =>
  new Map(
    facts.flatMap(({ file }) =>
      Object.entries(file.data).map(([id, { sources, discusses = [] }]) => [
        id,
        [...sources, ...discusses],
      ]),
    ),
  )

function mistakeInPlaceOf(
  fact: string,
  source: string,
  named: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const sources = named.get(fact)
  if (!sources) return `there is no fact ${fact} in the register${suggest(fact, named.keys())}`
  return sources.includes(source) ? undefined : `${fact} does not name ${source} as a source`
}
