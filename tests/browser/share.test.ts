/** A result can be passed on: with scripts by the system's share sheet or the clipboard, without by copying. */
import { expect, test } from 'vitest'
import { respond, useChromium, waitForView } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const quiz = library.quizzes[0]?.id ?? ''
const server = serveSite()
const chromium = useChromium()

test('with scripts a result offers to copy a text that names the page to share, and the link of a challenge', async () => {
  const { result, shared } = await server.takeQuiz(quiz)
  const page = await chromium.visit(result)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const [button, field, address] of [
    ['result.share', '#share-text', shared],
    ['challenge.link', '#challenge-address', shared.replace('/results/', '/challenge/')],
  ] as const) {
    await page.getByText(t(button)).click()
    const text = await page.locator(field).inputValue()
    expect(text).toContain(address)
    await page.locator(`[data-copy="${field.slice(1)}"]`).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  }
})

test('where the device has a share sheet, one press opens it, on a result that came by a swap too', async () => {
  const { questions } = await server.takeQuiz(quiz)
  const page = await chromium.visit(questions.at(-1) ?? '')
  await page.evaluate(() => {
    const share = (data: ShareData) => {
      document.documentElement.dataset.sent = data.text
      return Promise.resolve()
    }
    Object.defineProperty(navigator, 'share', { value: share })
  })
  const { item } = await waitForView(page, { phase: 'question' })
  await respond(page, answerFor(item, true))
  await waitForView(page, { phase: 'result' })
  await page.getByText(t('result.share')).click()
  const sent = await page.locator('html').getAttribute('data-sent')
  expect(sent).toContain(`${server.origin}/results/`)
  expect(await page.locator('#share-text').isVisible()).toBe(false)
})

test('without scripts no button is shown that could do nothing, and the text can be copied', async () => {
  const { result } = await server.takeQuiz(quiz)
  const page = await chromium.visit(result, { javaScriptEnabled: false })
  await page.getByText(t('result.share')).click()
  const buttons = await page.locator('[data-copy]').all()
  expect(buttons).toHaveLength(2)
  for (const button of buttons) expect(await button.isVisible()).toBe(false)
  expect(await page.locator('#share-text').isVisible()).toBe(true)
})

test('the page that is shared has none of the tools of whoever shares it', async () => {
  const { shared } = await server.takeQuiz(quiz)
  const page = await chromium.visit(shared)
  expect(await page.locator('textarea, [data-copy], [data-share], input[readonly]').count()).toBe(0)
})
