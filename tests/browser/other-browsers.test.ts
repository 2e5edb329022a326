/** A quiz to its result in the browsers of other makers, with every type of question, where they are installed. */
import { expect, test } from 'vitest'
import { fieldsFor, itemOfType, itemTypes } from '../support/answers.ts'
import { t } from '../support/content.ts'
import { type OtherBrowser, otherBrowsers } from '../support/other-browsers.ts'
import { answerFor, isRightInTurn, serveSite } from '../support/site-server.ts'

const server = serveSite()

for (const { name, packages, isThere } of otherBrowsers) {
  if (!isThere)
    console.log(`${name} is not on this machine, so nothing is tested in it: ${packages}.`)
}

/** What a script of the page says, once it is what is waited for. */
const until = (browser: OtherBrowser, script: string) =>
  expect.poll(() => browser.run(script).catch(() => undefined), { timeout: 15_000 })

const heading = "return document.querySelector('main h1')?.textContent.trim()"
const focused = "return document.activeElement?.matches('main h1')"
const asked = `return document.querySelector('input[name="item"]')?.value`

/** Fills in an answer: choices with the mouse, all else as a reader's tools do. */
async function answer(browser: OtherBrowser, item: string, isRight: boolean): Promise<void> {
  for (const [field, value] of fieldsFor(item, answerFor(item, isRight))) {
    const control = `form[action$="/responses"] [name="${field}"]`
    const box = `${control}[value="${value}"]:is([type="radio"], [type="checkbox"])`
    const id = await browser.run(`return document.querySelector('${box}')?.id`)
    if (id) await browser.click(`label[for="${id}"]`)
    else {
      await browser.run(`const control = document.querySelector('${control}')
        control.value = ${JSON.stringify(value)}
        control.dispatchEvent(new Event('input', { bubbles: true }))
        control.dispatchEvent(new Event('change', { bubbles: true }))`)
    }
  }
  await browser.click('form[action$="/responses"] button[type="submit"]:not([name])')
}

test.each(otherBrowsers.filter(({ isThere }) => isThere))(
  '$name takes a quiz to its result: each answer is told, and the heading of each step has the focus',
  async ({ open }) => {
    const items = itemTypes.map((type) => itemOfType(type).id)
    const address = await server.attemptAt(...items)
    const browser = await open()
    try {
      await browser.goto(address)
      for (const [index, item] of items.entries()) {
        await until(browser, asked).toBe(item)
        await until(browser, focused).toBe(true)
        await answer(browser, item, isRightInTurn(index))
        if (index + 1 === items.length) break
        await until(browser, `return !!document.querySelector('a[rel="next"]')`).toBe(true)
        await until(browser, focused).toBe(true)
        const verdict = t(isRightInTurn(index) ? 'feedback.correct' : 'feedback.incorrect')
        expect(await browser.run(heading)).toContain(verdict)
        await browser.click('a[rel="next"]')
      }
      await until(
        browser,
        `return location.pathname.includes('/attempts/') && !document.querySelector('form[action$="/responses"]')`,
      ).toBe(true)
      const words = String(await browser.run("return document.querySelector('main').textContent"))
      expect(words).toContain(t('result.recorded'))
      // One document all the way: every step was swapped in.
      expect(await browser.run('return performance.getEntriesByType("navigation").length')).toBe(1)
      expect(await browser.run('return history.length')).toBeGreaterThan(2 * items.length - 2)
    } finally {
      await browser.close()
    }
  },
)
