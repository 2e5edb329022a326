/** How the votes on a question fell, side by side. */
import { breakDown } from '../../answers/breakdown.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type BallotCount, shareOf } from '../../domain/live/counting.ts'
import type { Counts } from '../../domain/live/views.ts'
import { scoreResponse } from '../../domain/scoring.ts'
import {
  type AnswersInView,
  answersInView,
  type Reason,
  reasonFor,
} from '../classroom/answers-in-view.ts'

/** One vote, as bars or a table show it. */
export interface VoteInView extends AnswersInView {
  attempts: number
}

export interface VotesInView {
  latest: VoteInView
  /** The vote of each alone, where there was another after it. */
  before: VoteInView | undefined
  /** Shares of the points that were earned, in the order of the votes; of a sibling, after the question before it. */
  shares: readonly number[]
  /** What is to be told first. */
  reason: Reason | undefined
  /** Of the guesses which wrong answer fooled most: how many were right. */
  guessed: { right: number; all: number } | undefined
}

const nobody: BallotCount = { voters: 0, points: 0, responses: {} }

/** @param isRevealed everybody may see it */
export function votesInView(
  site: Site,
  item: Item,
  { first, second, guess, before }: Counts,
  isRevealed: boolean,
): VotesInView {
  const inView = ({ voters, responses }: BallotCount): VoteInView => ({
    ...answersInView(item, breakDown(site, item, responses), responses, isRevealed),
    attempts: voters,
  })
  const latest = inView(second ?? first ?? nobody)
  return {
    latest,
    before: second && first && inView(first),
    shares: [before, first, second].flatMap((each) => (each ? shareOf(each) : [])),
    reason: reasonFor(item, latest, latest.attempts),
    guessed: guess && guessesOf(item, first ?? nobody, guess),
  }
}

/** @param first the vote of each alone, which wrong answers fooled */
function guessesOf(item: Item, first: BallotCount, guess: BallotCount) {
  const wrong = Object.entries(first.responses).filter(
    ([given]) => scoreResponse(item, given) === 0,
  )
  const most = Math.max(0, ...wrong.map(([, count]) => count))
  const right = wrong
    .filter(([, count]) => count === most)
    .reduce((sum, [given]) => sum + (guess.responses[given] ?? 0), 0)
  return { right, all: guess.voters }
}
