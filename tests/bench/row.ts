/** A row of the table: a kind of request, and what it may cost. */
import type { Goal } from './goals.ts'
import type { Stage } from './stage.ts'
import type { Visit } from './visit.ts'

export interface Row {
  name: string
  goal?: Goal
  /** In each round. */
  requests: number
  /** The page is made with the build: its first request may take hardly more than a bare one. */
  isOfBuild?: true
  /** A first request would say nothing that a smaller one of the kind does not. */
  isWarmOnly?: true
  /** Requests of the kind, taken in turn. */
  prepare(stage: Stage): Promise<readonly Visit[]>
}
