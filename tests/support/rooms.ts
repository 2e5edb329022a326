/** The rooms of classes, as tests look into them and take them away. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Item } from '../../src/content/library.ts'
import type { Attempt } from '../../src/domain/attempt.ts'
import { completeAttempt } from '../../src/domain/completion.ts'
import { loadFact } from '../../src/store/room-facts.ts'
import { failToAnswer, meddleWith, type Rooms, roomError } from './failing-rooms.ts'
import { quotaError } from './failing-scores.ts'
import type { RoomObject } from './worker.ts'

export { meddleWith, roomError } from './failing-rooms.ts'

/** All that the room of a class holds. */
export async function readRoom(code: string) {
  const { listed } = await env.ROOMS.getByName(code).read()
  if (!listed) throw new Error('a room that lists nothing')
  return listed
}

/** Learners who join a class, each by one call, as the site calls it. */
export async function seat(code: string, names: readonly string[]): Promise<void> {
  const room = env.ROOMS.getByName(code)
  for (const name of names) {
    const verdict = await room.join({ name })
    if (!('seat' in verdict)) throw new Error(`${name}: ${verdict.refusal}`)
  }
}

/** A complete attempt of a class, handed to its room. */
export async function handIn(attempt: Attempt, items: readonly Item[]): Promise<void> {
  const { record, line } = completeAttempt(attempt, items)
  if (!record.classroom) throw new Error('an attempt outside a class')
  const { code, learner } = record.classroom
  const completion = { name: learner, id: record.id, line }
  const { verdict } = await env.ROOMS.getByName(code).complete(completion)
  if (verdict !== 'recorded') throw new Error(`${learner}: ${verdict}`)
}

/** Whom a class lists, in the order in which they joined. */
export const learnersOf = async (code: string) => (await readRoom(code)).learners

/** Lets a room do what is due by the clock of the test. */
export const ring = (code: string): Promise<void> =>
  runInDurableObject(env.ROOMS.getByName(code), (room) => (room as RoomObject).ring())

/** Meanwhile the store takes nothing, from rooms neither, which have it from the runtime. */
export async function whileStoreRefuses(act: () => Promise<unknown>): Promise<void> {
  const store = env.SCORES as { put?: KVNamespace['put'] }
  store.put = () => Promise.reject(quotaError())
  try {
    await act()
  } finally {
    // All files of tests share one runtime: nothing of its own may stay on the store.
    delete store.put
  }
}

/** When the copy of a class is due, in seconds since 1970; undefined where nothing changed since the last. */
export const copyDueIn = (code: string): Promise<number | undefined> =>
  runInDurableObject(env.ROOMS.getByName(code), (_, { storage }) =>
    loadFact<number>(storage.sql, 'copyDue'),
  )

/** When a room wakes by itself next, in milliseconds since 1970. */
export const alarmIn = (code: string): Promise<number | null> =>
  runInDurableObject(env.ROOMS.getByName(code), (_, { storage }) => storage.getAlarm())

/** Rooms that can't be reached; with method names, by those alone. */
export const roomsAway = (...methods: string[]): Rooms => failToAnswer(env.ROOMS, ...methods)

/** Rooms that do what they are asked to, while the answer is lost. */
export const repliesLost = (...methods: string[]): Rooms =>
  meddleWith(env.ROOMS, async (method, call) => {
    const answer = await call()
    if (methods.length === 0 || methods.includes(method)) throw roomError()
    return answer
  })

/** The same rooms, with their calls counted by method. */
export function countCalls() {
  const calls = new Map<string, number>()
  const rooms = meddleWith(env.ROOMS, (method, call) => {
    calls.set(method, (calls.get(method) ?? 0) + 1)
    return call()
  })
  return { rooms, calls: () => Object.fromEntries(calls), reset: () => calls.clear() }
}
