/** The room of a class: whatever comes in whatever order, what it holds stays true. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import { classroomActions } from '../../src/domain/classroom-changes.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { ballots } from '../../src/domain/live/lesson.ts'
import type { ScoreLine } from '../../src/domain/record.ts'
import { answer } from '../../src/domain/room/answering.ts'
import { commit } from '../../src/domain/room/change.ts'
import { complete } from '../../src/domain/room/completing.ts'
import { change, remove } from '../../src/domain/room/control.ts'
import { comeBack, join } from '../../src/domain/room/joining.ts'
import {
  copyOf,
  listingOf,
  readingOf,
  standingIn,
  standingOfAttempt,
} from '../../src/domain/room/listing.ts'
import { adopt, open } from '../../src/domain/room/opening.ts'
import { part } from '../../src/domain/room/parting.ts'
import { emptyRoom, type Room } from '../../src/domain/room/room.ts'
import { make, opened, sampleSettings } from '../support/sample-room.ts'

const hour = 3600

const lineAt = (completedAt: number, score = 60): ScoreLine => ({
  v: 1,
  mode: 'practice',
  draw: 'selection',
  completedAt,
  score,
  maxScore: 60,
  seconds: 5,
  items: `pat-01,a,${score},5`,
})

function openRoom(settings: Partial<ClassroomSettings> = {}): Room {
  const room = emptyRoom()
  make(room, open(room, sampleSettings(settings)))
  return room
}

const completionOf = (name: string, id: string, completedAt: number, score = 60) => ({
  name,
  id,
  line: lineAt(completedAt, score),
})

describe('a learner who joins', () => {
  test('shares the name with nobody; the same form sent twice gives the same seat', () => {
    const room = openRoom()
    const request = { name: 'calm-otter-42', form: 'one' }
    const seat = { seat: { learner: 'calm-otter-42' } }
    expect(make(room, join(room, request, opened))).toEqual(seat)
    expect(make(room, join(room, request, opened + 5))).toEqual(seat)
    expect(make(room, join(room, { ...request, form: 'two' }, opened + 6))).toEqual({
      refusal: 'nameTaken',
    })
    expect(room.learners.get('calm-otter-42')?.joinedAt).toBe(opened)
    // What tells a form from another is of no use in a list.
    expect(listingOf(room, opened).learners).toEqual([{ name: 'calm-otter-42', joinedAt: opened }])
  })

  test('shares the number with nobody, and has one where the teacher hands them out', () => {
    const room = openRoom({ hasNumbers: true })
    const ask = (name: string, number?: number) =>
      make(room, join(room, { name, ...(number && { number }) }, opened))
    expect(ask('calm-otter-42')).toEqual({ refusal: 'numberMissing' })
    expect(ask('calm-otter-42', 7)).toEqual({ seat: { learner: 'calm-otter-42', number: 7 } })
    expect(ask('bold-heron-11', 7)).toEqual({ refusal: 'numberTaken' })
    expect(ask('bold-heron-11', 8)).toEqual({ seat: { learner: 'bold-heron-11', number: 8 } })
    expect(comeBack(room, 'calm-otter-42', opened)).toEqual({
      seat: { learner: 'calm-otter-42', number: 7 },
    })
  })

  test.each([
    ['locked', { isLocked: true }, 0],
    ['closed', {}, hour],
    ['deleted', { isDeleted: true }, 0],
  ] as const)('is refused where the class is %s', (refusal, settings, later) => {
    const room = openRoom(settings)
    expect(make(room, join(room, { name: 'calm-otter-42' }, opened + later))).toEqual({ refusal })
  })

  test('comes back while nobody new may join', () => {
    const room = openRoom()
    make(room, join(room, { name: 'calm-otter-42' }, opened))
    make(room, change(room, { action: 'lock', keyVersion: 1 }, opened))
    expect(comeBack(room, 'calm-otter-42', opened)).toHaveProperty('seat')
    expect(comeBack(room, 'bold-heron-11', opened)).toEqual({ refusal: 'unknown' })
  })
})

describe('a completion', () => {
  test('stays as it was first recorded, whatever is sent again', () => {
    const room = openRoom()
    expect(make(room, complete(room, completionOf('a', 'x.1', opened + 10), opened + 10))).toBe(
      'recorded',
    )
    expect(make(room, complete(room, completionOf('a', 'x.1', opened + 90), opened + 90))).toBe(
      'recorded',
    )
    expect(room.completions.get('x.1')?.line.completedAt).toBe(opened + 10)
  })

  test.each([
    ['in the same second', opened + 10],
    ['later', opened + 40],
    ['by an earlier time', opened + 5],
    ['after the end', opened + 2 * hour],
  ])('stands where another one of the same attempt comes %s', (_, at) => {
    const room = openRoom()
    const first = completionOf('a', 'x.2', opened + 10)
    make(room, complete(room, first, opened + 10))
    expect(make(room, complete(room, completionOf('a', 'x.1', at, 0), opened + 60))).toBe('second')
    expect([...room.completions.values()]).toEqual([first])
    const { id, line } = first
    expect(standingOfAttempt(room, { id: 'x', name: 'a' }).completion).toEqual({ id, line })
    // Since a copy was made the teacher may have removed it: the copy names none.
    const copy = copyOf(room, opened + 60)
    const inCopy = standingIn(copy, { id: 'x', name: 'a' }, opened + 60)
    expect(inCopy.isFinished).toBe(true)
    expect(inCopy).not.toHaveProperty('completion')
    expect(standingOfAttempt(room, { id: 'y', name: 'a' }).completion).toBeUndefined()
  })

  test('of an attempt that the end handed in, in a copy, still counts', () => {
    const room = openRoom()
    make(room, answer(room, { id: 'x', name: 'a', answered: 1, line: lineAt(opened) }, opened))
    const end = opened + hour
    const again = emptyRoom()
    make(again, adopt(again, copyOf(room, end), end))
    expect([...again.completions.keys()]).toEqual(['x.closed'])
    const late = completionOf('a', 'x.1', end - 10)
    expect(make(again, complete(again, late, end + 10))).toBe('recorded')
  })

  test('that was recorded in time stays, and is told so, after the class closed', () => {
    const room = openRoom()
    make(room, complete(room, completionOf('a', 'x.1', opened + 10), opened + 10))
    make(room, change(room, { action: 'close', keyVersion: 1 }, opened + 20))
    const again = completionOf('a', 'x.1', opened + 99)
    expect(make(room, complete(room, again, opened + 99))).toBe('recorded')
    expect(listingOf(room, opened + 99).attempts.map(({ line }) => line.completedAt)).toEqual([
      opened + 10,
    ])
  })

  test('after the end is late, and nothing of it is kept', () => {
    const room = openRoom()
    const late = completionOf('a', 'x.1', opened + hour + 1)
    expect(make(room, complete(room, late, opened + hour + 1))).toBe('late')
    expect(room.completions.size).toBe(0)
  })

  test('by a clock that is ahead counts as completed when it arrives', () => {
    const room = openRoom()
    make(room, complete(room, completionOf('a', 'x.1', opened + 30), opened + 20))
    expect(room.completions.get('x.1')?.line.completedAt).toBe(opened + 20)
  })

  test('of a learner who was removed, or in a class that was deleted, is refused', () => {
    const room = openRoom()
    make(room, remove(room, { name: 'a', keyVersion: 1 }))
    expect(make(room, complete(room, completionOf('a', 'x.1', opened), opened))).toBe('removed')
    make(room, change(room, { action: 'delete', keyVersion: 1 }, opened))
    expect(make(room, complete(room, completionOf('b', 'y.1', opened), opened))).toBe('deleted')
  })
})

describe('two people under one name', () => {
  const progress = (id: string, name: string, answered: number) => ({
    id,
    name,
    answered,
    line: lineAt(opened),
  })
  /** One finished `x`, and is at `y`. */
  function sharedName(): Room {
    const room = openRoom()
    make(room, join(room, { name: 'calm-otter-42' }, opened))
    make(room, complete(room, completionOf('calm-otter-42', 'x.1', opened + 10), opened + 10))
    // As earlier versions kept it.
    const completion = completionOf('calm-otter-42', 'x.2', opened + 11)
    commit(room, { change: 'completion', completion })
    make(room, answer(room, progress('y', 'calm-otter-42', 1), opened + 12))
    return room
  }
  const ask = (room: Room, ids: string[], newName = 'bold-heron-11', keyVersion = 1) =>
    make(room, part(room, { name: 'calm-otter-42', ids, newName, keyVersion }))

  test('get two, with all that they did and still do', () => {
    const room = sharedName()
    expect(ask(room, ['x'])).toBe('parted')
    expect(listingOf(room, opened + 20)).toMatchObject({
      learners: [{ name: 'calm-otter-42' }, { name: 'bold-heron-11', joinedAt: opened }],
      attempts: [{ name: 'bold-heron-11' }, { name: 'bold-heron-11' }],
      progress: [{ id: 'y', name: 'calm-otter-42' }],
    })
    const another = completionOf('calm-otter-42', 'x.3', opened + 30)
    expect(make(room, complete(room, another, opened + 30))).toBe('second')
    expect(room.completions.get('x.2')?.name).toBe('bold-heron-11')
    expect(comeBack(room, 'bold-heron-11', opened)).toHaveProperty('seat')
    const standing = standingOfAttempt(room, { id: 'x', name: 'calm-otter-42' })
    expect([standing.isFinished, standing.answered]).toEqual([true, 0])
  })

  test('an attempt under way goes as well, with what is answered next', () => {
    const room = sharedName()
    expect(ask(room, ['y'])).toBe('parted')
    make(room, answer(room, progress('y', 'calm-otter-42', 2), opened + 13))
    expect(room.progress.get('y')).toMatchObject({ name: 'bold-heron-11', answered: 2 })
    make(room, remove(room, { name: 'bold-heron-11', keyVersion: 1 }))
    expect(make(room, answer(room, progress('y', 'calm-otter-42', 3), opened + 14))).toBe('removed')
    expect(room.completions.size).toBe(2)
  })

  test('stay two in a copy, and where a room is made from one', () => {
    const room = sharedName()
    expect(ask(room, ['x'])).toBe('parted')
    make(room, remove(room, { name: 'calm-otter-42', keyVersion: 1 }))
    const copy = JSON.parse(JSON.stringify(copyOf(room, opened + 20)))
    const again = emptyRoom()
    expect(make(again, adopt(again, copy, opened + 30))).toBe('adopted')
    for (const [id, isRemoved] of [
      ['x', false],
      ['y', true],
    ] as const) {
      const attempt = { id, name: 'calm-otter-42' }
      expect([id, standingIn(copy, attempt, opened).isRemoved]).toEqual([id, isRemoved])
      expect([id, standingOfAttempt(again, attempt).isRemoved]).toEqual([id, isRemoved])
    }
  })

  test.each([
    ['nothing of the name is ticked', ['z'], 'bold-heron-11', 1, 'nothingToPart'],
    ['all is ticked', ['x', 'y'], 'bold-heron-11', 1, 'nothingLeft'],
    ['the new name is somebody’s', ['x'], 'calm-otter-42', 1, 'nameTaken'],
    ['the key was replaced', ['x'], 'bold-heron-11', 2, 'badKey'],
  ] as const)('stay as they are where %s', (_, ids, newName, keyVersion, verdict) => {
    const room = sharedName()
    const before = listingOf(room, opened + 20)
    expect(ask(room, [...ids], newName, keyVersion)).toBe(verdict)
    expect(listingOf(room, opened + 20)).toEqual(before)
  })
})

