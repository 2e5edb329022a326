import { isInTime } from '../classroom.ts'
import { type Decision, refuse } from './change.ts'
import { completionOf, togetherSince } from './listing.ts'
import { type Joined, takeIn } from './outage.ts'
import { ownerOf } from './parting.ts'
import type { Room, RoomCompletion } from './room.ts'

/** A completion as it is sent. */
export interface SentCompletion extends RoomCompletion {
  joined?: Joined
}

/** What became of a completion. `second`: another one of the same attempt came before it, and stands. */
export type CompletionVerdict = 'recorded' | 'second' | 'late' | 'removed' | 'deleted' | 'noClass'

/**
 * What a learner is told of it. `together`: the class is in a lesson, and nobody takes the quiz alone.
 */
export type FinishVerdict = CompletionVerdict | 'together'

/**
 * Records what a learner finishes. What was finished before the class was held together counts whenever it comes.
 * @param now seconds since 1970
 */
export function finish(
  room: Room,
  completion: SentCompletion,
  now: number,
): Decision<FinishVerdict> {
  const decision = complete(room, completion, now)
  const since = togetherSince(room)
  const isNew = decision.changes.length > 0
  const isHeld = isNew && since !== undefined && completion.line.completedAt >= since
  // The end of the class is the end of its lesson.
  return isHeld && room.settings && isInTime(room.settings, now) ? refuse('together') : decision
}

/**
 * Records a completion. What was recorded stays as it was, whatever is sent again, and once something
 * was recorded in time, no later change of the class makes it late.
 * @param now seconds since 1970: another clock may be ahead, but nothing was completed after it was sent
 */
export function complete(
  room: Room,
  { id, line, joined, ...sent }: SentCompletion,
  now: number,
): Decision<CompletionVerdict> {
  const name = ownerOf(room, id, sent.name)
  const { settings } = room
  if (!settings) return refuse('noClass')
  if (settings.isDeleted) return refuse('deleted')
  if (room.removed.has(name)) return refuse('removed')
  if (room.completions.has(id)) return refuse('recorded')
  // Of two that follow from one address the first to arrive stands, whatever their times say.
  if (completionOf(room.completions.values(), id)) return refuse('second')
  const completedAt = Math.min(line.completedAt, now)
  if (!isInTime(settings, completedAt)) return refuse('late')
  const completion = { name, id, line: { ...line, completedAt } }
  return {
    verdict: 'recorded',
    changes: [...takeIn(room, name, joined, now), { change: 'completion', completion }],
  }
}
