/** A quiz from its first page to the result, in a browser, with scripts and without. */
import { describe, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import {
  enterByKeyboard,
  respond,
  send,
  sendButton,
  tabTo,
  useChromium,
  type View,
  waitForView,
} from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { answerFor, isRightInTurn, serveSite } from '../support/site-server.ts'

const quiz = library.quizzes[0] as Library['quizzes'][number]
const server = serveSite()
const chromium = useChromium()

const answerTo = (item: string, index: number) => answerFor(item, isRightInTurn(index))
const progress = (index: number) => t('attempt.progress', { n: index + 1, total: quiz.length })
const verdict = (index: number) =>
  t(isRightInTurn(index) ? 'feedback.correct' : 'feedback.incorrect')

describe.each([
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
])('$mode', ({ javaScriptEnabled }) => {
  test('a quiz can be taken to its result by keyboard alone, and every state has the focus on its heading', async () => {
    const page = await chromium.visit(`${server.origin}/quizzes/${quiz.id}`, { javaScriptEnabled })
    await tabTo(page, 'form[action$="/attempts"] button')
    await page.keyboard.press('Enter')
    const titles = new Set<string>()
    const paths = new Set<string>()
    const keep = ({ title, path }: View) => {
      titles.add(title)
      paths.add(path)
    }
    for (let index = 0; index < quiz.length; index++) {
      const asked = await waitForView(page, { phase: 'question', focus: 'heading' })
      expect(asked.title).toContain(progress(index))
      expect(asked.heading).toBe(plainText(library.items[asked.item]?.stem ?? ''))
      keep(asked)
      await enterByKeyboard(page, answerTo(asked.item, index))
      await tabTo(page, sendButton)
      await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space')
      if (index + 1 === quiz.length) break
      const told = await waitForView(page, { phase: 'feedback', focus: 'heading' })
      expect(told.heading).toContain(verdict(index))
      expect(told.title).toContain(progress(index))
      keep(told)
      await tabTo(page, 'a[rel="next"]')
      await page.keyboard.press('Enter')
    }
    const ended = await waitForView(page, { phase: 'result', focus: 'heading' })
    expect(ended.heading).toContain(t('result.title'))
    expect(ended.title).toContain(t('result.pageTitle', { title: plainText(quiz.title) }))
    keep(ended)
    expect(ended.words).toContain(
      `${Math.ceil(quiz.length / 2)} ${t('result.of', { total: quiz.length })}`,
    )
    // A question and its feedback each but the last, which the result follows.
    expect(titles.size).toBe(2 * quiz.length)
    expect(paths.size).toBe(2 * quiz.length)
  })
})

test('after each swap the heading that takes the focus is heard, and nothing a second time', async () => {
  const { questions } = await server.takeQuiz(quiz.id)
  const page = await chromium.visit(questions.at(-3) ?? '')
  // What a screen reader speaks by itself: what takes the focus, and what changes in a live region.
  await page.evaluate(() => {
    const heard: string[] = Object.assign(window, { heard: [] as string[] }).heard
    const note = (element: Element | null) => {
      const words = (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
      if (words) heard.push(words)
    }
    document.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches('h1, section')) note(target as Element)
    })
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        if (element?.closest('[role="status"], [role="alert"]')) note(element)
        for (const added of addedNodes) {
          if (added instanceof Element)
            added.querySelectorAll('[role="status"], [role="alert"]').forEach(note)
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  const heard = () =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
  for (const index of [quiz.length - 3, quiz.length - 2, quiz.length - 1]) {
    const { item } = await waitForView(page, { phase: 'question', focus: 'heading' })
    await heard()
    await send(page)
    await waitForView(page, { focus: 'mistakes' })
    const [mistakes = '', ...again] = await heard()
    expect(mistakes).toContain(t('error.title'))
    expect(again).toEqual([])
    await respond(page, answerTo(item, index))
    if (index + 1 === quiz.length) break
    const { heading } = await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(heading).toContain(verdict(index))
    expect(await heard()).toEqual([heading])
    await page.locator('a[rel="next"]').click()
    const asked = await waitForView(page, { phase: 'question', focus: 'heading' })
    expect(await heard()).toEqual([asked.heading])
  }
  const { heading } = await waitForView(page, { phase: 'result', focus: 'heading' })
  expect(await heard()).toEqual([heading])
})

/** What stays the same when the same way is gone twice: an address but for its token, and what is shown. */
const traceOf = ({ path, phase, heading }: View) => ({
  shape: path.replace(/\/attempts\/[^/]+/, '/attempts/:token'),
  phase,
  heading,
})

async function goTheWay(address: string, javaScriptEnabled: boolean) {
  const page = await chromium.visit(address, { javaScriptEnabled })
  const views: View[] = []
  const note = async (expected: Partial<View>) => views.push(await waitForView(page, expected))
  for (let index = quiz.length - 3; index < quiz.length; index++) {
    await note({ phase: 'question', focus: 'heading' })
    await respond(page, answerTo(views.at(-1)?.item ?? '', index))
    if (index + 1 === quiz.length) break
    await note({ phase: 'feedback', focus: 'heading' })
    await page.locator('a[rel="next"]').click()
  }
  await note({ phase: 'result', focus: 'heading' })
  const historyLength = await page.evaluate(() => history.length)
  const traverse = async (move: () => Promise<unknown>, expected: View[]) => {
    const seen = []
    // With scripts the address has all that was answered since.
    for (const { heading, phase } of expected) {
      await move()
      seen.push(traceOf(await waitForView(page, { heading, phase })))
    }
    return seen
  }
  const back = await traverse(() => page.goBack(), views.slice(0, -1).reverse())
  const forward = await traverse(() => page.goForward(), views.slice(1))
  return { onTheWay: views.map(traceOf), historyLength, back, forward }
}

test('Back and Forward show the same states with scripts and without, and the history is as long', async () => {
  const { questions } = await server.takeQuiz(quiz.id)
  const address = questions.at(-3) ?? ''
  const scripted = await goTheWay(address, true)
  const plain = await goTheWay(address, false)
  expect(scripted).toEqual(plain)
  expect(scripted.onTheWay).toHaveLength(6)
  expect(scripted.back).toEqual(scripted.onTheWay.slice(0, -1).reverse())
  expect(scripted.forward).toEqual(scripted.onTheWay.slice(1))
})
