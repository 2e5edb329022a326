/** The object of a class: what lasts when it sleeps, what it writes by itself, and how it begins and ends. */
import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openClassroom } from '../../src/domain/classroom.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import type { ScoreLine } from '../../src/domain/record.ts'
import { keysOfCopy } from '../../src/node/restore/keys-of-copy.ts'
import { snapshotKey } from '../../src/store/keys.ts'
import { loadSnapshot } from '../../src/store/snapshots.ts'
import { saveCompletionLine, saveLearner, saveSettings } from '../support/old-classes.ts'
import { ownItems } from '../support/own-items.ts'
import { copyDueIn, readRoom, ring, whileStoreRefuses } from '../support/rooms.ts'
import { startEachTestAfresh, stopClock } from '../support/site.ts'
import type { RoomObject } from '../support/worker.ts'

/** 23 November 2026, 09:00 UTC, in seconds. */
const nine = Date.UTC(2026, 10, 23, 9) / 1000
const code = 'BCDFGHJK'

startEachTestAfresh(nine * 1000)
beforeEach(() => stopClock(nine * 1000))

const room = () => env.ROOMS.getByName(code)
const at = (seconds: number) => stopClock((nine + seconds) * 1000)
const settings = openClassroom(
  {
    quiz: 'export',
    items: ['evt-01', 'end-02'],
    mode: 'practice',
    feedback: 'close',
    isShuffled: false,
    seed: '4f9k2zq',
    hasNumbers: true,
    zone: 'UTC',
    language: 'en',
    hours: 2,
  },
  nine,
)
const line = (completedAt: number): ScoreLine => ({
  v: 1,
  mode: 'practice',
  draw: 'selection',
  completedAt,
  score: 60,
  maxScore: 120,
  seconds: 9,
  items: 'evt-01,a,60,5;end-02,b,0,4',
})
const completion = {
  name: 'calm-otter-42',
  id: '20261123-abcdefghij-export.0a1b2c',
  line: line(nine),
}
/** In seconds after nine. */
const dueIn = async () => {
  const due = await copyDueIn(code)
  return due === undefined ? undefined : due - nine
}

async function fill(): Promise<void> {
  await room().open(settings)
  await room().join({ name: 'calm-otter-42', number: 7, form: 'abcdefghijklmnop' })
  await room().join({ name: 'bold-heron-11', number: 8 })
  await room().complete(completion)
  await room().remove({ name: 'bold-heron-11', keyVersion: 1 })
}

/** Answers on paper, of a learner who joined and of somebody new, and raised hands. */
async function bringPaper(): Promise<void> {
  const paper = { ...line(nine), isOnPaper: true as const }
  const names = await room().takePaper({
    keyVersion: 1,
    entries: [
      { id: 'one.paper', who: { number: 7 }, newName: 'wise-panda-12', line: paper },
      { id: 'two.paper', who: { number: 9 }, newName: 'brave-lynx-10', line: paper },
    ],
  })
  expect(names).toEqual({ names: ['calm-otter-42', 'brave-lynx-10'] })
  const hands = { 'evt-01': { a: 12, b: 3 } }
  expect(await room().raiseHands({ keyVersion: 1, hands })).toBe('taken')
}

