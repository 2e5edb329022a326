/** Joining a class whose room does not answer: by its copy, and what the room makes of it once something comes of it. */
import type { Attempt } from '../attempt.ts'
import type { ListedClassroom } from '../listed-classroom.ts'
import type { RoomChange } from './change.ts'
import { comeBack, type JoinRequest, type JoinVerdict, join } from './joining.ts'
import { roomOfCopy } from './opening.ts'
import type { Room } from './room.ts'

/** What an attempt says of how its learner joined. */
export interface Joined {
  /** Seconds since 1970. */
  joinedAt: number
  /** That they typed, where the teacher hands out numbers. */
  number?: number | undefined
}

/** What the room is told with whatever comes of an attempt in a class. */
export const joinedIn = ({
  startedAt,
  classroom,
}: Pick<Attempt, 'startedAt' | 'classroom'>): Joined => ({
  joinedAt: startedAt,
  number: classroom?.number,
})

/**
 * Gives a seat by the last copy of a room, which refuses what the room would have refused then.
 * @param now seconds since 1970
 */
export function joinByCopy(
  copy: ListedClassroom,
  { isReturning, ...request }: JoinRequest & { isReturning: boolean },
  now: number,
): JoinVerdict {
  const { name } = request
  const room = roomOfCopy(copy, now)
  const verdict = isReturning ? comeBack(room, name, now) : join(room, request, now).verdict
  const isUnknown = 'refusal' in verdict && verdict.refusal === 'unknown'
  // They may have joined since, unless nobody new could.
  return isUnknown && !room.settings?.isLocked ? { seat: { learner: name } } : verdict
}

/**
 * Takes in whoever joined by a copy, with the first that comes of them. They come too late to be refused a number that
 * another learner has: the report says that it was given twice.
 * @param joined undefined where whoever sends does not say it
 * @param now seconds since 1970: another clock may be ahead
 */
export function takeIn(
  { settings, learners }: Room,
  name: string,
  joined: Joined | undefined,
  now: number,
): RoomChange[] {
  const known = learners.get(name)
  const number = settings?.hasNumbers ? joined?.number : undefined
  // Coming back by a copy from before they joined, they had a seat without their number.
  const lacksNumber = known?.away === 0 && known.number === undefined && number !== undefined
  if (!joined || (known && !lacksNumber)) return []
  const isTaken = number !== undefined && learners.values().some((each) => each.number === number)
  const learner = {
    joinedAt: Math.min(joined.joinedAt, known?.joinedAt ?? now),
    ...(isTaken ? { away: number } : { away: 0, ...(number !== undefined && { number }) }),
  }
  return [{ change: 'learner', name, learner }]
}
