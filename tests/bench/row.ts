/** A row of the table: a kind of request, and what it may cost. */
import type { Stage } from './stage.ts'
import type { Visit } from './visit.ts'

/** What a request may cost: a share of what the bare route reaches, or milliseconds where that takes 0.09. */
export type Goal = { ratio: number } | { ms: number }

export interface Row {
  name: string
  goal?: Goal
  /** In each round. */
  requests: number
  /** A first request would say nothing that a smaller one of the kind does not. */
  isWarmOnly?: true
  /** Requests of the kind, taken in turn. */
  prepare(stage: Stage): Promise<readonly Visit[]>
}

/** What the bare route takes on the machine on which the goals were set, in milliseconds. */
const bareOfGoals = 0.09
/** The platform's own scatter: a ratio of 0.80 counts where 0.85 is the aim, and others likewise. */
const tolerance = 0.8 / 0.85

/** The ratio from which a goal counts as met. */
export const leastRatio = (goal: Goal): number =>
  'ratio' in goal ? goal.ratio * tolerance : bareOfGoals / goal.ms
