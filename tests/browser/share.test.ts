/** A result can be passed on: with scripts by the system's share sheet, without by copying. */
import { expect, test } from 'vitest'
import { useChromium } from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const quiz = library.quizzes[0]?.id ?? ''
const server = serveSite()
const chromium = useChromium()

test('with scripts a result offers to copy a text that names its address', async () => {
  const { shared } = await server.takeQuiz(quiz)
  const page = await chromium.visit(shared)
  const text = await page.locator('#share-text').inputValue()
  expect(text).toContain(new URL(page.url()).pathname)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('[data-copy]').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
})

test('without scripts no button is shown that could do nothing, and the text can be copied', async () => {
  const { shared } = await server.takeQuiz(quiz)
  const page = await chromium.visit(shared, { javaScriptEnabled: false })
  expect(await page.locator('[data-copy], [data-share]').count()).toBe(2)
  for (const button of await page.locator('[data-copy], [data-share]').all()) {
    expect(await button.isVisible()).toBe(false)
  }
  expect(await page.locator('#share-text').isVisible()).toBe(true)
})
