import { isInTime } from '../classroom.ts'
import { ownerOf } from '../room/parting.ts'
import { type Decision, type Room, refuse } from '../room/room.ts'
import { openBallot, type Vote, votesIn } from './lesson.ts'

/** What a learner votes. */
export interface VoteRequest
  extends Pick<Vote, 'item' | 'name' | 'response' | 'points' | 'certainty'> {
  /** Of the learner's attempt. */
  id: string
  /** The round that the form was shown in. */
  round: number
}

/** What became of a vote. `late`: its round is over. */
export type VoteVerdict = 'taken' | 'changed' | 'same' | 'late' | 'removed' | 'noClass'

/**
 * Takes a vote, where the round that it was meant for is open. Another vote of the same learner takes its place.
 * @param now seconds since 1970
 */
export function vote(
  room: Room,
  { id, round, ...request }: VoteRequest,
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
  const isSame = before?.response === given.response && before.certainty === given.certainty
  if (isSame) return refuse('same')
  const seconds = Math.max(0, now - lesson.since)
  const change = { change: 'vote', vote: { ...given, ballot, seconds, at: now } } as const
  return { verdict: before ? 'changed' : 'taken', changes: [change] }
}
