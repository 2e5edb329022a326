/** What was voted in a lesson beside the questions of the class: on siblings, and guesses which wrong answer fooled most. */
import type { Response } from '../item.ts'
import { eachRecordedItem } from '../record.ts'
import { ballots, type Vote, type Votes } from './lesson.ts'
import { isLiveLine, type LiveLine } from './lines.ts'

/** One ballot, which earns nobody a point. */
export interface BesideBallot {
  item: string
  /** Of an item of the class; else a vote on a sibling. */
  isGuess: boolean
  votes: readonly GivenVote[]
}

/** What a learner gave. */
export interface GivenVote extends Pick<Vote, 'name' | 'response' | 'points'> {}

/** @param items of the class */
export function ballotsBeside(items: readonly string[], votes: Votes): BesideBallot[] {
  return Array.from(votes.values(), (voters) => {
    const all = [...voters.values()]
    const [{ item = '', ballot = ballots.first } = {}] = all
    const isGuess = ballot === ballots.guess
    if (!isGuess && items.includes(item)) return []
    const given = all.map(({ name, response, points }) => ({ name, response, points }))
    return [{ item, isGuess, votes: given }]
  }).flat()
}

/** Who gave what in the first vote on an item of the class, by the names of learners. @param lines all of the class */
export function firstVotesOn(
  lines: Iterable<Pick<LiveLine, 'id' | 'name' | 'line'>>,
  item: string,
): Map<string, GivenVote> {
  const given = new Map<string, GivenVote>()
  for (const { id, name, line } of lines) {
    if (!isLiveLine(id)) continue
    eachRecordedItem(line.firstVotes ?? '', (each, response, points) => {
      if (each === item && response !== '') given.set(name, { name, response, points })
    })
  }
  return given
}

/** How often each response was given. */
export function countResponses(votes: Iterable<GivenVote>): Record<Response, number> {
  const responses: Record<Response, number> = {}
  for (const { response } of votes) responses[response] = (responses[response] ?? 0) + 1
  return responses
}
