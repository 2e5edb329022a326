/** What to teach next: the objectives that went worst, and where to go back to. */
import type { Html, SectionAddress } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { partsPerPoint } from '../domain/scoring.ts'
import type { Tally } from '../domain/tally.ts'

export interface TeachNext {
  objective: Html
  /** Share of the points earned on its items, 0 to 1. */
  share: number
  /** The section of an explainer behind its hardest item. */
  section: SectionAddress | undefined
}

const mostObjectives = 3

/** At most three objectives, the one that went worst first; none that everybody mastered. */
export function teachNext(site: Site, tally: Tally): TeachNext[] {
  const shares = Object.entries(tally.items).flatMap(([id, { attempts, points }]) => {
    const item = site.library.items[id]
    return item && attempts > 0 ? [{ item, attempts, points }] : []
  })
  return [...Map.groupBy(shares, ({ item }) => item.objective)]
    .map(([id, items]) => {
      const sum = (of: (each: (typeof items)[number]) => number) =>
        items.reduce((total, each) => total + of(each), 0)
      const [hardest] = items.toSorted((a, b) => a.points / a.attempts - b.points / b.attempts)
      return {
        objective: site.library.objectives[id]?.text ?? id,
        share: sum(({ points }) => points) / (sum(({ attempts }) => attempts) * partsPerPoint),
        section: hardest && site.section(hardest.item.explainer),
      }
    })
    .filter(({ share }) => share < 1)
    .sort((a, b) => a.share - b.share)
    .slice(0, mostObjectives)
}
