/** The first votes of a live lesson, set against the last, which count: what learners gained by talking. */
import { eachRecordedItem, type ScoreLine } from './record.ts'
import { partsPerPoint } from './scoring.ts'

/** All of it compares the same people: an answer without a first vote before it is no gain by talking. */
export interface FirstVotes {
  /** Item id → share of the points earned by those who took part in the first vote, 0 to 1; of items whose answers changed after it. */
  shares: ReadonlyMap<string, FirstAndLast>
  /** Share of the points earned by all first votes, and by the last of the same people on the same questions, 0 to 1. */
  all: FirstAndLast
  /** Answers that are others than those of the first vote: how many, and how many of them earned more or less. */
  changed: number
  better: number
  worse: number
}

/** Of the first votes, and of the last on the same questions. */
export interface FirstAndLast {
  first: number
  last: number
}

/** One question with a first vote. */
interface FirstVote extends FirstAndLast {
  item: string
  isChanged: boolean
}

/** What a learner's votes earned, in parts of a point; undefined where none of them was a first one. */
export function voteScoresOf(line: ScoreLine): FirstAndLast | undefined {
  const votes = firstVotesIn(line)
  if (votes.length === 0) return undefined
  return {
    first: votes.reduce((sum, { first }) => sum + first, 0),
    last: votes.reduce((sum, { last }) => sum + last, 0),
  }
}

/** Whoever came for the second vote had no answer to change: such questions are left out. */
function firstVotesIn({ items, firstVotes = '' }: ScoreLine): FirstVote[] {
  const lasts = new Map<string, { response: string; points: number }>()
  eachRecordedItem(items, (id, response, points) => lasts.set(id, { response, points }))
  const votes: FirstVote[] = []
  eachRecordedItem(firstVotes, (item, response, first) => {
    const last = lasts.get(item)
    if (response === '' || !last) return
    votes.push({ item, first, last: last.points, isChanged: last.response !== response })
  })
  return votes
}

/** Counts over the lines of a class. */
export class FirstVoteCount {
  readonly #items = new Map<string, FirstAndLast & { voters: number; isChanged: boolean }>()
  #votes = 0
  #first = 0
  #last = 0
  #changed = 0
  #better = 0
  #worse = 0

  add(line: ScoreLine): void {
    const votes = firstVotesIn(line)
    this.#votes += votes.length
    for (const { item: id, first, last, isChanged } of votes) {
      const item = this.#items.get(id) ?? { first: 0, last: 0, voters: 0, isChanged: false }
      this.#items.set(id, item)
      item.first += first
      item.last += last
      item.voters++
      item.isChanged ||= isChanged
      this.#first += first
      this.#last += last
      if (!isChanged) continue
      this.#changed++
      if (last > first) this.#better++
      if (last < first) this.#worse++
    }
  }

  /** @returns undefined where no answer is another than that of a first vote */
  firstVotes(): FirstVotes | undefined {
    const items = [...this.#items].filter(([, { isChanged }]) => isChanged)
    if (items.length === 0) return undefined
    const most = this.#votes * partsPerPoint
    return {
      shares: new Map(
        items.map(([id, { first, last, voters }]) => {
          const mostOfItem = voters * partsPerPoint
          return [id, { first: first / mostOfItem, last: last / mostOfItem }]
        }),
      ),
      all: { first: this.#first / most, last: this.#last / most },
      changed: this.#changed,
      better: this.#better,
      worse: this.#worse,
    }
  }
}
