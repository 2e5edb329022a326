import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import type { Quiz } from '../../src/content/library.ts'
import { recordIdOf, startAttempt } from '../../src/domain/attempt.ts'
import { attemptLifetime } from '../../src/domain/lifetimes.ts'
import type { AttemptRecord, ScoreLine } from '../../src/domain/record.ts'
import { resultCode } from '../../src/http/result-codes.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { sampleQuestion } from '../../src/states/quiz/sample-question.ts'
import {
  byName,
  enteredIn,
  explanationsOf,
  fieldsFor,
  itemOf,
  itemOfType,
  right,
  textsOf,
  wrong,
} from '../support/answers.ts'
import { openBrowser, takeQuiz } from '../support/browser-without-scripts.ts'
import {
  elementsIn,
  elementsWhere,
  elementWhere,
  formsIn,
  mainOf,
  mistakesIn,
  nextIn,
  type Page,
  questionIn,
  recordFormIn,
  sharedAddressIn,
  tagsIn,
  textOf,
  theQuestionIn,
  titleOf,
  withoutClock,
} from '../support/pages.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { browser, fetch, library, site, startEachTestAfresh } from '../support/site.ts'

const { items, quizzes, ui } = library
const quizId = quizzes[0]?.id ?? ''
const day = 24 * 3600

const isThird = (index: number) => index % 3 === 2
/** Every third answer is wrong. */
const mostlyRight = (item: string, index: number) => (isThird(index) ? wrong(item) : right(item))
const countRight = (given: readonly { item: string; answer: string }[]) =>
  given.filter(({ item, answer }) => right(item) === answer).length

/** `7 of 12`, as the pages write it. */
const saysScore = (html: string, points: number, total: number) =>
  new RegExp(`(?<!\\d)${points} ${ui['result.of']?.replace('{total}', `${total}`)}(?!\\d)`).test(
    textOf(mainOf(html)),
  )

const keysFor = async () => {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  if (!keys) throw new Error('tests have signing keys')
  return keys
}
const attemptOf = async ({ address }: Page) => {
  const attempt = await verifyAttempt(address.split('/')[2] ?? '', await keysFor())
  if (!attempt) throw new Error(`no attempt at ${address}`)
  return attempt
}
const recorded = async () => (await env.SCORES.list<ScoreLine>()).keys
const post = (path: string, init: RequestInit) =>
  fetch(new Request(`http://localhost${path}`, { method: 'POST', redirect: 'manual', ...init }))
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

// Times stand in pages and records, so that two visits in different seconds would differ.
startEachTestAfresh(Date.now)

describe.each(quizzes)('a learner without scripts takes the quiz $id', ({ id, length }) => {
  it('from the first question to a result that agrees with the keys of the content', async () => {
    const { given, pages, result } = await takeQuiz(browser, await browser.start(id), mostlyRight)

    expect(given).toHaveLength(length)
    expect(new Set(given.map(({ item }) => item)).size).toBe(length)
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(saysScore(result.html, countRight(given), length)).toBe(true)
  })

  it('A learner without scripts is told after each response whether it was right', async () => {
    const { given, pages } = await takeQuiz(browser, await browser.start(id), mostlyRight)
    const feedbacks = pages.filter(({ html }) => nextIn(html) !== undefined)

    expect(feedbacks).toHaveLength(length - 1)
    feedbacks.forEach(({ html }, index) => {
      const { item = '' } = given[index] ?? {}
      const isRight = !isThird(index)
      const heading = textOf(elementsIn(html, 'h1')[0] ?? '')
      expect(heading).toContain(ui[isRight ? 'feedback.correct' : 'feedback.incorrect'])
      for (const explanation of explanationsOf(item, isRight ? 'right' : 'wrong')) {
        expect(textOf(html)).toContain(textOf(explanation))
      }
    })
  })
})

describe('a learner who gives every right answer', () => {
  it('gets every point', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quizId), right)
    expect(saysScore(result.html, given.length, given.length)).toBe(true)
  })
})

