/** When a room does what nobody asks it for. Times in seconds since 1970. */
import { type ClassroomSettings, isClosed } from '../classroom.ts'
import { classroomLifetime } from '../lifetimes.ts'
import type { ListedClassroom } from '../listed-classroom.ts'

/** Between a change and the copy that has it, so that what comes at once is in one copy. */
const gathering = 60
/** Between two copies of a class that goes on changing, at least. */
const copyPause = 10 * 60
/** As often as the class was old at the last copy. */
const copyGrowth = 2

/** Writes to Workers KV in all the life of a class, its deletion among them: opening it pays for them. */
export const copiesOfClass = 11

type Times = Pick<ClassroomSettings, 'openedAt' | 'closesAt' | 'isDeleted'>

/** What was copied of a class, and is to be. */
export interface Copies {
  /** When the next is to be written; undefined if nothing has changed since the last. */
  due?: number | undefined
  /** When the last was written. */
  copiedAt?: number | undefined
  /** How many there are. */
  count?: number | undefined
}

/** What a change makes of the last copy: `old`, as every other; `wrong` in what a teacher decided; `open` to a key that was replaced. */
export type CopyIs = 'old' | 'wrong' | 'open'

/**
 * When the copy of a class is to be written after a change: at its end at once, with all that came in. What the
 * teacher decided goes sooner than the rest, though never so often that too little is left for the life of the class.
 */
export function copyDueAfter(
  { openedAt, closesAt, isDeleted }: Times,
  { due, copiedAt, count = 0 }: Copies,
  now: number,
  copyIs: CopyIs = 'old',
): number {
  if (isDeleted) return now
  const last = copiedAt ?? Number.NEGATIVE_INFINITY
  const isOver = closesAt <= now
  const usual = Math.max(
    now + gathering,
    last + Math.max(copyPause, copyGrowth * (last - openedAt)),
  )
  // Where there is no copy yet, nothing in it is out of date. One is kept back for the end of the lesson.
  const soon =
    copyIs === 'old' || copiedAt === undefined
      ? usual
      : Math.max(last + gathering, now, openedAt + ageAtCopy(copyIs === 'open' ? count : count + 1))
  const next = !isOver
    ? Math.min(usual, soon, closesAt)
    : last < closesAt
      ? now
      : Math.min(usual, soon)
  const allowed = Math.max(next, openedAt + ageAtCopy(count))
  return due === undefined ? allowed : Math.min(due, allowed)
}

/**
 * How old a class has to be for one more copy: each age is a third of the next, as the usual copies grow rarer. With
 * the last but one left for its deletion, none is due before its end.
 */
const ageAtCopy = (count: number): number =>
  count >= copiesOfClass - 1
    ? classroomLifetime
    : classroomLifetime / (1 + copyGrowth) ** (copiesOfClass - count)

/**
 * When the copy is due next though nothing changes: once the class is over, what is under way is handed in.
 * @param count copies that there are
 * @returns undefined where the end changes nothing
 */
export const copyDueAtEnd = (
  { settings, progress = [] }: ListedClassroom,
  count: number,
  now: number,
): number | undefined =>
  settings && progress.length > 0 && !isClosed(settings, now)
    ? Math.max(settings.closesAt + gathering, settings.openedAt + ageAtCopy(count))
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
