/**
 * Counts over many attempts. A tally is always recomputed from score lines and never incremented in
 * the store, so running it twice, or stopping it halfway, is harmless.
 */
import { attemptIdOf, quizIdOf } from './attempt.ts'
import type { Completion } from './completion.ts'
import { eachRecordedItem, type ScoreLine } from './record.ts'
import { partsPerPoint } from './scoring.ts'

/**
 * Raised where attempts are counted another way, so that the days that may still change are counted
 * again. Days before those stay as they were counted.
 */
export const tallyForm = 1

/** What is known of one item over many attempts. Points and scores in parts of a point. */
export interface ItemTally {
  /** Attempts that answered the item: one that left it blank says nothing of how hard it is, nor of any distractor. */
  attempts: number
  /** Attempts that were handed in with the item left blank; missing where there are none. */
  blanks?: number
  /** Sums over those attempts, from which difficulty and discrimination follow. */
  points: number
  pointsSquared: number
  score: number
  scoreSquared: number
  pointsTimesScore: number
  /** How often each response was given. */
  responses: Record<string, number>
}

/** Counts over the full draws of one quiz. An item left blank earns nothing in the scores. */
export interface Tally {
  attempts: number
  /** Sum of scores, in parts. */
  score: number
  /** Sum of the most possible scores, in parts. */
  maxScore: number
  /** Attempts by whole points, rounded down; the index is the number of points. */
  histogram: number[]
  items: Record<string, ItemTally>
}

export const emptyTally = (): Tally => ({
  attempts: 0,
  score: 0,
  maxScore: 0,
  histogram: [],
  items: {},
})

/**
 * The tally of each quiz over some attempts. Only full draws count; of several completions of one
 * attempt the earliest does.
 * @returns quiz id → tally
 */
export function tallyAttempts(listed: readonly Completion[]): Record<string, Tally> {
  const counts = new Map<string, TallyCount>()
  for (const { id, line } of earliestCompletions(listed)) {
    if (line.draw !== 'full') continue
    const quiz = quizIdOf(id)
    const count = counts.get(quiz) ?? new TallyCount()
    counts.set(quiz, count)
    count.add(line)
  }
  return Object.fromEntries(Array.from(counts, ([quiz, count]) => [quiz, count.tally()]))
}

function earliestCompletions(listed: readonly Completion[]): Completion[] {
  const earliest = new Map<string, Completion>()
  for (const attempt of listed) {
    const attemptId = attemptIdOf(attempt.id)
    const known = earliest.get(attemptId)
    const isEarlier =
      !known ||
      attempt.line.completedAt < known.line.completedAt ||
      // Within the same second the keys decide, so that every run agrees.
      (attempt.line.completedAt === known.line.completedAt && attempt.id < known.id)
    if (isEarlier) earliest.set(attemptId, attempt)
  }
  return [...earliest.values()]
}

interface ItemCount extends Omit<ItemTally, 'responses'> {
  responses: Map<string, number>
  seconds: number[]
}

/**
 * A tally under way: each score line that is added counts. A class or a day has thousands, so nothing
 * is made for each response.
 */
export class TallyCount {
  #attempts = 0
  #score = 0
  #maxScore = 0
  readonly #histogram: number[] = []
  readonly #items = new Map<string, ItemCount>()

  add({ score, maxScore, items, isOnPaper }: ScoreLine): void {
    this.#attempts++
    this.#score += score
    this.#maxScore += maxScore
    const whole = Math.floor(score / partsPerPoint)
    while (this.#histogram.length <= maxScore / partsPerPoint) this.#histogram.push(0)
    this.#histogram[whole] = (this.#histogram[whole] ?? 0) + 1
    eachRecordedItem(items, (id, response, points, seconds) => {
      const item = this.#items.get(id) ?? this.#begin(id)
      if (response === '') {
        item.blanks = (item.blanks ?? 0) + 1
        return
      }
      item.attempts++
      item.points += points
      item.pointsSquared += points * points
      item.score += score
      item.scoreSquared += score * score
      item.pointsTimesScore += points * score
      item.responses.set(response, (item.responses.get(response) ?? 0) + 1)
      if (!isOnPaper) item.seconds.push(seconds)
    })
  }

  tally(): Tally {
    return {
      attempts: this.#attempts,
      score: this.#score,
      maxScore: this.#maxScore,
      histogram: [...this.#histogram],
      items: Object.fromEntries(
        Array.from(this.#items, ([id, { seconds: _, responses, ...sums }]) => [
          id,
          { ...sums, responses: Object.fromEntries(responses) },
        ]),
      ),
    }
  }

  /** Item id → the times spent on it, in seconds, where any are known. */
  seconds(): [string, readonly number[]][] {
    return Array.from(this.#items).flatMap(([id, { seconds }]): [string, readonly number[]][] =>
      seconds.length > 0 ? [[id, seconds]] : [],
    )
  }

  #begin(id: string): ItemCount {
    const item = { ...emptyItemTally(), responses: new Map<string, number>(), seconds: [] }
    this.#items.set(id, item)
    return item
  }
}

const emptyItemTally = (): ItemTally => ({
  attempts: 0,
  points: 0,
  pointsSquared: 0,
  score: 0,
  scoreSquared: 0,
  pointsTimesScore: 0,
  responses: {},
})

/** The sum of tallies. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    sum.attempts += tally.attempts
    sum.score += tally.score
    sum.maxScore += tally.maxScore
    for (const [points, count] of tally.histogram.entries()) {
      sum.histogram[points] = (sum.histogram[points] ?? 0) + count
    }
    for (const [id, item] of Object.entries(tally.items)) {
      sum.items[id] ??= emptyItemTally()
      const into = sum.items[id]
      for (const field of sumFields) into[field] += item[field]
      if (item.blanks) into.blanks = (into.blanks ?? 0) + item.blanks
      for (const [response, count] of Object.entries(item.responses)) {
        into.responses[response] = (into.responses[response] ?? 0) + count
      }
    }
  }
  return sum
}

const sumFields = [
  'attempts',
  'points',
  'pointsSquared',
  'score',
  'scoreSquared',
  'pointsTimesScore',
] as const
