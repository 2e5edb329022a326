import {
  type AnswerGroup,
  breakDown,
  type CountedAnswer,
  mostTakenDistractor,
} from '../../answers/breakdown.ts'
import { misconceptionOf } from '../../answers/review.ts'
import type { Item, Misconception, SectionAddress } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomReport } from '../../domain/classroom-report.ts'
import type { FirstAndLast } from '../../domain/first-votes.ts'
import type { Response } from '../../domain/item.ts'
import { analyseItem, type ItemAnalysis } from '../../domain/item-analysis.ts'
import { sumOf, withHands } from '../../domain/paper/hands.ts'
import type { BesideGuess, BesideReport, BesideSibling } from './beside.ts'

/** One question of the class, analysed. */
export interface QuestionReport {
  item: Item
  /** From 1, in the order that the teacher set. */
  number: number
  /** Undefined where nobody answered it. */
  analysis: ItemAnalysis | undefined
  /** Of the points, earned by those who took part in the first vote of a live lesson, 0 to 1; undefined where the last votes are no others. */
  voteShares: FirstAndLast | undefined
  /** Response → how often it was given; a raised hand is one. */
  responses: Readonly<Record<Response, number>>
  /** How many of those are raised hands. */
  raised: number
  groups: readonly AnswerGroup[]
  /** The wrong answer that most took. */
  distractor: { group: AnswerGroup; answer: CountedAnswer } | undefined
  misconception: Misconception | undefined
  medianSeconds: number | undefined
  /** How many were sure of a response that was not fully right. */
  sureAndWrong: number
  section: SectionAddress | undefined
  /** What a lesson asked beside it. */
  siblings: readonly BesideSibling[]
  guessed: BesideGuess | undefined
}

/** @param at its place in the order that the teacher set, from 0 */
export function questionReport(
  site: Site,
  item: Item,
  at: number,
  report: ClassroomReport,
  { siblings, guesses }: BesideReport,
): QuestionReport {
  const tally = report.tally.items[item.id]
  const hands = report.hands[item.id]
  const responses = withHands(tally?.responses ?? {}, hands)
  const groups = breakDown(site, item, responses)
  const distractor = mostTakenDistractor(groups)
  return {
    item,
    number: at + 1,
    analysis: tally?.attempts ? analyseItem(tally) : undefined,
    voteShares: report.firstVotes?.shares.get(item.id),
    responses,
    raised: sumOf(hands),
    groups,
    distractor,
    misconception: misconceptionOf(site, distractor?.answer),
    medianSeconds: report.medianSeconds[item.id],
    sureAndWrong: report.sureAndWrong[item.id] ?? 0,
    section: site.section(item.explainer),
    siblings: siblings.filter((sibling) => sibling.at === at),
    guessed: guesses.find((guess) => guess.at === at),
  }
}
