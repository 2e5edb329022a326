/** Holds every route to its line in the table of routes. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { browser, counted, fetch, startCounting } from '../support/operation-costs.ts'
import { app } from '../support/site.ts'
import { type Known, makeKnown } from './known.ts'
import { headersOf } from './manners.ts'
import { type Route, routes } from './routes.ts'

let known: Known
beforeAll(async () => {
  known = await makeKnown(browser, env.SIGNING_KEYS ?? '')
})

afterAll(() => reset())

const lines = routes.map((line, at) => [`${line.route}, line ${at + 1}`, line] as const)
const posts = lines.filter(([, { form }]) => form)

function ask({ example, form }: Route, init: RequestInit = {}): Promise<Response> {
  const sent = form && {
    method: 'POST',
    body: new URLSearchParams(form(known).map(([name, value]) => [name, value])),
  }
  const request = new Request(`http://localhost${example(known)}`, {
    redirect: 'manual',
    ...sent,
    ...init,
  })
  return Promise.resolve(fetch(request))
}

it('Every route of the app has a line in the table of routes, and no line has no route', () => {
  const own = app.routes.filter(({ method }) => method !== 'ALL')
  const inApp = own.map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(routes.map(({ route }) => route))].toSorted()).toEqual(inApp.toSorted())
})

it('The table of routes says of every form how much it takes, and of nothing else', () => {
  for (const { route, form, bodyLimit } of routes) {
    const isPost = route.startsWith('POST ')
    expect([route, form !== undefined, bodyLimit !== undefined]).toEqual([route, isPost, isPost])
  }
})

it('Every line of the table of routes has an example of its own route', () => {
  for (const { route, example } of routes) {
    const [method = '', path = ''] = [route.split(' ')[0], example(known).split('?')[0]]
    const [found] = app.router
      .match(method, path)[0]
      .flatMap(([[, one]]) => (one.method === 'ALL' ? [] : `${one.method} ${one.path}`))
    expect(found).toBe(route)
  }
})

describe('an answer of a route', () => {
  it.each(lines)('is as the table of routes says: %s', async (_, route) => {
    startCounting()
    const response = await ask(route)
    await response.arrayBuffer()
    expect([route.route, response.status]).toEqual([route.route, route.status])
    expect(headersOf(response)).toEqual(expectedOf(route))
    // The store is looked at once a minute, by whatever file asked first: the runtime is kept between files.
    const { get = 0, put = 0, ...others } = counted()
    const isLook = route.route === 'GET /health'
    if (isLook) expect([get, put]).toEqual([expect.toBeOneOf([0, 1]), expect.toBeOneOf([0, 1])])
    // So are the tallies, once in five minutes.
    const isKept = route.route === 'GET /stats' && get === 0
    expect(isLook ? others : counted()).toEqual(isKept ? {} : (route.cost ?? {}))
  })

  it.each(lines.filter(([, { form }]) => !form))(
    'asked for without its body has the same head: %s',
    async (_, route) => {
      const [whole, head] = [await ask(route), await ask(route, { method: 'HEAD' })]
      expect([head.status, await head.text()]).toEqual([whole.status, ''])
      expect(steady(head)).toEqual(steady(whole))
    },
  )

  it.each(lines.filter(([, { manner }]) => manner.cache === 'revalidated'))(
    'is not sent again to who has it, and says the same: %s',
    async (_, route) => {
      const headers = { 'If-None-Match': `W/"${content.version}"` }
      const response = await ask(route, { headers })
      expect([response.status, await response.text()]).toEqual([304, ''])
      expect(headersOf(response)).toEqual(expectedOf(route))
    },
  )

  it.each(posts)('to more than a form may hold is a refusal: %s', async (_, route) => {
    const most = route.bodyLimit ?? 0
    const [name = 'x'] = route.form?.(known)[0] ?? []
    const bodyOf = (size: number) => `${name}=`.padEnd(size, 'x')
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const atMost = await ask(route, { body: bodyOf(most), headers })
    expect(atMost.status).not.toBe(413)
    startCounting()
    const more = await ask(route, { body: bodyOf(most + 1), headers })
    expect(more.status).toBe(413)
    expect(headersOf(more)).toMatchObject({ cache: 'never', policy: 'page', isListed: false })
    expect(counted()).toEqual({})
  })
})

/** The headers without what differs from one second to the next: times, and what is drawn. */
const steady = ({ headers }: Response) =>
  [...headers].filter(([name]) => !['server-timing', 'location'].includes(name))

const expectedOf = ({ manner }: Route) => ({ ...manner, isSecured: true })
