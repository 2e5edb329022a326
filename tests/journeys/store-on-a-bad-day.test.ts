import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { verifyAttempt } from '../../src/http/tokens.ts'
import { answerOf } from '../support/answers.ts'
import { openBrowser, takeQuiz } from '../support/browser-without-scripts.ts'
import {
  failToPut,
  failToRead,
  networkError,
  quotaError,
  tooManyRequests,
} from '../support/failing-scores.ts'
import { openHtmx } from '../support/htmx-client.ts'
import { type Page, recordFormIn, sharedAddressIn, tagsIn, textOf } from '../support/pages.ts'
import { browserWith, fetchWith, library, startEachTestAfresh, stopClock } from '../support/site.ts'
import { countOperations } from '../support/stale-scores.ts'

const { ui } = library
const quiz = library.quizzes[0] as (typeof library.quizzes)[number]

const working = browserWith({})
const key = (item: string) => answerOf(item, 'right')
const recordCount = async () => (await env.SCORES.list()).keys.length

const isRecorded = async ({ address }: Page) => {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  const attempt = keys && (await verifyAttempt(address.split('/')[2] ?? '', keys))
  if (!attempt) throw new Error(`no attempt at ${address}`)
  return attempt.isRecorded
}

const expectUnrecordedResult = (page: Page) => {
  expect(page.status).toBe(200)
  expect(textOf(page.html)).toContain(ui['result.title'])
  expect(textOf(page.html)).toContain(
    `${quiz.length} ${ui['result.of']?.replace('{total}', `${quiz.length}`)}`,
  )
  expect(textOf(page.html)).toContain(ui['result.notRecorded.title'])
  expect(textOf(page.html)).not.toContain(ui['result.recorded'])
  expect(recordFormIn(page.html)?.method).toBe('post')
  expect(sharedAddressIn(page.html)).toBeUndefined()
}

startEachTestAfresh()

describe.each([
  ['has reached its daily limit', quotaError, 1],
  ['says again that it is written to too fast', tooManyRequests, 2],
  ['is out of reach', networkError, 1],
])('when the store %s', (_, error, tries) => {
  const open = () => {
    const failing = failToPut(env.SCORES, error)
    return { ...failing, fetch: fetchWith({ SCORES: failing.scores }) }
  }

  it('the learner still sees the result, and that it is not recorded yet', async () => {
    const { fetch, puts } = open()
    const browser = openBrowser(fetch)
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), key)
    expectUnrecordedResult(result)
    expect(puts()).toBe(tries)
    expect(await isRecorded(result)).toBe(false)
    expect(await recordCount()).toBe(0)
  })

  it('the learner with scripts sees the same, and the form that tries by itself', async () => {
    const { fetch } = open()
    const first = await openBrowser(fetch).start(quiz.id)
    const { result } = await takeQuiz(openHtmx(fetch), first, key)
    expectUnrecordedResult(result)
    const triggers = recordFormIn(result.html)?.tags[0]?.attributes['hx-trigger']?.split(', ')
    // Not at once, since it has just been tried; at once where the address is opened again.
    expect(triggers).toEqual(['submit', 'online from:window', 'every 60s'])
    const reopened = await openBrowser(fetch).open(result.address)
    expect(recordFormIn(reopened.html)?.tags[0]?.attributes['hx-trigger']).toContain('load')
  })

  it('trying again in vain says so and keeps the result', async () => {
    const { fetch } = open()
    const browser = openBrowser(fetch)
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), key)
    const form = recordFormIn(result.html)
    if (!form) throw new Error('no way to try again')
    const again = await browser.send(form)
    expect(again.status).toBe(503)
    expect(textOf(again.html)).toContain(ui['result.notRecorded.failed'])
    expect(recordFormIn(again.html)?.action).toBe(form.action)
    const byHtmx = await openHtmx(fetch).post(form.action, [])
    expect(byHtmx.status).toBe(503)
    expect(byHtmx.html).not.toContain('<html')
    expect(recordFormIn(byHtmx.html)?.action).toBe(form.action)
    // Having just failed, it waits for its minute.
    expect(recordFormIn(byHtmx.html)?.tags[0]?.attributes['hx-trigger']).not.toContain('load')
  })

  it('trying again once it works records the attempt once, and the address says so', async () => {
    const browser = openBrowser(open().fetch)
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), key)
    const form = recordFormIn(result.html)
    if (!form) throw new Error('no way to try again')

    const settled = await working.send(form)
    expect(settled.status).toBe(200)
    expect(await isRecorded(settled)).toBe(true)
    expect(recordFormIn(settled.html)).toBeUndefined()
    expect(textOf(settled.html)).toContain(ui['result.recorded'])
    expect(await recordCount()).toBe(1)
    expect((await working.open(sharedAddressIn(settled.html) ?? '')).status).toBe(200)

    // The address from before still offers it; nothing is counted twice.
    const twice = await working.send(form)
    expect(twice.address).toBe(settled.address)
    expect(await recordCount()).toBe(1)
  })
})

