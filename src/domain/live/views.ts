/** What of a lesson each of those who follow it may know. */
import type { Certainty } from '../certainty.ts'
import { isClosed } from '../classroom.ts'
import type { Response } from '../item.ts'
import type { Room } from '../room/room.ts'
import { type BallotCount, countBallot, type Gain, gainBetween } from './counting.ts'
import {
  type Ballot,
  ballotKey,
  ballots,
  type Lesson,
  openBallot,
  type Votes,
  votesIn,
} from './lesson.ts'
import { receivedIn } from './voters.ts'

/** Who follows: the learners, whoever looks at the projector, and the teacher alone. */
export type Audience = 'learners' | 'projector' | 'console'

/** Those who see how many answered. */
export type Onlooker = Exclude<Audience, 'learners'>

/** How the ballots of a question fell. */
export interface Counts {
  first?: BallotCount
  second?: BallotCount
  guess?: BallotCount
  /** The second vote set against the first; of a sibling, the vote on it against the first on the question before it. */
  gain?: Gain
}

/** What learners see. */
export interface FollowedView {
  lesson: Lesson
  /** Only of what may be seen: by the teacher once a vote is closed, by everybody once the key is shown. */
  counts?: Counts
}

export interface LessonView extends FollowedView {
  /** Learners who take part. */
  joined: number
  /** Learners who answered in the ballot that is open, or was last. */
  voted: number
  /** Once the ballot is closed: the answers that came in, one of each device. */
  received?: number
  /** The answers in its tally: of several devices under one name that of the last. */
  counted?: number
  /** Of those who take part, in the order of the alphabet; for the teacher. */
  seats?: readonly Seated[]
}

/** A learner, and whether there is an answer. */
export interface Seated {
  name: string
  hasVoted: boolean
}

/** What a learner gave for the question in view. */
export type OwnVotes = Partial<Record<keyof typeof ballots, Response>> & {
  /** How sure they said they were, in the latest vote. */
  certainty?: Certainty
}

/**
 * Of who takes part and how many answered there is nothing in it: after each vote all of that would be counted again.
 * @param now seconds since 1970: with its class the lesson is over
 */
export function lessonForLearners(room: Room, now: number): FollowedView | undefined {
  const lesson = lessonAt(room, now)
  if (!lesson) return undefined
  return { lesson, ...(lesson.phase === 'revealed' && { counts: countsOf(room, lesson) }) }
}

/** @param now seconds since 1970: with its class the lesson is over */
export function lessonFor(room: Room, onlooker: Onlooker, now: number): LessonView | undefined {
  const lesson = lessonAt(room, now)
  if (!lesson) return undefined
  const { votes } = room
  const open = openBallot(lesson)
  const voters = votesIn(votes, lesson.item, open ?? lesson.vote)
  const tally = open === undefined ? countBallot(votes, lesson.item, lesson.vote) : undefined
  const names = takingPart(room, lesson)
  const isSeen = lesson.phase === 'revealed' || onlooker === 'console'
  return {
    lesson,
    joined: names.length,
    voted: voters?.size ?? 0,
    ...(tally && {
      received: receivedIn(room, ballotKey({ item: lesson.item, ballot: lesson.vote })),
      counted: Object.values(tally.responses).reduce((all, each) => all + each, 0),
    }),
    ...(isSeen && { counts: countsOf(room, lesson) }),
    ...(onlooker === 'console' && {
      seats: names.sort().map((name) => ({ name, hasVoted: voters?.has(name) ?? false })),
    }),
  }
}

const lessonAt = ({ settings, lesson }: Room, now: number): Lesson | undefined =>
  settings && lesson && (isClosed(settings, now) ? { ...lesson, phase: 'over' } : lesson)

/** All who joined but for those who are at the quiz alone meanwhile, and all who voted. */
function takingPart({ learners, progress, votes }: Room, { startedAt }: Lesson): string[] {
  const names = new Set(learners.keys())
  for (const { name, line } of progress.values()) {
    if (line.completedAt >= startedAt) names.delete(name)
  }
  for (const voters of votes.values()) for (const name of voters.keys()) names.add(name)
  return [...names]
}

/** Nobody sees how a ballot falls while it is open, nor one after it, and of guesses nobody before the key is shown. */
function countsOf({ votes, settings }: Room, lesson: Lesson): Counts {
  const { item, isSibling, at, phase } = lesson
  const open = openBallot(lesson)
  const isHidden = (ballot: Ballot) => open !== undefined && ballot >= open
  const count = (ballot: Ballot) =>
    isHidden(ballot) ? undefined : countBallot(votes, item, ballot)
  const first = count(ballots.first)
  const second = count(ballots.second)
  const guess = phase === 'revealed' ? count(ballots.guess) : undefined
  const parent = isSibling ? settings?.items[at] : undefined
  const cast = (of: string, ballot: Ballot) => votesIn(votes, of, ballot)
  const gain =
    parent !== undefined
      ? first && gainBetween(cast(parent, ballots.first), cast(item, ballots.first))
      : second && gainBetween(cast(item, ballots.first), cast(item, ballots.second))
  return {
    ...(first && { first }),
    ...(second && { second }),
    ...(guess && { guess }),
    ...(gain && { gain }),
  }
}

/** What one learner gave for the question in view. */
export function ownVotes(votes: Votes, { item, vote: latest }: Lesson, name: string): OwnVotes {
  const own: OwnVotes = {}
  for (const [kind, ballot] of Object.entries(ballots)) {
    const given = votesIn(votes, item, ballot)?.get(name)
    if (!given) continue
    own[kind as keyof typeof ballots] = given.response
    if (ballot === latest && given.certainty) own.certainty = given.certainty
  }
  return own
}
