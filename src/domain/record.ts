/**
 * What is kept of a complete attempt. Version 1, frozen: every later version still reads it. Version 2, where
 * there is what the first can't say: a signed id, items left blank, how sure the learner was.
 */
import { type Attempt, type Draw, type Mode, quizIdOf, recordIdOf } from './attempt.ts'
import { type Certainty, certaintyAt, encodeCertainties } from './certainty.ts'
import type { Response } from './item.ts'
import type { AttemptScore } from './scoring.ts'
import type { Seat } from './seat.ts'

export interface RecordedItem {
  id: string
  /** Empty where it was left blank. */
  response: Response
  /** In parts of a point, see `partsPerPoint`. */
  points: number
  seconds: number
  /** Since version 2, where the learner said it. */
  certainty?: Certainty
}

export interface AttemptRecord {
  version: 1 | 2
  /** See `recordIdOf`. */
  id: string
  quiz: string
  seed: string
  mode: Mode
  draw: Draw
  /** Seconds since 1970. */
  startedAt: number
  completedAt: number
  /** In parts of a point. */
  score: number
  maxScore: number
  items: readonly RecordedItem[]
  classroom?: Seat
  challenge?: string
}

/** The record of a complete attempt. */
export function recordOf(
  attempt: Attempt,
  { points, score, maxScore }: AttemptScore,
): AttemptRecord {
  const { seed, mode, draw, startedAt, completedAt, classroom, challenge } = attempt
  return {
    version: isFirst(attempt) ? 1 : 2,
    id: recordIdOf(attempt),
    quiz: quizIdOf(attempt.id),
    seed,
    mode,
    draw,
    startedAt,
    completedAt: completedAt ?? startedAt,
    score,
    maxScore,
    items: attempt.items.map((id, index) => {
      const { response = '', seconds = 0, certainty } = attempt.responses[index] ?? {}
      return { id, response, points: points[index] ?? 0, seconds, ...(certainty && { certainty }) }
    }),
    ...(classroom && { classroom }),
    ...(challenge && { challenge }),
  }
}

const isFirst = ({ responses, recordedAs }: Attempt): boolean =>
  recordedAs === undefined && responses.every((given) => given && !given.certainty)

/**
 * The score line: what lists of attempts need, small enough (at most 1,024 bytes of JSON for 20
 * items) to be the metadata of a key, so that reading it costs no read of the value.
 */
export interface ScoreLine {
  /** Of the record. */
  v: 1 | 2
  mode: Mode
  draw: Draw
  /** Seconds since 1970. */
  completedAt: number
  /** In parts of a point. */
  score: number
  maxScore: number
  /** Sum over the items. */
  seconds: number
  /** `id,response,points,seconds;…` in the order of the attempt; a response is empty where an item was left blank. */
  items: string
  /** Of a live lesson, whose last votes count: the first votes, written likewise. */
  firstVotes?: string
  /** A letter for each item, where the learner said how sure they were of one: see `certaintyAt`. */
  certainties?: string
  /** The teacher typed it from a worksheet: nobody knows how long anything took, so every `seconds` is 0. */
  isOnPaper?: true
}

/** How many items were left blank. */
export function blanksIn({ items }: Pick<ScoreLine, 'items'>): number {
  let blanks = 0
  eachRecordedItem(items, (_, response) => {
    if (response === '') blanks++
  })
  return blanks
}

/** What a score line says of each item, in the order of the attempt. */
export function recordedItemsOf({ items, certainties }: ScoreLine): RecordedItem[] {
  const recorded: RecordedItem[] = []
  eachRecordedItem(items, (id, response, points, seconds, at) => {
    const certainty = certaintyAt(certainties, at)
    recorded.push({ id, response, points, seconds, ...(certainty && { certainty }) })
  })
  return recorded
}

/**
 * Visits what a score line says of each item, in the order of the attempt, and makes nothing for it but
 * the texts: a class has ten thousand of these.
 * @param items of the score line
 * @param visit with the place of the item, from 0
 */
export function eachRecordedItem(
  items: string,
  visit: (id: string, response: Response, points: number, seconds: number, at: number) => void,
): void {
  for (let from = 0, at = 0; from < items.length; at++) {
    const stop = items.indexOf(';', from)
    const end = stop === -1 ? items.length : stop
    const afterId = items.indexOf(',', from)
    const afterResponse = items.indexOf(',', afterId + 1)
    const afterPoints = items.indexOf(',', afterResponse + 1)
    // A line that was damaged in the store says nothing of the item.
    const isWhole = from < afterId && afterId < afterResponse && afterResponse < afterPoints
    if (isWhole && afterPoints < end) {
      visit(
        items.slice(from, afterId),
        items.slice(afterId + 1, afterResponse),
        numberIn(items, afterResponse + 1, afterPoints),
        numberIn(items, afterPoints + 1, end),
        at,
      )
    }
    from = end + 1
  }
}

/** The number that stands in a text; made without a text of its own where it is whole. */
function numberIn(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number(text.slice(from, to))
    value = value * 10 + digit
  }
  return value
}

export function scoreLineOf(record: AttemptRecord): ScoreLine {
  const { version, mode, draw, completedAt, score, maxScore, items } = record
  const certainties = encodeCertainties(items.map(({ certainty }) => certainty))
  return {
    v: version,
    mode,
    draw,
    completedAt,
    score,
    maxScore,
    seconds: items.reduce((sum, { seconds }) => sum + seconds, 0),
    items: items
      .map(({ id, response, points, seconds }) => [id, response, points, seconds].join(','))
      .join(';'),
    ...(certainties && { certainties }),
  }
}
