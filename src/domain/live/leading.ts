/** The steps by which a teacher leads a lesson. */
import { isClosed } from '../classroom.ts'
import { type Decision, refuse } from '../room/change.ts'
import type { Room } from '../room/room.ts'
import { ballots, type Lesson, openBallot, votesIn } from './lesson.ts'

/** What a teacher can do next; each form sends one of these. */
export const steps = [
  'start',
  'ask',
  'close',
  'reopen',
  'discuss',
  'again',
  'guess',
  'reveal',
  'sibling',
  'timer',
  'untimed',
  'alone',
  'together',
  'end',
] as const
export type Step = (typeof steps)[number]

/** A step that the teacher asks for. */
export interface LeadRequest {
  step: Step
  /** Of the key that came with it. */
  keyVersion: number
  /** The round for which it was meant; 0 where there was no lesson. */
  round: number
  /** Of `ask`: the place of the question, from 0. */
  at?: number
  /** Of `sibling`: its item. */
  item?: string
  /** Of `timer`: for how long. */
  seconds?: number
}

/** `moved`: meanwhile another step was made, so that nothing is skipped by a double click or a second device. */
export type LeadVerdict = 'done' | 'moved' | 'impossible' | 'badKey' | 'closed' | 'noClass'

/**
 * Makes a step of a lesson.
 * @param now seconds since 1970
 */
export function lead(room: Room, request: LeadRequest, now: number): Decision<LeadVerdict> {
  const { settings, lesson } = room
  if (!settings) return refuse('noClass')
  if (request.keyVersion !== settings.keyVersion) return refuse('badKey')
  if (isClosed(settings, now)) return refuse('closed')
  if (request.round !== (lesson?.round ?? 0)) return refuse('moved')
  const next = afterStep(room, request, now)
  if (!next) return refuse('impossible')
  return { verdict: 'done', changes: [{ change: 'lesson', lesson: next }] }
}

/** The lesson after a step; undefined where the step is not possible. */
function afterStep(room: Room, request: LeadRequest, now: number): Lesson | undefined {
  const { lesson } = room
  const { step } = request
  const isUnderWay = lesson !== undefined && lesson.phase !== 'over'
  if (step === 'start') return isUnderWay ? undefined : beginning(lesson, now)
  if (!isUnderWay || !canDo(lesson, step)) return undefined
  const { timerEnds: _, ...rest } = lesson
  const { togetherSince: __, ...apart } = lesson
  const on: Lesson = { ...rest, round: lesson.round + 1, since: now }
  switch (step) {
    case 'ask':
      return asking(room, on, request.at)
    case 'close':
      return { ...on, phase: 'counted' }
    case 'reopen':
      return { ...on, phase: 'vote' }
    case 'discuss':
      return { ...on, phase: 'discuss' }
    case 'again':
      return { ...on, phase: 'vote', vote: ballots.second }
    case 'guess':
      return { ...on, phase: 'guess' }
    case 'reveal':
      return { ...on, phase: 'revealed', revealed: withItem(lesson.revealed, lesson.item) }
    case 'sibling':
      return request.item === undefined ? undefined : entering(room, on, request.item, true)
    case 'end':
      return { ...on, phase: 'over' }
    // The round goes on: what learners have entered still counts.
    case 'timer':
      return isTime(request.seconds) ? { ...lesson, timerEnds: now + request.seconds } : undefined
    case 'untimed':
      return rest
    case 'alone':
      return apart
    case 'together':
      return { ...lesson, togetherSince: now }
  }
}

/** The longest timer (seconds). */
const longestTimer = 3600

const isTime = (seconds: number | undefined): seconds is number =>
  Number.isInteger(seconds) && Number(seconds) > 0 && Number(seconds) <= longestTimer

/** A lesson that ended may be taken up again: its votes are there, and the keys that were shown. */
const beginning = (before: Lesson | undefined, now: number): Lesson => ({
  round: (before?.round ?? 0) + 1,
  phase: 'lobby',
  at: before?.at ?? -1,
  item: '',
  isSibling: false,
  vote: ballots.first,
  startedAt: now,
  since: now,
  revealed: before?.revealed ?? [],
  togetherSince: now,
})

/** Whether a step leads on from the phase that a lesson is in. */
export function canDo(lesson: Lesson, step: Step): boolean {
  const { phase, vote, isSibling, timerEnds, togetherSince } = lesson
  const isOpen = openBallot(lesson) !== undefined
  switch (step) {
    case 'start':
      return phase === 'over'
    case 'ask':
    case 'end':
      return phase !== 'over'
    case 'close':
      return phase === 'vote'
    case 'reopen':
      return phase === 'counted'
    // A sibling is answered alone.
    case 'discuss':
      return phase === 'counted' && vote === ballots.first && !isSibling
    case 'again':
      return (phase === 'counted' || phase === 'discuss') && vote === ballots.first && !isSibling
    case 'guess':
      return (phase === 'counted' || phase === 'discuss') && !isSibling
    case 'reveal':
      return isOpen || phase === 'counted' || phase === 'discuss'
    case 'sibling':
      return phase === 'revealed' && !isSibling
    case 'timer':
      return isOpen || phase === 'discuss'
    case 'untimed':
      return timerEnds !== undefined
    case 'alone':
      return phase !== 'over' && togetherSince !== undefined
    case 'together':
      return phase !== 'over' && togetherSince === undefined
  }
}

function asking(room: Room, lesson: Lesson, at = -1): Lesson | undefined {
  const item = room.settings?.items[at]
  return item === undefined ? undefined : entering(room, { ...lesson, at }, item, false)
}

/** Comes to a question: to its first vote, or where it was left. */
function entering(room: Room, lesson: Lesson, item: string, isSibling: boolean): Lesson {
  const there = { ...lesson, item, isSibling, vote: ballots.first }
  if (lesson.revealed.includes(item))
    return { ...there, phase: 'revealed', vote: lastVote(room, item) }
  // Whoever voted first may have been removed, and the second vote is held all the same.
  const { first, second } = ballots
  const hasVotes = [first, second].some((ballot) => votesIn(room.votes, item, ballot))
  return hasVotes
    ? { ...there, phase: 'counted', vote: lastVote(room, item) }
    : { ...there, phase: 'vote' }
}

const lastVote = ({ votes }: Room, item: string): Lesson['vote'] =>
  votesIn(votes, item, ballots.second) ? ballots.second : ballots.first

const withItem = (items: readonly string[], item: string): readonly string[] =>
  items.includes(item) ? items : [...items, item]
