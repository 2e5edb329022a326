// A class: what may happen in it and when, which completions count, and when feedback is shown.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mode } from '../../src/domain/attempt.ts'
import {
  type ClassroomOptions,
  type ClassroomSettings,
  type ClassroomState,
  classroomAttemptStart,
  isInTime,
  isSettled,
  longestOpen,
  openClassroom,
  openHours,
  showsFeedback,
  stateOfClassroom,
} from '../../src/domain/classroom.ts'
import {
  type ClassroomAction,
  changeClassroom,
  classroomActions,
} from '../../src/domain/classroom-changes.ts'
import { noon } from '../support/sample-attempt.ts'

const hour = 3600
const day = 24 * hour
const options: ClassroomOptions = {
  quiz: 'export',
  items: ['evt-01', 'end-02', 'deb-03'],
  mode: 'practice',
  feedback: 'close',
  isShuffled: false,
  seed: '4f9k2zq',
  hasNumbers: false,
  zone: 'Europe/Kyiv',
  language: 'en',
  hours: 2,
}
/** Open from noon until two. */
const opened = openClassroom(options, noon)
const classroom = (changes: Partial<ClassroomSettings> = {}): ClassroomSettings => ({
  ...opened,
  ...changes,
})
const end = opened.closesAt

const anySettings = fc
  .record({
    revision: fc.nat(50),
    closesAt: fc.integer({ min: noon, max: noon + longestOpen }),
    isLocked: fc.boolean(),
    isDeleted: fc.boolean(),
    keyVersion: fc.integer({ min: 1, max: 50 }),
  })
  .map(classroom)
const anyMoment = fc.integer({ min: noon, max: noon + 70 * day })
const anyHours = fc.constantFrom<number>(...openHours)
const anyAction = fc.constantFrom(...classroomActions)

describe('a class that was just opened', () => {
  it('has what the teacher set, is open from now on and lets everybody join', () => {
    const { hours: _, ...set } = options
    expect(opened).toStrictEqual({
      ...set,
      v: 1,
      revision: 0,
      openedAt: noon,
      closesAt: noon + 2 * hour,
      isLocked: false,
      isDeleted: false,
      keyVersion: 1,
    })
    expect(stateOfClassroom(opened, noon)).toBe('open')
  })

  it.each(openHours)('for %i hours closes after them, within thirty days', (hours) => {
    const { closesAt } = openClassroom({ ...options, hours }, noon)
    expect(closesAt).toBe(noon + hours * hour)
    expect(closesAt).toBeLessThanOrEqual(noon + longestOpen)
  })

  it('ends so early that all it holds outlives it', () => {
    expect(longestOpen).toBe(30 * day)
  })

  it('fits into the metadata of a key where every part is as long as it can be', () => {
    const longest = classroom({
      revision: 9999,
      keyVersion: 9999,
      quiz: 'twenty-characters-ok',
      items: Array.from({ length: 20 }, (_, index) => `items-${10 + index}`),
      mode: 'practice',
      seed: '4f9k2zqw',
      zone: 'A'.repeat(64),
      lastForm: 'z'.repeat(16),
    })
    expect(new TextEncoder().encode(JSON.stringify(longest)).length).toBeLessThanOrEqual(1024)
  })
})

describe('the state of a class', () => {
  it.each<[string, Partial<ClassroomSettings>, number, ClassroomState]>([
    ['a second before its end', {}, end - 1, 'open'],
    ['at its end', {}, end, 'closed'],
    ['long after its end', {}, end + 60 * day, 'closed'],
    ['locked, before its end', { isLocked: true }, end - 1, 'locked'],
    ['locked, at its end', { isLocked: true }, end, 'closed'],
    ['deleted, before its end', { isDeleted: true }, noon, 'deleted'],
    ['deleted, locked and at its end', { isDeleted: true, isLocked: true }, end, 'deleted'],
  ])('%s', (_what, changes, now, state) => {
    expect(stateOfClassroom(classroom(changes), now)).toBe(state)
  })
})

describe('a class comes to rest, so that nobody asks for news any more', () => {
  it.each<[string, Partial<ClassroomSettings>, number, boolean]>([
    ['not while it is open', {}, end - 1, false],
    ['not while it is locked', { isLocked: true }, end - 1, false],
    ['not at its end, for what was finished just before still comes in', {}, end, false],
    ['not ten minutes after its end', {}, end + 600, false],
    ['a second later', {}, end + 601, true],
    ['at once where it is deleted', { isDeleted: true }, noon, true],
  ])('%s', (_what, changes, now, isAtRest) => {
    expect(isSettled(classroom(changes), now)).toBe(isAtRest)
  })
})