describe('word of a response', () => {
  const progressOf = (answered: number) => ({
    id: 'x',
    name: 'a',
    answered,
    line: lineAt(opened),
  })

  test('is noted, and handed in at the end of the class', () => {
    const room = openRoom()
    expect(make(room, answer(room, progressOf(1), opened + 5))).toBe('noted')
    expect(listingOf(room, opened + hour - 1).attempts).toEqual([])
    const [handedIn] = listingOf(room, opened + hour).attempts
    expect(handedIn).toMatchObject({ id: 'x.closed', name: 'a' })
  })

  test('after the end is late, and nothing of it is kept', () => {
    const room = openRoom()
    expect(make(room, answer(room, progressOf(1), opened + hour + 1))).toBe('late')
    expect(room.progress.size).toBe(0)
  })

  test('of a learner who was removed, or in a class that was deleted, is refused', () => {
    const room = openRoom()
    make(room, remove(room, { name: 'a', keyVersion: 1 }))
    expect(make(room, answer(room, progressOf(1), opened))).toBe('removed')
    make(room, change(room, { action: 'delete', keyVersion: 1 }, opened))
    expect(make(room, answer(room, progressOf(1), opened))).toBe('deleted')
  })

  test('takes nothing back that was given in time, though it comes from an earlier page', () => {
    const room = openRoom()
    make(room, answer(room, progressOf(3), opened + 5))
    expect(make(room, answer(room, progressOf(2), opened + 9))).toBe('noted')
    expect(room.progress.get('x')?.answered).toBe(3)
    make(room, answer(room, progressOf(3), opened + 12))
    expect(room.progress.get('x')?.line.completedAt).toBe(opened + 12)
  })

  test('is not handed in for a learner who finished another attempt', () => {
    const room = openRoom()
    make(room, answer(room, progressOf(1), opened + 5))
    make(room, complete(room, completionOf('a', 'y.1', opened + 10), opened + 10))
    expect(listingOf(room, opened + hour + 1).attempts.map(({ id }) => id)).toEqual(['y.1'])
  })

  test('is handed in beside a lesson only where more was answered than there', () => {
    const room = openRoom({ items: ['evt-01', 'evt-02', 'evt-03'] })
    const ballot = {
      ballot: ballots.first,
      name: 'a',
      response: 'a',
      points: 60,
      seconds: 5,
      at: opened,
    }
    for (const item of ['evt-01', 'evt-02']) {
      commit(room, { change: 'vote', vote: { ...ballot, item } })
    }
    const ids = () => listingOf(room, opened + hour).attempts.map(({ id }) => id)
    make(room, answer(room, progressOf(2), opened + 5))
    expect(ids()).toEqual(['a.live'])
    make(room, answer(room, progressOf(3), opened + 6))
    expect(ids()).toEqual(['a.live', 'x.closed'])
  })
})

