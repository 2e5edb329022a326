/** All that is kept of a class by its single writer. Changed by `commit` of `change.ts` alone; everything else only reads it. */
import type { ClassroomSettings } from '../classroom.ts'
import type { Completion } from '../completion.ts'
import type { Lesson, Voters, Votes } from '../live/lesson.ts'
import type { OwnItem } from '../own/own-item.ts'
import type { Hands } from '../paper/hands.ts'
import type { ScoreLine } from '../record.ts'

/** Someone who joined, as the room keeps them. */
export interface RoomLearner {
  /** Seconds since 1970. */
  joinedAt: number
  /** Where the teacher hands out numbers, 1 to 99. */
  number?: number
  /** Random characters of the form by which they joined: sent again, it gives the same seat. */
  form?: string
  /** They joined where the room did not answer: the number that they have as well as another learner, or 0. */
  away?: number
}

/** A completion, and whose it is. */
export interface RoomCompletion extends Completion {
  /** Of the learner. */
  name: string
}

/** How far a learner is. */
export interface Progress {
  /** Of the learner. */
  name: string
  /** Items that have a response. */
  answered: number
  /** What counts if the class ends now: what has no response earns nothing. Of the moment of the last response. */
  line: ScoreLine
}

export interface Room {
  /** Counts the decisions that changed something. */
  revision: number
  /** Undefined before the class is opened. Of one that was deleted they stay, to say so. */
  settings: ClassroomSettings | undefined
  /** The own questions that it asks, as they were when it was opened. */
  ownItems: readonly OwnItem[]
  /** By name. */
  learners: Map<string, RoomLearner>
  /** By record id. */
  completions: Map<string, RoomCompletion>
  /** By the ids of attempts that are under way. */
  progress: Map<string, Progress>
  /** Names whose entries the teacher removed: what such a learner still sends is refused. */
  removed: Set<string>
  /** The lesson that the teacher leads, or led last. */
  lesson: Lesson | undefined
  votes: Votes
  /** Who gave them; nobody in a lesson from before that was kept. */
  voters: Voters
  /** Names by the ids of attempts that were parted from the name under which they were begun. */
  owners: Map<string, string>
  /** That the teacher counted. */
  hands: Hands
}

export const emptyRoom = (): Room => ({
  revision: 0,
  settings: undefined,
  ownItems: [],
  learners: new Map(),
  completions: new Map(),
  progress: new Map(),
  removed: new Set(),
  lesson: undefined,
  votes: new Map(),
  voters: new Map(),
  owners: new Map(),
  hands: {},
})
