import type { AnswerGroup } from '../../answers/breakdown.ts'
import type { Item, Quiz } from '../../content/library.ts'
import type { ItemAnalysis } from '../../domain/item-analysis.ts'
import type { Tally } from '../../domain/tally.ts'

export interface QuizStats {
  quiz: Quiz
  tally: Tally
  /** Mean score in points. */
  mean: number
  items: readonly ItemStats[]
}

export interface ItemStats {
  item: Item
  analysis: ItemAnalysis
  /** Which answers were taken, part by part. */
  groups: readonly AnswerGroup[]
}