describe('a code that was drawn twice', () => {
  test('names the class that had it first', () => {
    const room = openRoom()
    expect(make(room, open(room, sampleSettings({ quiz: 'other' })))).toBe('taken')
    expect(room.settings?.quiz).toBe('export')
  })
})

describe('a key that was replaced', () => {
  test('changes nothing any more, but the form that replaced it is answered again', () => {
    const room = openRoom()
    const rekey = { action: 'rekey', keyVersion: 1, form: 'one' } as const
    expect(make(room, change(room, rekey, opened))).toMatchObject({ settings: { keyVersion: 2 } })
    expect(make(room, change(room, rekey, opened + 1))).toMatchObject({
      settings: { keyVersion: 2 },
    })
    const refused = { refusal: 'badKey' }
    for (const action of classroomActions) {
      expect(make(room, change(room, { action, keyVersion: 1, form: 'two' }, opened + 2))).toEqual(
        refused,
      )
    }
    expect(make(room, remove(room, { name: 'a', keyVersion: 1 }))).toBe('badKey')
    expect(room.settings?.keyVersion).toBe(2)
  })
})

describe('a class from before there were rooms', () => {
  test('is taken over once, without what had been removed', () => {
    const room = emptyRoom()
    const listed = {
      settings: sampleSettings({}),
      learners: [
        { name: 'a', joinedAt: opened },
        { name: 'b', joinedAt: opened, number: 4 },
      ],
      attempts: [completionOf('a', 'x.1', opened), completionOf('b', 'y.1', opened)],
      removed: ['a'],
    }
    expect(make(room, adopt(room, listed, opened))).toBe('adopted')
    expect([...room.learners]).toEqual([['b', { joinedAt: opened, number: 4 }]])
    expect([...room.completions.keys()]).toEqual(['y.1'])
    make(room, change(room, { action: 'rekey', keyVersion: 1 }, opened))
    expect(make(room, adopt(room, listed, opened))).toBe('refused')
    // What has expired does not come back from keys that outlived it.
    expect(make(emptyRoom(), adopt(emptyRoom(), listed, opened + classroomLifetime))).toBe(
      'refused',
    )
    expect(room.settings?.keyVersion).toBe(2)
  })
})

