/** The votes of a ballot, counted. */
import type { Response } from '../item.ts'
import { partsPerPoint } from '../scoring.ts'
import { type Ballot, type Votes, votesIn } from './lesson.ts'

export interface BallotCount {
  voters: number
  /** Sum, in parts of a point. */
  points: number
  /** How often each response was given. */
  responses: Readonly<Record<Response, number>>
}

/** @returns undefined where nobody voted */
export function countBallot(votes: Votes, item: string, ballot: Ballot): BallotCount | undefined {
  const given = votesIn(votes, item, ballot)
  if (!given?.size) return undefined
  const responses: Record<Response, number> = {}
  let points = 0
  for (const vote of given.values()) {
    responses[vote.response] = (responses[vote.response] ?? 0) + 1
    points += vote.points
  }
  return { voters: given.size, points, responses }
}

/** The share of all points that was earned, 0 to 1: of a question with one key, the share that was right. */
export const shareOf = ({ voters, points }: BallotCount): number =>
  voters > 0 ? points / (voters * partsPerPoint) : 0
