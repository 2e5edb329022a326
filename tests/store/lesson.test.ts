/** A live lesson in the object of its class: what lasts when it sleeps, and what a vote costs. */
import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openClassroom } from '../../src/domain/classroom.ts'
import type { Step } from '../../src/domain/live/leading.ts'
import { readRoom } from '../support/rooms.ts'
import { startEachTestAfresh, stopClock } from '../support/site.ts'

/** 23 November 2026, 09:00 UTC, in seconds. */
const nine = Date.UTC(2026, 10, 23, 9) / 1000
const code = 'BCDFGHJK'

startEachTestAfresh(nine * 1000)

const room = () => env.ROOMS.getByName(code)
const settings = openClassroom(
  {
    quiz: 'export',
    items: ['evt-01', 'end-02'],
    mode: 'practice',
    feedback: 'close',
    isShuffled: false,
    seed: '4f9k2zq',
    hasNumbers: false,
    zone: 'UTC',
    language: 'en',
    hours: 2,
  },
  nine,
)

let round = 0
const step = async (name: Step, more: { at?: number; item?: string } = {}) => {
  const verdict = await room().lead({ step: name, keyVersion: 1, round, ...more })
  round = (await room().read()).live?.lesson.round ?? 0
  return verdict
}
const give = (name: string, response: string, item = 'evt-01') =>
  room().vote({
    id: 'x',
    name,
    item,
    response,
    points: response === 'a' ? 60 : 0,
    round,
    certainty: 'sure',
  })

beforeEach(async () => {
  stopClock(nine * 1000)
  round = 0
  await room().open(settings)
  for (const name of ['calm-otter-42', 'bold-heron-11']) await room().join({ name })
  await step('start')
})

const rowsOf = (query: string) =>
  runInDurableObject(room(), (_, { storage }) => storage.sql.exec(query).toArray())

describe('a room that slept in the middle of a lesson', () => {
  it('is in the same phase, with the same votes, whoever asks', async () => {
    await step('ask', { at: 0 })
    await give('calm-otter-42', 'b')
    await evictDurableObject(room())
    expect((await give('bold-heron-11', 'a')).verdict).toBe('taken')
    await step('close')
    await step('again')
    await give('calm-otter-42', 'a')
    const read = async () => [
      (await room().read(undefined, 'projector')).live,
      (await room().read()).live,
      await room().follow({ id: 'x', name: 'calm-otter-42' }),
    ]
    const before = await read()
    expect(before[1]).toMatchObject({ joined: 2, voted: 1, counts: { first: { voters: 2 } } })
    await evictDurableObject(room())
    expect(await read()).toEqual(before)
  })

  it('takes no vote for a round that ended before', async () => {
    await step('ask', { at: 0 })
    const late = round
    await step('close')
    await evictDurableObject(room())
    const request = { id: 'x', name: 'calm-otter-42', item: 'evt-01', response: 'a', points: 60 }
    expect((await room().vote({ ...request, round: late })).verdict).toBe('late')
    expect(await rowsOf('SELECT * FROM vote')).toEqual([])
  })

  it('gives the report of the lesson after it', async () => {
    await step('ask', { at: 0 })
    await give('calm-otter-42', 'a')
    await step('end')
    const before = await readRoom(code)
    expect(before.attempts).toMatchObject([
      { name: 'calm-otter-42', line: { score: 60, maxScore: 60, firstVotes: 'evt-01,a,60,0' } },
    ])
    await evictDurableObject(room())
    expect((await readRoom(code)).attempts).toEqual(before.attempts)
  })
})

describe('two attempts that vote under one name', () => {
  const ann = 'calm-otter-42'
  const heron = 'wise-panda-12'
  const giveIn = (id: string, response: string) =>
    room().vote({ id, name: ann, item: 'evt-01', response, points: 0, round })
  const part = (ids: string[]) => room().part({ name: ann, ids, newName: heron, keyVersion: 1 })
  const votes = () => rowsOf('SELECT name, response FROM vote ORDER BY name')

  it('are parted after a sleep as before it, each with its own vote', async () => {
    await step('ask', { at: 0 })
    expect((await giveIn('a', 'b')).alsoWritten).toBe(1)
    expect((await giveIn('a', 'c')).alsoWritten).toBe(0)
    await evictDurableObject(room())
    expect((await giveIn('b', 'a')).alsoWritten).toBe(2)
    const before = (await readRoom(code)).voters
    expect(before?.map(({ id }) => id)).toEqual(['a', 'b'])
    await evictDurableObject(room())
    expect((await readRoom(code)).voters).toEqual(before)
    expect(await part(['b'])).toBe('parted')
    const parted = [
      { name: ann, response: 'c' },
      { name: heron, response: 'a' },
    ]
    expect(await votes()).toEqual(parted)
    await giveIn('b', 'd')
    await evictDurableObject(room())
    expect(await votes()).toEqual([parted[0], { name: heron, response: 'd' }])
    await room().remove({ name: heron, keyVersion: 1 })
    expect(await rowsOf('SELECT id FROM voter')).toEqual([{ id: 'a' }])
    await room().change({ action: 'delete', keyVersion: 1 })
    expect(await rowsOf('SELECT id FROM voter')).toEqual([])
  })

  it('leave nothing behind where code that knows of no voters removed or deleted them', async () => {
    await step('ask', { at: 0 })
    await giveIn('a', 'b')
    await giveIn('b', 'a')
    await runInDurableObject(room(), (_, { storage }) => {
      storage.sql.exec("INSERT INTO owner VALUES ('b', 'wise-panda-12', 90)")
      storage.sql.exec("INSERT INTO removed VALUES ('wise-panda-12', 91)")
    })
    await evictDurableObject(room())
    expect((await readRoom(code)).voters).toBeUndefined()
    expect(await rowsOf('SELECT id, name FROM voter')).toEqual([{ id: 'a', name: ann }])
    await runInDurableObject(room(), (_, { storage }) => {
      storage.sql.exec('DELETE FROM vote')
    })
    await evictDurableObject(room())
    await readRoom(code)
    expect(await rowsOf('SELECT id FROM voter')).toEqual([])
  })
})

describe('the rows of a lesson', () => {
  it('are one for each vote, however often it is changed', async () => {
    await step('ask', { at: 0 })
    await give('calm-otter-42', 'b')
    await give('calm-otter-42', 'a')
    await give('bold-heron-11', 'a')
    expect(
      await rowsOf('SELECT name, response, points, certainty FROM vote ORDER BY name'),
    ).toEqual([
      { name: 'bold-heron-11', response: 'a', points: 60, certainty: 'sure' },
      { name: 'calm-otter-42', response: 'a', points: 60, certainty: 'sure' },
    ])
  })

  it('go with the learner, and with the class', async () => {
    await step('ask', { at: 0 })
    await give('calm-otter-42', 'b')
    await give('bold-heron-11', 'a')
    await room().remove({ name: 'calm-otter-42', keyVersion: 1 })
    expect(await rowsOf('SELECT name FROM vote')).toEqual([{ name: 'bold-heron-11' }])
    await room().change({ action: 'delete', keyVersion: 1 })
    expect(await rowsOf('SELECT name FROM vote')).toEqual([])
    expect((await room().read()).live).toBeUndefined()
  })

  it('are made in a room from before there were lessons', async () => {
    await runInDurableObject(room(), (_, { storage }) => {
      for (const table of ['vote', 'voter']) storage.sql.exec(`DROP TABLE ${table}`)
    })
    await evictDurableObject(room())
    await step('ask', { at: 0 })
    expect((await give('calm-otter-42', 'b')).verdict).toBe('taken')
  })
})
