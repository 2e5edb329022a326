/** What is known of a lesson besides what its room says: who was told what. */
import type { Certainty } from '../../src/domain/certainty.ts'
import type { Ballot, Lesson } from '../../src/domain/live/lesson.ts'
import type { Page } from '../support/pages.ts'
import type { StoredVote } from './objects.ts'

/** A vote that somebody sent. */
export interface SentVote {
  /** Of the attempt. */
  id: string
  item: string
  ballot: Ballot
  name: string
  response: string
  certainty: Certainty | null
  round: number
  /** What the learner was told; `unknown` where nobody answered. */
  fate: 'taken' | 'late' | 'unknown'
}

export interface LessonBook {
  /** As the rows had it at the last look. */
  lesson: Lesson | undefined
  /** As the rows had them at the last look: `voteValue` by `voteKey`. */
  votes: ReadonlyMap<string, string>
  /** Since the last look. */
  sent: SentVote[]
  /** All that an attempt ever sent, but for what came late: `voteValue` by `attemptKey`. */
  given: Map<string, Set<string>>
  /** Rounds of the steps since the last look that count the round on: of those that a teacher was told of, and of those that got no answer. */
  steps: { done: number[]; unknown: number[] }
  /** As devices of the teacher showed it, the newest last. */
  consoles: readonly Page[]
  /** Address of the projector. */
  board: string
  /** How many were answered in each attempt at one's own pace, at the last look; undefined where the class was over. */
  alone: ReadonlyMap<string, number> | undefined
}

export const newLessonBook = (): LessonBook => ({
  lesson: undefined,
  votes: new Map(),
  sent: [],
  given: new Map(),
  steps: { done: [], unknown: [] },
  consoles: [],
  board: '',
  alone: undefined,
})

/** What a learner votes: another one wherever any of it is otherwise. */
export const voteValue = ({ response, certainty }: Pick<StoredVote, 'response' | 'certainty'>) =>
  `${response} ${certainty ?? ''}`

/** A learner's place in a ballot: one vote, whatever is sent. */
export const voteKey = ({ item, ballot, name }: Pick<StoredVote, 'item' | 'ballot' | 'name'>) =>
  `${item}/${ballot}/${name}`

export const isUnderWay = ({ lesson }: LessonBook): boolean =>
  lesson !== undefined && lesson.phase !== 'over'

/** An attempt's place in a ballot. */
export const attemptKey = ({ item, ballot, id }: Pick<SentVote, 'item' | 'ballot' | 'id'>) =>
  `${item}/${ballot}/${id}`
