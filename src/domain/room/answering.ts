import { attemptIdOf } from '../attempt.ts'
import { isInTime } from '../classroom.ts'
import { type Decision, refuse } from './change.ts'
import { togetherSince } from './listing.ts'
import { type Joined, takeIn } from './outage.ts'
import { ownerOf } from './parting.ts'
import type { Progress, Room } from './room.ts'

/** What became of word of a response. `together`: the class is in a lesson, and nobody takes the quiz alone. */
export type ProgressVerdict = 'noted' | 'late' | 'together' | 'removed' | 'deleted' | 'noClass'

/**
 * Notes how far a learner is, after each response. At the end of the class what was noted is handed in.
 * @param id of the attempt
 * @param now seconds since 1970
 */
export function answer(
  room: Room,
  { id, joined, ...sent }: Progress & { id: string; joined?: Joined },
  now: number,
): Decision<ProgressVerdict> {
  const progress = { ...sent, name: ownerOf(room, id, sent.name) }
  const { settings } = room
  if (!settings) return refuse('noClass')
  if (settings.isDeleted) return refuse('deleted')
  if (room.removed.has(progress.name)) return refuse('removed')
  if (!isInTime(settings, now)) return refuse('late')
  if (togetherSince(room) !== undefined) return refuse('together')
  // Whoever goes back after the end of an attempt changes nothing about it.
  const isComplete = room.completions.keys().some((each) => attemptIdOf(each) === id)
  if (isComplete) return refuse('noted')
  // An earlier page, or another tab, knows less of the attempt than was given in time.
  if (progress.answered < (room.progress.get(id)?.answered ?? 0)) return refuse('noted')
  const line = { ...progress.line, completedAt: now }
  return {
    verdict: 'noted',
    changes: [
      ...takeIn(room, progress.name, joined, now),
      { change: 'progress', id, progress: { ...progress, line } },
    ],
  }
}
