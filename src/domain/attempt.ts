/** One learner's pass through one quiz. Values only: an attempt travels whole in its token. */
import type { Certainty } from './certainty.ts'
import type { Response } from './item.ts'
import { attemptLifetime, classroomLifetime } from './lifetimes.ts'
import { digest } from './random.ts'
import type { Seat } from './seat.ts'

/** `practice` shows feedback after each item; `test` only after the last. */
export type Mode = 'practice' | 'test'

/** How the items came together. Tallies count `full` draws only; a `trial` is never recorded. */
export type Draw = 'full' | 'short' | 'retake' | 'selection' | 'challenge' | 'trial'

export interface GivenResponse {
  readonly response: Response
  /** Time the learner spent on the item, whole seconds, 0 to 9,999. */
  readonly seconds: number
  /** Where the learner said it. */
  readonly certainty?: Certainty
}

export interface Attempt {
  /** `<yyyymmdd>-<random>-<quiz>`, see `attemptId`. */
  readonly id: string
  /** Decides the order of choices. */
  readonly seed: string
  readonly mode: Mode
  readonly draw: Draw
  /** Seconds since 1970. */
  readonly startedAt: number
  /** Seconds since 1970; set once every item has a response, or what has one was handed in. */
  readonly completedAt?: number
  /** The store has accepted it. */
  readonly isRecorded: boolean
  /** End of the id under which the store has it: a signed code. Without one it is a digest of the responses. */
  readonly recordedAs?: string
  /** Index of the item in view. */
  readonly at: number
  /** Item ids in order, 1 to 20. */
  readonly items: readonly string[]
  /** In the order of `items`. */
  readonly responses: readonly (GivenResponse | undefined)[]
  /** Where it was taken in a class. */
  readonly classroom?: Seat
  /** Record id of the attempt that it answers to. */
  readonly challenge?: string
}

export const maxItems = 20
const maxSeconds = 9999

const attemptIdRe = /^\d{8}-[0-9a-z]{10}-[a-z0-9-]{1,20}$/
const recordIdRe = /^\d{8}-[0-9a-z]{10}-[a-z0-9-]{1,20}\.(?:[0-9a-z]{6}|[0-9a-z]{20})$/
/** Characters of a signed code. */
export const codeLength = 20
const recordCodeRe = /^[0-9a-z]{20}$/

/** @param random ten characters of `0-9 a-z` that nobody can guess */
export function attemptId(now: number, random: string, quiz: string): string {
  return `${dayOf(now)}-${random}-${quiz}`
}

/** The day of a moment in seconds since 1970 as `yyyymmdd`, in UTC: ids of attempts begin with it. */
export const dayOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 10).replaceAll('-', '')

export const isAttemptId = (text: string): boolean => attemptIdRe.test(text)
export const isRecordId = (text: string): boolean => recordIdRe.test(text)
export const isRecordCode = (text: string): boolean => recordCodeRe.test(text)

/** Whether a record id ends in a signed code: those of version 1 end in a digest that anyone can make. */
export const isSignedId = (recordId: string): boolean =>
  isRecordCode(recordId.slice(recordId.indexOf('.') + 1))

/** The attempt that a record id belongs to; of an attempt id, the id itself. */
export function attemptIdOf(id: string): string {
  const stop = id.indexOf('.')
  return stop === -1 ? id : id.slice(0, stop)
}

/** The quiz that an attempt or record id belongs to. */
export const quizIdOf = (id: string): string => attemptIdOf(id).slice('yyyymmdd-0123456789-'.length)

/** An attempt before its first response. */
export function startAttempt(
  start: Pick<
    Attempt,
    'id' | 'seed' | 'mode' | 'draw' | 'items' | 'startedAt' | 'classroom' | 'challenge'
  >,
): Attempt {
  return { ...start, isRecorded: false, at: 0, responses: start.items.map(() => undefined) }
}

/**
 * Whether the address of an attempt still works: in a class for as long as the class is kept, since
 * its closing time already says what counts.
 * @param now seconds since 1970
 */
export const isAlive = ({ startedAt, classroom }: Attempt, now: number): boolean =>
  now <= startedAt + (classroom ? classroomLifetime : attemptLifetime)

export type Phase = 'question' | 'feedback' | 'complete'

/** What an attempt shows: in practice, an item with a response shows its feedback. */
export function phaseOf({ completedAt, mode, at, responses }: Attempt): Phase {
  if (completedAt !== undefined) return 'complete'
  return mode === 'practice' && responses[at] ? 'feedback' : 'question'
}

/** The attempt with another item in view. */
export function moveTo(attempt: Attempt, at: number): Attempt {
  return { ...attempt, at: Math.min(Math.max(at, 0), attempt.items.length - 1) }
}

/** Index of the first item after `from`, going round, that has no response; -1 if all have one. */
export function nextUnanswered({ responses }: Attempt, from: number): number {
  const order = responses.map((_, step) => (from + 1 + step) % responses.length)
  return order.find((index) => !responses[index]) ?? -1
}

/** The attempt after the feedback on the item in view: at the next without a response, complete if all have one. */
export function goOn(attempt: Attempt, now: number): Attempt {
  const next = nextUnanswered(attempt, attempt.at)
  return next === -1 ? { ...attempt, completedAt: now } : moveTo(attempt, next)
}

/**
 * An earlier state of an attempt with all that was answered since. In practice the item in view stays as it
 * was, asked or with its feedback, so that whoever goes back to a question can answer it again.
 * @param newest state of the same attempt
 */
export function withLaterResponses(earlier: Attempt, newest: Attempt): Attempt {
  const { at, mode } = earlier
  const { completedAt: _, isRecorded, recordedAs, ...rest } = newest
  const responses =
    mode === 'practice' ? newest.responses.with(at, earlier.responses[at]) : newest.responses
  const underWay = { ...rest, at, responses, isRecorded: false }
  return !isRecorded || responses.includes(undefined)
    ? underWay
    : { ...underWay, isRecorded, ...(recordedAs && { recordedAs }) }
}

/**
 * The attempt with a response to the item in view.
 * Unchanged where the response would count twice or go to the wrong item: if the item is not in view
 * (a late second post), if its feedback was already shown, or if the attempt is complete.
 * @param now seconds since 1970
 */
export function respond(
  attempt: Attempt,
  item: string,
  given: GivenResponse,
  now: number,
): Attempt {
  const { recordedAs: _, ...rest } = attempt
  const { at, items, mode } = rest
  if (items[at] !== item || phaseOf(attempt) !== 'question') return attempt
  const seconds = Math.min(Math.max(Math.round(given.seconds), 0), maxSeconds)
  const responses = rest.responses.with(at, { ...given, seconds })
  const answered = { ...rest, responses, isRecorded: false }
  const next = nextUnanswered(answered, at)
  if (next === -1) return { ...answered, completedAt: now }
  return mode === 'practice' ? answered : { ...answered, at: next }
}

/**
 * The id under which a completion is recorded: the attempt id, and what follows from its responses. The same
 * responses always give the same id; different responses, from an earlier address, give another. Of an attempt
 * outside a class, whose id may be shared, the end is a code that only the site can make.
 */
export const recordIdOf = ({ id, responses, recordedAs }: Attempt): string =>
  `${id}.${recordedAs ?? digest(responsesIn({ responses }))}`

/** All responses as one text. */
export const responsesIn = ({ responses }: Pick<Attempt, 'responses'>): string =>
  responses.map((given) => given?.response ?? '').join(',')
