/** Joining where the room of a class does not answer: by its copy, and what the room makes of it once it does. */
import { describe, expect, test } from 'vitest'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import { reportOf } from '../../src/domain/classroom-report.ts'
import { lead } from '../../src/domain/live/leading.ts'
import { vote } from '../../src/domain/live/voting.ts'
import type { ScoreLine } from '../../src/domain/record.ts'
import { answer } from '../../src/domain/room/answering.ts'
import { complete, finish } from '../../src/domain/room/completing.ts'
import { change, remove } from '../../src/domain/room/control.ts'
import { join } from '../../src/domain/room/joining.ts'
import { copyOf, listingOf } from '../../src/domain/room/listing.ts'
import { adopt, open } from '../../src/domain/room/opening.ts'
import { joinByCopy } from '../../src/domain/room/outage.ts'
import { takePaper } from '../../src/domain/room/paper.ts'
import { emptyRoom, type Room } from '../../src/domain/room/room.ts'
import { make, opened, sampleSettings } from '../support/sample-room.ts'

const otter = { name: 'calm-otter-42', number: 7, form: 'form-of-the-otter' }
const heron = { name: 'bold-heron-11', number: 7, form: 'form-of-the-heron' }
const new_ = { isReturning: false } as const
const returning = { isReturning: true } as const

const lineAt = (completedAt: number, changes: Partial<ScoreLine> = {}): ScoreLine => ({
  v: 1,
  mode: 'practice',
  draw: 'selection',
  completedAt,
  score: 60,
  maxScore: 60,
  seconds: 5,
  items: 'pat-01,a,60,5',
  ...changes,
})

function roomWith(settings: Partial<ClassroomSettings> = {}): Room {
  const room = emptyRoom()
  make(room, open(room, sampleSettings({ hasNumbers: true, ...settings })))
  return room
}
const lock = (room: Room, now: number) =>
  make(room, change(room, { action: 'lock', keyVersion: 1 }, now))
const completionOf = (name: string, joined: { joinedAt: number; number?: number }) => ({
  name,
  id: `attempt-of-${name}.1`,
  line: lineAt(opened + 90),
  joined,
})
const learnersIn = (room: Room) => listingOf(room, opened).learners

describe('by the copy of a class somebody new', () => {
  test('gets a seat with a number that nobody has in it', () => {
    const room = roomWith()
    make(room, join(room, otter, opened))
    const copy = copyOf(room, opened)
    expect(joinByCopy(copy, { ...heron, number: 8, ...new_ }, opened + 60)).toEqual({
      seat: { learner: heron.name, number: 8 },
    })
    expect(joinByCopy(copy, { ...heron, ...new_ }, opened + 60)).toEqual({ refusal: 'numberTaken' })
    expect(joinByCopy(copy, { ...heron, name: otter.name, ...new_ }, opened + 60)).toEqual({
      refusal: 'nameTaken',
    })
  })

  test('whose form the room had before has the same seat', () => {
    const room = roomWith()
    make(room, join(room, otter, opened))
    expect(joinByCopy(copyOf(room, opened), { ...otter, ...new_ }, opened + 60)).toEqual({
      seat: { learner: otter.name, number: 7 },
    })
  })

  test('does not get into one that nobody new may join, under whatever name', () => {
    const room = roomWith()
    make(room, join(room, otter, opened))
    lock(room, opened + 10)
    const copy = copyOf(room, opened + 20)
    expect(joinByCopy(copy, { ...heron, number: 8, ...new_ }, opened + 60)).toEqual({
      refusal: 'locked',
    })
    expect(joinByCopy(copy, { ...heron, ...returning }, opened + 60)).toEqual({
      refusal: 'unknown',
    })
    expect(joinByCopy(copy, { ...otter, ...returning }, opened + 60)).toHaveProperty('seat')
  })
})

describe('by the copy of a class whoever was here before', () => {
  test('has the same seat, and one who may have joined since it was made has one too', () => {
    const room = roomWith()
    make(room, join(room, otter, opened))
    const copy = copyOf(room, opened)
    const { name } = otter
    expect(joinByCopy(copy, { name, ...returning }, opened + 60)).toEqual({
      seat: { learner: otter.name, number: 7 },
    })
    expect(joinByCopy(copy, { name: heron.name, ...returning }, opened + 60)).toEqual({
      seat: { learner: heron.name },
    })
  })

  test('stays away where the teacher removed them', () => {
    const room = roomWith()
    make(room, join(room, otter, opened))
    make(room, remove(room, { name: otter.name, keyVersion: 1 }))
    const copy = copyOf(room, opened)
    for (const how of [new_, returning])
      expect(joinByCopy(copy, { ...otter, ...how }, opened + 60)).toHaveProperty('refusal')
  })
})

