/** Back loses no answer: in a test, where each may be changed until the last, and in practice. */
import { describe, expect, test } from 'vitest'
import { answerOf, itemOfType } from '../support/answers.ts'
import { enteredAs, look, respond, useChromium, waitForView } from '../support/chromium.ts'
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
  test('the page says how to keep what was answered where the browser goes back, and its own link keeps all', async () => {
    const page = await answerThree(false)
    expect(await page.getByText(t('attempt.byForward')).isVisible()).toBe(true)
    await page.locator('a[rel="prev"]').click()
    await waitForView(page, { item: three, entered: enteredAs(three, answerOf(three, 'right')) })
    await page.locator('a[rel="prev"]').click()
    await waitForView(page, { item: two, entered: enteredAs(two, answerOf(two, 'right')) })
    await respond(page, answerOf(two, 'wrong'))
    await waitForView(page, { phase: 'question', item: four })
  })
})

/** Answers three of four in practice, and goes back to the feedback on the first. */
async function practise(javaScriptEnabled: boolean) {
  const page = await chromium.visit(await server.attemptAt(one, two, three, four), {
    javaScriptEnabled,
  })
  for (const item of [one, two, three]) {
    await waitForView(page, { phase: 'question', item })
    await respond(page, answerOf(item, 'right'))
    await waitForView(page, { phase: 'feedback' })
    await page.locator('a[rel="next"]').click()
  }
  await waitForView(page, { phase: 'question', item: four })
  return page
}

describe('in practice', () => {
  const phases = ['feedback', 'question', 'feedback', 'question', 'feedback'] as const

  test.each([
    { what: 'as it is', reloads: false },
    { what: 'that was loaded again', reloads: true },
  ])(
    'Back from a page $what leads through the questions, and what was answered later is kept',
    async ({ reloads }) => {
      const page = await practise(true)
      if (reloads) {
        await page.reload()
        await waitForView(page, { phase: 'question', item: four })
      }
      for (const phase of phases) {
        await page.goBack()
        await waitForView(page, { phase })
      }
      // From the feedback on the first to the only question without an answer.
      await page.locator('a[rel="next"]').click()
      await waitForView(page, { phase: 'question', item: four })
    },
  )

  test('a question that Back leads to can be answered again, and no other is asked again', async () => {
    const page = await practise(true)
    for (const phase of phases.slice(0, 4)) {
      await page.goBack()
      await waitForView(page, { phase })
    }
    await waitForView(page, { item: two })
    await page.reload()
    await waitForView(page, { phase: 'question', item: two })
    await respond(page, answerOf(two, 'wrong'))
    await waitForView(page, { phase: 'feedback' })
    await page.locator('a[rel="next"]').click()
    await waitForView(page, { phase: 'question', item: four })
  })

  test('after the result, Back leads to the questions, and on from there to the result', async () => {
    const page = await practise(true)
    await respond(page, answerOf(four, 'right'))
    const { heading } = await waitForView(page, { phase: 'result' })
    await page.goBack()
    await waitForView(page, { phase: 'question', item: four })
    await page.goBack()
    await waitForView(page, { phase: 'feedback' })
    await page.locator('a[rel="next"]').click()
    await waitForView(page, { phase: 'result', heading })
  })

  test('without scripts, each page after the first question says in one line how to keep what came later', async () => {
    const page = await practise(false)
    for (const phase of ['question', ...phases]) {
      expect(await look(page)).toMatchObject({ phase })
      expect(await page.getByText(t('attempt.byForward')).isVisible()).toBe(true)
      await page.goBack()
    }
    expect(await look(page)).toMatchObject({ phase: 'question', item: one })
    expect(await page.locator('.without-scripts').count()).toBe(0)
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
