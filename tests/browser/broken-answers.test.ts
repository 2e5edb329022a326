/** An answer that a network redirects, cuts off or never gives leaves the question as it is. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { itemOfType } from '../support/answers.ts'
import { type Break, breakNetwork } from '../support/broken-network.ts'
import { enteredAs, respond, send, useChromium, waitForView } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const server = serveSite()
const network = breakNetwork(server)
const chromium = useChromium()
const { id } = itemOfType('multiple')
const right = answerFor(id, true)

afterEach(() => {
  network.break = undefined
})

const noticeOn = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

/** Opens a question behind the network, which breaks from now on, and answers it. */
async function answerThrough(broken: Break, visit: Parameters<typeof chromium.visit>[1]) {
  const address = network.through(await server.attemptAt(id, itemOfType('single').id))
  const page = await chromium.visit(address, visit)
  const asked = await waitForView(page, { phase: 'question', item: id })
  network.break = broken
  await respond(page, right)
  return { page, asked }
}

async function isKept(page: Page, asked: { title: string; path: string }): Promise<void> {
  const kept = await waitForView(page, {
    phase: 'question',
    item: id,
    entered: enteredAs(id, right),
  })
  expect([kept.title, kept.path]).toEqual([asked.title, asked.path])
}

async function goesThroughNow(page: Page): Promise<void> {
  network.break = undefined
  await send(page)
  await waitForView(page, { phase: 'feedback', focus: 'heading' })
  expect(await page.locator('#connection').isVisible()).toBe(false)
}

const redirectTo =
  (where: (asked: string) => string): Break =>
  ({ url = '' }, answer) => {
    answer.writeHead(302, { Location: where(url), 'Set-Cookie': 'portal=1' }).end()
  }

const cutOff =
  (sent: string): Break =>
  (_asked, answer) => {
    answer.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Own-Page': '1',
      'Content-Length': '9000',
    })
    answer.write(sent)
    answer.flushHeaders()
    setTimeout(() => answer.destroy(), 50)
  }

const broken: [string, Break, RegExp | undefined][] = [
  ['an answer that leads to the same address', redirectTo((asked) => asked), undefined],
  [
    'an answer that leads to the page of the question',
    redirectTo((asked) => asked.replace('/responses', '')),
    undefined,
  ],
  ['an answer that leads to another page of ours', redirectTo(() => '/join/BBBBBBBB'), undefined],
  ['an answer of which only the head comes', cutOff(''), /htmx:error|ERR_/],
  ['an answer that is cut off', cutOff('<title>Half</title><h1>Half'), /htmx:error|ERR_/],
]

describe.each(broken)('%s', (_, how, expects) => {
  test('An answer that a network breaks leaves question and ticks, it says so, and it can be sent again', async () => {
    const { page, asked } = await answerThrough(how, expects ? { expects } : {})
    await expect.poll(() => noticeOn(page, t('attempt.offline')).isVisible()).toBe(true)
    await isKept(page, asked)
    await goesThroughNow(page)
  })
})

test('A request without an answer is said to be slow after ten seconds, and given up after fifteen', async () => {
  const { page, asked } = await answerThrough(() => {}, {
    hasOwnClock: true,
    expects: /htmx:error/,
  })
  const button = page.locator('form[action$="/responses"] button[type="submit"]').last()
  await expect.poll(() => button.isDisabled()).toBe(true)
  await page.clock.fastForward(10_500)
  await expect.poll(() => noticeOn(page, t('attempt.slow')).isVisible()).toBe(true)
  await page.clock.fastForward(5000)
  await expect.poll(() => noticeOn(page, t('attempt.offline')).isVisible()).toBe(true)
  expect(await button.isDisabled()).toBe(false)
  await isKept(page, asked)
  await goesThroughNow(page)
})
