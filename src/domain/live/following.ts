/** A room as those who lead or follow its lesson have to know it. */

import { digest } from '../random.ts'
import { type LearnerStanding, markOf, type RoomReading, standingOf } from '../room/listing.ts'
import { ownerOf } from '../room/parting.ts'
import type { Room, RoomCompletion } from '../room/room.ts'
import { type OwnResult, ownResults } from './lines.ts'
import {
  type FollowedView,
  type LessonView,
  lessonFor,
  lessonForLearners,
  type OwnVotes,
  ownVotes,
} from './views.ts'

/** What a learner's own page has to know. */
export interface LearnerReading extends LearnerStanding {
  /** Another one wherever something is otherwise that this learner sees. */
  mark: string
  /** Undefined where there is no lesson. */
  live?: FollowedView
  own: OwnVotes
  /** After the lesson: what they gave in it. */
  results?: readonly OwnResult[]
}

/** A learner, by an attempt of theirs: what was parted from a name is another's. */
export type Follower = Pick<RoomCompletion, 'id' | 'name'>

/** Reads a room for one learner. @param now seconds since 1970 */
export function learnerReadingOf(room: Room, follower: Follower, now: number): LearnerReading {
  const name = ownerOf(room, follower.id, follower.name)
  const live = lessonForLearners(room, now)
  const standing = standingOf(room, name)
  const own = room.lesson ? ownVotes(room.votes, room.lesson, name) : {}
  const results = resultsFor(room, name, now)
  const { settings, isRemoved } = standing
  const { round, phase, togetherSince } = live?.lesson ?? {}
  const seen = [round, phase, togetherSince, settings?.revision, isRemoved, own, results]
  const mark = digest(JSON.stringify(seen))
  return { ...standing, mark, ...(live && { live }), own, ...(results.length > 0 && { results }) }
}

/** What a learner gave in a lesson that is over; nothing before. @param now seconds since 1970 */
export function resultsFor(room: Room, name: string, now: number): readonly OwnResult[] {
  const { settings, lesson, votes } = room
  const isOver = lessonForLearners(room, now)?.lesson.phase === 'over'
  return settings && lesson && isOver ? ownResults(settings, votes, lesson, name) : []
}

/** What the teacher's console has to know. */
export interface LessonReading extends Pick<RoomReading, 'mark' | 'readAt' | 'settings'> {
  live?: LessonView | undefined
}

/** Reads a room for the console, without what only the report lists. @param readAt seconds since 1970 */
export const lessonReadingOf = (room: Room, readAt: number): LessonReading => ({
  mark: markOf(room, readAt),
  readAt,
  settings: room.settings,
  live: lessonFor(room, 'console', readAt),
})