describe('in any order of whatever may come', () => {
  const names = fc.constantFrom('a', 'b', 'c')
  const event = fc.oneof(
    fc.record({ is: fc.constant('join'), name: names, number: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      is: fc.constant('complete'),
      name: names,
      id: fc.constantFrom('x.1', 'x.2', 'y.1'),
    }),
    fc.record({
      is: fc.constant('change'),
      action: fc.constantFrom(...classroomActions),
      keyVersion: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      is: fc.constant('remove'),
      name: names,
      keyVersion: fc.integer({ min: 1, max: 3 }),
    }),
  )
  type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

  function happen(room: Room, each: Event, now: number): unknown {
    if ('action' in each) return make(room, change(room, each, now))
    if ('keyVersion' in each) return make(room, remove(room, each))
    if ('id' in each) return make(room, complete(room, completionOf(each.name, each.id, now), now))
    return make(room, join(room, each, now))
  }

  test('numbers differ, first completions stay, the removed stay out, and the deleted stays deleted', () => {
    const steps = fc.array(fc.tuple(event, fc.integer({ min: 0, max: 1500 })), { maxLength: 40 })
    fc.assert(
      fc.property(steps, (all) => {
        const room = openRoom({ hasNumbers: true })
        let now = opened
        const first = new Map<string, number>()
        for (const [each, passed] of all) {
          now += passed
          const before = room.settings
          happen(room, each, now)
          const { settings, learners, completions, removed } = room
          const numbers = [...learners.values()].map(({ number }) => number)
          expect(new Set(numbers).size).toBe(numbers.length)
          expect(settings?.keyVersion).toBeGreaterThanOrEqual(before?.keyVersion ?? 0)
          if (before?.isDeleted) expect(settings).toEqual(before)
          if (settings?.isDeleted) expect(learners.size + completions.size).toBe(0)
          for (const name of removed) expect(learners.has(name)).toBe(false)
          for (const { id, name, line } of completions.values()) {
            expect(removed.has(name)).toBe(false)
            expect(line.completedAt).toBe(first.get(id) ?? line.completedAt)
            first.set(id, line.completedAt)
          }
          for (const id of first.keys()) if (!completions.has(id)) first.delete(id)
        }
      }),
    )
  })
})

