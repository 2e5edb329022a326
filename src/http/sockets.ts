/** Sockets: who may open one, and handing it to the room of the class. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { type Place, placeHeader } from '../room/room-sockets.ts'
import { hostOf, originFor, requestOrigin } from './origin.ts'
import { roomOf } from './server-timing.ts'

/** Whether a request asks for a socket. */
export const asksForSocket = (c: Context): boolean =>
  c.req.header('Upgrade')?.toLowerCase() === 'websocket'

/** Whether a page of another site asks: browsers say so, and keep no socket from it. */
export function isSocketOfOtherSite(c: Context<AppEnv>): boolean {
  const origin = c.req.header('Origin')
  if (origin === undefined) return false
  return ![requestOrigin(c), c.env.JOIN_ORIGIN ?? ''].map(hostOf).includes(hostOf(origin))
}

/**
 * Hands a socket to the room of a class: one request of it.
 * @returns why there is none, where there is none
 */
export async function openSocket(
  c: Context<AppEnv>,
  place: Omit<Place, 'origin'>,
): Promise<Response | 'noClass' | 'tooMany' | 'away'> {
  const headers = {
    Upgrade: 'websocket',
    [placeHeader]: encodeURIComponent(JSON.stringify({ ...place, origin: originFor(c) })),
  }
  try {
    const answer = await roomOf(c, place.code).fetch('https://room.local/', { headers })
    if (answer.status === 101) return answer
    return answer.status === 429 ? 'tooMany' : 'noClass'
  } catch {
    return 'away'
  }
}
