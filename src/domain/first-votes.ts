/** The first votes of a live lesson, set against the last, which count: what learners gained by talking. */
import { eachRecordedItem, type ScoreLine } from './record.ts'
import { partsPerPoint } from './scoring.ts'

export interface FirstVotes {
  /** Item id → share of the points earned in the first vote, 0 to 1; of items whose answers changed after it. */
  shares: ReadonlyMap<string, number>
  /** Of those who took part in the lesson, in parts of a point. */
  mean: number
  lastMean: number
  /** Answers that are others than those of the first vote: how many, and how many of them earned more or less. */
  changed: number
  better: number
  worse: number
}

/** What a learner's first votes earned, in parts of a point; undefined of an attempt outside a lesson. */
export function firstScoreOf({ firstVotes }: ScoreLine): number | undefined {
  if (firstVotes === undefined) return undefined
  let sum = 0
  eachRecordedItem(firstVotes, (_, __, points) => {
    sum += points
  })
  return sum
}

/** Counts over the lines of a class. */
export class FirstVoteCount {
  readonly #items = new Map<string, { points: number; voters: number; isChanged: boolean }>()
  #learners = 0
  #points = 0
  #lastPoints = 0
  #changed = 0
  #better = 0
  #worse = 0

  add(line: ScoreLine): void {
    const score = firstScoreOf(line)
    if (score === undefined) return
    this.#learners++
    this.#points += score
    this.#lastPoints += line.score
    const last = new Map<string, { response: string; points: number }>()
    eachRecordedItem(line.items, (id, response, points) => last.set(id, { response, points }))
    eachRecordedItem(line.firstVotes ?? '', (id, response, points) => {
      const then = last.get(id)
      const isChanged = then !== undefined && then.response !== response
      const item = this.#items.get(id) ?? { points: 0, voters: 0, isChanged: false }
      item.isChanged ||= isChanged
      this.#items.set(id, item)
      // Whoever came for the second vote had no answer to change.
      if (response === '') return
      item.points += points
      item.voters++
      if (!isChanged) return
      this.#changed++
      if (then.points > points) this.#better++
      if (then.points < points) this.#worse++
    })
  }

  /** @returns undefined where no answer is another than that of a first vote */
  firstVotes(): FirstVotes | undefined {
    const items = [...this.#items].filter(([, { isChanged, voters }]) => isChanged && voters > 0)
    if (items.length === 0) return undefined
    return {
      shares: new Map(
        items.map(([id, { points, voters }]) => [id, points / (voters * partsPerPoint)]),
      ),
      mean: this.#points / this.#learners,
      lastMean: this.#lastPoints / this.#learners,
      changed: this.#changed,
      better: this.#better,
      worse: this.#worse,
    }
  }
}
