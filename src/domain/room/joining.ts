import { stateOfClassroom } from '../classroom.ts'
import type { Seat } from '../seat.ts'
import { type Decision, refuse } from './change.ts'
import type { Room, RoomLearner } from './room.ts'

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
 * Gives a new learner a seat. Two learners never share a name, or a number. Whose number the teacher typed from paper
 * joins under the name that it got there: both are one learner's.
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
  const holder = hasNumbers ? holderOf(room, number) : undefined
  if (holder && form !== undefined && form === holder.form) {
    return refuse(comeBack(room, holder.name, now))
  }
  if (holder && !isOnPaperAlone(room, holder)) return refuse({ refusal: 'numberTaken' })
  const learner = holder?.name ?? name
  const numbered = hasNumbers && number !== undefined ? { number } : {}
  const joined = { joinedAt: now, ...numbered, ...(form !== undefined && { form }) }
  return {
    verdict: { seat: { learner, ...numbered } },
    changes: [{ change: 'learner', name: learner, learner: joined }],
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

interface Holder extends RoomLearner {
  name: string
}

function holderOf({ learners }: Room, number: number | undefined): Holder | undefined {
  for (const [name, learner] of learners) if (learner.number === number) return { name, ...learner }
  return undefined
}

/** Nobody joined under the name: the teacher typed its answers, and there is nothing else of it. */
function isOnPaperAlone({ completions, progress, votes }: Room, { name, form }: Holder): boolean {
  const isTheirs = (one: { name: string }) => one.name === name
  const own = completions.values().filter(isTheirs).toArray()
  return (
    form === undefined &&
    own.length > 0 &&
    own.every(({ line }) => line.isOnPaper) &&
    !progress.values().some(isTheirs) &&
    !votes.values().some((voters) => voters.has(name))
  )
}
