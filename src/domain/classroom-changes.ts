/** What a teacher may change in a class. */
import { type ClassroomSettings, hour, longestOpen, openHours } from './classroom.ts'

/** What the teacher may do to the class as a whole. */
export const classroomActions = ['close', 'reopen', 'extend', 'lock', 'rekey', 'delete'] as const
export type ClassroomAction = (typeof classroomActions)[number]

/**
 * The settings after a change.
 * @param hours for how long: `reopen` from now, `extend` from the end as it was, or from now where
 *   that is past
 * @param form random characters that identify the form that asked for the change
 * @returns undefined where it is impossible: a deleted class stays deleted, and one older than
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
      return settings.isLocked ? changed : { ...changed, isLocked: true, lockedAt: now }
    case 'rekey':
      return { ...changed, keyVersion: settings.keyVersion + 1 }
    case 'delete':
      return { ...changed, isDeleted: true }
  }
}
