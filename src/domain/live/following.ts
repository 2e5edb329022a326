/** What a learner's own page in a lesson has to know. */
import { type LearnerStanding, markOf, standingOf } from '../room/listing.ts'
import type { Room } from '../room/room.ts'
import { type LessonView, lessonFor, type OwnVotes, ownVotes } from './views.ts'

export interface LearnerReading extends LearnerStanding {
  /** Of the room as it was read. */
  mark: string
  /** Undefined where there is no lesson. */
  live?: LessonView
  own: OwnVotes
}

/** Reads a room for one learner. @param now seconds since 1970 */
export function learnerReadingOf(room: Room, name: string, now: number): LearnerReading {
  const live = lessonFor(room, 'learners', now)
  return {
    ...standingOf(room, name),
    mark: markOf(room, now),
    ...(live && { live }),
    own: room.lesson ? ownVotes(room.votes, room.lesson, name) : {},
  }
}
