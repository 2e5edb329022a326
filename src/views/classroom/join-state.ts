import type { UiKey } from '../../../.build/content.js'
import type { Mode } from '../../domain/attempt.ts'
import type { FeedbackTime } from '../../domain/classroom.ts'

/** Why joining did not go through; each has a text `join.error.<problem>`. */
export type JoinProblem = UiKey extends infer K
  ? K extends `join.error.${infer Problem}`
    ? Problem
    : never
  : never

export interface JoinState {
  code: string
  quiz: string
  questions: number
  mode: Mode
  feedback: FeedbackTime
  hasNumbers: boolean
  isLocked: boolean
  /** A generated name. */
  offered: string
  /** Which further name may be asked for; undefined after the last. */
  nextRoll: number | undefined
  /** A name typed by someone who was here before. */
  returning: string
  number?: string
  problem?: JoinProblem
}