describe('what the teacher may do', () => {
  const at = noon + hour
  const over = noon + longestOpen
  const same = {}
  const no = undefined

  it.each<
    [
      string,
      ClassroomAction,
      Partial<ClassroomSettings>,
      number,
      number | undefined,
      object | undefined,
    ]
  >([
    ['closing an open class ends it now', 'close', {}, at, no, { closesAt: at }],
    ['closing a locked one ends it now', 'close', { isLocked: true }, at, no, { closesAt: at }],
    ['closing a closed one leaves its end', 'close', {}, end + 5, no, same],
    [
      'reopening a closed one opens it from now',
      'reopen',
      {},
      end + 5,
      8,
      { closesAt: end + 5 + 8 * hour },
    ],
    ['reopening at the very end opens it from now', 'reopen', {}, end, 1, { closesAt: end + hour }],
    ['reopening takes an hour unless told', 'reopen', {}, end, no, { closesAt: end + hour }],
    [
      'reopening lets learners join again',
      'reopen',
      { isLocked: true },
      end,
      1,
      { closesAt: end + hour, isLocked: false },
    ],
    ['reopening an open one leaves its end', 'reopen', {}, at, 24, same],
    [
      'reopening an open, locked one unlocks it alone',
      'reopen',
      { isLocked: true },
      at,
      24,
      { isLocked: false },
    ],
    ['reopening ends with the thirty days', 'reopen', {}, over - hour, 24, { closesAt: over }],
    [
      'reopening in the last second gives that second',
      'reopen',
      {},
      over - 1,
      24,
      { closesAt: over },
    ],
    ['reopening after thirty days cannot be', 'reopen', {}, over, 24, no],
    ['reopening much later cannot be', 'reopen', {}, over + 20 * day, 720, no],
    [
      'extending an open one goes on from its end',
      'extend',
      {},
      at,
      24,
      { closesAt: end + 24 * hour },
    ],
    ['extending takes an hour unless told', 'extend', {}, at, no, { closesAt: end + hour }],
    [
      'extending a locked one leaves it locked',
      'extend',
      { isLocked: true },
      at,
      1,
      { closesAt: end + hour },
    ],
    [
      'extending a closed one goes on from now',
      'extend',
      {},
      end + 5,
      1,
      { closesAt: end + 5 + hour },
    ],
    ['extending ends with the thirty days', 'extend', {}, at, 720, { closesAt: over }],
    ['extending after thirty days cannot be', 'extend', {}, over, 1, no],
    ['locking stops joining', 'lock', {}, at, no, { isLocked: true, lockedAt: at }],
    ['locking twice is the same', 'lock', { isLocked: true }, at, no, same],
    [
      'locking a closed class holds once it is extended',
      'lock',
      {},
      end,
      no,
      { isLocked: true, lockedAt: end },
    ],
    ['a new key raises the version', 'rekey', {}, at, no, { keyVersion: 2 }],
    ['a new key after the end too', 'rekey', { keyVersion: 7 }, end + day, no, { keyVersion: 8 }],
    ['deleting says so', 'delete', {}, at, no, { isDeleted: true }],
    ['deleting a closed one says so', 'delete', {}, end + day, no, { isDeleted: true }],
  ])('%s', (_what, action, changes, now, hours, expected) => {
    const before = classroom({ revision: 4, ...changes })
    const frozen = structuredClone(before)
    const after = changeClassroom(before, action, now, hours === undefined ? {} : { hours })
    expect(after).toStrictEqual(expected && { ...before, ...expected, revision: 5 })
    expect(before).toStrictEqual(frozen)
  })

  it.each(classroomActions.filter((action) => action !== 'delete'))(
    'a deleted class stays deleted: %s cannot be',
    (action) => {
      expect(
        changeClassroom(classroom({ isDeleted: true }), action, at, { hours: 1 }),
      ).toBeUndefined()
    },
  )

  it.each(classroomActions)(
    '%s keeps the characters of its form, and nothing else of it',
    (action) => {
      const plain = changeClassroom(classroom(), action, at)
      const byForm = changeClassroom(classroom(), action, at, { form: 'a1b2c3d4e5f6g7h8' })
      expect(byForm).toStrictEqual({ ...plain, lastForm: 'a1b2c3d4e5f6g7h8' })
      expect(plain).not.toHaveProperty('lastForm')
    },
  )

  it('the characters of the newest form take the place of those before', () => {
    const before = classroom({ lastForm: 'a1b2c3d4e5f6g7h8' })
    const after = changeClassroom(before, 'lock', at, { form: '0000000000000000' })
    expect(after).toMatchObject({ lastForm: '0000000000000000' })
  })

  it('deleting again goes on deleting and changes nothing', () => {
    const deleted = classroom({ isDeleted: true, revision: 3 })
    expect(changeClassroom(deleted, 'delete', at)).toBe(deleted)
    expect(changeClassroom(deleted, 'delete', at, { form: '0000000000000000' })).toBe(deleted)
  })

  it('What the teacher may do is never undone by time: whatever is done, a class ends within thirty days of its opening', () => {
    fc.assert(
      fc.property(anySettings, anyAction, anyMoment, anyHours, (before, action, now, hours) => {
        const after = changeClassroom(before, action, now, { hours })
        if (!after) return
        expect(after.closesAt).toBeLessThanOrEqual(before.openedAt + longestOpen)
        expect(stateOfClassroom(after, before.openedAt + longestOpen)).toMatch(/closed|deleted/)
      }),
    )
  })

  it('What the teacher may do is always newer than before, keeps what was set, and old keys stay old', () => {
    fc.assert(
      fc.property(anySettings, anyAction, anyMoment, anyHours, (before, action, now, hours) => {
        const after = changeClassroom(before, action, now, { hours })
        if (!after || after === before) return
        expect(after.revision).toBe(before.revision + 1)
        const { lockedAt: _, ...rest } = after
        const { revision, closesAt, isLocked, isDeleted, keyVersion } = before
        expect({ ...rest, revision, closesAt, isLocked, isDeleted, keyVersion }).toStrictEqual(
          before,
        )
        expect(after.keyVersion).toBe(action === 'rekey' ? keyVersion + 1 : keyVersion)
      }),
    )
  })

  it('leads where it says: to a closed, an open or a deleted class', () => {
    fc.assert(
      fc.property(anySettings, anyMoment, anyHours, (before, now, hours) => {
        const stateAfter = (action: ClassroomAction) => {
          const after = changeClassroom(before, action, now, { hours })
          return after && stateOfClassroom(after, now)
        }
        const isOver = before.isDeleted || now >= before.openedAt + longestOpen
        expect(stateAfter('delete')).toBe('deleted')
        expect(stateAfter('close')).toBe(before.isDeleted ? undefined : 'closed')
        expect(stateAfter('reopen')).toBe(isOver ? undefined : 'open')
      }),
    )
  })

  it('never makes an open class end earlier, unless it is closed', () => {
    fc.assert(
      fc.property(anySettings, anyAction, anyMoment, anyHours, (before, action, now, hours) => {
        fc.pre(action !== 'close')
        const after = changeClassroom(before, action, now, { hours })
        if (after) expect(after.closesAt).toBeGreaterThanOrEqual(before.closesAt)
      }),
    )
  })
})

