import type { MisreadingReason } from '../losses.ts'

/** Thrown where a part of a file is no question of ours; the rest is read all the same. */
export class Unreadable extends Error {
  readonly reason: MisreadingReason

  constructor(reason: MisreadingReason) {
    super(reason)
    this.reason = reason
  }
}