describe('a room that slept', () => {
  it('holds what it held before', async () => {
    await fill()
    const before = await readRoom(code)
    expect(before.learners).toEqual([{ name: 'calm-otter-42', joinedAt: nine, number: 7 }])
    expect(before.attempts).toEqual([completion])
    expect(before.removed).toEqual(['bold-heron-11'])
    await evictDurableObject(room())
    expect(await readRoom(code)).toEqual(before)
  })

  it('holds who joined where it did not answer, as its copy and whoever takes that over', async () => {
    await fill()
    for (const [name, number] of [
      ['wise-panda-12', 7],
      ['brave-lynx-10', 9],
    ] as const) {
      const joined = { joinedAt: nine - 5, number }
      await room().complete({ ...completion, name, id: `20261123-${number}.0a1b2c`, joined })
    }
    const { learners } = await readRoom(code)
    expect(learners.slice(1)).toEqual([
      { name: 'wise-panda-12', joinedAt: nine - 5, away: 7 },
      { name: 'brave-lynx-10', joinedAt: nine - 5, away: 0, number: 9 },
    ])
    await evictDurableObject(room())
    expect((await readRoom(code)).learners).toEqual(expect.arrayContaining([...learners]))
    at(60)
    await ring(code)
    const copied = (await loadSnapshot(env.SCORES, code))?.learners
    expect(copied).toContainEqual(learners[1])
    expect(copied).toContainEqual({ ...learners[0], form: 'abcdefghijklmnop' })
  })

  it('holds the answers on paper and the raised hands, as its copy and whoever takes that over', async () => {
    await fill()
    await bringPaper()
    const { learners, attempts, hands } = await readRoom(code)
    expect(learners.map(({ name, number }) => [name, number])).toContainEqual(['brave-lynx-10', 9])
    expect(attempts.filter(({ line }) => line.isOnPaper)).toHaveLength(2)
    expect(hands).toEqual({ 'evt-01': { a: 12, b: 3 } })
    await evictDurableObject(room())
    const after = await readRoom(code)
    expect(after.hands).toEqual(hands)
    expect(new Set(after.attempts)).toEqual(new Set(attempts))
  })

  it('knows whose an attempt is that was parted from a name', async () => {
    await fill()
    const [id] = completion.id.split('.')
    const other = { id: '20261123-second0000-export', name: completion.name, answered: 1 }
    await room().answer({ ...other, line: line(nine) })
    const request = { name: completion.name, ids: [id ?? ''], keyVersion: 1 }
    expect(await room().part({ ...request, newName: 'brave-lynx-10' })).toBe('parted')
    const before = await readRoom(code)
    expect(before.attempts).toEqual([{ ...completion, name: 'brave-lynx-10' }])
    await evictDurableObject(room())
    const { learners, ...rest } = await readRoom(code)
    const byName = (all: typeof learners) => all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect({ ...rest, learners: byName(learners) }).toEqual({
      ...before,
      learners: byName(before.learners),
    })
    await room().complete({ ...completion, id: `${id}.0a1b2d` })
    expect((await readRoom(code)).attempts.map(({ name }) => name)).toEqual(['brave-lynx-10'])
    await room().complete({ ...completion, id: `${other.id}.0a1b2d` })
    const owners = (await readRoom(code)).attempts.map(({ name }) => name)
    expect(owners.toSorted()).toEqual(['brave-lynx-10', completion.name])
  })

  it('lists completions as they arrived, as its copy does, of which the first is restored', async () => {
    await fill()
    const [id = ''] = completion.id.split('.')
    // Of the same second, by earlier code.
    await runInDurableObject(room(), (_, { storage }) => {
      const row = [`${id}.0000000`, completion.name, JSON.stringify(completion.line), 99]
      storage.sql.exec('INSERT INTO completion VALUES (?, ?, ?, ?)', ...row)
    })
    await evictDurableObject(room())
    const { attempts } = await readRoom(code)
    const arrived = [completion.id, `${id}.0000000`]
    expect(attempts.map((each) => each.id)).toEqual(arrived)
    at(60)
    await room().join({ name: 'brave-lynx-10', number: 9 })
    await ring(code)
    const copy = await loadSnapshot(env.SCORES, code)
    expect(copy?.attempts.map((each) => each.id)).toEqual(arrived)
    const keys = copy && keysOfCopy(code, copy)?.map(({ key }) => key)
    expect(keys?.filter((key) => key.includes('/attempt/'))).toEqual([
      `v1/class/${code}/attempt/${completion.name}/${completion.id}`,
    ])
  })

  it('is known by the mark that it had, and by another after each change', async () => {
    await fill()
    const marks = [(await room().read()).mark]
    const changes = [
      () => room().join({ name: 'brave-lynx-10', number: 9 }),
      () => room().remove({ name: 'brave-lynx-10', keyVersion: 1 }),
      () => room().change({ action: 'lock', keyVersion: 1 }),
      () => room().change({ action: 'delete', keyVersion: 1 }),
    ]
    for (const change of changes) {
      await evictDurableObject(room())
      const seen = await room().read(marks.at(-1))
      expect([seen.mark, seen.listed]).toEqual([marks.at(-1), undefined])
      await change()
      const { mark, listed } = await room().read(marks.at(-1))
      expect(listed).toBeDefined()
      marks.push(mark)
    }
    expect(new Set(marks).size).toBe(5)
  })

  it('knows when its copy is due', async () => {
    await fill()
    expect(await dueIn()).toBe(60)
    await evictDurableObject(room())
    at(30)
    await room().join({ name: 'brave-lynx-10', number: 9 })
    expect(await dueIn()).toBe(60)
  })
})

describe('receipts', () => {
  it('by a key that was replaced are not taken', async () => {
    await fill()
    const receipt = { ...completion, id: '20261123-second0000-export.0z9y8x' }
    await room().change({ action: 'rekey', keyVersion: 1 })
    const old = await room().takeReceipts({ keyVersion: 1, completions: [receipt] })
    expect([old.verdicts, old.attempts.length]).toEqual([[], 1])
    const now = await room().takeReceipts({ keyVersion: 2, completions: [receipt] })
    expect([now.verdicts, now.attempts.length]).toEqual([['recorded'], 2])
  })
})

