/** A quiz to its result in a text browser, where it is installed. */
import { expect, test } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'
import { answerOf, itemOf, itemOfType } from '../support/answers.ts'
import { firstQuiz, t } from '../support/content.ts'
import { isRightInTurn, serveSite } from '../support/site-server.ts'
import { hasW3m, TextBrowser } from '../support/w3m.ts'

const server = serveSite()
if (!hasW3m) console.log('w3m is not on this machine, so nothing is tested in it: w3m tmux.')

/** As much of a text as fits on a line. */
const beginningOf = (html: string) => plainText(html).slice(0, 40)

/** Gives an answer to a question of one or several choices, or of a number. */
async function answer(browser: TextBrowser, id: string, isRight: boolean): Promise<void> {
  const item = itemOf(id)
  const given = answerOf(id, isRight ? 'right' : 'wrong')
  if (item.type === 'single' || item.type === 'multiple') {
    const taken = item.choices.filter((choice) => given.includes(choice.id))
    for (const { text } of taken) await browser.press(beginningOf(text))
  } else {
    await browser.press('[     ')
    await browser.type(given)
  }
  await browser.press(t('attempt.respond'))
}

test.runIf(hasW3m)('w3m takes a quiz to its result, and reads nothing that is not so', async () => {
  const items = (['single', 'multiple', 'number'] as const).map((type) => itemOfType(type).id)
  const address = await server.attemptAt(...items)
  const browser = TextBrowser.open(address)
  try {
    for (const [index, id] of items.entries()) {
      await browser.waitFor(t('attempt.progress', { n: index + 1, total: items.length }))
      await browser.waitFor(beginningOf(itemOf(id).stem))
      expect(browser.words()).not.toContain(t('attempt.offline'))
      // Its choices are in round brackets.
      expect(browser.words()).toContain(`${t('certainty.title')} (`)
      await answer(browser, id, isRightInTurn(index))
      if (index + 1 === items.length) break
      await browser.waitFor(t('feedback.next'))
      expect(browser.words()).toContain(
        t(isRightInTurn(index) ? 'feedback.correct' : 'feedback.incorrect'),
      )
      expect(browser.words()).not.toContain(t('attempt.offline'))
      await browser.press(t('feedback.next'))
    }
    await browser.waitFor(t('result.recorded'))
    expect(browser.words()).toContain(t('result.of', { total: items.length }))
  } finally {
    browser.close()
  }
})

test.runIf(hasW3m)(
  'w3m starts a quiz by a button that stands apart from what is before it',
  async () => {
    const browser = TextBrowser.open(`${server.origin}/quizzes/${firstQuiz.id}`)
    try {
      await browser.waitFor(plainText(firstQuiz.title))
      const button = t('quiz.start')
      expect(
        browser
          .lines()
          .find((line) => line.includes(button))
          ?.trim(),
      ).toBe(button)
      await browser.press(button)
      await browser.waitFor(t('attempt.progress', { n: 1, total: firstQuiz.length }))
    } finally {
      browser.close()
    }
  },
)
