/** What only a browser shows of handing in, and of the row that asks how sure one is. */
import { describe, expect, test } from 'vitest'
import { answerOf, itemOfType, itemTypes } from '../support/answers.ts'
import { respond, tabTo, useChromium, waitForView } from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const after = itemOfType('multiple').id
const phone = { width: 360, height: 740 }

describe.each([
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
])('$mode', ({ javaScriptEnabled }) => {
  const visit = (address: string) => chromium.visit(address, { javaScriptEnabled, viewport: phone })

  test.each(itemTypes)(
    'on a phone one line asks how sure one is, below a question of type %s',
    async (type) => {
      const page = await visit(await server.attemptAt(itemOfType(type).id, after))
      await waitForView(page, { phase: 'question' })
      const row = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.certainty > *')].map((each) =>
          each.getBoundingClientRect(),
        )
        const button = document.querySelector('.onward button')?.getBoundingClientRect()
        return {
          middles: boxes.map(({ top, height }) => Math.round(top + height / 2)),
          heights: boxes.slice(1).map(({ height }) => height),
          isInside: boxes.every(({ right }) => right <= innerWidth - 8),
          button: button?.bottom ?? 1000,
        }
      })
      expect(row.middles).toHaveLength(4)
      expect(Math.max(...row.middles) - Math.min(...row.middles)).toBeLessThanOrEqual(12)
      expect(Math.min(...row.heights)).toBeGreaterThanOrEqual(24)
      expect(row.isInside).toBe(true)
      expect(row.button).toBeLessThanOrEqual(phone.height)
    },
  )

  test('what was answered is handed in by keys alone, on the page that asks, and the result has the focus', async () => {
    const { id } = itemOfType('single')
    const page = await visit(await server.attemptAt(id, after))
    await waitForView(page, { phase: 'question', item: id })
    const form = page.locator('form[action$="/hand-in"]')
    expect(await form.count()).toBe(0)
    await respond(page, answerOf(id, 'right'))
    await waitForView(page, { phase: 'feedback' })
    await page.locator('a[rel="next"]').click()
    await waitForView(page, { phase: 'question', item: after })
    expect(await form.count()).toBe(0)
    await tabTo(page, '.leave')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'visible' })
    await tabTo(page, '[action$="/hand-in"] button')
    await page.keyboard.press('Enter')
    const { words } = await waitForView(page, { phase: 'result', focus: 'heading' })
    expect(words).toContain(library.ui['result.recorded'])
    expect(words).toContain(
      library.ui['result.handedIn']?.replace('{n}', '1').replace('{total}', '2'),
    )
    expect(
      (await page.locator('.tiles a').allInnerTexts()).map((tile) => tile.includes('–')),
    ).toEqual([false, true])
  })
})
