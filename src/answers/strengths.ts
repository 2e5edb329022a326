import type { Html } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { partsPerPoint } from '../domain/scoring.ts'
import type { ReviewedItem } from './reviewed-item.ts'

/** What a learner knows best and what worst, each by what its questions are about. */
export interface Strengths {
  best: Html
  worst: Html
}

/** From this share of its points a topic is known. */
const known = 2 / 3

/** @returns undefined where all went alike, or where the content does not say what the questions are about */
export function strengthsOf(
  { library, item }: Pick<Site, 'library' | 'item'>,
  review: readonly Pick<ReviewedItem, 'id' | 'points'>[],
): Strengths | undefined {
  const topics = Map.groupBy(review, ({ id }) => {
    const objective = item(id)?.objective
    return objective === undefined ? undefined : library.objectives[objective]?.topic
  })
  const shares = [...topics].flatMap(([topic, items]) => {
    if (topic === undefined) return []
    const earned = items.reduce((sum, { points }) => sum + points, 0) / partsPerPoint
    return { topic, asked: items.length, share: earned / items.length }
  })
  const missed = ({ asked, share }: (typeof shares)[number]) => asked * (1 - share)
  // Of two known alike, the one with more questions.
  const [best] = shares.toSorted((a, b) => b.share - a.share || b.asked - a.asked)
  const [worst] = shares.toSorted((a, b) => missed(b) - missed(a) || a.share - b.share)
  if (!best || !worst || best.share < known || worst.share >= known) return undefined
  return { best: best.topic, worst: worst.topic }
}
