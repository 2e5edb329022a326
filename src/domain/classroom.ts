/** A class: what its teacher set, and what may still happen in it. Times in seconds since 1970. */
import type { Attempt, Mode } from './attempt.ts'
import { shuffle } from './random.ts'

/** When learners see score and feedback of a test: at the end of it, or when the class closes. */
export type FeedbackTime = 'end' | 'close'

/** By how much the clocks of a time zone are ahead of UTC from a moment on. */
export interface ZoneOffset {
  /** Seconds since 1970. */
  from: number
  minutes: number
}

/**
 * What the teacher set. Small enough to be the metadata of a key (at most 1,024 bytes of JSON), so
 * that listing the class brings it along.
 */
export interface ClassroomSettings {
  v: 1
  /** Counts the teacher's changes: of two readings, the one with the higher is newer. */
  revision: number
  quiz: string
  /** Item ids: all learners get the same. */
  items: readonly string[]
  mode: Mode
  feedback: FeedbackTime
  /** Each learner gets their own order. */
  isShuffled: boolean
  /** Decides the order of choices where all get the same. */
  seed: string
  /** The teacher hands out numbers from 1 to 99. */
  hasNumbers: boolean
  /** Each question asks how sure the learner is. Missing in a class that was opened before this could be asked. */
  asksCertainty?: boolean
  openedAt: number
  /** Later completions do not count. */
  closesAt: number
  /** Nobody new may join. */
  isLocked: boolean
  /** Since when, where it is; missing where it was locked before this was kept. */
  lockedAt?: number
  isDeleted: boolean
  /** IANA name of the time zone in which the teacher reads times. */
  zone: string
  /**
   * Those of the time zone for as long as the class is kept, the first first. Missing in a class that was opened
   * before they were kept: then the platform is asked.
   */
  offsets?: readonly ZoneOffset[]
  /** Of the pages that the teacher opened it from. */
  language: string
  /** Of the teacher's key: an older key is refused. */
  keyVersion: number
  /** Random, from the form that made the latest change: sent twice, it takes effect once. */
  lastForm?: string
}

export type ClassroomState = 'open' | 'locked' | 'closed' | 'deleted'

/** Seconds. */
export const hour = 3600
/** For how long a class may be opened or reopened, in hours. */
export const openHours = [1, 2, 8, 24, 72, 168, 336, 720] as const
/** Longer than a lesson, and over before the next day. */
export const usualHours = openHours[1]
/** A class ends 30 days after it was opened, so that what it holds outlives it: all expires after 60. */
export const longestOpen = 30 * 24 * hour

export interface ClassroomOptions
  extends Pick<
    ClassroomSettings,
    | 'quiz'
    | 'items'
    | 'mode'
    | 'feedback'
    | 'isShuffled'
    | 'seed'
    | 'hasNumbers'
    | 'asksCertainty'
    | 'zone'
    | 'offsets'
    | 'language'
  > {
  hours: number
}

export function openClassroom(
  { hours, ...options }: ClassroomOptions,
  now: number,
): ClassroomSettings {
  return {
    v: 1,
    revision: 0,
    ...options,
    openedAt: now,
    closesAt: now + hours * hour,
    isLocked: false,
    isDeleted: false,
    keyVersion: 1,
  }
}

export function stateOfClassroom(
  { isDeleted, isLocked, closesAt }: ClassroomSettings,
  now: number,
): ClassroomState {
  if (isDeleted) return 'deleted'
  if (now >= closesAt) return 'closed'
  return isLocked ? 'locked' : 'open'
}

/** Whether it is closed or deleted: from the second of its end on, for whatever is said of it. */
export const isClosed = (settings: ClassroomSettings, now: number): boolean =>
  ['closed', 'deleted'].includes(stateOfClassroom(settings, now))

/** How long after its end a class may still change by itself (seconds). */
const settlingTime = 10 * 60

/**
 * Whether nothing more will come in by itself. Attempts that were finished in time and could not be recorded at
 * once may still turn up for a while after the end.
 */
export const isSettled = ({ isDeleted, closesAt }: ClassroomSettings, now: number): boolean =>
  isDeleted || now > closesAt + settlingTime

/** Whether a completion counts. Times are whole seconds, so one in the second of the end may have come before it. */
export const isInTime = (
  { isDeleted, closesAt }: ClassroomSettings,
  completedAt: number,
): boolean => !isDeleted && completedAt <= closesAt

/** Whether a learner may see score and feedback of a complete attempt. */
export function showsFeedback(
  settings: ClassroomSettings | undefined,
  { mode }: Pick<Attempt, 'mode'>,
  now: number,
): boolean {
  if (mode === 'practice') return true
  // The settings can't be read just now: better to wait than to reveal too early what was right.
  if (!settings) return false
  return settings.feedback === 'end' || isClosed(settings, now)
}

/**
 * What an attempt in the class starts with.
 * @param random eight characters at most of `0-9 a-z`, for an order of the learner's own
 */
export function classroomAttemptStart(
  { quiz, items, mode, isShuffled, seed }: ClassroomSettings,
  random: string,
): Pick<Attempt, 'mode' | 'seed' | 'items' | 'draw'> & { quiz: string } {
  return {
    quiz,
    mode,
    draw: 'selection',
    seed: isShuffled ? random : seed,
    items: isShuffled ? shuffle(items, random) : items,
  }
}