describe('a learner who gives no right answer', () => {
  it('gets no point and still reads the whole review', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quizId), wrong)
    expect(saysScore(result.html, 0, given.length)).toBe(true)
    for (const { item } of given) {
      expect(textOf(result.html)).toContain(textOf(itemOf(item).stem))
    }
  })

  it('is told on the result how the last answer went, and is led to why, which is folded like the rest', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quizId), wrong)
    const last = given.at(-1)?.item ?? ''
    const folds = elementsWhere(result.html, ({ name }) => name === 'details')
    expect(folds.filter(({ attributes }) => 'open' in attributes)).toEqual([])
    const sentence = elementsIn(result.html, 'p').find((p) =>
      textOf(p).startsWith(ui['result.lastAnswer'] ?? '?'),
    )
    expect(textOf(sentence ?? '')).toContain(ui['feedback.incorrect'])
    const [link] = tagsIn(sentence ?? '', 'a')
    const told = folds.find(({ inside }) =>
      inside.includes(`id="${link?.attributes.href?.slice(1)}"`),
    )
    for (const explanation of explanationsOf(last, 'wrong')) {
      expect(textOf(told?.inside ?? '')).toContain(textOf(explanation))
    }
  })
})

describe('a quiz that is complete', () => {
  it('A quiz that is complete is recorded under one key that says the score and expires after 400 days', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    const attempt = await attemptOf(result)
    const points = given.map((_, index) => (isThird(index) ? 0 : 60))

    const [key, ...others] = await recorded()
    expect(others).toEqual([])
    expect(key?.name).toBe(`v1/attempt/${recordIdOf(attempt)}`)
    const inDays = ((key?.expiration ?? 0) - Date.now() / 1000) / day
    expect(inDays).toBeGreaterThan(399.9)
    expect(inDays).toBeLessThan(400.1)
    expect(key?.metadata).toMatchObject({
      v: 2,
      mode: 'practice',
      draw: 'full',
      score: 60 * countRight(given),
      maxScore: 60 * given.length,
      items: given.map(({ item, answer }, at) => `${item},${answer},${points[at]},0`).join(';'),
    })
    const record = await env.SCORES.get<AttemptRecord>(key?.name ?? '', 'json')
    expect(record?.items.map(({ id, response }) => [id, response])).toEqual(
      given.map(({ item, answer }) => [item, answer]),
    )
  })

  it('was not in the store before its last response', async () => {
    const counts: number[] = []
    const watched = openBrowser(async (request) => {
      const response = await fetch(request)
      counts.push((await recorded()).length)
      return response
    })
    await takeQuiz(watched, await watched.start(quizId), mostlyRight)
    // The last two requests are the last response and the page that it leads to.
    expect(counts.slice(0, -2).every((count) => count === 0)).toBe(true)
    expect(counts.slice(-2)).toEqual([1, 1])
  })

  it('A quiz that is complete is shown with its page to share and with no further try to record it', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    expect(sharedAddressIn(result.html)).toBe(`/results/${recordIdOf(await attemptOf(result))}`)
    expect(recordFormIn(result.html)).toBeUndefined()
    expect(textOf(result.html)).toContain(ui['result.recorded'])
  })
})

describe('the way out of a quiz', () => {
  const linkOutOf = ({ html }: Page) => {
    const [link] = elementsWhere(html, ({ attributes }) => attributes.class === 'leave')
    return { to: link?.attributes.href ?? '', says: textOf(link?.inside ?? '') }
  }
  const linksOf = ({ html }: Page) =>
    tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes.href)

  it('leads to a page with the way back to the question, since no other has it, and on to other quizzes', async () => {
    const first = await browser.start(quizId)
    const out = linkOutOf(first)
    expect(out.says).toBe(ui['attempt.leave'])
    const left = await browser.open(out.to)
    expect(textOf(mainOf(left.html))).toContain(ui['leave.title'])
    expect(linksOf(left)).toEqual([first.address, '/quizzes', '/'])
  })

  it('leads from the result to all quizzes, and says so', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    expect(linkOutOf(result)).toEqual({ to: '/quizzes', says: ui['quiz.all'] })
  })
})

