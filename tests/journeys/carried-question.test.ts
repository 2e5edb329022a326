/** In a class in practice the answer brings the next question along: what comes is what asking for it would bring. */
import { beforeEach, describe, expect, it } from 'vitest'
import { right, wrong } from '../support/answers.ts'
import { joinClassroom, openClassroom } from '../support/classroom.ts'
import { nextIn, textOf, theQuestionIn, withoutClock } from '../support/pages.ts'
import {
  browser,
  firstQuiz,
  htmx,
  library,
  startEachTestAfresh,
  stopClock,
} from '../support/site.ts'

const nine = Date.UTC(2026, 10, 23, 9)
startEachTestAfresh(nine)
beforeEach(() => stopClock(nine))

async function joinPractice(chosen: Readonly<Record<string, string>> = {}) {
  const opened = await openClassroom(browser, { mode: 'practice', questions: '3', ...chosen })
  return { ...opened, ...(await joinClassroom(browser, opened.code)) }
}

const answerFirst = async (page: Awaited<ReturnType<typeof joinPractice>>['page'], give = wrong) =>
  htmx.respond(page, give(theQuestionIn(page.html).item))

describe('the next question of a class in practice', () => {
  it.each(['yes', 'no'])(
    'is the very one that its address shows, certainty asked: %s',
    async (certainty) => {
      const { page } = await joinPractice({ certainty })
      const { carried, html } = await answerFirst(page)
      expect(carried?.address).toBe(nextIn(html))
      const asked = await htmx.get(carried?.address ?? '')
      expect(withoutClock(carried?.html ?? '')).toBe(withoutClock(asked.html))
    },
  )

  it('is kept for a minute, and never beyond the end of the class', async () => {
    const { page } = await joinPractice({ hours: '1' })
    const feedback = await answerFirst(page)
    expect(feedback.carried?.seconds).toBe(60)
    const next = await htmx.goOn(feedback)
    stopClock(nine + (3600 - 40) * 1000)
    expect((await answerFirst(next)).carried?.seconds).toBe(40)
  })

  it('is no way past the end of the class: its answer is refused, and the page says what counts', async () => {
    const { page } = await joinPractice({ hours: '1' })
    const next = await htmx.goOn(await answerFirst(page))
    stopClock(nine + 3601 * 1000)
    const ended = await answerFirst(next, right)
    expect(textOf(ended.html)).toContain(textOf(library.ui['result.ended'] ?? '').split('(')[0])
    expect(ended.carried).toBeUndefined()
  })

  it('comes along with no page that a browser loads, and not with the last answer', async () => {
    const { page } = await joinPractice()
    const loaded = await browser.respond(page, right(theQuestionIn(page.html).item))
    expect(loaded.html).not.toContain('<template')
    let last = await answerFirst(page)
    for (const _ of [2, 3]) last = await answerFirst(await htmx.goOn(last))
    expect(last.carried).toBeUndefined()
  })

  it('comes along neither outside a class nor in a test', async () => {
    const alone = await answerFirst(await browser.start(firstQuiz.id))
    expect(nextIn(alone.html)).toBeDefined()
    expect(alone.carried).toBeUndefined()
    const { page } = await joinPractice({ mode: 'test' })
    expect((await answerFirst(page)).carried).toBeUndefined()
  })
})