describe('when the store is written to too fast just once', () => {
  it('the second try records the attempt', async () => {
    const { scores, puts } = failToPut(env.SCORES, tooManyRequests, 1)
    const browser = browserWith({ SCORES: scores })
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), key)
    expect(puts()).toBe(2)
    expect(await isRecorded(result)).toBe(true)
    expect(textOf(result.html)).toContain(ui['result.recorded'])
    expect(await recordCount()).toBe(1)
  })
})

describe('when the store works', () => {
  it('recording an attempt that is recorded writes nothing more', async () => {
    const { scores, puts } = failToPut(env.SCORES, quotaError, 0)
    const browser = browserWith({ SCORES: scores })
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), key)
    const form = { action: `${result.address}/record`, method: 'post', hidden: [], tags: [] }
    expect((await browser.send(form)).address).toBe(result.address)
    expect(puts()).toBe(1)
  })

  it('nothing is recorded for an attempt that is not complete', async () => {
    const { scores, puts } = failToPut(env.SCORES, quotaError, 0)
    const browser = browserWith({ SCORES: scores })
    const first = await browser.start(quiz.id)
    const form = { action: `${first.address}/record`, method: 'post', hidden: [], tags: [] }
    expect((await browser.send(form)).address).toBe(first.address)
    expect(puts()).toBe(0)
  })
})

describe('when the store does not answer', () => {
  const browser = browserWith({ SCORES: failToRead(env.SCORES, networkError) })

  it('a shared result says so and can be tried again', async () => {
    const address = `/results/20260102-abcdefghij-${quiz.id}.abc123`
    const page = await browser.open(address)
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.storeAway.title'])
    const links = tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)
    expect(links).toContain(address)
  })

  it('the site says that it is degraded, not down', async () => {
    const page = await browser.open('/health')
    expect(page.status).toBe(200)
    expect(JSON.parse(page.html)).toMatchObject({ status: 'degraded', scores: 'unreachable' })
  })

  it('the site says so too where nothing can be written, and writes no more than each half hour', async () => {
    const failing = failToPut(env.SCORES, quotaError)
    const full = browserWith({ SCORES: failing.scores })
    const health = async () => JSON.parse((await full.open('/health')).html)
    expect(await health()).toMatchObject({ status: 'degraded', scores: 'readOnly' })
    const { scores, counts } = countOperations(env.SCORES)
    const watched = browserWith({ SCORES: scores })
    for (let n = 0; n < 5; n++) await watched.open('/health')
    expect(counts()).toMatchObject({ put: 1, get: 1 })
    stopClock(Date.now() + 31 * 60_000)
    expect(await health()).toMatchObject({ status: 'degraded', scores: 'readOnly' })
  })

  it('explainers and questions are served as ever', async () => {
    expect((await browser.open(`/explainers/${quiz.explainer}`)).status).toBe(200)
    expect((await browser.start(quiz.id)).status).toBe(200)
  })
})
