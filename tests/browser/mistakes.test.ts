/** What happens when the form is sent without an answer. */
import { describe, expect, test } from 'vitest'
import { itemOfType } from '../support/answers.ts'
import { look, respond, send, tabTo, useChromium, waitForView } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

/** A question that is one group of choices, with another after it, so that there is feedback. */
const begin = () => server.attemptAt(itemOfType('single').id, itemOfType('multiple').id)

describe.each([
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
])('$mode', ({ javaScriptEnabled }) => {
  test('without an answer the same question comes back with what is missing, which has the focus', async () => {
    const page = await chromium.visit(await begin(), { javaScriptEnabled })
    const asked = await waitForView(page, { phase: 'question', focus: 'heading' })
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await send(page)
    expect((await answer).status()).toBe(422)
    const refused = await waitForView(page, { focus: 'mistakes' })
    expect(refused).toMatchObject({ phase: 'question', item: asked.item, heading: asked.heading })
    expect(refused.title.startsWith(t('error.prefix'))).toBe(true)
    expect(refused.words).toContain(t('error.missing.single'))
    expect(await page.getByText(t('attempt.offline')).isVisible()).toBe(false)
    // The group of choices says it too, to whoever comes to it by Tab.
    const group = page.getByRole('group', { description: t('error.missing.single') })
    expect(await group.count()).toBe(1)

    await tabTo(page, '.error-summary a')
    await page.keyboard.press('Enter')
    const first = await page
      .locator('form[action$="/responses"] :is(input:not([type="hidden"]), select)')
      .first()
      .evaluate((control) => `${control.tagName.toLowerCase()}#${control.id}`)
    await waitForView(page, { phase: 'question', focus: first })

    await respond(page, answerFor(asked.item, true))
    const told = await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(told.title.startsWith(t('error.prefix'))).toBe(false)
  })

  test('after a mistake is put right, Back leads to the question at once', async () => {
    const page = await chromium.visit(await begin(), { javaScriptEnabled })
    const { item } = await waitForView(page, { phase: 'question' })
    await send(page)
    await waitForView(page, { focus: 'mistakes' })
    await respond(page, answerFor(item, true))
    await waitForView(page, { phase: 'feedback', focus: 'heading' })
    // Fails where the browser has nothing to show and asks whether to send the form again.
    await page.goBack()
    await waitForView(page, { phase: 'question', item })
  })

  test('the address shown with the mistake leads someone else to the question, without the mistake', async () => {
    const page = await chromium.visit(await begin(), { javaScriptEnabled })
    const { item } = await waitForView(page, { phase: 'question' })
    await send(page)
    await waitForView(page, { focus: 'mistakes' })
    const elsewhere = await chromium.visit(page.url(), { javaScriptEnabled })
    await waitForView(elsewhere, { phase: 'question', focus: 'heading', item })
    expect((await look(elsewhere)).words).not.toContain(t('error.missing.single'))
  })
})
