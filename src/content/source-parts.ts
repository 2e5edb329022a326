/** The list of sources in parts: by tier, and at most so many on a page. */
import { oncePer } from '../once/once-per.ts'
import type { Library, Source } from './library.ts'

/** What a part is called by: the tier, and which of its sources it has. */
type PartNumbers = { tier: Source['tier']; first: number; last: number; total: number }

export interface SourcePart {
  /** Without language. */
  path: string
  numbers: PartNumbers
  /** In the order of their file, so that what is added moves no other. */
  sources: readonly Source[]
}

const tiers = ['A', 'B', 'C', 'D'] as const

/** About 6 kB, compressed. */
const mostOnPage = 60

/** In order; the first, with the best evidence, is on the page that leads to all others. */
export const sourcePartsOf = oncePer((library: Library): readonly SourcePart[] =>
  tiers.flatMap((tier) => {
    const sources = Object.values(library.sources).filter((source) => source.tier === tier)
    const count = Math.ceil(sources.length / mostOnPage)
    return Array.from({ length: tier === 'A' ? Math.max(count, 1) : count }, (_, index) =>
      partOf(tier, sources, index),
    )
  }),
)

function partOf(tier: Source['tier'], ofTier: readonly Source[], index: number): SourcePart {
  const start = index * mostOnPage
  const sources = ofTier.slice(start, start + mostOnPage)
  return {
    path: tier === 'A' && index === 0 ? '/sources' : `/sources/${tier.toLowerCase()}-${index + 1}`,
    numbers: { tier, first: start + 1, last: start + sources.length, total: ofTier.length },
    sources,
  }
}

const placesOf = oncePer(
  (library: Library): ReadonlyMap<string, string> =>
    new Map(
      sourcePartsOf(library).flatMap(({ path, sources }) =>
        sources.map(({ id }) => [id, `${path}#${id}`]),
      ),
    ),
)

/** Where a source stands in the list: a path without language, with a fragment. */
export function sourcePath(library: Library, id: string): string {
  const place = placesOf(library).get(id)
  if (!place) throw new Error(`no source ${id}`)
  return place
}
