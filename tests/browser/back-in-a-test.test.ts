/** In a test, where answers may be changed until the last, Back loses none of them. */
import { describe, expect, test } from 'vitest'
import { answerOf, itemOfType } from '../support/answers.ts'
import { enteredAs, respond, useChromium, waitForView } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const [one, two, three, four] = [
  itemOfType('single').id,
  itemOfType('multiple').id,
  itemOfType('number').id,
  itemOfType('match').id,
] as const

async function answerThree(javaScriptEnabled: boolean) {
  const page = await chromium.visit(await server.testAt(one, two, three, four), {
    javaScriptEnabled,
  })
  for (const item of [one, two, three]) {
    await waitForView(page, { phase: 'question', item })
    await respond(page, answerOf(item, 'right'))
  }
  await waitForView(page, { phase: 'question', item: four })
  return page
}

test.each([
  { what: 'from question to question', reloads: false },
  { what: 'after the page was loaded again', reloads: true },
])('Back shows what was given, and what was answered later is kept, $what', async ({ reloads }) => {
  const page = await answerThree(true)
  if (reloads) {
    await page.reload()
    await waitForView(page, { phase: 'question', item: four })
  }
  await page.goBack()
  await waitForView(page, { item: three, entered: enteredAs(three, answerOf(three, 'right')) })
  await page.goBack()
  await waitForView(page, { item: two, entered: enteredAs(two, answerOf(two, 'right')) })
  await respond(page, answerOf(two, 'wrong'))
  // The next without an answer: the third still has its own.
  await waitForView(page, { phase: 'question', item: four })
  await page.locator('a[rel="prev"]').click()
  await waitForView(page, { item: three, entered: enteredAs(three, answerOf(three, 'right')) })
  await page.locator('a[rel="prev"]').click()
  await waitForView(page, { item: two, entered: enteredAs(two, answerOf(two, 'wrong')) })
})

describe('without scripts', () => {
  test('the page says that the Back of the browser shows the test as it was, and its own link keeps all', async () => {
    const page = await answerThree(false)
    expect(await page.getByText(t('attempt.byLink')).isVisible()).toBe(true)
    await page.locator('a[rel="prev"]').click()
    await waitForView(page, { item: three, entered: enteredAs(three, answerOf(three, 'right')) })
    await page.locator('a[rel="prev"]').click()
    await waitForView(page, { item: two, entered: enteredAs(two, answerOf(two, 'right')) })
    await respond(page, answerOf(two, 'wrong'))
    await waitForView(page, { phase: 'question', item: four })
  })
})

test('the newest state of another attempt leads nowhere, and neither does one that is none', async () => {
  const address = await server.testAt(one, two)
  const other = (await server.testAt(three, four)).split('/').pop()
  for (const newest of ['nonsense', `${other}`]) {
    const page = await chromium.visit(`${address}?newest=${newest}`)
    await waitForView(page, { phase: 'question', item: one })
  }
})
