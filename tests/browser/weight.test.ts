/** What a reader's way through the site takes over the wire. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { respond, useChromium, waitForView } from '../support/chromium.ts'
import { firstQuiz } from '../support/content.ts'
import { answerFor, isRightInTurn, serveSite } from '../support/site-server.ts'
import { tapWire, weightOf } from '../support/wire.ts'

const site = serveSite()
const wire = tapWire(site)
const chromium = useChromium()

/** Answers the question that is shown. @param index from 0, of the question */
async function answer(page: Page, index: number): Promise<void> {
  const { item } = await waitForView(page, { phase: 'question' })
  await respond(page, answerFor(item, isRightInTurn(index)))
}

/** From its feedback to the next question. */
async function goOn(page: Page): Promise<void> {
  await waitForView(page, { phase: 'feedback' })
  await page.locator('a[rel="next"]').click()
  await waitForView(page, { phase: 'question' })
}

test('an explainer, twelve questions and the result are 120 kB and forty requests at most, and no file comes twice', async () => {
  wire.take()
  const page = await chromium.visit(`${wire.origin}/explainers/${firstQuiz.explainer}`)
  // Pictures further down come when they are near.
  for (const picture of await page.locator('img:visible').all())
    await picture.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  await page.locator(`a[href="/quizzes/${firstQuiz.id}"]`).first().click()
  await page.locator('form[action$="/attempts"] button').click()
  for (let index = 0; index < firstQuiz.length; index++) {
    await answer(page, index)
    if (index + 1 < firstQuiz.length) await goOn(page)
  }
  await waitForView(page, { phase: 'result' })
  await page.waitForLoadState('networkidle')
  const transfers = wire.take()
  expect(weightOf(transfers)).toBeLessThanOrEqual(120_000)
  expect(transfers.length).toBeLessThanOrEqual(40)
  // A question and an answer each.
  expect(transfers.length).toBeGreaterThan(2 * firstQuiz.length)
  const files = transfers.map(({ path }) => path).filter((path) => /\.[a-z]+$/.test(path))
  expect(files.length).toBeGreaterThan(2)
  expect(new Set(files).size).toBe(files.length)
})

test('a question that is opened first is 24 kB in four requests at most, the next one 6 kB with the answer to the first', async () => {
  const { pathname } = new URL((await site.takeQuiz(firstQuiz.id)).questions[0] ?? '')
  wire.take()
  const page = await chromium.visit(wire.origin + pathname)
  await page.waitForLoadState('networkidle')
  const first = wire.take()

  expect(weightOf(first)).toBeLessThanOrEqual(24_000)
  expect(first.length).toBeLessThanOrEqual(4)
  await answer(page, 0)
  await goOn(page)
  await page.waitForLoadState('networkidle')
  const second = wire.take()

  expect(second.length).toBe(2)
  expect(weightOf(second)).toBeLessThanOrEqual(6000)
})

test('a phone sets headings in the serif it has, a wide screen in ours', async () => {
  for (const [width, fonts] of [
    [360, 0],
    [1280, 1],
  ] as const) {
    wire.take()
    const page = await chromium.visit(`${wire.origin}/`, { viewport: { width, height: 740 } })
    await page.waitForLoadState('networkidle')
    expect(wire.take().filter(({ path }) => path.endsWith('.woff2'))).toHaveLength(fonts)
  }
})
