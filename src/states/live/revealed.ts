/** How the votes on a question fell, side by side. */
import { breakDown } from '../../answers/breakdown.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { BallotCount, Gain } from '../../domain/live/counting.ts'
import type { Counts } from '../../domain/live/views.ts'
import { partsPerPoint, scoreResponse } from '../../domain/scoring.ts'
import {
  type AnswersInView,
  answersInView,
  type Reason,
  reasonFor,
} from '../classroom/answers-in-view.ts'

/** One vote, as bars or a table show it. */
export interface VoteInView extends AnswersInView {
  attempts: number
  /** How many of them had all of it right. */
  right: number
}

export interface VotesInView {
  latest: VoteInView
  /** The vote of each alone, where there was another after it. */
  before: VoteInView | undefined
  /** Of those who voted both times; undefined where there was one vote, or nobody did. */
  gain: Gain | undefined
  /** What is to be told first. */
  reason: Reason | undefined
  /** Of the guesses which wrong answer fooled most: how many were right. */
  guessed: { right: number; all: number } | undefined
}

const nobody: BallotCount = { voters: 0, responses: {} }

/** @param isRevealed everybody may see it */
export function votesInView(
  site: Site,
  item: Item,
  { first, second, guess, gain }: Counts,
  isRevealed: boolean,
): VotesInView {
  const inView = ({ voters, responses }: BallotCount): VoteInView => ({
    ...answersInView(item, breakDown(site, item, responses), responses, isRevealed),
    attempts: voters,
    right: rightIn(item, responses),
  })
  const latest = inView(second ?? first ?? nobody)
  return {
    latest,
    before: second && first && inView(first),
    gain,
    reason: reasonFor(item, latest, latest.attempts),
    guessed: guess && guessesOf(item, (first ?? nobody).responses, guess.responses),
  }
}

/** How many had all of it right: of a question with parts, each of them. */
export const rightIn = (item: Item, responses: Responses): number =>
  Object.entries(responses)
    .filter(([response]) => scoreResponse(item, response) === partsPerPoint)
    .reduce((sum, [, count]) => sum + count, 0)

type Responses = BallotCount['responses']

/** How many guessed which wrong answer fooled most. @param first the vote of each alone, which wrong answers fooled */
export function guessesOf(item: Item, first: Responses, guess: Responses) {
  const wrong = Object.entries(first).filter(([given]) => scoreResponse(item, given) === 0)
  const most = Math.max(0, ...wrong.map(([, count]) => count))
  const right = wrong
    .filter(([, count]) => count === most)
    .reduce((sum, [given]) => sum + (guess[given] ?? 0), 0)
  return { right, all: Object.values(guess).reduce((sum, count) => sum + count, 0) }
}
