/** What the room of a class takes from paper: whose it is, what it replaces, and what it never does. */
import { describe, expect, test } from 'vitest'
import { reportOf } from '../../src/domain/classroom-report.ts'
import type { ScoreLine } from '../../src/domain/record.ts'
import { answer } from '../../src/domain/room/answering.ts'
import { complete } from '../../src/domain/room/completing.ts'
import { change, remove } from '../../src/domain/room/control.ts'
import { join } from '../../src/domain/room/joining.ts'
import { listingOf } from '../../src/domain/room/listing.ts'
import { open } from '../../src/domain/room/opening.ts'
import { type PaperEntry, raiseHands, takePaper } from '../../src/domain/room/paper.ts'
import { part } from '../../src/domain/room/parting.ts'
import { emptyRoom, type Room } from '../../src/domain/room/room.ts'
import { make, opened, sampleSettings } from '../support/sample-room.ts'

const hour = 3600
const keyVersion = 1

const lineOf = (response: string): ScoreLine => ({
  v: 2,
  mode: 'practice',
  draw: 'selection',
  completedAt: 0,
  score: response === 'a' ? 60 : 0,
  maxScore: 60,
  seconds: 0,
  items: `pat-01,${response},${response === 'a' ? 60 : 0},0`,
  isOnPaper: true,
})

/** A room in which number 7 has joined. */
function roomOfSeven(): Room {
  const room = emptyRoom()
  make(room, open(room, sampleSettings({ hasNumbers: true })))
  make(room, join(room, { name: 'calm-otter-42', number: 7 }, opened))
  return room
}

let drawn = 0
const entry = (changes: Partial<PaperEntry> = {}): PaperEntry => ({
  id: `form-${drawn}.paper`,
  newName: `new-name-${String(++drawn).padStart(2, '0')}`,
  line: lineOf('a'),
  ...changes,
})
const take = (room: Room, entries: readonly PaperEntry[], now = opened + 60) =>
  make(room, takePaper(room, { keyVersion, entries }, now))
const attemptsOf = (room: Room) =>
  listingOf(room, opened).attempts.map(({ name, line }) => [name, line.items, line.completedAt])

