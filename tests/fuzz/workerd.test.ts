/** A share of the cases in the Worker's own runtime, with its own store, rooms and limits. */
import { env } from 'cloudflare:workers'
import { expect, inject, it } from 'vitest'
import { makeKnown } from '../security/known.ts'
import { browser, fetch } from '../support/site.ts'
import { caseOf } from './cases.ts'
import { faultsOf } from './invariants.ts'

const requests = Math.min(inject('requests'), 3000)
const seed = inject('seed')
/** What some cases change, most others meet. */
const casesWithOneClass = 250

it(`${requests} hostile requests get sound answers in the Worker’s own runtime`, async () => {
  let known = await makeKnown(browser, env.SIGNING_KEYS ?? '')
  const faults: string[] = []
  for (let number = 0; number < requests; number++) {
    if (number % casesWithOneClass === 0) known = await makeKnown(browser, env.SIGNING_KEYS ?? '')
    const request = caseOf(known, `workerd.${seed}.${number}`)?.request
    // The runtime asks for a socket by GET, whatever was wanted.
    const isSocket = request?.headers.get('Upgrade') === 'websocket'
    if (!request || (isSocket && request.method !== 'GET')) continue
    const told = `${number}: ${request.method} ${request.url.slice(0, 500)}`
    const response = await fetch(request)
    const body = await response.text()
    // A recording past the limit of a minute is put off.
    const isOutage = /\/record(\?|$)/.test(request.url)
    const found = faultsOf({ request, response, body, isOutage })
    if (found.length > 0)
      faults.push(
        `${told} ${response.status} ${JSON.stringify([...request.headers])}\n  ${found.join('\n  ').slice(0, 800)}`,
      )
    if (faults.length >= 10) break
  }
  expect(faults).toEqual([])
}, 600_000)
