/** Nothing that is logged opens anything or tells of anybody, whatever goes wrong. */
import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Item, Library } from '../../src/content/library.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { secretsIn } from '../fuzz/secrets.ts'
import { browser, library } from '../support/site.ts'
import { type Known, makeKnown } from './known.ts'
import { routes } from './routes.ts'

const printed: string[] = []
beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...all) => {
      printed.push(
        all.map((one) => (one instanceof Error ? `${one.stack}` : String(one))).join(' '),
      )
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => reset())

/** All that a request may hold, and more: messages of errors repeat what they choke on. */
let sent = ''
const broken = new Proxy({} as Item, {
  get() {
    throw new TypeError(`cannot read ${sent}\n    at ${sent} (${sent}:1:1)`)
  },
})
const brokenLibrary: Library = {
  ...library,
  items: Object.fromEntries(Object.keys(library.items).map((id) => [id, broken])),
}

describe('the log', () => {
  it('names the route that failed and the place in the code, and nothing of the request', async () => {
    const known: Known = await makeKnown(browser, env.SIGNING_KEYS ?? '')
    const app = createWholeApp([brokenLibrary])
    const failed = new Set<string>()
    for (const { route, example, form } of routes) {
      const address = `http://localhost${example(known)}`
      const body = form && new URLSearchParams(form(known).map(([name, value]) => [name, value]))
      sent = `${address} ${body ?? ''} ${known.learner} ${known.code} 203.0.113.7`
      printed.length = 0
      const request = new Request(address, {
        redirect: 'manual',
        ...(body && { method: 'POST', body }),
      })
      const response = await app.fetch(request, env, createExecutionContext())
      await response.text().catch(() => '')
      expect([route, secretsIn(printed.join('\n'), known)]).toEqual([route, []])
      if (response.status !== 500) continue
      failed.add(route)
      const [, pattern = ''] = route.split(' ')
      expect(printed.join('\n')).toContain(`TypeError in ${route.split(' ')[0]} ${pattern}`)
      expect(printed.join('\n')).toMatch(/\n\s+at .+:\d+:\d+/)
    }
    expect(failed.size).toBeGreaterThan(8)
  })
})
