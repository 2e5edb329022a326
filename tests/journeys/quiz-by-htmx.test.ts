import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { answerOf, fieldsFor, itemOfType } from '../support/answers.ts'
import { takeQuiz } from '../support/browser-without-scripts.ts'
import { restoreHeaders } from '../support/htmx-client.ts'
import {
  elementsIn,
  elementWhere,
  mainOf,
  mistakesIn,
  nextIn,
  type Page,
  tagsIn,
  textOf,
  theQuestionIn,
  titleOf,
  withoutClock,
} from '../support/pages.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { browser, fetch, firstQuiz, htmx, library, startEachTestAfresh } from '../support/site.ts'

const { quizzes, ui } = library
const quizId = quizzes[0]?.id ?? ''

/** Every second answer is the key. */
const halfRight = (item: string, index: number) =>
  answerOf(item, index % 2 === 0 ? 'right' : 'wrong')

const isFragment = ({ html }: Page) =>
  !/<!doctype|<html|<head|<body|<main/i.test(html) && html.length > 0

/** What stands in the place that htmx fills. */
const attemptPartOf = (html: string) =>
  elementWhere(html, ({ attributes }) => attributes.id === 'attempt')?.inside ?? 'nothing'

startEachTestAfresh(Date.now)

describe('a learner with scripts', () => {
  it('gets only the part of the page that changes, with its title, at every step', async () => {
    const { pages } = await takeQuiz(htmx, await browser.start(quizId), halfRight)
    for (const page of pages.slice(1)) {
      expect(page.status).toBe(200)
      expect(isFragment(page)).toBe(true)
      expect(page.headers.get('Vary')).toContain('HX-Request-Type')
      expect(elementsIn(page.html, 'h1')).toHaveLength(1)
      expect(titleOf(page.html)).not.toBe('')
    }
  })

  it('goes through the same addresses as one without, and sees the same', async () => {
    const first = await browser.start(quizId)
    const plain = await takeQuiz(browser, first, halfRight)
    const swapped = await takeQuiz(htmx, first, halfRight)

    expect(swapped.given).toEqual(plain.given)
    expect(swapped.pages.map(({ address }) => address)).toEqual(
      plain.pages.map(({ address }) => address),
    )
    swapped.pages.slice(1).forEach((fragment, index) => {
      const whole = plain.pages[index + 1] as Page
      expect(titleOf(fragment.html)).toBe(titleOf(whole.html))
      const part = withoutClock(attemptPartOf(whole.html))
      expect(withoutClock(fragment.html)).toContain(part)
    })
  })

  it('has every state pushed to the history under the address that a redirect leads to', async () => {
    const first = await browser.start(quizId)
    const answer = answerOf(theQuestionIn(first.html).item, 'wrong')
    const redirected = await browser.respond(first, answer)
    const pushed = await htmx.respond(first, answer)
    expect(redirected.redirects).toEqual([redirected.address])
    expect(pushed.headers.get('HX-Push-Url')).toBe(redirected.address)
    expect(pushed.headers.get('Location')).toBeNull()
    const link = tagsIn(pushed.html, 'a').find(({ attributes }) => attributes.rel === 'next')
    expect(link?.attributes['hx-push-url']).toBe('true')
    expect(link?.attributes['hx-get']).toBe(nextIn(pushed.html))
  })

  it('leaves one record, the one that would be there without scripts', async () => {
    const first = await browser.start(quizId)
    await takeQuiz(browser, first, halfRight)
    const [plain] = (await env.SCORES.list()).keys
    await env.SCORES.delete(plain?.name ?? '')
    await takeQuiz(htmx, first, halfRight)
    const keys = (await env.SCORES.list()).keys
    expect(keys).toHaveLength(1)
    expect(keys[0]?.name).toBe(plain?.name)
    expect(keys[0]?.metadata).toEqual(plain?.metadata)
  })

  it('hears of a swap from what takes the focus, and nothing of it a second time', async () => {
    const first = await browser.start(quizId)
    const { item } = theQuestionIn(first.html)
    const liveRegion = tagsIn(first.html).find(({ attributes }) => attributes.role === 'status')
    // Last of all, so that nobody who reads on meets old news.
    expect(mainOf(first.html)).not.toContain(`id="${liveRegion?.attributes.id}"`)
    for (const page of [
      await htmx.submit(first, []),
      await htmx.respond(first, answerOf(item, 'right')),
    ]) {
      const said = elementWhere(page.html, ({ attributes }) => 'hx-swap-oob' in attributes)
      expect(said?.attributes.id).toBe(liveRegion?.attributes.id)
      expect(said?.inside).toBe('')
      expect(tagsIn(page.html).filter(({ attributes }) => attributes.role === 'alert')).toEqual([])
    }
  })

  it('has the focus moved to exactly one place in what was swapped in', async () => {
    const { pages } = await takeQuiz(htmx, await browser.start(quizId), halfRight)
    for (const { html } of pages.slice(1)) {
      const focused = tagsIn(html).filter(({ attributes }) => 'autofocus' in attributes)
      expect(focused).toHaveLength(1)
      expect(focused[0]?.attributes.tabindex).toBe('-1')
    }
  })
})