test('From the second in which the teacher closes the class on, a reading is the same until it is settled', () => {
  const room = openRoom()
  const line = lineAt(opened)
  make(room, answer(room, { id: 'x', name: 'a', answered: 1, line }, opened + 5))
  make(room, change(room, { action: 'close', keyVersion: 1 }, opened + 20))
  const atOnce = readingOf(room, undefined, opened + 20)
  expect(atOnce.listed?.attempts.map(({ id }) => id)).toEqual(['x.closed'])
  const later = readingOf(room, undefined, opened + 90)
  expect([later.mark, later.listed]).toEqual([atOnce.mark, atOnce.listed])
})

test('A reading is known by another mark when the class closes by the clock, and when nothing more will come in', () => {
  const room = openRoom()
  const at = (seconds: number) => readingOf(room, undefined, opened + seconds)
  const open = at(0)
  expect(at(hour - 1).mark).toBe(open.mark)
  expect(readingOf(room, open.mark, opened + 5)).toEqual({
    mark: open.mark,
    readAt: opened + 5,
    settings: room.settings,
  })
  const closed = readingOf(room, open.mark, opened + hour)
  expect(closed.listed).toEqual(listingOf(room, opened))
  const settled = readingOf(room, closed.mark, opened + 2 * hour)
  expect(settled.listed).toEqual(listingOf(room, opened))
  expect(new Set([open, closed, settled].map(({ mark }) => mark)).size).toBe(3)
})
