/** A class as the store lists it. */
import type { ClassroomSettings } from './classroom.ts'
import type { ClassroomCompletion } from './completion.ts'

/** A learner as the store lists one. */
export interface ListedLearner {
  name: string
  /** Seconds since 1970. */
  joinedAt: number
  /** Where the teacher hands out numbers, 1 to 99. */
  number?: number
}

/** All that the store lists of a class. */
export interface ListedClassroom {
  settings: ClassroomSettings | undefined
  learners: readonly ListedLearner[]
  attempts: readonly ClassroomCompletion[]
  /** Names of learners whose entries the teacher removed. */
  removed: readonly string[]
}
