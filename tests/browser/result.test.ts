/** The result on a phone: what its first screen shows, and how it leads to the review; and how near the start is. */
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'
import { tabTo, useChromium } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const [quiz] = library.quizzes as [(typeof library.quizzes)[number]]
const server = serveSite()
const chromium = useChromium()
const phone = { viewport: { width: 360, height: 740 } }

test('the first phone screen of a result has the score, its band, a tile for each question, the way to share it and the head of what to read', async () => {
  const { result } = await server.takeQuiz(quiz.id)
  const page = await chromium.visit(result, phone)
  const bottomOf = async (selector: string) => {
    const box = await page.locator(selector).last().boundingBox()
    return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)
  }
  expect(await page.locator('h1').textContent()).toContain(t('result.of', { total: quiz.length }))
  const said = (await page.locator('.field').textContent()) ?? ''
  expect(quiz.bands.some(({ title }) => said.includes(plainText(title)))).toBe(true)
  expect(await page.locator('.tiles a').count()).toBe(quiz.length)
  for (const seen of ['h1', '.field strong', '.tiles a', '[data-share]', '#read-next']) {
    expect(await bottomOf(seen)).toBeLessThanOrEqual(phone.viewport.height)
  }
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
  expect(screens).toBeLessThan(5)
})

describe.each([
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
])('$mode', ({ javaScriptEnabled }) => {
  test('each tile of a result leads to the review of its question and unfolds it', async () => {
    const { result } = await server.takeQuiz(quiz.id)
    const page = await chromium.visit(result, { ...phone, javaScriptEnabled })
    const reviews = page.locator('.review > li > details')
    expect(await reviews.count()).toBe(quiz.length)
    expect(await page.locator('.review > li > details[open]').count()).toBe(0)
    for (const at of [2, 5]) {
      await page.locator('.tiles a').nth(at).click()
      const review = reviews.nth(at)
      expect(await review.locator('.feedback').isVisible()).toBe(true)
      expect(await review.getAttribute('open')).not.toBeNull()
      // The question is to be read as well as what is said of the answer.
      const topOf = async (part: string) => (await review.locator(part).boundingBox())?.y ?? -1
      await expect.poll(() => topOf('.feedback')).toBeLessThan(phone.viewport.height)
      expect(await topOf('h3')).toBeGreaterThanOrEqual(0)
    }
    expect(await page.locator('.review > li > details[open]').count()).toBe(2)
  })

  test('a quiz starts with six presses of Tab at most, from the first phone screen', async () => {
    const page = await chromium.visit(`${server.origin}/quizzes/${quiz.id}`, {
      ...phone,
      javaScriptEnabled,
    })
    const button = 'form[action$="/attempts"] button'
    const box = await page.locator(button).boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.viewport.height)
    expect(await tabTo(page, button)).toBeLessThanOrEqual(6)
  })
})
