/** Visits to the site whose calls of rooms and whose operations on Workers KV are counted, those of the rooms too. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { openBrowser } from './browser-without-scripts.ts'
import { openHtmx } from './htmx-client.ts'
import type { Page } from './pages.ts'
import { countCalls } from './rooms.ts'
import { fetchWith } from './site.ts'

/** How often each was asked for: methods of a room, and `get`, `put`, `delete` and `list` of the store. What was not has no entry. */
export type Cost = Readonly<Record<string, number>>

const { rooms, calls, reset } = countCalls()

export { rooms }

/** Operations of the site and of its rooms, which have the store from elsewhere. */
const operations = new Map<string, number>()
const store = Object.getPrototypeOf(env.SCORES) as Record<string, (...given: unknown[]) => unknown>
for (const [method, operation] of Object.entries({
  get: 'get',
  getWithMetadata: 'get',
  put: 'put',
  delete: 'delete',
  list: 'list',
})) {
  const original = store[method]
  store[method] = function (...given) {
    operations.set(operation, (operations.get(operation) ?? 0) + 1)
    return original?.apply(this, given)
  }
}

export const fetch = fetchWith({ ROOMS: rooms })
export const browser = openBrowser(fetch)
export const htmx = openHtmx(fetch)

export function startCounting(): void {
  reset()
  operations.clear()
}

/** Since counting started. */
export const counted = (): Cost => ({ ...calls(), ...Object.fromEntries(operations) })

/** What `visit` costs, and what it led to. */
export async function costOf<T>(visit: () => Promise<T>): Promise<[Cost, T]> {
  startCounting()
  const led = await visit()
  return [counted(), led]
}

/** Expects a visit to succeed at exactly that cost. */
export async function expectCost(
  cost: Cost,
  visit: () => Promise<Page>,
  status = 200,
): Promise<Page> {
  const [exactly, page] = await costOf(visit)
  expect(page.status).toBe(status)
  expect(exactly).toEqual(cost)
  return page
}
