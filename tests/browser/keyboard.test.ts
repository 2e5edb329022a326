/** How far the Tab key has to go, and that nobody loses sight of it on the way. */
import { describe, expect, test } from 'vitest'
import { examplesPath } from '../../src/examples/example.ts'
import { itemTypes, qualitiesOf } from '../support/answers.ts'
import { sendButton, tabTo, useChromium, waitForView } from '../support/chromium.ts'
import { firstExplainer, firstQuiz, library } from '../support/content.ts'
import { focusProblemsOf } from '../support/focus.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const example = (name: string) => `${server.origin}${examplesPath}/${name}`

test('a quiz starts within 6 stops from the top of its page', async () => {
  const page = await chromium.visit(`${server.origin}/quizzes/${firstQuiz.id}`)
  expect(await tabTo(page, 'form[action$="/attempts"] button')).toBeLessThanOrEqual(6)
})

test.each(['single', 'number'])(
  'from the question, %s, it is 6 stops at most to the button that sends the answer',
  async (type) => {
    const page = await chromium.visit(example(`question-${type}`))
    await waitForView(page, { phase: 'question', focus: 'heading' })
    expect(await tabTo(page, sendButton)).toBeLessThanOrEqual(6)
  },
)

test('a question with several right answers is answered within 6 stops: each choice is one, and Enter on the last sends', async () => {
  const page = await chromium.visit(example('question-multiple'))
  await waitForView(page, { phase: 'question', focus: 'heading' })
  expect(await tabTo(page, '.choice:last-of-type input')).toBeLessThanOrEqual(6)
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await waitForView(page, { phase: 'feedback', focus: 'heading' })
})

test('statements are classified within 6 stops: each is one, and Enter on the last sends', async () => {
  const page = await chromium.visit(example('question-classify'))
  await waitForView(page, { phase: 'question', focus: 'heading' })
  const statements = await page.evaluate(() => {
    const radios = document.querySelectorAll<HTMLInputElement>('input[name^="status-"]')
    return new Set([...radios].map(({ name }) => name)).size
  })
  expect(statements).toBeLessThanOrEqual(6)
  for (let stop = 0; stop < statements; stop++) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  await waitForView(page, { phase: 'feedback', focus: 'heading' })
})

test.each(itemTypes.flatMap((type) => qualitiesOf(type).map((quality) => ({ type, quality }))))(
  'from the verdict on a $quality answer, $type, it is 6 stops at most to the next question',
  async ({ type, quality }) => {
    const page = await chromium.visit(example(`feedback-${type}-${quality}`))
    await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(await tabTo(page, 'a[rel="next"]')).toBeLessThanOrEqual(6)
  },
)

describe.each([
  { screen: 'a phone', viewport: { width: 360, height: 740 } },
  { screen: 'a desktop', viewport: { width: 1280, height: 800 } },
])('on $screen', ({ viewport }) => {
  test('what has the focus is to be seen, looks so, and is covered by nothing', async () => {
    // While a page is still moving, nothing can be said of where things are.
    const page = await chromium.visit(server.origin, { viewport, reducedMotion: 'reduce' })
    const addresses = [
      server.origin,
      `${server.origin}/explainers/${firstExplainer.slug}`,
      `${server.origin}/quizzes/${firstQuiz.id}`,
      `${server.origin}/teach`,
      // Long lists have a strip of links that stays in view.
      `${server.origin}/claims`,
      `${server.origin}/search?q=${encodeURIComponent(library.glossary[0]?.term ?? '')}`,
      `${server.origin}/embed`,
      ...itemTypes.map((type) => example(`question-${type}`)),
      ...itemTypes.map((type) => example(`feedback-${type}-wrong`)),
      ...['result-mixed', 'report-open', 'board-open', 'discuss-single', 'join-open'].map(example),
    ]
    const found: string[] = []
    for (const address of addresses) {
      await page.goto(address)
      found.push(...(await focusProblemsOf(page)))
    }
    expect(found).toEqual([])
  })
})
