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
/** Of the longest reason, the last line may be below the bar. */
const lineHeight = 21
/** The question after it, so that there is feedback. */
const after = itemOfType('multiple').id

/** Where the right answer ends with its reason, and the bar with the way on begins and ends, in px from the top of the screen. */
const placesOn = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) =>
      [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect()
    return {
      right: boxOf(':is(.answer.right, .answer.missed)')?.bottom ?? 0,
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
          seen.push({
            item: item.id,
            isRight: right > 0 && right <= bar + lineHeight,
            isNext: next <= 740,
          })
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

test('who joins a class with a phone has the start on the first screen, soon by keyboard, and then the way back in', async () => {
  const page = await chromium.visit(`${server.origin}${examplesPath}/join-open`, {
    viewport: phone,
  })
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox()
    return { top: box?.y ?? 0, height: box?.height ?? 0 }
  }
  const start = await boxOf('.join-form button')
  const returning = await boxOf('#returning')
  expect(start.top + start.height).toBeLessThan(phone.height - 60)
  expect(returning.top).toBeGreaterThan(start.top)
  expect(returning.top + returning.height).toBeLessThan(phone.height)
  // Past the skip link, home, the code and another name.
  const stops = await page.evaluate(() => {
    const found = [...document.querySelectorAll('a[href], input:not([type="hidden"]), button')]
    return found.findIndex((each) => each.matches('.join-form button'))
  })
  expect(stops).toBeLessThanOrEqual(4)
})

test.each([
  { what: 'a name that nobody in the class has', path: 'join', field: 'name' },
  { what: 'a code that can’t be one', path: 'code', field: 'code' },
])(
  '$what: what is wrong stands between the label and its field, which has the focus',
  async ({ path, field }) => {
    const page = await chromium.visit(`${server.origin}${examplesPath}/join-open`, {
      viewport: phone,
    })
    if (path === 'code') await page.goto(`${server.origin}/join?code=abc`)
    else {
      await page.locator('.returning .name-input').fill('honest harbour 999')
      await page.locator('.returning button').click()
      await page.waitForLoadState()
    }
    const input = page.locator(`#${field}`)
    expect(await input.evaluate((one) => one === document.activeElement)).toBe(true)
    const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0
    const order = [`label[for="${field}"]`, `#${field}-error`, `#${field}`]
    const tops = await Promise.all(order.map(boxOf))
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    expect(await page.locator('.field-error').count()).toBe(1)
    const seen = await page.evaluate((name) => {
      const input = document.querySelector(`#${name}`) as Element
      const error = document.querySelector(`#${name}-error`) as Element
      return {
        border: getComputedStyle(input).borderColor,
        words: getComputedStyle(error).color,
        bottom: input.getBoundingClientRect().bottom,
      }
    }, field)
    expect(seen.border).toBe(seen.words)
    expect(seen.bottom).toBeLessThan(phone.height)
  },
)
