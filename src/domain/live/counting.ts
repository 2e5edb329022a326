/** The votes of a ballot, counted. */
import type { Response } from '../item.ts'
import { partsPerPoint } from '../scoring.ts'
import { type Ballot, type Vote, type Votes, votesIn } from './lesson.ts'

export interface BallotCount {
  voters: number
  /** How often each response was given. */
  responses: Readonly<Record<Response, number>>
}

/** @returns undefined where nobody voted */
export function countBallot(votes: Votes, item: string, ballot: Ballot): BallotCount | undefined {
  const given = votesIn(votes, item, ballot)
  if (!given?.size) return undefined
  const responses: Record<Response, number> = {}
  for (const vote of given.values()) {
    responses[vote.response] = (responses[vote.response] ?? 0) + 1
  }
  return { voters: given.size, responses }
}

/** Two ballots set against each other: of the same people, those who voted in both. */
export interface Gain {
  voters: number
  /** How many of them had all of it right in the earlier ballot. */
  before: number
  /** In the later one. */
  after: number
}

/** The votes of one ballot, by the names of learners; undefined where nobody voted. */
type Given = ReadonlyMap<string, Pick<Vote, 'points'>> | undefined

/** @returns undefined where nobody voted in both: what others gave is no gain of anybody */
export function gainBetween(earlier: Given, later: Given): Gain | undefined {
  const gain: Gain = { voters: 0, before: 0, after: 0 }
  for (const [name, { points }] of later ?? []) {
    const then = earlier?.get(name)
    if (!then) continue
    gain.voters++
    if (then.points === partsPerPoint) gain.before++
    if (points === partsPerPoint) gain.after++
  }
  return gain.voters > 0 ? gain : undefined
}
