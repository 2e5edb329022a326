/** From a text or a file of a teacher's own questions to a class that answers. */
import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { useChromium } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const gift = `// of a bank
::Opening:: When did the bridge open? {
=1932 #Yes, in March.
~1923 #Work began then.
}

Are there six lanes? {T}

Write an essay {}
`

const open = (javaScriptEnabled = true) =>
  chromium.visit(`${server.origin}/teach/questions`, { javaScriptEnabled })
const heading = (page: Page) => page.locator('#read').textContent()
const found = (n: number) =>
  (library.ui[`questions.read.${n === 1 ? 'one' : 'other'}`] ?? '?').replace('{n}', String(n))

test('A file becomes a class that asks its questions, within a minute', async () => {
  const start = performance.now()
  const page = await open()
  const buffer = Buffer.from(gift)
  await page
    .getByLabel(t('questions.file'))
    .setInputFiles({ name: 'bank.gift', mimeType: 'text/plain', buffer })
  await expect.poll(() => heading(page)).toBe(found(2))
  expect(await page.locator('#not-read + ul').textContent()).toContain('9')
  expect(await page.locator('#questions-said').textContent()).toBe(found(2))
  await page.getByRole('button', { name: t('open.submit') }).click()
  await page.waitForURL(/\/report\//)
  const [, code] = /\/classrooms\/(\w+)\//.exec(page.url()) ?? []
  const learner = await chromium.visit(`${server.origin}/join/${code}`, {})
  await learner.locator('form:has(input[name="name"][type="hidden"]) button').first().click()
  await learner.waitForURL(/\/attempts\//)
  expect(await learner.locator('h1').textContent()).toBe('When did the bridge open?')
  await learner.getByText('1932', { exact: true }).click()
  await learner.locator('.onward button').first().click()
  await expect.poll(() => learner.locator('main').textContent()).toContain('Yes, in March.')
  expect(performance.now() - start).toBeLessThan(60_000)
})

test('What is typed is shown as text, and nothing that axe minds', async () => {
  const page = await open()
  await page
    .locator('#questions-text')
    .fill('Is <img src=x onerror=alert(1)> a picture? {=No ~<b>Yes</b>}')
  await expect.poll(() => heading(page)).toBe(found(1))
  expect(await page.locator('#own-questions img, #own-questions .preview b').count()).toBe(0)
  expect(await violationsOn(page)).toEqual([])
})

test('A text without a question, one that is too long, and an empty field are said to be that', async () => {
  const page = await open()
  const field = page.locator('#questions-text')
  await field.fill('Nothing to ask')
  await expect.poll(() => heading(page)).toBe(t('questions.none'))
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.value = 'x'.repeat(2_000_001)
    area.dispatchEvent(new Event('input'))
  })
  await expect.poll(() => page.locator('#questions-said').textContent()).toBe(t('questions.large'))
  expect(await page.locator('#questions-said').isVisible()).toBe(true)
  await field.fill('')
  await expect.poll(() => page.locator('#own-questions').textContent()).toBe('')
})

test('Where scripts are off the page says so', async () => {
  const page = await open(false)
  expect(await page.locator('main').textContent()).toContain(t('questions.noScript'))
})