describe('the time that a question took', () => {
  it('The time that a question took is counted from when it was shown to when it was answered', async () => {
    const first = await browser.start(quizId)
    const answer = right(theQuestionIn(first.html).item)
    vi.setSystemTime(Date.now() + 21_000)
    const feedback = await browser.respond(first, answer)
    expect((await attemptOf(feedback)).responses[0]).toEqual({ response: answer, seconds: 21 })
  })

  it('counts as nothing where the form does not say when it was shown', async () => {
    const first = await browser.start(quizId)
    const { item, form } = theQuestionIn(first.html)
    vi.setSystemTime(Date.now() + 21_000)
    const answer = right(item)
    const hidden = [['item', item] as const]
    const feedback = await browser.send({ ...form, hidden }, fieldsFor(item, answer))
    expect((await attemptOf(feedback)).responses[0]).toEqual({ response: answer, seconds: 0 })
  })

  it('The time that a question took is never less than nothing, whatever the form says', async () => {
    const first = await browser.start(quizId)
    const { item, form } = theQuestionIn(first.html)
    const hidden = [['item', item] as const, ['shown', 'zzzzzzzz'] as const]
    const answer = right(item)
    const feedback = await browser.send({ ...form, hidden }, fieldsFor(item, answer))
    expect((await attemptOf(feedback)).responses[0]).toEqual({ response: answer, seconds: 0 })
  })
})

describe('the address of an attempt', () => {
  it('shows the same again at every reload, from the first question to the result', async () => {
    const { pages } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    for (const { address, html } of pages) {
      const again = await browser.open(address)
      expect(again.status).toBe(200)
      expect(withoutClock(again.html)).toBe(withoutClock(html))
    }
    expect(await recorded()).toHaveLength(1)
  })

  it('The address of an attempt is refused with a way on where one character was altered', async () => {
    const first = await browser.start(quizId)
    const broken = await browser.open(
      first.address.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')),
    )
    expect(broken.status).toBe(400)
    expect(tagsIn(mainOf(broken.html), 'a').map(({ attributes }) => attributes.href)).toContain(
      '/quizzes',
    )
  })

  it('works for seven days and then says that it has expired, with a way on', async () => {
    const first = await browser.start(quizId)
    const attempt = await attemptOf(first)
    const signAtAge = async (age: number) =>
      signAttempt(
        startAttempt({ ...attempt, startedAt: Math.floor(Date.now() / 1000) - age }),
        await keysFor(),
      )

    const young = await browser.open(`/attempts/${await signAtAge(attemptLifetime)}`)
    expect(young.status).toBe(200)
    const old = await browser.open(`/attempts/${await signAtAge(attemptLifetime + 1)}`)
    expect(old.status).toBe(410)
    expect(textOf(old.html)).toContain(ui['problem.expiredAttempt.title'])
    expect(tagsIn(mainOf(old.html), 'a').map(({ attributes }) => attributes.href)).toEqual([
      `/quizzes/${quizId}`,
    ])
  })

  it('leads to the page to share once it has expired, if the attempt was recorded', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    vi.setSystemTime(Date.now() + (attemptLifetime + 1) * 1000)
    const old = await browser.open(result.address)
    expect(old.status).toBe(410)
    expect(sharedAddressIn(old.html)).toBe(sharedAddressIn(result.html))
  })

  it('takes no response once it has expired', async () => {
    const { result, pages } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    vi.setSystemTime(Date.now() + (attemptLifetime + 1) * 1000)
    const last = pages.at(-2) as Page
    const answer = right(theQuestionIn(last.html).item)
    expect((await browser.respond(last, answer)).status).toBe(410)
    expect((await browser.open(result.address)).status).toBe(410)
    expect(await recorded()).toHaveLength(1)
  })
})