describe('a change that could not be written whole', () => {
  it('leaves the room as it was, in its rows and in its memory', async () => {
    await fill()
    const before = await readRoom(code)
    const outcome = await runInDurableObject(room(), async (object, { storage }) => {
      // After what says that the learner was removed.
      storage.sql.exec(
        "CREATE TRIGGER full BEFORE DELETE ON learner BEGIN SELECT RAISE(ABORT, 'full'); END",
      )
      const removal = (object as RoomObject).remove({ name: 'calm-otter-42', keyVersion: 1 })
      const made = await removal.catch((error: Error) => error.message)
      storage.sql.exec('DROP TRIGGER full')
      return made
    })
    expect(outcome).toContain('full')
    expect(await readRoom(code)).toEqual(before)
    await evictDurableObject(room())
    expect(await readRoom(code)).toEqual(before)
  })
})

describe('the copy of a class in Workers KV', () => {
  it('is not written before it is due, though an alarm rings', async () => {
    await fill()
    at(59)
    await ring(code)
    expect(await loadSnapshot(env.SCORES, code)).toBeUndefined()
    expect(await dueIn()).toBe(60)
  })

  it('is written a minute after the first change, then every ten minutes while something changes, and at the end', async () => {
    const { SCORES } = env
    await fill()
    at(60)
    await ring(code)
    expect(await loadSnapshot(SCORES, code)).toEqual({
      ...(await readRoom(code)),
      // By which a form that is sent again is known.
      learners: [{ name: 'calm-otter-42', joinedAt: nine, number: 7, form: 'abcdefghijklmnop' }],
      takenAt: nine + 60,
    })
    // Nothing changes, so nothing is due.
    expect(await dueIn()).toBeUndefined()
    at(100)
    await room().join({ name: 'brave-lynx-10', number: 9 })
    expect(await dueIn()).toBe(660)
    at(660)
    await ring(code)
    expect((await loadSnapshot(SCORES, code))?.learners).toHaveLength(2)
    at(700)
    await room().change({ action: 'close', keyVersion: 1 })
    expect(await dueIn()).toBe(700)
    await ring(code)
    expect((await loadSnapshot(SCORES, code))?.settings?.closesAt).toBe(nine + 700)
  })

  it('of a class that ends by itself is written at its end', async () => {
    await fill()
    at(60)
    await ring(code)
    at(7190)
    await room().join({ name: 'brave-lynx-10', number: 9 })
    expect(await dueIn()).toBe(7200)
  })

  it('has what was handed in at the end, though nothing changed since the last', async () => {
    await fill()
    const id = '20261123-bcdefghijk-export'
    await room().answer({ id, name: 'calm-fox-12', answered: 1, line: line(nine) })
    at(60)
    await ring(code)
    expect(await dueIn()).toBe(7260)
    at(7260)
    await ring(code)
    const copy = await loadSnapshot(env.SCORES, code)
    expect(copy?.attempts.map((each) => each.name)).toEqual(['calm-otter-42', 'calm-fox-12'])
    expect(await dueIn()).toBeUndefined()
  })

  it('is tried again after a quarter of an hour where KV refuses it', async () => {
    await fill()
    at(60)
    await whileStoreRefuses(() => ring(code))
    expect(await dueIn()).toBe(60 + 15 * 60)
  })
})

describe('a class from before there were rooms', () => {
  it('is taken over from its keys, once', async () => {
    const { SCORES } = env
    await saveSettings(SCORES, code, settings)
    await saveLearner(SCORES, code, 'calm-otter-42', { joinedAt: nine, number: 7 })
    await saveCompletionLine(SCORES, code, completion)
    expect(await readRoom(code)).toEqual({
      settings,
      learners: [{ name: 'calm-otter-42', joinedAt: nine, number: 7 }],
      attempts: [completion],
      progress: [],
      removed: [],
    })
    await room().change({ action: 'rekey', keyVersion: 1 })
    // What the keys go on saying changes nothing any more.
    await evictDurableObject(room())
    expect((await room().settings())?.keyVersion).toBe(2)
  })

  it('is not there where neither the room nor the keys know it, and is found when they do', async () => {
    expect(await room().settings()).toBeUndefined()
    await saveSettings(env.SCORES, code, settings)
    expect(await room().settings()).toEqual(settings)
  })
})

