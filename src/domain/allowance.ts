/**
 * What one network may spend of a day's quotas of the free plan: a fifth of each, so that four others can do as much.
 * Limits by the minute can't hold that, since a minute of what a school needs is more than a day has.
 */
import { copiesOfClass } from './room/schedule.ts'

/**
 * `writes`: of Workers KV, which has 1,000 a day, as many lists and as many deletions. `calls`: of rooms, and reads of
 * Workers KV, each of which has 100,000. `rows`: written by rooms and deleted one day, 100,000.
 */
const spendings = ['writes', 'calls', 'rows'] as const
export type Spending = (typeof spendings)[number]
export type Spent = Readonly<Record<Spending, number>>

/**
 * Who spends it: with a teacher's key, from a seat in a class, or without either. What a class needs in its lesson
 * must not be gone because somebody kept asking for a page.
 */
export type Spender = 'teacher' | 'learner' | 'anyone'

/** Up to where each may spend what the whole network has. The rest of `writes` is for five classes to be opened. */
export const dailyAllowance: Readonly<Record<Spender, Spent>> = {
  teacher: { writes: 200, calls: 20_000, rows: 20_000 },
  learner: { writes: 145, calls: 18_000, rows: 18_000 },
  anyone: { writes: 145, calls: 10_000, rows: 10_000 },
}

/**
 * How many are asked for at a time: what an isolate does not use is lost to its network. Calls and rows are many and
 * cheap to lose; of writes none is.
 */
const atOnce: Spent = { writes: 0, calls: 50, rows: 100 }

export const nothingSpent: Spent = { writes: 0, calls: 0, rows: 0 }

/** The same for each quota. */
const each = (count: (spending: Spending) => number): Spent => ({
  writes: count('writes'),
  calls: count('calls'),
  rows: count('rows'),
})

export const plus = (one: Spent, other: Spent): Spent => each((name) => one[name] + other[name])
export const minus = (one: Spent, other: Spent): Spent => each((name) => one[name] - other[name])

/** Of what there is less than is needed. */
export const lacking = (held: Spent, needed: Spent): readonly Spending[] =>
  spendings.filter((name) => held[name] < needed[name])

/** How many to ask for where so many are needed: none of what is still held. */
export const portionFor = (held: Spent, needed: Spent): Spent =>
  each((name) => (held[name] < needed[name] ? Math.max(needed[name], atOnce[name]) : 0))

/** @returns how many are given of those that are wanted: all, but at the end what is left */
export const grant = (spent: Spent, wanted: Spent, spender: Spender): Spent =>
  each((name) => Math.max(Math.min(wanted[name], dailyAllowance[spender][name] - spent[name]), 0))

/**
 * What a call of a room costs: itself, and the rows that it may write, with their deletion. What it changes is copied
 * by the room, which the opening of the class has paid for.
 * @param given to the method
 */
export function costOfCall(method: string, [first, second]: readonly unknown[]): Spent {
  const { completions, entries } = (first ?? {}) as Given
  const listed = 2 * ((completions?.length ?? 0) + rowsOfEntry * (entries?.length ?? 0))
  // Its own questions are a row more.
  const rows = (rowsOf[method] ?? listed) + (method === 'open' && second ? 2 : 0)
  return { writes: method === 'open' ? copiesOfClass : 0, calls: 1, rows }
}

/**
 * What a call turns out to have cost besides: of a vote only its room knows whether a row is new that says who votes, or
 * several attempts vote under one name. With their deletion.
 */
export const costOfAnswer = (answer: unknown): Spent => ({
  ...nothingSpent,
  rows: 2 * ((answer as Answered | undefined)?.alsoWritten ?? 0),
})

interface Answered {
  /** Rows besides those that the method always writes. */
  alsoWritten?: number
}

interface Given {
  /** Handed in, a row each. */
  completions?: unknown[]
  /** On paper. */
  entries?: unknown[]
}

/** A learner, and what they did. */
const rowsOfEntry = 2

const rowsOf: Readonly<Record<string, number>> = {
  open: 5,
  change: 2,
  join: 2,
  // How far a learner is stands in one row, written again each time, and deleted with the last.
  answer: 1,
  complete: 3,
  vote: 2,
  lead: 2,
  remove: 2,
  part: 2,
  raiseHands: 2,
}
