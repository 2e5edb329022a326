/** Where the points of an attempt went, and what to read about it. */
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { SectionAddress } from '../../content/library.ts'
import { partsPerPoint, toldScore } from '../../domain/scoring.ts'

/** A section of an explainer, and the points missed in its questions, as they are told, in parts. */
export interface LostSection extends SectionAddress {
  lost: number
}

/** Points missed as they are told: with the score as it is told they make up all there are. */
export const lostOf = (missed: number, maxScore: number): number =>
  maxScore - toldScore(maxScore - missed, maxScore)

/** At most this many places to read on: more is no help. */
const mostToRead = 3

/** The sections behind the items missed, those that cost most first. */
export function sectionsToRead(review: readonly ReviewedItem[], maxScore: number): LostSection[] {
  const missed = new Map<string, { title: string; missed: number }>()
  for (const { section, points } of review) {
    if (!section || points === partsPerPoint) continue
    const before = missed.get(section.path)?.missed ?? 0
    missed.set(section.path, { title: section.title, missed: before + partsPerPoint - points })
  }
  return [...missed]
    .sort(([, a], [, b]) => b.missed - a.missed)
    .slice(0, mostToRead)
    .map(([path, { title, missed }]) => ({ path, title, lost: lostOf(missed, maxScore) }))
}