describe('going back', () => {
  it('to an earlier address and answering differently makes a second record', async () => {
    const { pages, given, result } = await takeQuiz(browser, await browser.start(quizId), wrong)
    const [before] = await recorded()
    const valueBefore = await env.SCORES.get(before?.name ?? '')
    const last = pages.at(-2) as Page
    const key = right(theQuestionIn(last.html).item)

    vi.setSystemTime(Date.now() + 60_000)
    const second = await browser.respond(await browser.open(last.address), key)

    const keys = await recorded()
    expect(keys).toHaveLength(2)
    expect(keys.map(({ name }) => name)).toContain(before?.name)
    expect(await env.SCORES.get(before?.name ?? '')).toBe(valueBefore)
    expect(sharedAddressIn(second.html)).not.toBe(sharedAddressIn(result.html))
    expect(saysScore(second.html, 1, given.length)).toBe(true)
    // What was completed first stays where it was shared.
    const shared = await browser.open(sharedAddressIn(result.html) ?? '')
    expect(saysScore(shared.html, 0, given.length)).toBe(true)
  })

  it('Going back and giving the same last response twice leaves one record', async () => {
    const { pages, given } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    const [before] = await recorded()
    const again = await browser.respond(pages.at(-2) as Page, given.at(-1)?.answer ?? '')
    expect(again.status).toBe(200)
    const keys = await recorded()
    expect(keys.map(({ name }) => name)).toEqual([before?.name])
  })

  it('Going back and posting question 1 late to the address after question 1 changes nothing', async () => {
    const first = await browser.start(quizId)
    const { item, form } = theQuestionIn(first.html)
    const feedback = await browser.respond(first, wrong(item))
    const other = fieldsFor(item, right(item))
    const late = { ...form, action: `${feedback.address}/responses` }
    const afterLate = await browser.send(late, other)
    expect(afterLate.address).toBe(feedback.address)
    expect(afterLate.html).toBe(feedback.html)

    const second = await browser.goOn(feedback)
    expect(theQuestionIn(second.html).item).not.toBe(item)
    const later = { ...form, action: `${second.address}/responses` }
    const afterLater = await browser.send(later, other)
    expect(afterLater.address).toBe(second.address)
    expect(withoutClock(afterLater.html)).toBe(withoutClock(second.html))
  })

  it('Going back and answering again after the end changes neither the result nor the record', async () => {
    const { pages, result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    const { form, item } = theQuestionIn((pages.at(-2) as Page).html)
    const late = { ...form, action: `${result.address}/responses` }
    for (const answer of [right(item), wrong(item)]) {
      const after = await browser.send(late, fieldsFor(item, answer))
      expect(after.address).toBe(result.address)
    }
    expect(await recorded()).toHaveLength(1)
  })
})

describe('a response that cannot be counted', () => {
  it.each([
    ['nothing chosen', 'missing.single', []],
    ['an empty choice', 'missing.single', [['response', '']]],
    ['a choice that does not exist', 'malformed', [['response', 'zz']]],
    [
      'two choices',
      'malformed',
      [
        ['response', 'a'],
        ['response', 'b'],
      ],
    ],
    ['the name of a built-in property', 'malformed', [['response', '__proto__']]],
  ] as [string, 'missing.single' | 'malformed', [string, string][]][])(
    '(%s) leaves the learner at the same question and says what is wrong',
    async (_, problem, filledIn) => {
      const { id } = itemOfType('single')
      const address = await addressOfAttempt([id, itemOfType('number').id], env.SIGNING_KEYS)
      const first = await browser.open(address)
      const { item, controls, form } = theQuestionIn(first.html)
      const page = await browser.send(form, filledIn)

      expect(page.status).toBe(422)
      expect(mistakesIn(page.html)).toHaveLength(1)
      expect(titleOf(page.html).startsWith(ui['error.prefix'] ?? '?')).toBe(true)
      expect(textOf(mainOf(page.html))).toContain(ui[`error.${problem}`])
      const asked = theQuestionIn(page.html)
      expect(asked.item).toBe(item)
      expect(asked.controls.map(({ values }) => values)).toEqual(
        controls.map(({ values }) => values),
      )
      // The link in the summary leads to the first choice.
      const ids = tagsIn(page.html).map(({ attributes }) => attributes.id)
      const links = tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href ?? '')
      expect(links.some((href) => href.startsWith('#') && ids.includes(href.slice(1)))).toBe(true)
      // And from there the attempt goes on as if nothing had happened.
      const feedback = await browser.respond(page, wrong(item))
      expect((await attemptOf(feedback)).responses[0]?.response).toBe(wrong(item))
    },
  )

  it('since its item is not in the attempt is refused with a way back to the question', async () => {
    const first = await browser.start(quizId)
    const { form } = theQuestionIn(first.html)
    const { items: drawn } = await attemptOf(first)
    const foreign = Object.keys(items).find((id) => !drawn.includes(id)) ?? ''
    for (const item of [foreign, 'nonsense', '', '__proto__']) {
      const page = await browser.send({ ...form, hidden: [['item', item]] }, [['response', 'a']])
      expect(page.status).toBe(422)
      expect(tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)).toEqual([
        first.address,
      ])
    }
    expect((await browser.open(first.address)).status).toBe(200)
  })

  it.each([
    ['JSON', { body: '{"item":"a"}', headers: { 'Content-Type': 'application/json' } }],
    ['plain text', { body: 'item=a', headers: { 'Content-Type': 'text/plain' } }],
    ['nothing at all', {}],
    ['bytes that are no text', { body: new Uint8Array([0, 255, 254, 37]), headers: form }],
    [
      'a multipart form that breaks off',
      {
        body: '--x\r\nContent-Dis',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      },
    ],
    [
      'a multipart form without boundary',
      { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
    ],
  ] as [string, RequestInit][])(
    'since the body is %s is refused, not failed on',
    async (_, init) => {
      const first = await browser.start(quizId)
      const response = await post(`${first.address}/responses`, init)
      expect(response.status).toBe(422)
      expect(textOf(await response.text())).toContain(ui['problem.otherItem.title'])
    },
  )

  it('since it is huge is refused, not failed on', async () => {
    const first = await browser.start(quizId)
    const { item } = theQuestionIn(first.html)
    const body = `item=${item}&response=${'a'.repeat(5_000_000)}`
    const response = await post(`${first.address}/responses`, { body, headers: form })
    expect([413, 422]).toContain(response.status)
    expect((await response.text()).length).toBeLessThan(100_000)
  })

  it('since a file was sent in its place is refused', async () => {
    const first = await browser.start(quizId)
    const { item } = theQuestionIn(first.html)
    const body = new FormData()
    body.set('item', item)
    body.set('response', new File(['a'], 'a'))
    expect((await post(`${first.address}/responses`, { body })).status).toBe(422)
  })
})

