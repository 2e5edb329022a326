/** What holds in a lesson after every step: each vote that was acknowledged is there once, and no other. */
import { expect } from 'vitest'
import { isClosed } from '../../src/domain/classroom.ts'
import type { ListedClassroom } from '../../src/domain/listed-classroom.ts'
import { ballots, type Lesson, openBallot } from '../../src/domain/live/lesson.ts'
import { isLiveLine } from '../../src/domain/live/lines.ts'
import type { FollowedView, LessonView } from '../../src/domain/live/views.ts'
import type { ScoreLine } from '../../src/domain/record.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'
import { earnedBy, ownerIn, type SimulatedClass } from './classes.ts'
import {
  attemptKey,
  isUnderWay,
  type LessonBook,
  type SentVote,
  voteKey,
  voteValue,
} from './lesson-book.ts'
import type { StoredLesson, StoredVote } from './objects.ts'

interface Step {
  /** Several people did something in it, and nobody knows in which order. */
  isCrowded: boolean
  /** Some attempts got another name in it. */
  isParted: boolean
}

/** @param now seconds since 1970 */
export function checkLesson(
  one: SimulatedClass,
  stored: StoredLesson,
  { isCrowded, isParted }: Step,
  now: number,
): void {
  const { settings, lesson, votes } = stored
  const before = one.lesson
  if (!settings || settings.isDeleted) {
    expect([lesson, votes], 'nothing of a lesson is left').toEqual([undefined, []])
  } else {
    checkSteps(before, lesson)
    for (const each of votes) {
      checkVote(one, each, { isCrowded, isParted }, now > settings.closesAt)
      if (stored.knowsVoters) checkVoter(one, each)
    }
    checkSent(one, stored, { isCrowded, isParted }, now)
  }
  before.lesson = lesson
  before.votes = new Map(votes.map((each) => [voteKey(each), voteValue(each)]))
  before.sent = []
  before.steps = { done: [], unknown: [] }
}

/** While a class is held together nobody gets on with the quiz alone. @param isChecked whether its code knows of that */
export function checkTogether(
  { lesson: book }: SimulatedClass,
  { settings, progress = [] }: ListedClassroom,
  { lesson }: StoredLesson,
  isChecked: boolean,
  now: number,
): void {
  const isOver = !settings || isClosed(settings, now)
  const own = progress.filter(({ id }) => !isLiveLine(id))
  const alone = isOver ? undefined : new Map(own.map(({ id, answered }) => [id, answered]))
  const since = isUnderWay(book) ? book.lesson?.togetherSince : undefined
  const isHeld = since !== undefined && lesson?.phase !== 'over' && lesson?.togetherSince === since
  if (isChecked && isHeld && book.alone && alone) {
    for (const [id, answered] of alone)
      expect(answered, 'nobody answers alone what the class does together').toBe(book.alone.get(id))
  }
  book.alone = alone
}

/** A lesson goes on by the steps that were made, and what was shown stays shown. */
function checkSteps({ lesson: before, steps }: LessonBook, now: Lesson | undefined): void {
  const { done, unknown } = steps
  const made = (now?.round ?? 0) - (before?.round ?? 0)
  expect(made, 'each step that was told is made').toBeGreaterThanOrEqual(done.length)
  expect(made, 'each step is made once').toBeLessThanOrEqual(done.length + unknown.length)
  expect(new Set(done).size, 'of one round, one step is made').toBe(done.length)
  const shown = now?.revealed ?? []
  expect(shown, 'a key that was shown stays shown').toEqual(
    expect.arrayContaining([...(before?.revealed ?? [])]),
  )
}

/** A vote as it stands is the one before, or one that was sent while it was open. */
function checkVote(
  one: SimulatedClass,
  vote: StoredVote,
  { isCrowded, isParted }: Step,
  isOver: boolean,
): void {
  const { item, ballot, name, response, points } = vote
  const { lesson, votes, sent } = one.lesson
  expect(one.names.has(name), `no vote of another class: ${name}`).toBe(true)
  expect(one.removed.has(name), `no vote of a learner who was removed: ${name}`).toBe(false)
  expect(points, 'a vote earns what the second scorer gives').toBe(earnedBy(item, response))
  const key = voteKey(vote)
  if (votes.get(key) === voteValue(vote)) return
  // What was given before is seen again under either name.
  if (isParted && givenIn(one, vote).length > 0) return
  const isSent = sent.some(
    (each) => each.fate !== 'late' && voteValue(each) === voteValue(vote) && voteKey(each) === key,
  )
  expect(isSent, `nobody votes but who sent it: ${key}`).toBe(true)
  expect(lesson?.revealed.includes(item) ?? false, `no vote after the key: ${key}`).toBe(false)
  if (isCrowded) return
  const isOpen = !isOver && lesson?.item === item && openBallot(lesson) === ballot
  expect(isOpen, `no vote before or after its time: ${key}`).toBe(true)
}

/** Attempts that gave a vote as it stands. */
const givenIn = ({ lesson: { given } }: SimulatedClass, vote: StoredVote): string[] =>
  Array.from(given).flatMap(([key, values]) => {
    const id = key.slice(key.lastIndexOf('/') + 1)
    const isMeant = key === attemptKey({ ...vote, id })
    return isMeant && values.has(voteValue(vote)) ? [id] : []
  })

/** What was parted from a name votes under its own, and nobody else does. */
function checkVoter(one: SimulatedClass, vote: StoredVote): void {
  const parted = new Set(one.owners.values())
  const owners = givenIn(one, vote).map((id) => one.owners.get(id))
  const isTheirs = owners.some((owner) =>
    parted.has(vote.name) ? owner === vote.name : owner === undefined,
  )
  expect(isTheirs, `a vote is of an attempt of its name: ${voteKey(vote)}`).toBe(true)
}

