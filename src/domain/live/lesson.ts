/** A lesson in which the teacher leads a class from question to question. Times in seconds since 1970. */
import type { Certainty } from '../certainty.ts'
import type { Response } from '../item.ts'

/**
 * `lobby`: learners come in. `vote`: a vote is open. `counted`: it is closed, and nobody but the teacher sees how it
 * fell. `discuss`: learners talk to each other. `guess`: they guess which wrong answer fooled most. `revealed`: the
 * key and both votes are shown. `over`: the lesson has ended.
 */
export type LessonPhase = 'lobby' | 'vote' | 'counted' | 'discuss' | 'guess' | 'revealed' | 'over'

/** Of one question: the vote of each alone, the vote after the discussion, and the guess which wrong answer fooled most. */
export const ballots = { first: 1, second: 2, guess: 3 } as const
export type Ballot = (typeof ballots)[keyof typeof ballots]

export interface Lesson {
  /** Counts the steps of the teacher: every form names the one that it was shown in. */
  round: number
  phase: LessonPhase
  /** Place of the question among those of the class, from 0; −1 before the first. */
  at: number
  /** What is asked: the question at that place, or a sibling of it. */
  item: string
  /** It is not one of the class, but another on the same objective. */
  isSibling: boolean
  /** Which of its two votes is the latest. */
  vote: typeof ballots.first | typeof ballots.second
  /** When the lesson began. */
  startedAt: number
  /** When the phase began. */
  since: number
  /** When a timer runs out that the teacher started. It ends nothing. */
  timerEnds?: number
  /** Items whose keys were shown: no vote on them opens again. */
  revealed: readonly string[]
  /**
   * Since when nobody takes the quiz alone, which would show keys before the lesson does; undefined while the teacher
   * lets them, and in a lesson from before that could be said.
   */
  togetherSince?: number
}

/** What a learner gave in one ballot. */
export interface Vote {
  item: string
  ballot: Ballot
  /** Of the learner. */
  name: string
  response: Response
  /** In parts of a point. */
  points: number
  /** Where the learner said how sure they were. */
  certainty?: Certainty
  /** From the opening of the vote. */
  seconds: number
  /** By the clock of the room. */
  at: number
}

/** The votes of each ballot of each item, by the names of learners. */
export type Votes = Map<string, Map<string, Vote>>

/**
 * An attempt in which somebody voted. Several under one name may be a learner's own devices, or come from a classmate
 * who came back under it: of each is kept what it gave, though the last vote of a ballot is the name's.
 */
export interface Voter {
  /** Of the learner. */
  name: string
  /** It was the first to vote under a name: what nobody else gave there is its own. */
  isFirst: boolean
  /** What it gave where that does not follow, by ballots. */
  votes: ReadonlyMap<string, Cast>
}

/** A vote, whoever's it is. */
export type Cast = Omit<Vote, 'name'>

/** By the ids of attempts. */
export type Voters = Map<string, Voter>

/** Names a ballot of an item in `Votes`. */
export const ballotKey = ({ item, ballot }: Pick<Vote, 'item' | 'ballot'>): string =>
  `${item}/${ballot}`

/** The votes of a ballot; none where nobody voted. */
export const votesIn = (
  votes: Votes,
  item: string,
  ballot: Ballot,
): ReadonlyMap<string, Vote> | undefined => votes.get(ballotKey({ item, ballot }))

/** The ballot that is open, if one is. */
export function openBallot({ phase, vote }: Lesson): Ballot | undefined {
  if (phase === 'vote') return vote
  return phase === 'guess' ? ballots.guess : undefined
}
