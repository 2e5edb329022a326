import { attemptIdOf } from '../attempt.ts'
import { type ClassroomSettings, isClosed, isSettled, stateOfClassroom } from '../classroom.ts'
import type { Completion } from '../completion.ts'
import type { ListedClassroom } from '../listed-classroom.ts'
import { ballotsBeside } from '../live/beside.ts'
import { type LiveLine, liveLines } from '../live/lines.ts'
import { type LessonView, lessonFor, type Onlooker } from '../live/views.ts'
import { listedVoters } from '../live/voters.ts'
import { roomOfCopy } from './opening.ts'
import { ownerOf } from './parting.ts'
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
  /** How this attempt was completed first; nothing in a copy. */
  completion?: Completion
  /** They voted in a live lesson. */
  hasVoted?: boolean
  /** The class is in a live lesson. */
  isLive?: boolean
  /** Nobody takes the quiz alone meanwhile. */
  isTogether?: boolean
  /** By the last copy, where the room does not answer: the class may have been opened for longer since. */
  isCopy?: true
}

/** What a room says of one learner. */
export const standingOf = (room: Room, name: string): LearnerStanding => ({
  settings: room.settings,
  isRemoved: room.removed.has(name),
  isFinished: isAmong(room.completions.values(), name),
  answered: mostAnswered(room.progress.values(), name),
  hasVoted: room.votes.values().some((voters) => voters.has(name)),
  isLive: isLive(room),
  isTogether: togetherSince(room) !== undefined,
})

/** The same of whoever made an attempt. */
export const standingOfAttempt = (
  room: Room,
  { id, name }: Pick<RoomCompletion, 'id' | 'name'>,
): LearnerStanding => {
  const first = completionOf(room.completions.values(), id)
  return {
    ...standingOf(room, ownerOf(room, id, name)),
    ...(first && { completion: { id: first.id, line: first.line } }),
  }
}

/** What a copy of a room says of them. Which completion stands the room alone can say: it may be removed since. */
export function standingIn(
  copy: ListedClassroom,
  attempt: Pick<RoomCompletion, 'id' | 'name'>,
  now: number,
): LearnerStanding {
  const { completion: _, ...standing } = standingOfAttempt(roomOfCopy(copy, now), attempt)
  return { ...standing, isCopy: true }
}

/** How an attempt was completed by its learner, and not by the end of the class. @param id of the attempt or of a record of it */
export function completionOf(
  completions: Iterable<RoomCompletion>,
  id: string,
): RoomCompletion | undefined {
  const attempt = attemptIdOf(id)
  for (const each of completions) {
    if (attemptIdOf(each.id) === attempt && !each.id.endsWith(`.${handedInMark}`)) return each
  }
  return undefined
}

function isAmong(completions: Iterable<RoomCompletion>, name: string): boolean {
  for (const each of completions) if (each.name === name) return true
  return false
}

function mostAnswered(progress: Iterable<Pick<Progress, 'name' | 'answered'>>, name: string) {
  let most = 0
  for (const each of progress) if (each.name === name) most = Math.max(most, each.answered)
  return most
}

/** Whether a lesson is under way. */
export const isLive = ({ lesson }: Room): boolean => lesson !== undefined && lesson.phase !== 'over'

/** Since when nobody takes the quiz alone, where a lesson holds the class together. */
export const togetherSince = (room: Room): number | undefined =>
  isLive(room) ? room.lesson?.togetherSince : undefined

/**
 * All of a room, as reports count it.
 * @param now seconds since 1970: at the end of the class, what is under way is handed in
 */
export function listingOf(room: Room, now: number): ListedClassroom {
  const { settings, learners, completions, progress, removed, votes, lesson, hands } = room
  const isOver = settings !== undefined && isClosed(settings, now)
  const live = settings ? liveLines(settings, votes, lesson) : []
  const beside = settings ? ballotsBeside(settings.items, votes) : []
  const voters = settings ? listedVoters(room, settings) : []
  const isLessonOver = isOver || !isLive(room)
  return {
    settings,
    learners: Array.from(learners, ([name, { form: _, ...learner }]) => ({ name, ...learner })),
    attempts: [
      ...completions.values(),
      ...(isLessonOver ? live.map(({ id, name, line }) => ({ id, name, line })) : []),
      ...(isOver ? handedIn(room, live) : []),
    ],
    progress: [
      ...(isOver ? [] : Array.from(progress, ([id, one]) => ({ id, ...one }))),
      ...(isLessonOver ? [] : live),
    ],
    removed: Array.from(removed),
    ...(beside.length > 0 && { beside }),
    ...(voters.length > 0 && { voters }),
    ...(Object.keys(hands).length > 0 && { hands }),
  }
}

/** All that is to be known of a class where its room can't be asked. */
export const copyOf = (room: Room, now: number): ListedClassroom => ({
  ...listingOf(room, now),
  learners: Array.from(room.learners, ([name, learner]) => ({ name, ...learner })),
  ...(room.ownItems.length > 0 && { ownItems: room.ownItems }),
  ...(room.owners.size > 0 && { owners: Object.fromEntries(room.owners) }),
})

/** Stands where a record id has the digest of all responses: the room knows which are blank from the line alone. */
const handedInMark = 'closed'

/**
 * Of each learner who completed nothing the attempt with most responses; none where they did as much in a lesson.
 * @param live what they did there
 */
function handedIn({ completions, progress }: Room, live: readonly LiveLine[]): RoomCompletion[] {
  const finished = new Set(completions.values().map(({ name }) => name))
  const best = new Map<string, RoomCompletion & { answered: number }>()
  const atLeast = new Map(live.map(({ name, answered }) => [name, answered]))
  for (const [id, { name, answered, line }] of progress) {
    if (finished.has(name) || answered <= (atLeast.get(name) ?? 0)) continue
    atLeast.set(name, answered)
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
  /** What whoever asks may know of the lesson, where there is one. */
  live?: LessonView
}

/**
 * Reads a room.
 * @param seen mark of the reading that whoever asks has
 * @param readAt seconds since 1970
 */
export function readingOf(
  room: Room,
  seen: string | undefined,
  readAt: number,
  onlooker: Onlooker = 'console',
): RoomReading {
  const { settings } = room
  const mark = markOf(room, readAt)
  const reading = { mark, readAt, settings }
  if (mark === seen) return reading
  const live = lessonFor(room, onlooker, readAt)
  return { ...reading, listed: listingOf(room, readAt), ...(live && { live }) }
}

/** Another one wherever something is otherwise, by a change or by the clock. */
export const markOf = ({ settings, revision }: Room, now: number): string =>
  `${revision}-${settings && phaseOf(settings, now)}`

const phaseOf = (settings: ClassroomSettings, now: number): string =>
  isSettled(settings, now) ? 'settled' : stateOfClassroom(settings, now)
