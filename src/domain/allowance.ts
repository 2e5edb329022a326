/**
 * What one network may spend of a day's quotas of the free plan: a fifth of each, so that four others can do as much.
 * Limits by the minute can't hold that, since a minute of what a school needs is more than a day has.
 */

/**
 * `writes`: of Workers KV, which has 1,000 a day, as many lists and as many deletions. `calls`: of rooms and their
 * rows, and reads of Workers KV, each of which has 100,000.
 */
export type Spending = 'writes' | 'calls'
export type Spent = Readonly<Record<Spending, number>>

export const dailyAllowance: Spent = { writes: 200, calls: 20_000 }

/**
 * How many are asked for at a time: what an isolate does not use is lost to its network. Calls are many and cheap to
 * lose; of writes none is.
 */
const atOnce: Spent = { writes: 1, calls: 100 }

export const nothingSpent: Spent = { writes: 0, calls: 0 }

/** How many to ask for where so many are needed. */
export const portionFor = (spending: Spending, needed: number): number =>
  Math.max(needed, atOnce[spending])

/** @returns how many are given of those that are wanted: all or none, but at the end what is left */
export function grant(spent: Spent, spending: Spending, wanted: number): number {
  return Math.max(Math.min(wanted, dailyAllowance[spending] - spent[spending]), 0)
}

/**
 * What an isolate holds of the day of one network.
 */
export interface Portion extends Spent {
  /** As `yyyymmdd`. */
  day: string
  /** What there is no more of on that day. */
  usedUp: ReadonlySet<Spending>
}

/** KV writes that a class costs its network when it is opened: all its copies, however long it goes on. */
const writesOfClass = 11

/**
 * What a call of a room costs: itself, and twice the rows that it may write, since what is written is deleted one day.
 * @param given to the method
 */
export function costOfCall(method: string, [first, second]: readonly unknown[]): Spent {
  const { action, completions, entries } = (first ?? {}) as Given
  const rows = (completions?.length ?? 0) + rowsOfEntry * (entries?.length ?? 0)
  const calls = callsOf[method] ?? 1 + 2 * rows
  // Its own questions are a row more.
  if (method === 'open') return { calls: calls + (second ? 2 : 0), writes: writesOfClass }
  // What a teacher changes is copied at once. To delete is part of the price of opening.
  const isCopied = (method === 'change' && action !== 'delete') || method === 'remove'
  return { calls, writes: isCopied ? 1 : 0 }
}

interface Given {
  action?: string
  /** Handed in, a row each. */
  completions?: unknown[]
  /** On paper. */
  entries?: unknown[]
}

/** A learner, and what they did. */
const rowsOfEntry = 2

const callsOf: Readonly<Record<string, number>> = {
  open: 6,
  change: 3,
  join: 3,
  answer: 3,
  complete: 3,
  vote: 3,
  lead: 3,
  remove: 3,
  part: 3,
  raiseHands: 3,
}
