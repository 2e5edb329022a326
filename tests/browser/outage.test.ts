/** A network or a store that is away loses nothing. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { enteredAs, look, respond, send, useChromium, waitForView } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const [{ id: quiz }] = library.quizzes as [Library['quizzes'][number]]
const server = serveSite()
const chromium = useChromium()

afterEach(() => {
  server.takesWrites = true
})

/** Comes to the last question and answers it while the store refuses. */
async function finishUnrecorded(javaScriptEnabled: boolean) {
  const { questions } = await server.takeQuiz(quiz)
  const recorded = await server.records()
  server.takesWrites = false
  const page = await chromium.visit(questions.at(-1) ?? '', { javaScriptEnabled })
  const posts = postsOf(page)
  const { item } = await waitForView(page, { phase: 'question' })
  await respond(page, answerFor(item, true))
  const { words } = await waitForView(page, { phase: 'result', focus: 'heading' })
  expect(words).toContain(t('result.notRecorded.title'))
  expect(words).not.toContain(t('result.recorded'))
  expect(await server.records()).toEqual(recorded)
  return { page, recorded, posts }
}

/** Counts the tries to record it, as they are made. */
function postsOf(page: Page): string[] {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/record')) posts.push(request.url())
  })
  return posts
}

async function isRecordedOn(page: Page): Promise<void> {
  await expect.poll(async () => (await look(page)).words).toContain(t('result.recorded'))
  expect((await look(page)).words).not.toContain(t('result.notRecorded.title'))
  await page.getByText(t('result.share')).click()
  await page.locator('a[href*="/results/"]').click()
  await waitForView(page, { phase: 'other' })
  expect(new URL(page.url()).pathname).toMatch(/\/results\//)
}

test('an answer sent while the network is away stays chosen, and can be sent when it is back', async () => {
  const { questions } = await server.takeQuiz(quiz)
  const recorded = await server.records()
  const page = await chromium.visit(questions.at(-1) ?? '', {
    expects: /htmx:error: Failed to fetch/,
  })
  const { item } = await waitForView(page, { phase: 'question', focus: 'heading' })
  const answer = answerFor(item, true)
  await page.context().setOffline(true)
  const failure = page.waitForEvent('requestfailed')
  await respond(page, answer)
  await failure
  const notice = page.getByRole('alert').filter({ hasText: t('attempt.offline') })
  await expect.poll(() => notice.isVisible()).toBe(true)
  expect(await look(page)).toMatchObject({
    phase: 'question',
    item,
    entered: enteredAs(item, answer),
  })
  const [notedAt, line] = await Promise.all([
    notice.boundingBox(),
    page.locator('.quiz-line').boundingBox(),
  ])
  expect((notedAt?.y ?? 0) + (notedAt?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0)
  await page.context().setOffline(false)
  await expect.poll(() => notice.isVisible()).toBe(false)
  await send(page)
  await waitForView(page, { phase: 'result', focus: 'heading' })
  expect(await server.records()).toHaveLength(recorded.length + 1)
})

test('without scripts, Back leads from the browser’s own error page to the question, and it can be sent again', async () => {
  const { questions } = await server.takeQuiz(quiz)
  const page = await chromium.visit(questions.at(-1) ?? '', { javaScriptEnabled: false })
  const { item } = await waitForView(page, { phase: 'question' })
  await page.context().setOffline(true)
  const failure = page.waitForEvent('requestfailed')
  await respond(page, answerFor(item, true))
  await failure
  await page.context().setOffline(false)
  await page.goBack()
  await waitForView(page, { phase: 'question', item })
  await respond(page, answerFor(item, true))
  const { words } = await waitForView(page, { phase: 'result' })
  expect(words).toContain(t('result.recorded'))
})

test('a result that the store refused is recorded by itself when the network is back', async () => {
  const { page, recorded, posts } = await finishUnrecorded(true)
  // The page does not go round and round while the store is away.
  await page.waitForTimeout(700)
  expect(posts).toEqual([])
  server.takesWrites = true
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await isRecordedOn(page)
  expect(posts).toHaveLength(1)
  expect(await server.records()).toHaveLength(recorded.length + 1)
})

test('a try that fails again says so, once, and the next one goes on from there', async () => {
  const { page, recorded, posts } = await finishUnrecorded(true)
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await expect.poll(async () => (await look(page)).words).toContain(t('result.notRecorded.failed'))
  await page.waitForTimeout(700)
  expect(posts).toHaveLength(1)
  server.takesWrites = true
  await page.locator('form[action$="/record"] button').click()
  await isRecordedOn(page)
  expect(await server.records()).toHaveLength(recorded.length + 1)
})

test('a result that the store refused is recorded when its address is opened again', async () => {
  const { page, recorded, posts } = await finishUnrecorded(true)
  await page.reload()
  await expect.poll(async () => (await look(page)).words).toContain(t('result.notRecorded.failed'))
  server.takesWrites = true
  await page.reload()
  await isRecordedOn(page)
  expect(posts).toHaveLength(2)
  expect(await server.records()).toHaveLength(recorded.length + 1)
})

describe('without scripts', () => {
  test('a result that the store refused is recorded by its button', async () => {
    const { page, recorded } = await finishUnrecorded(false)
    const button = page.locator('form[action$="/record"] button')
    await button.click()
    await expect
      .poll(async () => (await look(page).catch(() => undefined))?.words)
      .toContain(t('result.notRecorded.failed'))
    server.takesWrites = true
    await button.click()
    await expect
      .poll(async () => (await look(page).catch(() => undefined))?.words)
      .toContain(t('result.recorded'))
    await isRecordedOn(page)
    expect(await server.records()).toHaveLength(recorded.length + 1)
  })
})
