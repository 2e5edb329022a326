/** What was answered to one question, as a projector shows it. */
import {
  type AnswerGroup,
  type CountedAnswer,
  mostTakenDistractor,
} from '../../answers/breakdown.ts'
import { breakDownPlaces } from '../../answers/places.ts'
import { firstReason, reasonsOf } from '../../answers/reasons.ts'
import type { CitedText, Item } from '../../content/library.ts'
import type { Response } from '../../domain/item.ts'

export interface AnswersInView {
  /** What was answered; of an order, which place each thing was given, in the right order once it is shown. */
  groups: readonly AnswerGroup[]
  /** Which choice or part each group is about, from 0 in the order of the bank. */
  partOf: readonly number[]
  /** The wrong answer that most gave. */
  distractor: CountedAnswer | undefined
}

/**
 * @param groups what `breakDown` makes of the responses
 * @param responses response → how often it was given
 */
export function answersInView(
  item: Item,
  groups: readonly AnswerGroup[],
  responses: Readonly<Record<Response, number>>,
  isRevealed: boolean,
): AnswersInView {
  const counted = item.type === 'order' ? breakDownPlaces(item, responses) : groups
  const partOf = partsInView(item, isRevealed, counted.length)
  return {
    groups: partOf.flatMap((at) => counted[at] ?? []),
    partOf,
    distractor: mostTakenDistractor(counted)?.answer,
  }
}

function partsInView(item: Item, isRevealed: boolean, count: number): number[] {
  if (item.type !== 'order' || !isRevealed) return Array.from({ length: count }, (_, at) => at)
  return item.key.map((id) => item.choices.findIndex((choice) => choice.id === id))
}

/** Why an answer is right or wrong. */
export interface Reason extends CitedText {
  /** Which choice or part it is about, from 0. */
  at: number
}

/**
 * @param asked the choice or part whose reason is asked for, from 0; another one means what is to be told first
 * @returns undefined where there is nothing to say, as of many own questions of a class
 */
export function reasonFor(
  item: Item,
  { groups, partOf }: AnswersInView,
  attempts: number,
  asked = -1,
): Reason | undefined {
  const reasons = reasonsOf(item)
  const inBank = partOf.map((_, at) => groups[partOf.indexOf(at)] ?? { answers: [] })
  const at = reasons[asked] ? asked : firstReason(item, inBank, attempts)
  const told = reasons[at]?.html ? at : reasons.findIndex(({ html }) => html)
  const reason = reasons[told]
  return reason && { at: told, ...reason }
}