describe('an address that a form was sent to', () => {
  it('leads back to the question where it is reloaded or copied after an error', async () => {
    const first = await browser.start(quizId)
    const page = await browser.open(`${first.address}/responses`)
    expect(page.redirects).toEqual([first.address])
    expect(withoutClock(page.html)).toBe(withoutClock(first.html))
  })

  it('leads nowhere but to this site, whatever it holds', async () => {
    const page = await browser.open('/attempts/..%2f..%2f%2fevil.example/responses')
    expect(page.redirects.every((address) => address.startsWith('/attempts/'))).toBe(true)
    expect(page.status).toBeGreaterThanOrEqual(400)
    expect(page.status).toBeLessThan(500)
  })

  it.each([`/quizzes/${quizId}/attempts`])(
    'says that it is for forms only (%s)',
    async (address) => {
      const page = await browser.open(address)
      expect(page.status).toBe(405)
      expect(page.headers.get('Allow')).toBe('POST')
      expect(tagsIn(mainOf(page.html), 'a').length).toBeGreaterThan(0)
    },
  )
})

describe('starting a quiz that does not exist', () => {
  it('Starting a quiz that does not exist is answered with 404', async () => {
    expect((await post('/quizzes/nonsense/attempts', {})).status).toBe(404)
  })
})

