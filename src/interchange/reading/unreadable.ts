import type { MisreadingReason } from '../losses.ts'

/** Thrown where a part of a file is no question of ours; the rest is read all the same. */
export class Unreadable extends Error {
  readonly reason: MisreadingReason
  /** Where that is not the first of the question. */
  readonly line: number | undefined

  constructor(reason: MisreadingReason, line?: number) {
    super(reason)
    this.reason = reason
    this.line = line
  }
}
