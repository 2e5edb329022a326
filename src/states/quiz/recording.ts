import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import type { Attempt } from '../../domain/attempt.ts'
import { type ClassroomSettings, isInTime } from '../../domain/classroom.ts'

/** Whether a complete attempt was recorded, and what can be done where it was not. */
export type Recording =
  | { state: 'recorded' }
  /** A teacher's look at the quiz: never recorded. */
  | { state: 'trial' }
  /** The class had closed; `closedAt` in words. */
  | { state: 'late'; closedAt: string }
  | { state: 'classroomDeleted' }
  | PendingRecording

/** The store has not taken the attempt yet. */
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
 * @param settings of the class in which it was taken; undefined where they can't be seen
 * @param pending what to say where the store has not taken it
 */
export function recordingOf(
  site: Site,
  { draw, isRecorded, classroom, completedAt = 0 }: Attempt,
  settings: ClassroomSettings | undefined,
  pending: Omit<PendingRecording, 'state' | 'isInClassroom'>,
): Recording {
  if (draw === 'trial') return { state: 'trial' }
  if (isRecorded) return { state: 'recorded' }
  if (settings?.isDeleted) return { state: 'classroomDeleted' }
  if (settings && !isInTime(settings, completedAt)) {
    const closedAt = classroomClock(site, settings.zone).dateTime(settings.closesAt)
    return { state: 'late', closedAt }
  }
  return { state: 'pending', ...pending, isInClassroom: classroom !== undefined }
}
