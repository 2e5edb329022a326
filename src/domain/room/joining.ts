import { stateOfClassroom } from '../classroom.ts'
import type { Seat } from '../seat.ts'
import { type Decision, type Room, refuse } from './room.ts'

/** What somebody new asks for. */
export interface JoinRequest {
  name: string
  /** Where the teacher hands out numbers, 1 to 99. */
  number?: number
  /** Random characters of the form. */
  form?: string
}

/** Why there is no seat. */
export type JoinRefusal =
  | 'noClass'
  | 'closed'
  | 'deleted'
  | 'locked'
  | 'nameTaken'
  | 'numberMissing'
  | 'numberTaken'
  | 'removed'
  | 'unknown'

export type JoinVerdict = { seat: Omit<Seat, 'code'> } | { refusal: JoinRefusal }

/**
 * Gives a new learner a seat. Two learners never share a name, or a number.
 * @param now seconds since 1970
 */
export function join(
  room: Room,
  { name, number, form }: JoinRequest,
  now: number,
): Decision<JoinVerdict> {
  const known = room.learners.get(name)
  if (known && form !== undefined && form === known.form) return refuse(comeBack(room, name, now))
  const shut = whyShut(room, now)
  if (shut) return refuse({ refusal: shut })
  if (known || room.removed.has(name)) return refuse({ refusal: 'nameTaken' })
  const hasNumbers = room.settings?.hasNumbers ?? false
  if (hasNumbers && number === undefined) return refuse({ refusal: 'numberMissing' })
  if (hasNumbers && isNumberTaken(room, number)) return refuse({ refusal: 'numberTaken' })
  const numbered = hasNumbers && number !== undefined ? { number } : {}
  return {
    verdict: { seat: { learner: name, ...numbered } },
    changes: [
      {
        change: 'learner',
        name,
        learner: { joinedAt: now, ...numbered, ...(form !== undefined && { form }) },
      },
    ],
  }
}

/** Gives a learner who was here before the same seat again. @param now seconds since 1970 */
export function comeBack(room: Room, name: string, now: number): JoinVerdict {
  const shut = whyShut(room, now)
  if (shut && shut !== 'locked') return { refusal: shut }
  if (room.removed.has(name)) return { refusal: 'removed' }
  const learner = room.learners.get(name)
  if (!learner) return { refusal: 'unknown' }
  const { number } = learner
  return { seat: { learner: name, ...(number !== undefined && { number }) } }
}

function whyShut({ settings }: Room, now: number): JoinRefusal | undefined {
  if (!settings) return 'noClass'
  const state = stateOfClassroom(settings, now)
  return state === 'open' ? undefined : state
}

const isNumberTaken = ({ learners }: Room, number: number | undefined): boolean =>
  learners.values().some((learner) => learner.number === number)