describe('history', () => {
  it.each([
    ['that htmx asks for again', restoreHeaders],
    ['that the browser asks for', {}],
    ['that says only that htmx asks', { 'HX-Request': 'true' }],
  ])('a state %s is the whole page', async (_, headers) => {
    const { pages } = await takeQuiz(htmx, await browser.start(quizId), halfRight)
    for (const { address } of pages) {
      const request = new Request(`http://localhost${address}`, { headers })
      const html = await (await fetch(request)).text()
      expect(html).toMatch(/^<!DOCTYPE html><html/)
      expect(attemptPartOf(html)).toContain('<h1')
    }
  })
})

describe('an earlier address, with the newest state of the attempt', () => {
  const restore = (address: string, headers: Record<string, string>) =>
    fetch(new Request(`http://localhost${address}`, { headers, redirect: 'manual' }))

  async function answerTwo() {
    const first = await browser.start(quizId)
    const told = await htmx.respond(first, answerOf(theQuestionIn(first.html).item, 'right'))
    const second = await htmx.goOn(told)
    const newest = await htmx.respond(second, answerOf(theQuestionIn(second.html).item, 'right'))
    return { told, second, newest, token: newest.address.split('/').pop() }
  }

  it('is restored with what was answered later, under the address that has it', async () => {
    const { told, newest, token } = await answerTwo()
    const response = await restore(`${told.address}?newest=${token}`, restoreHeaders)
    expect(response.status).toBe(200)
    const address = response.headers.get('HX-Replace-Url') ?? ''
    expect(address).not.toBe(told.address)
    // The way on is that of the newest state: to the third question.
    expect(nextIn(await response.text())).toBe(nextIn(newest.html))
  })

  it('is where a browser is sent, and asks the question that it asked', async () => {
    const { second, token } = await answerTwo()
    const response = await restore(`${second.address}?newest=${token}`, {})
    expect([response.status, response.headers.get('Location')]).toEqual([303, second.address])
  })

  it('stays as it is where that is no state of it', async () => {
    const { told } = await answerTwo()
    const other = (await browser.start(quizId)).address.split('/').pop()
    for (const newest of ['nonsense', other]) {
      const response = await restore(`${told.address}?newest=${newest}`, {})
      expect(response.headers.get('Location')).toBe(told.address)
    }
  })
})

describe('a response that cannot be counted', () => {
  it.each([
    ['missing.single', []],
    ['malformed', [['response', 'zz']]],
  ] as ['missing.single' | 'malformed', [string, string][]][])(
    '(%s) swaps in the same question with what is wrong, and moves nowhere',
    async (problem, filledIn) => {
      const { id } = itemOfType('single')
      const first = await browser.open(await addressOfAttempt([id], env.SIGNING_KEYS))
      const { item, controls, form } = theQuestionIn(first.html)
      const page = await htmx.post(form.action, [...form.hidden, ...filledIn])
      expect(page.status).toBe(422)
      expect(isFragment(page)).toBe(true)
      expect(mistakesIn(page.html)).toHaveLength(1)
      expect(textOf(page.html)).toContain(ui[`error.${problem}`])
      expect(titleOf(page.html).startsWith(ui['error.prefix'] ?? '?')).toBe(true)
      expect(theQuestionIn(page.html)).toMatchObject({ item, controls })
      expect(page.headers.get('HX-Push-Url')).toBeNull()
      expect(page.headers.get('Vary')).toContain('HX-Request-Type')
      // The whole page says the same for those without scripts.
      const whole = await browser.send(form, filledIn)
      expect(withoutClock(page.html)).toContain(withoutClock(attemptPartOf(whole.html)))
    },
  )

  it('since its item is not in the attempt gets a notice that fits into the page', async () => {
    const first = await browser.start(quizId)
    const { form } = theQuestionIn(first.html)
    const page = await htmx.post(form.action, [['item', 'nonsense']])
    expect(page.status).toBe(422)
    expect(isFragment(page)).toBe(true)
    expect(tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)).toEqual([first.address])
  })

  it('since it comes late leads to where the attempt is', async () => {
    const first = await browser.start(quizId)
    const { form, item } = theQuestionIn(first.html)
    const feedback = await htmx.respond(first, answerOf(item, 'wrong'))
    const fields = [...form.hidden, ...fieldsFor(item, answerOf(item, 'right'))]
    const late = await htmx.post(`${feedback.address}/responses`, fields)
    expect(late.address).toBe(feedback.address)
    expect(late.html).toBe(feedback.html)
  })
})

describe('what goes wrong', () => {
  it.each([
    ['an address that is broken', '/attempts/broken', 400],
    ['an address that does not exist', '/nowhere', 404],
    ['an address for forms only', `/quizzes/${firstQuiz.id}/attempts`, 405],
  ])('(%s) fits into the page as well', async (_, address, status) => {
    const page = await htmx.get(address)
    expect(page.status).toBe(status)
    expect(isFragment(page)).toBe(true)
    expect(page.headers.get('Vary')).toContain('HX-Request-Type')
    expect(textOf(mainOf(page.html))).not.toBe('')
    expect(tagsIn(page.html, 'a').length).toBeGreaterThan(0)
  })
})
