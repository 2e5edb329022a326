/** Rooms of classes on a bad day. */
import type { Env } from '../../src/env.ts'

export type Rooms = Env['ROOMS']

/** What is done with each call of a room. */
type Meddle = (method: string, call: () => Promise<unknown>) => Promise<unknown>

/** The same rooms, with something between whoever calls and what answers. */
export function meddleWith(rooms: Rooms, meddle: Meddle): Rooms {
  const roomAt = (code: string) => {
    const room = rooms.getByName(code) as unknown as Record<
      string,
      (...given: unknown[]) => Promise<unknown>
    >
    return new Proxy(room, {
      get:
        (_, method: string) =>
        (...given: unknown[]) =>
          meddle(method, async () => room[method]?.(...given)),
    })
  }
  return { getByName: roomAt } as unknown as Rooms
}

/** Past the daily limit of the free plan, or at an outage. */
export const roomError = () => new Error('Exceeded allowed volume of requests in Durable Objects')

/** Rooms that do not answer; with method names, to those calls alone. */
export const failToAnswer = (rooms: Rooms, ...methods: string[]): Rooms =>
  meddleWith(rooms, async (method, call) => {
    if (methods.length === 0 || methods.includes(method)) throw roomError()
    return call()
  })
