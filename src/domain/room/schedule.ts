/** When a room does what nobody asks it for. Times in seconds since 1970. */
import { type ClassroomSettings, isClosed } from '../classroom.ts'
import { classroomLifetime } from '../lifetimes.ts'
import type { ListedClassroom } from '../listed-classroom.ts'

/** Between a change and the copy that has it, so that what comes at once is in one copy. */
const gathering = 60
/** Between two copies of a class that goes on changing, at least. */
const copyPause = 10 * 60
/** As often as the class was old at the last copy: however long one goes on changing, its copies are a dozen. */
const copyGrowth = 2

/**
 * When the copy of a class is to be written after a change: at its end at once, with all that came in.
 * @param due when it was to be written before the change; undefined if nothing had changed since the last
 * @param copiedAt when the last copy was written
 * @param isUrgent the last copy must not be read for long
 */
export function copyDueAfter(
  { openedAt, closesAt, isDeleted }: Pick<ClassroomSettings, 'openedAt' | 'closesAt' | 'isDeleted'>,
  { due, copiedAt }: { due?: number | undefined; copiedAt?: number | undefined },
  now: number,
  isUrgent = false,
): number {
  if (isDeleted) return now
  const last = copiedAt ?? Number.NEGATIVE_INFINITY
  const isOver = closesAt <= now
  const pause = Math.max(copyPause, copyGrowth * (last - openedAt))
  // Where there is no copy yet, nothing in it is out of date.
  const isWrong = isUrgent && copiedAt !== undefined
  const usual = isWrong ? Math.max(now, last + gathering) : Math.max(now + gathering, last + pause)
  const next = !isOver ? Math.min(usual, closesAt) : last < closesAt ? now : usual
  return due === undefined ? next : Math.min(due, next)
}

/**
 * When the copy is due next though nothing changes: once the class is over, what is under way is handed in.
 * @returns undefined where the end changes nothing
 */
export const copyDueAtEnd = (
  { settings, progress = [] }: ListedClassroom,
  now: number,
): number | undefined =>
  settings && progress.length > 0 && now <= settings.closesAt
    ? settings.closesAt + gathering
    : undefined

/** From when on nothing of a class is kept. */
export const expiryOf = ({ openedAt }: Pick<ClassroomSettings, 'openedAt'>): number =>
  openedAt + classroomLifetime

/**
 * When a room wakes by itself: for its copy, at the end of the class, which those who look on are told, and when nothing is to be left.
 * @param copyDue undefined where no copy is due
 */
export function wakesAt(
  settings: ClassroomSettings,
  copyDue: number | undefined,
  now: number,
): number {
  const end = isClosed(settings, now) ? expiryOf(settings) : settings.closesAt
  return Math.min(copyDue ?? end, end)
}
