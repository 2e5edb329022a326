import { type AnswerGroup, breakDown } from '../../answers/breakdown.ts'
import type { Item, Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { analyseItem, fewestToShow, type ItemAnalysis } from '../../domain/item-analysis.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { Tally } from '../../domain/tally.ts'

/** What a quiz's full draws say of it and of its items. */
export interface QuizStats {
  quiz: Quiz
  /** Undefined while there are too few. */
  results: QuizResults | undefined
}

export interface QuizResults {
  tally: Tally
  /** Mean score in points. */
  mean: number
  /** Those that enough attempts had, the hardest first. */
  items: readonly ItemStats[]
}

export interface ItemStats {
  item: Item
  analysis: ItemAnalysis
  /** Which answers were taken, part by part. */
  groups: readonly AnswerGroup[]
}

export function statsOf(site: Site, quiz: Quiz, tally: Tally): QuizStats {
  if (tally.attempts < fewestToShow) return { quiz, results: undefined }
  const items = Object.entries(tally.items).flatMap(([id, itemTally]) => {
    const item = site.item(id)
    if (!item || itemTally.attempts < fewestToShow) return []
    const groups = breakDown(site, item, itemTally.responses)
    return { item, analysis: analyseItem(itemTally), groups }
  })
  return {
    quiz,
    results: {
      tally,
      mean: tally.score / tally.attempts / partsPerPoint,
      items: items.sort((a, b) => a.analysis.difficulty - b.analysis.difficulty),
    },
  }
}
