import { type ClassroomSettings, isSettled, stateOfClassroom } from '../classroom.ts'
import type { ListedClassroom } from '../listed-classroom.ts'
import type { Progress, Room, RoomCompletion } from './room.ts'

/** What a learner's own page has to know of the class. */
export interface LearnerStanding {
  /** Undefined where there is no such class any more. */
  settings: ClassroomSettings | undefined
  /** The teacher removed this learner. */
  isRemoved: boolean
  /** They completed an attempt in time. */
  isFinished: boolean
  /** Responses of theirs that came in time, in the attempt that has most of them and is not complete. */
  answered: number
}

/** What a room says of one learner. */
export const standingOf = (room: Room, name: string): LearnerStanding => ({
  settings: room.settings,
  isRemoved: room.removed.has(name),
  isFinished: isAmong(room.completions.values(), name),
  answered: mostAnswered(room.progress.values(), name),
})

/** What a copy of a room says of one learner. */
export const standingIn = (
  { settings, attempts, progress = [], removed }: ListedClassroom,
  name: string,
): LearnerStanding => ({
  settings,
  isRemoved: removed.includes(name),
  isFinished: isAmong(attempts, name),
  answered: mostAnswered(progress, name),
})

function isAmong(completions: Iterable<RoomCompletion>, name: string): boolean {
  for (const each of completions) if (each.name === name) return true
  return false
}

function mostAnswered(progress: Iterable<Pick<Progress, 'name' | 'answered'>>, name: string) {
  let most = 0
  for (const each of progress) if (each.name === name) most = Math.max(most, each.answered)
  return most
}

/**
 * All of a room, as reports count it.
 * @param now seconds since 1970: at the end of the class, what is under way is handed in
 */
export function listingOf(room: Room, now: number): ListedClassroom {
  const { settings, learners, completions, progress, removed } = room
  const isOver = settings !== undefined && now > settings.closesAt
  return {
    settings,
    learners: Array.from(learners, ([name, learner]) => ({ name, ...learner })),
    attempts: isOver ? [...completions.values(), ...handedIn(room)] : [...completions.values()],
    progress: isOver ? [] : Array.from(progress, ([id, one]) => ({ id, ...one })),
    removed: Array.from(removed),
  }
}

/** Stands where a record id has the digest of all responses. */
const handedInMark = 'closed'

/** Of each learner who completed nothing the attempt with most responses. */
function handedIn({ completions, progress }: Room): RoomCompletion[] {
  const finished = new Set(completions.values().map(({ name }) => name))
  const best = new Map<string, RoomCompletion & { answered: number }>()
  for (const [id, { name, answered, line }] of progress) {
    if (finished.has(name) || answered <= (best.get(name)?.answered ?? 0)) continue
    best.set(name, { id: `${id}.${handedInMark}`, name, line, answered })
  }
  return Array.from(best.values(), ({ id, name, line }) => ({ id, name, line }))
}

/** A room as it was at one time. */
export interface RoomReading {
  /** Another one wherever something is otherwise, by a change or by the clock. */
  mark: string
  /** By the clock of the room, in seconds since 1970. */
  readAt: number
  settings: ClassroomSettings | undefined
  /** Undefined where whoever asks has it already. */
  listed?: ListedClassroom
}

/**
 * Reads a room.
 * @param seen mark of the reading that whoever asks has
 * @param readAt seconds since 1970
 */
export function readingOf(room: Room, seen: string | undefined, readAt: number): RoomReading {
  const { settings, revision } = room
  const mark = `${revision}-${settings && phaseOf(settings, readAt)}`
  const reading = { mark, readAt, settings }
  return mark === seen ? reading : { ...reading, listed: listingOf(room, readAt) }
}

const phaseOf = (settings: ClassroomSettings, now: number): string =>
  isSettled(settings, now) ? 'settled' : stateOfClassroom(settings, now)
