/** A class as the store lists it. */
import type { ClassroomSettings } from './classroom.ts'
import type { ClassroomCompletion } from './completion.ts'
import type { BesideBallot } from './live/beside.ts'
import type { OwnItem } from './own/own-item.ts'
import type { Hands } from './paper/hands.ts'

/** A learner as the store lists one. */
export interface ListedLearner {
  name: string
  /** Seconds since 1970. */
  joinedAt: number
  /** Where the teacher hands out numbers, 1 to 99. */
  number?: number
  /** They joined where the room did not answer: the number that they have as well as another learner, or 0. */
  away?: number
  /** Random characters of the form by which they joined: in a copy alone. */
  form?: string
}

/** How far a learner is with an attempt. */
export interface ListedProgress extends ClassroomCompletion {
  /** Items that have a response. */
  answered: number
}

/** An attempt in which a learner voted in a live lesson. */
export interface ListedVoter {
  /** Of the attempt. */
  id: string
  /** Of the learner. */
  name: string
  /** Questions of the class with a vote of this attempt. */
  answered: number
  /** When the last of them was given, in seconds since 1970. */
  votedAt: number
}

/** All that the store lists of a class. */
export interface ListedClassroom {
  settings: ClassroomSettings | undefined
  /** Its own questions, where it has any: in a copy alone, since they never change. */
  ownItems?: readonly OwnItem[]
  learners: readonly ListedLearner[]
  attempts: readonly ClassroomCompletion[]
  /** Attempts under way; none in a copy from before they were told of. */
  progress?: readonly ListedProgress[]
  /** Names of learners whose entries the teacher removed. */
  removed: readonly string[]
  /** Names by the ids of attempts that were parted from the name under which they were begun: in a copy alone. */
  owners?: Readonly<Record<string, string>>
  /** What a lesson asked beside its questions; none where it asked nothing, or in a copy from before they were listed. */
  beside?: readonly BesideBallot[]
  /** Of names under which there are several attempts; none where the room does not say. */
  voters?: readonly ListedVoter[]
  /** None in a copy from before they were counted. */
  hands?: Hands
}

/** How much there is in a class: learners, who may have joined or only finished, results, and learners who are under way. */
export const countsOf = ({ learners, attempts, progress = [] }: ListedClassroom) => ({
  learners: new Set([...learners, ...attempts].map(({ name }) => name)).size,
  results: attempts.length,
  underWay: new Set(progress.filter(({ answered }) => answered > 0).map(({ name }) => name)).size,
})
