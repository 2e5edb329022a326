/** On a phone: the right answer and the way on are in view, few stops away, and nothing covers what has the focus. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { examplesPath } from '../../src/examples/example.ts'
import { answerOf, itemOfType, itemTypes, qualitiesOf } from '../support/answers.ts'
import { enter, send, sendButton, tabTo, useChromium, waitForView } from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const phone = { width: 360, height: 740 }
/** The question after it, so that there is feedback. */
const after = itemOfType('multiple').id

/** Where the right answer ends, and the bar with the way on begins and ends, in px from the top of the screen. */
const placesOn = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) =>
      [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect()
    return {
      right: boxOf(':is(.answer.right, .answer.missed) .answer-text')?.bottom ?? 0,
      answers: boxOf('.answers')?.bottom ?? 0,
      bar: boxOf('.onward')?.top ?? 0,
      next: boxOf('a[rel="next"]')?.bottom ?? 0,
    }
  })

/** Those with most to read: where these fit, all do. */
function longest(type: 'single' | 'number', count: number) {
  const lengthOf = (item: object) => JSON.stringify(item).length
  return Object.values(library.items)
    .filter((item) => item.type === type && !item.retired)
    .toSorted((a, b) => b.stem.length - a.stem.length || lengthOf(b) - lengthOf(a))
    .slice(0, count)
}

describe.each([
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
])('on a phone, $mode', ({ javaScriptEnabled }) => {
  const visit = (address: string) => chromium.visit(address, { javaScriptEnabled, viewport: phone })

  test.each(['single', 'number'] as const)(
    'the right answer to a question of type %s and Next are on the first screen, however wrong the answer',
    async (type) => {
      const page = await visit(server.origin)
      const seen: object[] = []
      for (const item of longest(type, 8)) {
        const answers =
          item.type === 'single'
            ? item.choices.map(({ id }) => id)
            : qualitiesOf(type).map((quality) => answerOf(item.id, quality))
        for (const answer of answers) {
          await page.goto(await server.feedbackOn(item.id, answer, after))
          const { right, bar, next } = await placesOn(page)
          seen.push({ item: item.id, isRight: right > 0 && right <= bar, isNext: next <= 740 })
        }
      }
      expect(seen.length).toBeGreaterThan(0)
      expect(seen).toEqual(seen.map((each) => ({ ...each, isRight: true, isNext: true })))
    },
  )

  test.each(['multiple', 'order', 'match', 'classify'] as const)(
    'every right answer of type %s is on the second screen at the latest, and Next on the first',
    async (type) => {
      const page = await visit(server.origin)
      for (const quality of qualitiesOf(type)) {
        const { id } = itemOfType(type)
        await page.goto(await server.feedbackOn(id, answerOf(id, quality), after))
        const { answers, next } = await placesOn(page)
        expect(answers).toBeLessThanOrEqual(2 * phone.height)
        expect(next).toBeLessThanOrEqual(phone.height)
      }
    },
  )

  test.each(itemTypes)(
    'a question of type %s has its button on the first screen, and Next is six stops from the verdict at most',
    async (type) => {
      const { id } = itemOfType(type)
      const page = await visit(await server.attemptAt(id, after))
      await waitForView(page, { phase: 'question', focus: 'heading' })
      const button = await page.locator(sendButton).boundingBox()
      expect((button?.y ?? 1000) + (button?.height ?? 0)).toBeLessThanOrEqual(phone.height)
      for (const quality of qualitiesOf(type)) {
        await page.goto(await server.attemptAt(id, after))
        await waitForView(page, { phase: 'question', focus: 'heading' })
        await enter(page, answerOf(id, quality))
        await send(page)
        await waitForView(page, { phase: 'feedback', focus: 'heading' })
        expect(await tabTo(page, 'a[rel="next"]')).toBeLessThanOrEqual(6)
      }
    },
  )

  test.each(['single', 'number'] as const)(
    'the button of a question of type %s is six stops from its heading at most',
    async (type) => {
      const page = await visit(await server.attemptAt(itemOfType(type).id, after))
      await waitForView(page, { phase: 'question', focus: 'heading' })
      expect(await tabTo(page, sendButton)).toBeLessThanOrEqual(6)
    },
  )

  test('the bar never covers what has the focus', async () => {
    const page = await visit(server.origin)
    const covered: string[] = []
    const walk = async (end: string) => {
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab')
        const found = await page.evaluate((last) => {
          const active = document.activeElement
          const box = (active?.closest('.choice, .status') ?? active)?.getBoundingClientRect()
          const bar = document.querySelector('.onward')
          const isBelow = (box?.bottom ?? 0) > (bar?.getBoundingClientRect().top ?? Infinity) + 0.5
          return {
            isEnd: active?.matches(last) ?? false,
            isCovered: isBelow && !bar?.contains(active),
            what: active?.outerHTML.slice(0, 80) ?? '',
          }
        }, end)
        if (found.isCovered) covered.push(found.what)
        if (found.isEnd) return
      }
      throw new Error(`Tab does not lead to ${end}`)
    }
    for (const type of itemTypes) {
      const { id } = itemOfType(type)
      await page.goto(await server.attemptAt(id, after))
      await walk(sendButton)
      await page.goto(await server.feedbackOn(id, answerOf(id, 'wrong'), after))
      await walk('a[rel="next"]')
    }
    expect(covered).toEqual([])
  })
})

test('who joins a class with a phone has the start on the first screen, below one line for those who come back', async () => {
  const page = await chromium.visit(`${server.origin}${examplesPath}/join-open`, {
    viewport: phone,
  })
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox()
    return { top: box?.y ?? 0, height: box?.height ?? 0 }
  }
  const returning = await boxOf('a[href="#returning"]')
  const start = await boxOf('.join-form button')
  // 44 px are two lines at least.
  expect(returning.height).toBeLessThan(44)
  expect(returning.top).toBeLessThan(start.top)
  expect(start.top + start.height).toBeLessThan(phone.height - 60)
  // Nothing has to be unfolded: the line leads to the field.
  await page.locator('a[href="#returning"]').click()
  const field = await boxOf('.returning .name-input')
  expect(field.height).toBeGreaterThan(0)
  expect(field.top + field.height).toBeLessThan(phone.height)
})