describe('of whom the room did not hear when they joined', () => {
  const joined = { joinedAt: opened + 30, number: 7 }
  const { name } = heron
  const ways: Record<string, (room: Room) => unknown> = {
    answers: (room) =>
      make(
        room,
        answer(
          room,
          { id: 'attempt', name, answered: 1, line: lineAt(opened + 90), joined },
          opened + 90,
        ),
      ),
    finishes: (room) => make(room, finish(room, completionOf(name, joined), opened + 90)),
    'has a receipt': (room) => make(room, complete(room, completionOf(name, joined), opened + 90)),
    votes: (room) => {
      make(room, lead(room, { step: 'start', keyVersion: 1, round: 0 }, opened))
      make(room, lead(room, { step: 'ask', keyVersion: 1, round: 1, at: 0 }, opened))
      const request = { id: 'attempt', name, item: 'pat-01', response: 'a', points: 60, round: 2 }
      return make(room, vote(room, { ...request, joined }, opened + 90))
    },
  }

  test.each(Object.entries(ways))('whoever %s stands with time and number', (_, come) => {
    const room = roomWith()
    come(room)
    expect(learnersIn(room)).toEqual([{ name, joinedAt: opened + 30, number: 7, away: 0 }])
    expect(make(room, join(room, otter, opened + 99))).toEqual({ refusal: 'numberTaken' })
    const before = room.learners.get(name)
    come(room)
    expect(room.learners.get(name)).toBe(before)
  })

  test.each(Object.entries(ways))('whoever %s shares no number, and it is said', (_, come) => {
    const room = roomWith()
    make(room, join(room, otter, opened + 60))
    come(room)
    expect(room.learners.get(otter.name)).toMatchObject({ number: 7 })
    expect(learnersIn(room)[1]).toEqual({ name, joinedAt: opened + 30, away: 7 })
    const [first, second] = reportOf(listingOf(room, opened), sampleSettings(), 'first').lines
    expect([first?.number, first?.away]).toEqual([7, undefined])
    expect([second?.number, second?.away]).toEqual([undefined, 7])
  })

  test('keeps a number that only their first device knows, whichever comes first', () => {
    const room = roomWith()
    const { id, ...rest } = completionOf(name, { joinedAt: opened + 60 })
    make(room, complete(room, { ...rest, id: `second-${id}` }, opened + 90))
    make(room, complete(room, completionOf(name, joined), opened + 95))
    expect(learnersIn(room)).toEqual([{ name, joinedAt: opened + 30, number: 7, away: 0 }])
  })

  test('has no number in a class without them, and joined before anything came', () => {
    const room = roomWith({ hasNumbers: false })
    make(
      room,
      complete(room, completionOf(name, { ...joined, joinedAt: opened + 300 }), opened + 90),
    )
    expect(learnersIn(room)).toEqual([{ name, joinedAt: opened + 90, away: 0 }])
  })

  test('who was removed, or comes after the end, joins nothing', () => {
    const room = roomWith()
    make(room, remove(room, { name, keyVersion: 1 }))
    for (const come of Object.values(ways)) come(room)
    expect(learnersIn(room)).toEqual([])
    const ended = roomWith({ closesAt: opened + 60 })
    for (const come of Object.values(ways)) come(ended)
    expect(learnersIn(ended)).toEqual([])
  })

  test('goes by the room, which knows them, where it does', () => {
    const room = roomWith()
    make(room, join(room, { ...heron, number: 8 }, opened + 5))
    for (const come of Object.values(ways)) come(room)
    expect(learnersIn(room)).toEqual([{ name, joinedAt: opened + 5, number: 8 }])
  })

  test('is nobody whose number another may take up from paper', () => {
    const room = roomWith()
    make(room, complete(room, completionOf(name, joined), opened + 90))
    expect(make(room, join(room, otter, opened + 99))).toEqual({ refusal: 'numberTaken' })
  })
})

test('since when nobody new may join is kept, and a second lock changes nothing about it', () => {
  const room = roomWith()
  lock(room, opened + 10)
  expect(room.settings).toMatchObject({ isLocked: true, lockedAt: opened + 10 })
  lock(room, opened + 20)
  expect(room.settings).toMatchObject({ isLocked: true, lockedAt: opened + 10 })
  make(room, change(room, { action: 'reopen', keyVersion: 1 }, opened + 30))
  lock(room, opened + 40)
  expect(room.settings).toMatchObject({ isLocked: true, lockedAt: opened + 40 })
})

test('a room that is made again from its copy knows who joined in it, and lets nobody take their number', () => {
  const room = roomWith()
  make(room, join(room, otter, opened))
  const line = lineAt(opened, { isOnPaper: true })
  const entry = { id: 'form.paper', who: { number: 7 }, newName: 'new-name-01', line }
  make(room, takePaper(room, { keyVersion: 1, entries: [entry] }, opened + 10))
  const again = emptyRoom()
  make(again, adopt(again, copyOf(room, opened + 20), opened + 30))
  expect(again.learners).toEqual(room.learners)
  expect(make(again, join(again, heron, opened + 40))).toEqual({ refusal: 'numberTaken' })
  expect(make(again, join(again, otter, opened + 40))).toHaveProperty('seat.learner', otter.name)
})
