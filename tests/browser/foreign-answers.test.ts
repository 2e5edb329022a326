/** What a network puts in between never takes the place of a question. */
import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { itemOfType } from '../support/answers.ts'
import { enter, enteredAs, respond, send, useChromium, waitForView } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const { id } = itemOfType('multiple')
const after = itemOfType('single').id

type Answer = Parameters<Route['fulfill']>[0]

const page = '<!DOCTYPE html><title>Sign in</title><h1 autofocus tabindex="-1">Sign in to WiFi</h1>'
const foreign: [string, Answer][] = [
  ['a page to sign in', { status: 200, contentType: 'text/html', body: page }],
  ['a page that forbids', { status: 403, contentType: 'text/html', body: page }],
  ['429', { status: 429, contentType: 'text/html', body: page }],
  ['502', { status: 502, contentType: 'text/html', body: page }],
  ['503 as text', { status: 503, contentType: 'text/plain', body: 'no backend' }],
  ['nothing with 200', { status: 200, body: '' }],
  ['JSON with 500', { status: 500, contentType: 'application/json', body: '{"error":1}' }],
  ['204', { status: 204 }],
  ['an order to go elsewhere', { status: 200, headers: { 'HX-Redirect': '/elsewhere' }, body: '' }],
]

const noticeOn = (page: Page) => page.getByRole('alert').filter({ hasText: t('attempt.offline') })

/** Answers in place of the site, until it is told to stop. */
async function standBetween(page: Page, pattern: string, answer: Answer) {
  await page.route(pattern, (route) => route.fulfill(answer))
  return () => page.unroute(pattern)
}

describe.each(foreign)('where the network answers with %s', (_, answer) => {
  test('the question and what was ticked stay, it says so once, and the answer can be sent again', async () => {
    const page = await chromium.visit(await server.attemptAt(id, after))
    const asked = await waitForView(page, { phase: 'question', focus: 'heading', item: id })
    const right = answerFor(id, true)
    const stop = await standBetween(page, '**/responses', answer)
    await respond(page, right)
    await expect.poll(() => noticeOn(page).isVisible()).toBe(true)
    const kept = await waitForView(page, { phase: 'question', entered: enteredAs(id, right) })
    expect([kept.title, kept.path]).toEqual([asked.title, asked.path])
    await stop()
    await send(page)
    await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(await noticeOn(page).isVisible()).toBe(false)
  })

  test('the feedback stays where its link leads on, and leads on later', async () => {
    const page = await chromium.visit(await server.feedbackOn(id, answerFor(id, true), after))
    const told = await waitForView(page, { phase: 'feedback' })
    const stop = await standBetween(page, '**/attempts/*', answer)
    await page.locator('a[rel="next"]').click()
    await expect.poll(() => noticeOn(page).isVisible()).toBe(true)
    const kept = await waitForView(page, { phase: 'feedback' })
    expect([kept.title, kept.path]).toEqual([told.title, told.path])
    await stop()
    await page.locator('a[rel="next"]').click()
    await waitForView(page, { phase: 'question', focus: 'heading', item: after })
  })
})

test('a redirect to another place of the network shows nothing of it', async () => {
  const page = await chromium.visit(await server.attemptAt(id, after))
  await waitForView(page, { phase: 'question' })
  await page.route('**/responses', (route) =>
    route.fulfill({ status: 302, headers: { Location: '/robots.txt' } }),
  )
  await respond(page, answerFor(id, true))
  await expect.poll(() => noticeOn(page).isVisible()).toBe(true)
  await waitForView(page, { phase: 'question', entered: enteredAs(id, answerFor(id, true)) })
})

test('a page that asks for its newest state keeps the one it has', async () => {
  const { board } = await server.openClassroom()
  const page = await chromium.visit(server.origin + board, {
    hasOwnClock: true,
    withoutSockets: true,
  })
  const live = page.locator('[data-live]')
  const before = await live.textContent()
  const asks = page.waitForResponse((response) => response.url() === server.origin + board)
  await standBetween(page, `${server.origin}${board}`, foreign[0]?.[1])
  await page.clock.fastForward(20_000)
  await asks
  await expect.poll(() => page.getByText(t('live.failed')).isVisible()).toBe(true)
  expect(await live.textContent()).toBe(before)
})

test('what the site itself answers still takes its place: a mistake, and a problem', async () => {
  const page = await chromium.visit(await server.attemptAt(id, after))
  await waitForView(page, { phase: 'question' })
  await send(page)
  await waitForView(page, { phase: 'question', focus: 'mistakes' })
  await page.locator('input[name="item"]').evaluate((input: HTMLInputElement) => {
    input.value = 'nonsense'
  })
  await enter(page, answerFor(id, true)).catch(() => {})
  await send(page)
  await waitForView(page, { focus: 'heading', heading: t('problem.otherItem.title') })
})