describe('sixty days after a class was opened', () => {
  it('nothing of it is left', async () => {
    await fill()
    at(classroomLifetime)
    await ring(code)
    const rows = await runInDurableObject(room(), (_, { storage }) =>
      storage.sql
        .exec(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
        )
        .toArray(),
    )
    expect(rows).toEqual([])
  })

  it('no copy of it is left, however late it was written, not even one by an earlier version', async () => {
    const { SCORES } = env
    await fill()
    // By the store's own clock, which no test stops.
    const expiries = async () =>
      (await SCORES.list({ prefix: snapshotKey(code) })).keys.map(
        ({ expiration = 0 }) => expiration,
      )
    at(60)
    await ring(code)
    const [early = 0] = await expiries()
    at(classroomLifetime - 3600)
    await room().change({ action: 'rekey', keyVersion: 1 })
    at(classroomLifetime - 3540)
    await ring(code)
    const [late = 0] = await expiries()
    expect(Math.abs(early - late - (classroomLifetime - 3600))).toBeLessThan(30)
    at(classroomLifetime - 90)
    await room().change({ action: 'rekey', keyVersion: 2 })
    at(classroomLifetime - 30)
    await ring(code)
    expect(await expiries()).toEqual([])
    await SCORES.put(snapshotKey(code), '{}', { expirationTtl: classroomLifetime })
    at(classroomLifetime)
    await ring(code)
    expect(await loadSnapshot(SCORES, code)).toBeUndefined()
  })
})

describe('a class whose room was lost', () => {
  it('is taken over from the keys that its copy was made into', async () => {
    await fill()
    await bringPaper()
    await room().change({ action: 'rekey', keyVersion: 1 })
    at(60)
    await ring(code)
    const copy = await loadSnapshot(env.SCORES, code)
    if (!copy) throw new Error('no copy')
    const other = 'CDFGHJKL'
    for (const { key, value, metadata, expiration } of keysOfCopy(other, copy) ?? []) {
      await env.SCORES.put(key, value, { metadata, expiration })
    }
    const { takenAt: _, attempts, ...listed } = copy
    const restored = await readRoom(other)
    expect(restored).toMatchObject({ ...listed, learners: expect.anything(), progress: [] })
    // Keys are listed in an order of their own.
    const { learners } = await readRoom(code)
    expect(new Set(restored.learners)).toEqual(new Set(learners))
    // Whoever joined in it has their seat by the same form.
    const again = { name: 'calm-otter-42', number: 7, form: 'abcdefghijklmnop' }
    expect(await env.ROOMS.getByName(other).join(again)).toHaveProperty('seat')
    expect(new Set(restored.attempts)).toEqual(new Set(attempts))
    const deleted = { ...copy, settings: { ...settings, isDeleted: true } }
    expect(keysOfCopy(other, deleted)).toBeUndefined()
  })

  it('knows who was parted from a name, and what a lesson came to, beside the next one', async () => {
    await fill()
    const [ann, heron] = ['calm-otter-42', 'wise-panda-12']
    const vote = async (code: string, id: string, response: string) => {
      const object = env.ROOMS.getByName(code)
      const round = (await object.read()).live?.lesson.round ?? 0
      const points = response === 'a' ? 60 : 0
      return object.vote({ id, name: ann, item: 'evt-01', response, points, round })
    }
    const start = async (code: string) => {
      const object = env.ROOMS.getByName(code)
      await object.lead({ step: 'start', keyVersion: 1, round: 0 })
      await object.lead({ step: 'ask', keyVersion: 1, round: 1, at: 0 })
    }
    await start(code)
    const [first = ''] = completion.id.split('.')
    const second = '20261123-second0000-export'
    await vote(code, first, 'a')
    await vote(code, second, 'b')
    const request = { name: ann, ids: [second], newName: heron, keyVersion: 1 }
    expect(await room().part(request)).toBe('parted')
    at(60)
    await ring(code)
    const copy = await loadSnapshot(env.SCORES, code)
    if (!copy) throw new Error('no copy')
    const other = 'CDFGHJKM'
    for (const { key, value, metadata, expiration } of keysOfCopy(other, copy) ?? []) {
      await env.SCORES.put(key, value, { metadata, expiration })
    }
    const scores = async () =>
      (await readRoom(other)).attempts
        .filter(({ id }) => id.endsWith('.live'))
        .map(({ name, line }) => [name, line.score])
        .toSorted()
    expect(await scores()).toEqual([
      [ann, 60],
      [heron, 0],
    ])
    // What the parted device still sends goes to its new name.
    await start(other)
    await vote(other, second, 'a')
    await env.ROOMS.getByName(other).lead({ step: 'end', keyVersion: 1, round: 2 })
    expect(await scores()).toEqual([
      [ann, 60],
      [heron, 0],
      [heron, 60],
    ])
    const lines = (await readRoom(other)).attempts.map(({ id }) => id)
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('has its own questions again', async () => {
    const asking = { ...settings, items: ['own-01', ...settings.items] }
    await room().open(asking, ownItems.slice(0, 1))
    at(60)
    await ring(code)
    const copy = await loadSnapshot(env.SCORES, code)
    if (!copy) throw new Error('no copy')
    const other = 'CDFGHJKL'
    for (const { key, value, metadata, expiration } of keysOfCopy(other, copy) ?? []) {
      await env.SCORES.put(key, value, { metadata, expiration })
    }
    expect(await env.ROOMS.getByName(other).ownItems()).toEqual(ownItems.slice(0, 1))
  })
})
