/**
 * The most direct way to show that nothing gives a key away: the same request to two sites that
 * differ in nothing but the key of an item is answered with the same bytes.
 */
import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { content } from '../../.build/content.js'
import { createApp } from '../../src/app.tsx'
import type { Item, Library } from '../../src/content/library.ts'
import { type Attempt, attemptId, startAttempt } from '../../src/domain/attempt.ts'
import { loadSigningKeys, signAttempt } from '../../src/http/tokens.ts'
import { swapHeaders } from '../support/htmx-client.ts'

const [library] = content.libraries
if (!library) throw new Error('no content was compiled')
const { quizzes } = library
const items = Object.values(library.items)
const startedAt = Math.floor(Date.UTC(2026, 10, 23, 12) / 1000)

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: (startedAt + 30) * 1000 })
})
afterEach(async () => {
  await reset()
})
afterAll(() => {
  vi.useRealTimers()
})

type App = ReturnType<typeof createApp>

/** One site for each choice that could be the key of this item. */
function sitesWithOtherKeys(item: Item): App[] {
  return item.choices.map(({ id: key }) => {
    const changed: Library = structuredClone(library as Library)
    return createApp([{ ...changed, items: { ...changed.items, [item.id]: { ...item, key } } }])
  })
}

/** An attempt with the item first and another after it. */
function attemptWith(item: Item, quiz: string, mode: Attempt['mode']): Attempt {
  const index = items.findIndex(({ id }) => id === item.id)
  const other = items[(index + 1) % items.length] as Item
  return startAttempt({
    id: attemptId(startedAt, 'abcdefghij', quiz),
    seed: `seed${index}`,
    mode,
    draw: 'full',
    items: [item.id, other.id],
    startedAt,
  })
}

const pathTo = async (attempt: Attempt) => {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  if (!keys) throw new Error('tests have signing keys')
  return `/attempts/${await signAttempt(attempt, keys)}`
}

/** Everything that a client could see of an answer. */
async function answerOf(app: App, path: string, init: RequestInit): Promise<string> {
  const request = new Request(`http://localhost${path}`, { redirect: 'manual', ...init })
  const response = await app.fetch(request, env, createExecutionContext())
  const body = [...new Uint8Array(await response.arrayBuffer())]
  return JSON.stringify([
    response.status,
    [...response.headers],
    new TextDecoder().decode(new Uint8Array(body)),
  ])
}

const asPage = { method: 'GET' }
const asFragment = { method: 'GET', headers: swapHeaders }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const sending = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...form, ...headers },
  body: new URLSearchParams(fields).toString(),
})

/** @returns how many different answers the sites give */
async function countAnswers(apps: readonly App[], path: string, init: RequestInit) {
  return new Set(await Promise.all(apps.map((app) => answerOf(app, path, init)))).size
}

/** The items that a quiz may draw. */
const drawable = quizzes.flatMap((quiz) =>
  items
    .filter(({ objective }) => quiz.objectives.includes(objective))
    .map((item) => ({ id: item.id, item, quiz: quiz.id })),
)

describe.each(drawable)('the key of $id in the quiz $quiz', ({ item, quiz }) => {
  const apps = sitesWithOtherKeys(item)
  const [first, second] = item.choices.map(({ id }) => id)

  it('changes nothing of the question before the response', async () => {
    const path = await pathTo(attemptWith(item, quiz, 'practice'))
    const responses = `${path}/responses`
    const requests: [string, RequestInit][] = [
      [path, asPage],
      [path, asFragment],
      [path, { method: 'HEAD' }],
      [responses, sending({ item: item.id })],
      [responses, sending({ item: item.id }, swapHeaders)],
      [responses, sending({ item: item.id, response: 'zz' })],
      [responses, sending({ item: item.id, response: 'zz' }, swapHeaders)],
      [responses, sending({ item: 'nonsense', response: first ?? '' })],
      [`${path}/record`, sending({})],
    ]
    for (const [address, init] of requests) expect(await countAnswers(apps, address, init)).toBe(1)
  })

  it('changes nothing in test mode until the last response, not even after its own', async () => {
    const attempt = attemptWith(item, quiz, 'test')
    const taken = { response: first ?? '', seconds: 3 }
    const later: Attempt = { ...attempt, at: 1, responses: [taken, undefined] }
    const back: Attempt = { ...later, at: 0 }
    const start = `${await pathTo(attempt)}/responses`
    const requests: [string, RequestInit][] = [
      [start, sending({ item: item.id, response: first ?? '' })],
      [start, sending({ item: item.id, response: second ?? '' }, swapHeaders)],
      [await pathTo(later), asPage],
      [await pathTo(later), asFragment],
      [`${await pathTo(later)}/responses`, sending({ item: attempt.items[1] ?? '' })],
      [await pathTo(back), asPage],
      [await pathTo(back), asFragment],
      [`${await pathTo(back)}/responses`, sending({ item: item.id, response: second ?? '' })],
      [`${await pathTo(back)}/responses`, sending({ item: item.id }, swapHeaders)],
    ]
    for (const [address, init] of requests) expect(await countAnswers(apps, address, init)).toBe(1)
  })

  it('does change the feedback after the response, so that this test can see a difference', async () => {
    const attempt = attemptWith(item, quiz, 'practice')
    const given = { response: first ?? '', seconds: 3 }
    const path = await pathTo({ ...attempt, responses: [given, undefined] })
    expect(await countAnswers(apps, path, asPage)).toBe(apps.length)
    expect(await countAnswers(apps, path, asFragment)).toBe(apps.length)
  })
})

describe('pages that anyone may read before a quiz', () => {
  it('are the same whatever the keys are', async () => {
    // Pages of the build are kept by address: each site gets a fresh copy of the module that keeps them.
    const readWithKeys = async (choose: (item: Item) => string) => {
      vi.resetModules()
      const fresh = await import('../../src/app.tsx')
      const rekeyed = Object.fromEntries(
        items.map((item) => [item.id, { ...item, key: choose(item) }]),
      )
      const app = fresh.createApp([{ ...(library as Library), items: rekeyed }])
      const paths = ['/quizzes', ...quizzes.map(({ id }) => `/quizzes/${id}`), '/']
      return Promise.all(paths.map((path) => answerOf(app, path, asPage)))
    }
    const asPublished = await readWithKeys(({ key }) => key)
    const others = await readWithKeys(
      ({ choices, key }) => choices.find(({ id }) => id !== key)?.id ?? '',
    )
    expect(others).toEqual(asPublished)
  })
})