describe('a completion counts', () => {
  it.each<[string, Partial<ClassroomSettings>, number, boolean]>([
    ['before the end', {}, end - 1, true],
    ['in the very second of the end', {}, end, true],
    ['not a second after it', {}, end + 1, false],
    ['in a locked class', { isLocked: true }, end - 1, true],
    ['not in a deleted class', { isDeleted: true }, end - 1, false],
  ])('%s', (_what, changes, completedAt, counts) => {
    expect(isInTime(classroom(changes), completedAt)).toBe(counts)
  })
})

describe('score and feedback of a complete attempt', () => {
  const before = end - 1
  it.each<[string, Mode, Partial<ClassroomSettings> | undefined, number, boolean]>([
    ['practice: always shown', 'practice', {}, before, true],
    ['practice: shown where the class cannot be seen', 'practice', undefined, before, true],
    ['test: not before the class closes', 'test', {}, before, false],
    ['test: not in a locked class', 'test', { isLocked: true }, before, false],
    ['test: shown once it has closed', 'test', {}, end, true],
    ['test: shown at once where set so', 'test', { feedback: 'end' }, before, true],
    ['test: shown once the class is deleted', 'test', { isDeleted: true }, before, true],
    ['test: not where the class cannot be seen', 'test', undefined, end + day, false],
  ])('%s', (_what, mode, changes, now, isShown) => {
    const settings = changes && classroom({ mode: 'test', ...changes })
    expect(showsFeedback(settings, { mode }, now)).toBe(isShown)
  })

  it('follow the mode in which the attempt began, not that of the class', () => {
    expect(showsFeedback(classroom({ mode: 'practice' }), { mode: 'test' }, before)).toBe(false)
    expect(showsFeedback(classroom({ mode: 'test' }), { mode: 'practice' }, before)).toBe(true)
  })

  it('are hidden again where the class is reopened', () => {
    const closed = classroom({ mode: 'test' })
    const reopened = changeClassroom(closed, 'reopen', end + 1, { hours: 1 })
    expect(showsFeedback(closed, { mode: 'test' }, end + 1)).toBe(true)
    expect(showsFeedback(reopened, { mode: 'test' }, end + 1)).toBe(false)
  })
})

describe('an attempt in a class starts', () => {
  const items = Array.from({ length: 12 }, (_, index) => `evt-${10 + index}`)

  it('with the same items, order and seed for everybody', () => {
    const settings = classroom({ items, mode: 'test' })
    const start = classroomAttemptStart(settings, 'aaaaaaa')
    expect(start).toStrictEqual({
      quiz: 'export',
      mode: 'test',
      draw: 'selection',
      seed: '4f9k2zq',
      items,
    })
    expect(classroomAttemptStart(settings, 'bbbbbbb')).toStrictEqual(start)
  })

  it('with the same items in an order of the learner’s own, where set so', () => {
    const settings = classroom({ items, isShuffled: true })
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z]{7}$/), (random) => {
        const start = classroomAttemptStart(settings, random)
        expect(start.seed).toBe(random)
        expect(start.items.toSorted()).toEqual(items)
        expect(classroomAttemptStart(settings, random)).toStrictEqual(start)
      }),
    )
    const orders = ['aaaaaaa', 'bbbbbbb', 'ccccccc', 'ddddddd'].map((random) =>
      classroomAttemptStart(settings, random).items.join(),
    )
    expect(new Set(orders).size).toBe(4)
  })
})
