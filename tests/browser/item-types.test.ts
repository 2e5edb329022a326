/** Each type of item in a browser: by keyboard alone, for everyone, on any screen. */
import { describe, expect, test } from 'vitest'
import {
  answerOf,
  incompleteFieldsFor,
  itemOfType,
  itemTypes,
  qualitiesOf,
  shareOf,
} from '../support/answers.ts'
import { violationsOn } from '../support/axe.ts'
import {
  enter,
  enterByKeyboard,
  enteredAs,
  look,
  send,
  sendButton,
  tabTo,
  useChromium,
  waitForView,
} from '../support/chromium.ts'
import { site } from '../support/content.ts'
import { overflowOf, smallTargetsOf } from '../support/measures.ts'
import { serveSite } from '../support/site-server.ts'

const { number, t } = site
const server = serveSite()
const chromium = useChromium()
const modes = [
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
]
/** The question after it, so that there is feedback. */
const after = itemOfType('single').id

describe.each(modes)('$mode', ({ javaScriptEnabled }) => {
  test.each(itemTypes)(
    'a question of type %s can be left empty, put right and answered in part by keyboard alone',
    async (type) => {
      const { id } = itemOfType(type)
      const page = await chromium.visit(await server.attemptAt(id, after), { javaScriptEnabled })
      const asked = await waitForView(page, { phase: 'question', focus: 'heading', entered: '' })
      await tabTo(page, sendButton)
      await page.keyboard.press('Enter')
      await waitForView(page, { phase: 'question', focus: 'alert', heading: asked.heading })
      await tabTo(page, '[role="alert"] a')
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
      expect(told.heading).toContain(
        quality === 'partly'
          ? t('feedback.partly', { points: number(shareOf(id, quality)) })
          : t('feedback.incorrect'),
      )
      // What was entered is there again.
      await page.goBack()
      await waitForView(page, { phase: 'question', heading: asked.heading })
    },
  )

  test('an order can be made with the move buttons by keyboard alone, and each press leaves the focus near', async () => {
    const { id } = itemOfType('order')
    const address = await server.attemptAt(id, after)
    const page = await chromium.visit(address, { javaScriptEnabled })
    const { heading, title } = await waitForView(page, { phase: 'question', focus: 'heading' })
    const shown = () =>
      page
        .locator('form[action$="/responses"] select')
        .evaluateAll((selects) => selects.map(({ id }) => id.replace('place-', '')))
    const wanted = [...answerOf(id, 'right')]
    const posts: string[] = []
    page.on('response', (response) => {
      if (response.request().method() === 'POST') posts.push(String(response.status()))
    })
    let presses = 0
    for (const [place, choice] of wanted.entries()) {
      while ((await shown()).indexOf(choice) > place) {
        const order = await shown()
        const at = order.indexOf(choice)
        await tabTo(page, `button[name="move"][value="${choice}:up"]`)
        await page.keyboard.press('Enter')
        presses++
        const moved = order.with(at, order[at - 1] ?? '').with(at - 1, choice)
        await expect.poll(() => shown().catch(() => [])).toEqual(moved)
        const view = await look(page)
        expect(view).toMatchObject({ phase: 'question', heading, title })
        const isNear = await page.evaluate(
          (id) =>
            document.activeElement?.matches(`main h1, button[name="move"][value^="${id}:"]`) ??
            false,
          choice,
        )
        expect([view.focus, isNear]).toEqual([view.focus, true])
      }
    }
    expect(presses).toBeGreaterThan(0)
    expect(posts).toEqual(Array.from({ length: presses }, () => '200'))
    // A button that moves keeps its address out of the history of a browser with scripts.
    if (javaScriptEnabled) expect(page.url()).toBe(address)
    await tabTo(page, sendButton)
    await page.keyboard.press('Enter')
    const told = await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(told.heading).toContain(t('feedback.correct'))
    await page.goBack()
    await waitForView(page, { phase: 'question', heading })
  })
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
    await send(page)
    await waitForView(page, { phase: 'question', focus: 'alert' })
    await examine('nothing given')
    if (['order', 'match', 'classify'].includes(type)) {
      const [field] = incompleteFieldsFor(id)
      await page.reload()
      const control = page.locator(`form [name="${field?.[0]}"]`)
      const isSelect = await control.first().evaluate((one) => one.tagName === 'SELECT')
      if (isSelect) await control.selectOption(field?.[1] ?? '')
      else await page.locator(`[name="${field?.[0]}"][value="${field?.[1]}"]`).check()
      await send(page)
      await waitForView(page, { phase: 'question', focus: 'alert' })
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
