/** What `Server-Timing` says of a page, and which pages have none. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { meddleWith } from '../support/rooms.ts'
import { browser, browserWith, firstExplainer, firstQuiz, library } from '../support/site.ts'

const timingRe = /^store;dur=(\d+), render;dur=(\d+)$/
const [fact] = Object.keys(library.facts)

/** The store, but every answer takes so many milliseconds more. */
const slowScores = (milliseconds: number): KVNamespace =>
  new Proxy(env.SCORES, {
    get:
      (scores, name) =>
      async (...args: unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        return Reflect.apply(Reflect.get(scores, name) as () => unknown, scores, args)
      },
  })

it('A page of an attempt says what the store and all else took, and waits for no store', async () => {
  const { headers } = await browser.start(firstQuiz.id)
  const [, store, render] = timingRe.exec(headers.get('Server-Timing') ?? '') ?? []
  expect(Number(store)).toBe(0)
  expect(Number(render)).toBeLessThan(1000)
})

it('A wait for the store is told as such, and reads at the same time count once', async () => {
  expect(library.quizzes.length).toBeGreaterThan(2)
  const { headers, status } = await browserWith({ SCORES: slowScores(300) }).open('/stats')
  expect(status).toBe(200)
  const [, store, render] = timingRe.exec(headers.get('Server-Timing') ?? '') ?? []
  expect(Number(store)).toBeGreaterThanOrEqual(295)
  expect(Number(store)).toBeLessThan(600)
  expect(Number(render)).toBeLessThan(295)
})

it('A wait for the room of a class is told as one for the store', async () => {
  const { code } = await openClassroom(browser)
  const slowRooms = meddleWith(env.ROOMS, async (_, call) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    return call()
  })
  const { headers, status } = await browserWith({ ROOMS: slowRooms }).open(`/join/${code}`)
  expect(status).toBe(200)
  const [, store, render] = timingRe.exec(headers.get('Server-Timing') ?? '') ?? []
  expect(Number(store)).toBeGreaterThanOrEqual(295)
  expect(Number(render)).toBeLessThan(295)
})

it.each(['/', `/explainers/${firstExplainer.slug}`, '/teach', `/facts/${fact}.json`, '/health'])(
  '%s, which is of the build or no page, says nothing of the kind',
  async (path) => {
    expect((await browser.open(path)).headers.get('Server-Timing')).toBeNull()
  },
)
