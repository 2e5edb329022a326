/** In a class in practice the next question is there with the feedback: the way on needs no request, and is as it was. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerOf } from '../support/answers.ts'
import { respond, useChromium, waitForView } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { repeatedIn, ScreenReader, timesSaid } from '../support/screen-reader.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

/** Joins a class in practice, and answers its first question. */
async function answerFirst(hasOwnClock = false) {
  const { code } = await server.openClassroom({ mode: 'practice', questions: '3' })
  const page = await chromium.visit(`${server.origin}/join/${code}`, { hasOwnClock })
  await page.getByRole('button', { name: t('join.start'), exact: true }).click()
  const { item } = await waitForView(page, { phase: 'question' })
  await respond(page, answerOf(item, 'wrong'))
  await waitForView(page, { phase: 'feedback', focus: 'heading' })
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // The browser looks for its icon again at each address.
    if (!pathname.startsWith('/assets/')) asked.push(pathname)
  })
  return { page, asked, first: item }
}

const goOn = async (page: Page) => {
  const address = await page.locator('a[rel="next"]').getAttribute('href')
  await page.locator('a[rel="next"]').click()
  return address ?? ''
}
const shownIn = async (page: Page) =>
  Number.parseInt(await page.locator('input[name="shown"]').inputValue(), 36)

describe('on to the next question of a class', () => {
  test('it is there at once, without a request, at its address, and is what a reload shows', async () => {
    const { page, asked } = await answerFirst()
    const address = await goOn(page)
    const { announcement: _, ...view } = await waitForView(page, {
      phase: 'question',
      path: address,
      focus: 'heading',
    })
    expect(asked).toEqual([])
    expect(await page.locator('template').count()).toBe(0)
    await page.reload()
    await waitForView(page, view)
  })

  test('what is new is said once', async () => {
    const { page } = await answerFirst()
    const reader = await ScreenReader.startOn(page)
    await goOn(page)
    const { heading } = await waitForView(page, { phase: 'question', focus: 'heading' })
    const phrases = await reader.listen()
    expect(repeatedIn(phrases)).toEqual([])
    expect(timesSaid(phrases, heading)).toBe(1)
  })

  test('Back and Forward lead through feedback and question, and it can be answered then', async () => {
    const { page, first } = await answerFirst()
    await goOn(page)
    const { item } = await waitForView(page, { phase: 'question' })
    await page.goBack()
    await waitForView(page, { phase: 'feedback' })
    await page.goBack()
    await waitForView(page, { phase: 'question', item: first })
    await page.goForward()
    await waitForView(page, { phase: 'feedback' })
    await page.goForward()
    await waitForView(page, { phase: 'question', item })
    await respond(page, answerOf(item, 'right'))
    await waitForView(page, { phase: 'feedback' })
    await goOn(page)
    const last = await waitForView(page, { phase: 'question' })
    await respond(page, answerOf(last.item, 'right'))
    await waitForView(page, { phase: 'result', focus: 'heading' })
  })

  test('the time to read the feedback is none of the next question', async () => {
    const { page } = await answerFirst(true)
    const carried = await page
      .locator('template')
      .evaluate((template: HTMLTemplateElement) =>
        template.content.querySelector('[name="shown"]')?.getAttribute('value'),
      )
    await page.clock.fastForward(50_000)
    await goOn(page)
    await waitForView(page, { phase: 'question' })
    const read = (await shownIn(page)) - Number.parseInt(carried ?? '', 36)
    expect(read).toBeGreaterThanOrEqual(50)
    expect(read).toBeLessThan(60)
  })

  test('after a minute it is asked for, since the class may have ended', async () => {
    const { page, asked } = await answerFirst(true)
    await page.clock.fastForward(61_000)
    const address = await goOn(page)
    await waitForView(page, { phase: 'question', path: address })
    expect(asked).toEqual([address])
  })
})