describe('answers on paper', () => {
  test('go to the learner with the number, or with the name', () => {
    for (const who of [{ number: 7 }, { name: 'calm-otter-42' }]) {
      const room = roomOfSeven()
      expect(take(room, [entry({ who })])).toEqual({ names: ['calm-otter-42'] })
      expect(attemptsOf(room)).toEqual([['calm-otter-42', 'pat-01,a,60,0', opened + 60]])
      expect(room.learners.size).toBe(1)
    }
  })

  test('make a learner of a number that nobody has, and of nobody a learner without one', () => {
    const room = roomOfSeven()
    const names = { names: ['bold-heron-11', 'wise-panda-12'] }
    const entries = [
      entry({ who: { number: 8 }, newName: 'bold-heron-11' }),
      entry({ newName: 'wise-panda-12' }),
    ]
    expect(take(room, entries)).toEqual(names)
    expect(room.learners.get('bold-heron-11')).toEqual({ joinedAt: opened + 60, number: 8 })
    expect(room.learners.get('wise-panda-12')).toEqual({ joinedAt: opened + 60 })
  })

  test('wait for the learner with the number, who joins under the name that they got', () => {
    const room = roomOfSeven()
    take(room, [entry({ who: { number: 8 }, newName: 'bold-heron-11' })])
    const ask = (name: string, form: string, number = 8) =>
      make(room, join(room, { name, number, form }, opened + 90))
    const seat = { seat: { learner: 'bold-heron-11', number: 8 } }
    expect(ask('wise-panda-12', 'one')).toEqual(seat)
    expect(ask('wise-panda-12', 'one')).toEqual(seat)
    expect(ask('brave-lynx-10', 'two')).toEqual({ refusal: 'numberTaken' })
    expect([...room.learners.keys()]).toEqual(['calm-otter-42', 'bold-heron-11'])
    const completion = {
      name: 'bold-heron-11',
      id: 'x.1',
      line: { ...lineOf('b'), completedAt: 0 },
    }
    const { isOnPaper: _, ...line } = completion.line
    make(
      room,
      complete(room, { ...completion, line: { ...line, completedAt: opened + 95 } }, opened + 95),
    )
    const { lines } = reportOf(
      listingOf(room, opened + 99),
      sampleSettings({ hasNumbers: true }),
      'first',
    )
    expect(
      lines
        .find(({ number }) => number === 8)
        ?.attempts.map(({ line: { isOnPaper } }) => isOnPaper),
    ).toEqual([true, undefined])
  })

  test('give nobody the name of a learner who did something online', () => {
    const room = roomOfSeven()
    take(room, [entry({ who: { number: 7 } })])
    const online = { name: 'calm-otter-42', id: 'x', answered: 1, line: lineOf('a') }
    make(room, answer(room, online, opened + 70))
    const verdict = make(
      room,
      join(room, { name: 'wise-panda-12', number: 7, form: 'one' }, opened + 90),
    )
    expect(verdict).toEqual({ refusal: 'numberTaken' })
  })

  test('count once where they are sent twice, whatever was drawn the second time', () => {
    const room = roomOfSeven()
    const entries = [entry({ who: { number: 8 } }), entry()]
    const names = take(room, entries)
    const { revision } = room
    const again = entries.map((each, at) => ({ ...each, newName: `other-name-1${at}` }))
    expect(take(room, again, opened + 90)).toEqual(names)
    expect(takePaper(room, { keyVersion, entries: again }, opened + 90).changes).toEqual([])
    expect(room.revision).toBe(revision)
    expect(room.learners.size).toBe(3)
  })

  test('are put right under the name, once for all, and stay when the first form comes again', () => {
    const room = roomOfSeven()
    const first = entry({ newName: 'bold-heron-11' })
    take(room, [first])
    take(room, [entry({ who: { name: 'bold-heron-11' }, line: lineOf('b') })], opened + 90)
    const putRight = [['bold-heron-11', 'pat-01,b,0,0', opened + 60]]
    expect(attemptsOf(room)).toEqual(putRight)
    take(room, [first], opened + 95)
    expect(attemptsOf(room)).toEqual(putRight)
  })

  test('never take the place of what the learner handed in', () => {
    const room = roomOfSeven()
    const { isOnPaper: _, ...line } = lineOf('b')
    const id = '20261123-abcdefghij-export.0a1b2c'
    const completion = { name: 'calm-otter-42', id, line: { ...line, completedAt: opened + 5 } }
    make(room, complete(room, completion, opened + 5))
    take(room, [entry({ who: { number: 7 } })])
    take(room, [entry({ who: { number: 7 }, line: lineOf('c') })])
    expect(attemptsOf(room)).toEqual([
      ['calm-otter-42', 'pat-01,b,0,0', opened + 5],
      ['calm-otter-42', 'pat-01,c,0,0', opened + 60],
    ])
  })

  test('are never late', () => {
    const room = roomOfSeven()
    take(room, [entry({ who: { number: 7 } })], opened + 5 * hour)
    expect(attemptsOf(room)).toEqual([['calm-otter-42', 'pat-01,a,60,0', opened + hour]])
  })

  test('stay with whom they were parted to, and leave room for others', () => {
    const room = roomOfSeven()
    take(room, [entry({ who: { number: 7 } })])
    const { isOnPaper: _, ...line } = lineOf('b')
    const id = '20261123-abcdefghij-export.0a1b2c'
    make(room, complete(room, { name: 'calm-otter-42', id, line }, opened + 5))
    const ids = Array.from(room.completions.keys(), (each) => each.split('.')[0] ?? '')
    const request = { name: 'calm-otter-42', newName: 'brave-lynx-10', keyVersion }
    make(room, part(room, { ...request, ids: ids.slice(0, 1) }))
    take(room, [entry({ who: { number: 7 }, line: lineOf('c') })])
    expect(attemptsOf(room).map(([name, items]) => [name, items])).toEqual([
      ['brave-lynx-10', 'pat-01,a,60,0'],
      ['calm-otter-42', 'pat-01,b,0,0'],
      ['calm-otter-42', 'pat-01,c,0,0'],
    ])
  })

  test('are refused together: with a replaced key, for a removed learner, for a name that nobody has', () => {
    const room = roomOfSeven()
    const refusalOf = (who: PaperEntry['who'], version = keyVersion) => {
      const entries = [entry(), entry(who && { who })]
      return takePaper(room, { keyVersion: version, entries }, opened)
    }
    make(room, remove(room, { name: 'calm-otter-42', keyVersion }))
    expect(refusalOf(undefined, 2)).toEqual({ verdict: { refusal: 'badKey' }, changes: [] })
    expect(refusalOf({ name: 'calm-otter-42' })).toEqual({
      verdict: { refusal: 'removed' },
      changes: [],
    })
    expect(refusalOf({ name: 'wise-panda-12' })).toEqual({
      verdict: { refusal: 'unknown' },
      changes: [],
    })
    expect(take(emptyRoom(), [entry()])).toEqual({ refusal: 'noClass' })
  })

  test('are refused in a class that was deleted', () => {
    const room = roomOfSeven()
    make(room, change(room, { action: 'delete', keyVersion }, opened))
    expect(take(room, [entry()])).toEqual({ refusal: 'deleted' })
    expect(make(room, raiseHands(room, { keyVersion, hands: {} }, opened))).toBe('deleted')
  })

  test('are refused where a name was drawn that somebody has', () => {
    const room = roomOfSeven()
    const same = { newName: 'bold-heron-11' }
    expect(take(room, [entry({ newName: 'calm-otter-42' })])).toEqual({ refusal: 'nameTaken' })
    expect(take(room, [entry(same), entry(same)])).toEqual({ refusal: 'nameTaken' })
    expect(room.learners.size).toBe(1)
  })
})

describe('raised hands', () => {
  const raise = (room: Room, hands: Record<string, Record<string, number>>, version = keyVersion) =>
    make(room, raiseHands(room, { keyVersion: version, hands }, opened))
  const handsIn = (room: Room) => listingOf(room, opened).hands

  test('take the place of those before, and none leave nothing', () => {
    const room = roomOfSeven()
    expect(raise(room, { 'pat-01': { a: 12, b: 3 } })).toBe('taken')
    expect(handsIn(room)).toEqual({ 'pat-01': { a: 12, b: 3 } })
    raise(room, { 'pat-01': { a: 11 }, 'not-01': { a: 400 } })
    expect(handsIn(room)).toEqual({ 'pat-01': { a: 11 } })
    raise(room, { 'pat-01': {} })
    expect(handsIn(room)).toBeUndefined()
  })

  test('are refused with a replaced key, and go with the class', () => {
    const room = roomOfSeven()
    raise(room, { 'pat-01': { a: 12 } })
    expect(raise(room, {}, 2)).toBe('badKey')
    expect(handsIn(room)).toEqual({ 'pat-01': { a: 12 } })
    make(room, change(room, { action: 'delete', keyVersion }, opened))
    expect(handsIn(room)).toBeUndefined()
    expect(raise(emptyRoom(), {})).toBe('noClass')
  })
})
