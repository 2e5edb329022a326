/** What the report says of who joined where the class did not answer. */

import type { ClassroomSettings } from '../domain/classroom.ts'
import type { LearnerLine } from '../domain/learner-line.ts'
import type { Site } from './site.ts'

/** The number of a learner, or the one that another has as well; undefined where there is none. */
export const numberIn = (
  { t }: Site,
  { number, away }: Pick<LearnerLine, 'number' | 'away'>,
): number | string | undefined =>
  number ?? (away ? t('report.away.number', { n: away }) : undefined)

/** How they joined, where the room heard of it afterwards: in brackets, to stand behind the time. */
export function howJoined(
  { t }: Site,
  { isLocked, lockedAt = Number.POSITIVE_INFINITY }: ClassroomSettings,
  { away, joinedAt = 0 }: Pick<LearnerLine, 'away' | 'joinedAt'>,
): string {
  if (away === undefined) return ''
  return ` (${t(isLocked && joinedAt > lockedAt ? 'report.away.locked' : 'report.away')})`
}
