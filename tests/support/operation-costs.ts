/** Visits to the site whose operations on the store are counted. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { openBrowser } from './browser-without-scripts.ts'
import { openHtmx } from './htmx-client.ts'
import type { Page } from './pages.ts'
import { fetchWith } from './site.ts'
import { countOperations, type OperationCounts } from './stale-scores.ts'

const { scores, counts, reset: startCounting } = countOperations(env.SCORES)

export const fetch = fetchWith({ SCORES: scores })
export const browser = openBrowser(fetch)
export const htmx = openHtmx(fetch)

export const none: OperationCounts = { get: 0, put: 0, delete: 0, list: 0 }
export const operations = (some: Partial<OperationCounts>): OperationCounts => ({
  ...none,
  ...some,
})

/** What `visit` costs, and what it led to. */
export async function costOf<T>(visit: () => Promise<T>): Promise<[OperationCounts, T]> {
  startCounting()
  const led = await visit()
  return [counts(), led]
}

/** Expects a visit to succeed at exactly that cost. */
export async function expectCost(
  some: Partial<OperationCounts>,
  visit: () => Promise<Page>,
  status = 200,
): Promise<Page> {
  const [cost, page] = await costOf(visit)
  expect(page.status).toBe(status)
  expect(cost).toEqual(operations(some))
  return page
}
