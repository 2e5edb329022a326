/** What a screen reader says on the way through a quiz: what is new, and each thing once. */
import { expect, test } from 'vitest'
import { answerOf, itemOfType } from '../support/answers.ts'
import { respond, send, useChromium, waitForView } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { repeatedIn, ScreenReader, timesSaid } from '../support/screen-reader.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

test('after each step what is new is said, and said once: verdict, next question, mistake, result', async () => {
  const [first, second] = [itemOfType('single').id, itemOfType('multiple').id]
  const page = await chromium.visit(await server.attemptAt(first, second))
  await waitForView(page, { phase: 'question', focus: 'heading' })
  const reader = await ScreenReader.startOn(page)
  const hear = async (expected: Parameters<typeof waitForView>[1]) => {
    const { heading } = await waitForView(page, expected)
    const phrases = await reader.listen()
    expect(repeatedIn(phrases)).toEqual([])
    return { heading, phrases }
  }

  await respond(page, answerOf(first, 'wrong'))
  const verdict = await hear({ phase: 'feedback', focus: 'heading' })
  expect(timesSaid(verdict.phrases, t('feedback.incorrect'))).toBe(1)

  await page.locator('a[rel="next"]').click()
  const question = await hear({ phase: 'question', focus: 'heading' })
  expect(timesSaid(question.phrases, question.heading)).toBe(1)

  await send(page)
  const mistake = await hear({ phase: 'question', focus: 'mistakes' })
  expect(timesSaid(mistake.phrases, t('error.title'))).toBe(1)

  await respond(page, answerOf(second, 'right'))
  const result = await hear({ phase: 'result', focus: 'heading' })
  expect(timesSaid(result.phrases, result.heading)).toBe(1)
})