/** What learners were told of their votes is so. */
function checkSent(
  one: SimulatedClass,
  { settings, votes, knowsVoters }: StoredLesson,
  { isCrowded, isParted }: Step,
  now: number,
): void {
  const { removed } = one
  const { sent, lesson } = one.lesson
  // Code from before parts a name and leaves its votes.
  if (isParted && !knowsVoters) return
  const stored = new Map(votes.map((each) => [voteKey(each), voteValue(each)]))
  const last = new Map<string, SentVote[]>()
  for (const said of sent) {
    const each = { ...said, name: ownerIn(one, said.id, said.name) }
    if (each.fate === 'late') {
      const isOpen = settings && !isClosed(settings, now) && lesson && openBallot(lesson)
      const isMeant = isOpen && lesson.round === each.round && lesson.item === each.item
      if (!isCrowded) expect(isMeant || false, 'a vote in time is in time').toBe(false)
    } else {
      const others = isCrowded || each.fate === 'unknown' ? (last.get(voteKey(each)) ?? []) : []
      last.set(voteKey(each), [...others, each])
    }
  }
  for (const [key, each] of last) {
    const isTold = each.some(({ fate, name }) => fate === 'taken' && !removed.has(name))
    if (!isTold) continue
    expect(each.map(voteValue), `a vote that was taken is there: ${key}`).toContain(stored.get(key))
  }
}

/** What the room tells of the votes is what the rows have, and hidden while it is open. */
export function checkView(
  { lesson, voted, counted, counts = {} }: LessonView,
  votes: readonly StoredVote[],
) {
  const open = openBallot(lesson)
  const inBallot = (ballot: number) =>
    votes.filter((each) => each.item === lesson.item && each.ballot === ballot)
  expect(voted, 'as many answered as there are votes').toBe(inBallot(open ?? lesson.vote).length)
  if (counted !== undefined) expect(counted, 'received as many as counted').toBe(voted)
  for (const [kind, ballot] of Object.entries(ballots)) {
    const count = counts[kind as keyof typeof ballots]
    const isOpen = open !== undefined && ballot >= open
    if (isOpen || (ballot === ballots.guess && lesson.phase !== 'revealed')) {
      expect(count, `nobody sees the ${kind} vote before its time`).toBeUndefined()
      continue
    }
    const all = inBallot(ballot)
    const responses: Record<string, number> = {}
    for (const { response } of all) responses[response] = (responses[response] ?? 0) + 1
    expect(count?.responses ?? {}, 'a tally has each vote once').toEqual(responses)
  }
  if (lesson.isSibling) return
  const firsts = new Map(inBallot(ballots.first).map(({ name, response }) => [name, response]))
  const both = inBallot(ballots.second).filter(({ name }) => firsts.has(name))
  const isRight = (response = '') => earnedBy(lesson.item, response) === partsPerPoint
  const gain = {
    voters: both.length,
    before: both.filter(({ name }) => isRight(firsts.get(name))).length,
    after: both.filter(({ response }) => isRight(response)).length,
  }
  const isTold = counts.second !== undefined && gain.voters > 0
  expect(counts.gain, 'a gain is of those who voted both times').toEqual(isTold ? gain : undefined)
}

/** Before the key is shown, those who follow are told nothing of the votes, however their pages are made. */
export function checkFollowing(live: FollowedView | undefined): void {
  if (!live || live.lesson.phase === 'revealed') return
  expect(live.counts, 'nobody but the teacher knows the votes before the key').toBeUndefined()
}

/** Each learner who voted has one line, with the last vote on each question that was asked and the first beside it. */
export function checkLines(room: ListedClassroom, { settings, lesson, votes }: StoredLesson): void {
  const items = settings?.items ?? []
  const ofClass = votes.filter(
    ({ item, ballot }) => items.includes(item) && ballot !== ballots.guess,
  )
  const asked = items.filter(
    (item) => ofClass.some((each) => each.item === item) || lesson?.revealed.includes(item),
  )
  const lines = [...room.attempts, ...(room.progress ?? [])].filter(({ id }) => isLiveLine(id))
  const voters = new Set(ofClass.map(({ name }) => name))
  expect(lines.map(({ name }) => name).toSorted(), 'one line a learner who voted').toEqual(
    [...voters].toSorted(),
  )
  for (const { name, line } of lines) {
    const given = (ballot: number, item: string) =>
      ofClass.find((each) => each.name === name && each.item === item && each.ballot === ballot)
    const first = asked.map((item) => entryOf(item, given(ballots.first, item)))
    const last = asked.map((item) =>
      entryOf(item, given(ballots.second, item) ?? given(ballots.first, item)),
    )
    expect(entriesIn(line.items), `the last votes of ${name}`).toEqual(last)
    expect(entriesIn(line.firstVotes), `the first votes of ${name}`).toEqual(first)
    const said = asked.map(
      (item) => (given(ballots.second, item) ?? given(ballots.first, item))?.certainty?.[0] ?? '-',
    )
    expect(line.certainties ?? '-'.repeat(asked.length), `how sure ${name} was`).toBe(said.join(''))
  }
}

const entryOf = (item: string, vote: StoredVote | undefined): string =>
  `${item},${vote?.response ?? ''},${earnedBy(item, vote?.response)}`

/** Without the time spent. */
const entriesIn = (line: ScoreLine['firstVotes']) =>
  line?.split(';').map((each) => each.split(',').slice(0, 3).join())
