import { isInTime } from '../classroom.ts'
import { type Decision, refuse } from '../room/change.ts'
import { type Joined, takeIn } from '../room/outage.ts'
import { ownerOf } from '../room/parting.ts'
import type { Room } from '../room/room.ts'
import { ballotKey, type Cast, openBallot, type Vote, votesIn } from './lesson.ts'
import { keepVoter, votersUnder, votesUnder } from './voters.ts'

/** What a learner votes. */
export interface VoteRequest
  extends Pick<Vote, 'item' | 'name' | 'response' | 'points' | 'certainty'> {
  /** Of the learner's attempt. */
  id: string
  /** The round that the form was shown in. */
  round: number
  joined?: Joined
}

/** What became of a vote. `late`: its round is over. */
export type VoteVerdict = 'taken' | 'changed' | 'same' | 'late' | 'removed' | 'noClass'

/**
 * Takes a vote, where the round that it was meant for is open. Another vote of the same learner takes its place.
 * @param now seconds since 1970
 */
export function vote(
  room: Room,
  { id, round, joined, ...request }: VoteRequest,
  now: number,
): Decision<VoteVerdict> {
  const { settings, lesson } = room
  const given = { ...request, name: ownerOf(room, id, request.name) }
  if (!settings || settings.isDeleted) return refuse('noClass')
  if (room.removed.has(given.name)) return refuse('removed')
  const ballot = lesson && openBallot(lesson)
  const isMeant = lesson?.round === round && lesson.item === given.item
  if (!lesson || !ballot || !isMeant || !isInTime(settings, now)) return refuse('late')
  const before = votesIn(room.votes, given.item, ballot)?.get(given.name)
  const own = votesUnder(room, given.name, ballotKey({ item: given.item, ballot })).get(id)
  const says = (vote: Cast | undefined) =>
    vote?.response === given.response && vote.certainty === given.certainty
  // Where another attempt gave the same before, only whose it is as well is news.
  if (says(before) && (says(own) || votersUnder(room, given.name).length === 0))
    return refuse('same')
  const seconds = Math.max(0, now - lesson.since)
  const vote = { ...given, ballot, seconds, at: now }
  const changes = [...takeIn(room, given.name, joined, now), ...keepVoter(room, id, vote)]
  if (!says(before)) changes.push({ change: 'vote', vote })
  return { verdict: before ? 'changed' : 'taken', changes }
}
