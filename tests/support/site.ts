/** The site in the Worker's own runtime: the app, browsers without scripts, the store and the clock. */
import { createExecutionContext, reset } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { Env } from '../../src/env.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { type Browser, openBrowser } from './browser-without-scripts.ts'
import { libraries, library } from './content.ts'
import { openHtmx } from './htmx-client.ts'
import { type Fetch, textOf } from './pages.ts'

export * from './content.ts'

/** Does not wait before it tries a refused write again. */
export const app = createWholeApp(libraries, { wait: async () => {} })

/** The site as it is deployed. */
export const fetch: Fetch = (request) => exports.default.fetch(request)
export const browser = openBrowser(fetch)
export const htmx = openHtmx(fetch)

/** The site with another store, other keys or limits, or other content. */
export const fetchWith =
  (changed: Partial<Env> = {}, of = app): Fetch =>
  (request) =>
    of.fetch(request, { ...env, ...changed }, createExecutionContext())
export const browserWith = (changed: Partial<Env> = {}, of = app): Browser =>
  openBrowser(fetchWith(changed, of))

/** A text of the interface, filled in, as a page shows it. */
export const filled = (key: string, values: Record<string, number>): string =>
  textOf(
    Object.entries(values).reduce(
      (text, [name, n]) => text.replace(`{${name}}`, String(n)),
      library.ui[key] ?? '?',
    ),
  )

/** Every key in the store. */
export const keyNames = async (): Promise<string[]> =>
  (await env.SCORES.list()).keys.map(({ name }) => name)

/** Sets the clock, which then stands still; in milliseconds since 1970. */
export const stopClock = (now: number = Date.now()): void => {
  vi.useFakeTimers({ toFake: ['Date'], now })
}

/**
 * Gives each test of the file an empty store and the true clock.
 * @param now the time at which the clock stands still instead, in milliseconds since 1970
 */
export function startEachTestAfresh(now?: number | (() => number)): void {
  // The runtime is kept between files, and not every file cleans up.
  beforeAll(() => reset())
  if (now !== undefined) beforeEach(() => stopClock(typeof now === 'number' ? now : now()))
  afterEach(async () => {
    vi.useRealTimers()
    await reset()
  })
}
