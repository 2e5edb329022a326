/** A class: what its teacher set, and what may still happen in it. Times in seconds since 1970. */
import type { Attempt, Mode } from './attempt.ts'
import { shuffle } from './random.ts'

/** When learners see score and feedback of a test: at the end of it, or when the class closes. */
export type FeedbackTime = 'end' | 'close'

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
  /** Every learner gets an order of their own. */
  isShuffled: boolean
  /** Decides the order of choices where all get the same. */
  seed: string
  /** The teacher hands out numbers from 1 to 99. */
  hasNumbers: boolean
  openedAt: number
  /** Later completions do not count. */
  closesAt: number
  /** Nobody new may join. */
  isLocked: boolean
  isDeleted: boolean
  /** IANA name of the time zone in which the teacher reads times. */
  zone: string
  /** Of the pages that the teacher opened it from. */
  language: string
  /** Of the teacher's key: an older key is refused. */
  keyVersion: number
  /** By chance, of the form that made the newest change: sent twice, it does its work once. */
  lastForm?: string
}

export type ClassroomState = 'open' | 'locked' | 'closed' | 'deleted'

const hour = 3600
/** For how long a class may be opened or reopened, in hours. */
export const openHours = [1, 2, 8, 24, 72, 168, 336, 720] as const
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
    | 'zone'
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

/** For so long after its end a class may still change by itself (seconds). */
const settlingTime = 10 * 60

/**
 * Whether nothing more comes in by itself: what was finished in the last minute, or recorded from a
 * receipt, may be seen for a while after the end.
 */
export const isSettled = ({ isDeleted, closesAt }: ClassroomSettings, now: number): boolean =>
  isDeleted || now > closesAt + settlingTime

/** What the teacher may do to the class as a whole. */
export const classroomActions = ['close', 'reopen', 'extend', 'lock', 'rekey', 'delete'] as const
export type ClassroomAction = (typeof classroomActions)[number]

/**
 * The settings after a change.
 * @param hours for how long: `reopen` from now, `extend` from the end as it was, or from now where
 *   that is past
 * @param form characters by chance, from the form that asked for the change
 * @returns undefined where it can't be: a deleted class stays deleted, one that is older than
 *   `longestOpen` stays closed
 */
export function changeClassroom(
  settings: ClassroomSettings,
  action: ClassroomAction,
  now: number,
  { hours = openHours[0], form }: { hours?: number; form?: string } = {},
): ClassroomSettings | undefined {
  if (settings.isDeleted) return action === 'delete' ? settings : undefined
  const changed = { ...settings, revision: settings.revision + 1, ...(form && { lastForm: form }) }
  const until = (from: number) => Math.min(from + hours * hour, settings.openedAt + longestOpen)
  switch (action) {
    case 'close':
      return { ...changed, closesAt: Math.min(settings.closesAt, now) }
    case 'reopen': {
      const closesAt = settings.closesAt > now ? settings.closesAt : until(now)
      return closesAt > now ? { ...changed, closesAt, isLocked: false } : undefined
    }
    case 'extend': {
      const closesAt = until(Math.max(settings.closesAt, now))
      return closesAt > now ? { ...changed, closesAt } : undefined
    }
    case 'lock':
      return { ...changed, isLocked: true }
    case 'rekey':
      return { ...changed, keyVersion: settings.keyVersion + 1 }
    case 'delete':
      return { ...changed, isDeleted: true }
  }
}

/** Of two readings of the same settings the newer: the store may show an old one for a minute. */
export function newerSettings(
  one: ClassroomSettings | undefined,
  other: ClassroomSettings | undefined,
): ClassroomSettings | undefined {
  if (!one || !other) return one ?? other
  return other.revision > one.revision ? other : one
}

/** Whether a completion counts: it came before the class closed. */
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
  // Not to be seen just now: rather wait than show what the class is not to know yet.
  if (!settings) return false
  return settings.feedback === 'end' || settings.isDeleted || now >= settings.closesAt
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
