import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, recordIdOf } from '../../domain/attempt.ts'
import { isInTime } from '../../domain/classroom.ts'
import type { LearnerStanding } from '../../domain/room/listing.ts'

/** Whether a complete attempt was recorded, and what can be done where it was not. */
export type Recording =
  | { state: 'recorded' }
  /** A teacher's look at the quiz: never recorded. */
  | { state: 'trial' }
  /** The same attempt was finished before with other answers, and those count. */
  | { state: 'second' }
  /** The class had closed; `closedAt` in words. What was answered by then counts. */
  | { state: 'late' | 'ended'; closedAt: string; answered: number }
  /** The class has closed, and counts what this learner finished before. */
  | { state: 'finishedBefore'; closedAt: string }
  | { state: 'classroomDeleted' }
  /** There is no such class any more. */
  | { state: 'classroomGone' }
  /** The teacher removed this learner. */
  | { state: 'removed' }
  | PendingRecording

/** The attempt was not taken yet. */
export interface PendingRecording {
  state: 'pending'
  /** Where to try again. */
  action: string
  /** The complete address of this attempt: its receipt. */
  receipt: string
  isInClassroom: boolean
  /** The address was opened, not just tried: then a script may try at once. */
  mayTryAtOnce: boolean
  /** A try has just failed. */
  hasFailed: boolean
}

/**
 * @param standing what the class in which it was taken says; undefined where nobody answers
 * @param pending what to say where it was not taken
 */
export function recordingOf(
  site: Site,
  attempt: Attempt,
  standing: LearnerStanding | undefined,
  pending: Omit<PendingRecording, 'state' | 'isInClassroom'>,
): Recording {
  const { draw, isRecorded, classroom, completedAt = 0 } = attempt
  if (draw === 'trial') return { state: 'trial' }
  if (isRecorded) return { state: 'recorded' }
  const isMember = standing?.settings && !standing.settings.isDeleted && !standing.isRemoved
  if (isMember && isSecond(attempt, standing)) return { state: 'second' }
  return (
    (standing && refusalOf(site, standing, completedAt)) ?? {
      state: 'pending',
      ...pending,
      isInClassroom: classroom !== undefined,
    }
  )
}

/** Whether the class had another completion of the attempt before. */
export const isSecond = (attempt: Attempt, { completion }: LearnerStanding): boolean =>
  completion !== undefined && completion.id !== recordIdOf(attempt)

/**
 * Why a class takes nothing more; undefined where it does.
 * @param completedAt undefined of an attempt that is not complete
 * @param now seconds since 1970
 */
export function refusalOf(
  site: Site,
  { settings, isRemoved, isFinished, answered, isCopy }: LearnerStanding,
  completedAt: number | undefined,
  now = completedAt ?? 0,
): Recording | undefined {
  if (!settings) return { state: 'classroomGone' }
  if (settings.isDeleted) return { state: 'classroomDeleted' }
  // An end that a copy knows may have been put off, and whom it knows under a removed name may have another by now.
  if (isCopy) return undefined
  if (isRemoved) return { state: 'removed' }
  if (isInTime(settings, now)) return undefined
  const closedAt = classroomClock(site, settings).dateTime(settings.closesAt)
  if (isFinished) return { state: 'finishedBefore', closedAt }
  return { state: completedAt === undefined ? 'ended' : 'late', closedAt, answered }
}
