/** Each type of item in a browser: by keyboard alone, for everyone, on any screen. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import {
  answerOf,
  incompleteFieldsFor,
  itemOf,
  itemOfType,
  itemTypes,
  qualitiesOf,
  verdictOn,
} from '../support/answers.ts'
import { violationsOn } from '../support/axe.ts'
import {
  enter,
  enterByKeyboard,
  enteredAs,
  look,
  moveInto,
  send,
  sendButton,
  tabTo,
  useChromium,
  waitForView,
} from '../support/chromium.ts'
import { site } from '../support/content.ts'
import { overflowOf, smallTargetsOf } from '../support/measures.ts'
import { serveSite } from '../support/site-server.ts'

const { t } = site
const server = serveSite()
const chromium = useChromium()
const modes = [
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
]
const textOf = (item: Item, choice: string): string =>
  plainText(item.type === 'order' ? (item.choices.find(({ id }) => id === choice)?.text ?? '') : '')

/** The question after it, so that there is feedback. */
const after = itemOfType('single').id

describe.each(modes)('$mode', ({ javaScriptEnabled }) => {
  // Things to put in order are always in some order.
  test.each(itemTypes.filter((type) => type !== 'order'))(
    'a question of type %s can be left empty, put right and answered in part by keyboard alone',
    async (type) => {
      const { id } = itemOfType(type)
      const page = await chromium.visit(await server.attemptAt(id, after), { javaScriptEnabled })
      const asked = await waitForView(page, { phase: 'question', focus: 'heading', entered: '' })
      await tabTo(page, sendButton)
      await page.keyboard.press('Enter')
      await waitForView(page, { phase: 'question', focus: 'mistakes', heading: asked.heading })
      await tabTo(page, '.error-summary a')
      await page.keyboard.press('Enter')
      const first = await page
        .locator('form[action$="/responses"] :is(input:not([type="hidden"]), select)')
        .first()
        .evaluate((control) => `${control.tagName.toLowerCase()}#${control.id}`)
      await waitForView(page, { phase: 'question', focus: first, entered: '' })

      // From the heading on again, as after a reload.
      await page.goto(new URL(asked.path, server.origin).href)
      await waitForView(page, { phase: 'question', focus: 'heading' })
      const quality = qualitiesOf(type)[1] ?? 'right'
      const answer = answerOf(id, quality)
      await enterByKeyboard(page, answer)
      expect((await look(page)).entered).toBe(enteredAs(id, answer))
      await tabTo(page, sendButton)
      await page.keyboard.press('Space')
      const told = await waitForView(page, { phase: 'feedback', focus: 'heading' })
      expect(told.heading).toContain(verdictOn(id, quality))
      // What was entered is there again.
      await page.goBack()
      await waitForView(page, { phase: 'question', heading: asked.heading })
    },
  )

  test('an order can be made by keyboard alone, by one kind of control', async () => {
    const { id } = itemOfType('order')
    const page = await chromium.visit(await server.attemptAt(id, after), { javaScriptEnabled })
    const { heading } = await waitForView(page, { phase: 'question', focus: 'heading' })
    expect(await page.locator('.order button').first().isVisible()).toBe(javaScriptEnabled)
    expect(await page.locator('.order select').first().isVisible()).toBe(!javaScriptEnabled)
    await enterByKeyboard(page, answerOf(id, 'right'))
    await tabTo(page, sendButton)
    await page.keyboard.press('Enter')
    const told = await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(told.heading).toContain(t('feedback.correct'))
    await page.goBack()
    await waitForView(page, { phase: 'question', heading })
  })
})

test('each press of a move button leaves the focus near, says the new place and moves the page nowhere', async () => {
  const { id } = itemOfType('order')
  const address = await server.attemptAt(id, after)
  const page = await chromium.visit(address)
  const { heading, title } = await waitForView(page, { phase: 'question', focus: 'heading' })
  const posts: number[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'POST') posts.push(response.status())
  })
  let presses = 0
  await moveInto(page, answerOf(id, 'right').split('').toReversed().join(''), async (button) => {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    presses++
    const choice = /value="(\w+):/.exec(button)?.[1] ?? ''
    const text = textOf(itemOf(id), choice)
    await expect.poll(async () => (await look(page)).announcement).toContain(text)
    const view = await look(page)
    expect(view).toMatchObject({ phase: 'question', heading, title })
    const isNear = await page.evaluate(
      (id) => document.activeElement?.matches(`button[name="move"][value^="${id}:"]`),
      choice,
    )
    expect([view.focus, isNear]).toEqual([view.focus, true])
    // It stays in the page no longer than it takes to hear it.
    await expect.poll(async () => (await look(page)).announcement, { timeout: 4000 }).toBe('')
  })
  expect(presses).toBeGreaterThan(0)
  expect(posts).toEqual(Array.from({ length: presses }, () => 200))
  // A button that moves keeps its address out of the history.
  expect(page.url()).toBe(address)
})

test.each(itemTypes)(
  'a question of type %s, a mistake and the feedback have no accessibility violation, fit a narrow screen and have targets large enough',
  async (type) => {
    const { id } = itemOfType(type)
    const page = await chromium.visit(await server.attemptAt(id, after), { bypassCSP: true })
    const found: string[] = []
    const examine = async (state: string) => {
      // Last, since what is folded away is opened for it.
      const problems = await violationsOn(page)
      await page.setViewportSize({ width: 320, height: 640 })
      problems.unshift(...(await overflowOf(page)), ...(await smallTargetsOf(page)))
      found.push(...problems.map((problem) => `${state}: ${problem}`))
    }
    await waitForView(page, { phase: 'question', focus: 'heading' })
    await examine('question')
    if (type !== 'order') {
      await send(page)
      await waitForView(page, { phase: 'question', focus: 'mistakes' })
      await examine('nothing given')
    }
    if (['match', 'classify'].includes(type)) {
      const [field] = incompleteFieldsFor(id)
      await page.reload()
      const control = page.locator(`form [name="${field?.[0]}"]`)
      const isSelect = await control.first().evaluate((one) => one.tagName === 'SELECT')
      if (isSelect) await control.selectOption(field?.[1] ?? '')
      else await page.locator(`label[for="${field?.join('-')}"]`).click()
      await send(page)
      await waitForView(page, { phase: 'question', focus: 'mistakes' })
      await examine('a part given')
    }
    for (const quality of qualitiesOf(type)) {
      await page.goto(await server.attemptAt(id, after))
      await enter(page, answerOf(id, quality))
      await send(page)
      await waitForView(page, { phase: 'feedback', focus: 'heading' })
      await examine(`feedback on a ${quality} answer`)
    }
    expect(found).toEqual([])
  },
)
