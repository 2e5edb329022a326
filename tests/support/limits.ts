/** The limits of 60 seconds, and visitors who may run into them. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { randomSequence } from '../../src/domain/random.ts'
import type { Env, Limits } from '../../src/env.ts'
import { itemOfType, right } from './answers.ts'
import { type Browser, openBrowser } from './browser-without-scripts.ts'
import { most } from './limit-numbers.ts'
import { rooms } from './operation-costs.ts'
import type { Fetch, Page } from './pages.ts'
import { addressOfAttempt } from './signed-attempt.ts'
import { app, firstQuiz } from './site.ts'

export { most }

const item = itemOfType('single').id

/** What answers requests that come from an address, as the platform tells it. */
export function fetchAt(address: string | undefined, limits: Limits): Fetch {
  const changed: Env = { ...env, ROOMS: rooms, ...limits }
  return async (request) => {
    if (address) request.headers.set('CF-Connecting-IP', address)
    return app.fetch(request, changed, createExecutionContext())
  }
}

/** A browser whose requests come from there. */
export const browserAt = (address: string | undefined, limits: Limits): Browser =>
  openBrowser(fetchAt(address, limits))

/** Counts as the platform does, by the clock of the test. */
function fakeLimit(limit: number): RateLimit {
  const since = new Map<string, { minute: number; count: number }>()
  return {
    async limit({ key }) {
      const minute = Math.floor(Date.now() / 60_000)
      const known = since.get(key)
      const count = known?.minute === minute ? known.count + 1 : 1
      since.set(key, { minute, count })
      return { success: count <= limit }
    },
  }
}

/** The limits as they are configured, with nothing used up. */
export const fakeLimits = (): Required<Limits> => ({
  OPENINGS: fakeLimit(most.OPENINGS),
  CLASSROOMS: fakeLimit(most.CLASSROOMS),
  RECORDINGS: fakeLimit(most.RECORDINGS),
  READINGS: fakeLimit(most.READINGS),
  LOOKUPS: fakeLimit(most.LOOKUPS),
})

/** Uses up a limit but for some. */
export async function use(limit: RateLimit, key: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => limit.limit({ key })))
}

const random = randomSequence('unknown codes')
/** A code that is well formed, of no class. */
export const unknownCode = () =>
  joinCode(
    Array.from({ length: joinCodeChance.count }, () => Math.floor(random() * joinCodeChance.below)),
  )

let attempts = 0
/** The first and only question of an attempt that nobody else makes. */
const oneQuestionLeft = () =>
  addressOfAttempt([item], env.SIGNING_KEYS, {
    id: `20261123-${String(++attempts).padStart(10, '0')}-${firstQuiz.id}`,
  })

export const finishOne = async (browser: Browser): Promise<Page> =>
  browser.respond(await browser.open(await oneQuestionLeft()), right(item))