describe('the page to share', () => {
  it('shows the score under the id of the record', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    const page = await browser.open(`/results/${recordIdOf(await attemptOf(result))}`)
    expect(page.status).toBe(200)
    expect(saysScore(page.html, countRight(given), given.length)).toBe(true)
    const links = tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)
    expect(links).toContain(`/quizzes/${quizId}`)
  })

  it('asks one question of the quiz, the same whatever the attempt, and tells nothing about any other item', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    const address = sharedAddressIn(result.html) ?? ''
    const page = await browser.open(address)
    // The id in its address is drawn, and may have any number in it.
    const words = textOf(page.html).replaceAll(address, '')
    // A choice such as “Japan” may stand in the words that introduce the quiz to everyone.
    const start = textOf((await browser.open(`/quizzes/${quizId}`)).html)
    const sample = sampleQuestion(site, quizzes[0] as Quiz)
    if (!sample) throw new Error('the quiz has no question to show')
    const beforehand = [start, ...sample.choices.map(({ text }) => textOf(text))].join(' ')
    expect(words).toContain(textOf(sample.stem))
    for (const { text } of sample.choices) expect(words).toContain(textOf(text))
    for (const item of Object.values(items)) {
      if (item.id === sample.item) {
        for (const text of textsOf(item).explained) expect(words).not.toContain(textOf(text))
        continue
      }
      expect(page.html).not.toContain(item.id)
      expect(words).not.toContain(textOf(item.stem))
      const { offered, explained } = textsOf(item)
      for (const text of offered.map(textOf)) {
        if (!beforehand.includes(text)) expect(words).not.toContain(text)
      }
      for (const text of explained.map(textOf)) expect(words).not.toContain(text)
    }
  })

  it('answers its question in place, and below the answer leads to the quiz and to the question again', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
    const address = sharedAddressIn(result.html) ?? ''
    const before = await browser.open(address)
    const form = formsIn(mainOf(before.html)).find(({ method }) => method === 'get')
    expect(form?.action).toBe(`${address}#check`)
    const item = items[new Map(form?.hidden).get('item') ?? '']
    if (item?.type !== 'single') throw new Error('asks no question of one choice')
    for (const { id, feedback } of item.choices) {
      const { html } = await browser.open(`${address}?item=${item.id}&choice=${id}`)
      const verdict = ui[id === item.key ? 'feedback.correct' : 'feedback.incorrect'] ?? ''
      expect(titleOf(html).startsWith(`${verdict}: `)).toBe(true)
      expect(elementsIn(html, 'h1')).toEqual(elementsIn(before.html, 'h1'))
      const said = elementWhere(html, ({ attributes }) => attributes.id === 'check')?.inside ?? ''
      for (const word of [verdict, item.stem, feedback.html]) {
        expect(textOf(said)).toContain(textOf(word))
      }
      const links = tagsIn(said, 'a').map(({ attributes }) => attributes.href)
      expect(links.slice(-2)).toEqual([`/quizzes/${quizId}`, `${address}#check`])
      expect(html).toContain('<meta name="robots" content="noindex')
    }
    const asBefore = await browser.open(`${address}?item=${item.id}&choice=z`)
    expect(asBefore.html).toBe(before.html)
  })

  it('The page to share is the same for two learners with the same score, but for its address', async () => {
    const take = async () => {
      const { result } = await takeQuiz(browser, await browser.start(quizId), mostlyRight)
      const address = sharedAddressIn(result.html) ?? ''
      // Its own address, and that of a challenge, end in the id of the record.
      const id = address.replace('/results/', '')
      return (await browser.open(address)).html.replaceAll(id, '')
    }
    expect(await take()).toBe(await take())
  })

  it('The page to share is not there for a well-formed id that the store does not show, and can be tried again', async () => {
    const id = `20260102-abcdefghij-${quizId}`
    const signed = await resultCode({ id, responses: [] }, await keysFor())
    for (const path of [`/results/${id}.abc123`, `/results/${id}.${signed}`]) {
      const page = await browser.open(path)
      expect(page.status).toBe(404)
      expect(textOf(page.html)).toContain(ui['problem.notSeenYet.title'])
      const links = tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)
      expect(links).toEqual([path])
    }
  })

  it.each([
    'nonsense',
    '20260102-abcdefghij-nonsense',
    `20260102-abcdefghij-${quizId}`,
    `20260102-abcdefghij-${quizId}.abcdefghijklmnopqrst`,
    `20260102-ABCDEFGHIJ-${quizId}`,
    `20260102-abcdefghij-${quizId}.abc123.abc123`,
    `..%2f20260102-abcdefghij-${quizId}`,
  ])('The page to share is not there for %s', async (id) => {
    const page = await browser.open(`/results/${id}`)
    expect(page.status).toBe(404)
    expect(textOf(page.html)).toContain(ui['problem.cutResult.title'])
  })
})

describe('an attempt in test mode', () => {
  /** Starts as a quiz does, but with feedback only at the end. */
  const startTest = async () => {
    const attempt = await attemptOf(await browser.start(quizId))
    const token = await signAttempt({ ...attempt, mode: 'test' }, await keysFor())
    return browser.open(`/attempts/${token}`)
  }

  it('goes from question to question and gives score and feedback after the last', async () => {
    let page = await startTest()
    const asked: string[] = []
    for (let question = questionIn(page.html); question; question = questionIn(page.html)) {
      asked.push(question.item)
      page = await browser.respond(page, right(question.item))
    }
    expect(new Set(asked).size).toBe(quizzes[0]?.length)
    expect(saysScore(page.html, asked.length, asked.length)).toBe(true)
    expect(await recorded()).toHaveLength(1)
  })

  it('lets a response be changed before the end', async () => {
    const first = await startTest()
    const { item } = theQuestionIn(first.html)
    const second = await browser.respond(first, wrong(item))
    const attempt = await attemptOf(second)
    const back = `/attempts/${await signAttempt({ ...attempt, at: 0 }, await keysFor())}`
    const again = await browser.open(back)
    const asked = theQuestionIn(again.html)
    expect(asked.item).toBe(item)
    expect(enteredIn(asked)).toEqual(fieldsFor(item, wrong(item)).toSorted(byName))
    const changed = await browser.respond(again, right(item))
    expect((await attemptOf(changed)).responses[0]?.response).toBe(right(item))
  })
})
