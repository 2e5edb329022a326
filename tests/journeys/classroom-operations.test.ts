/** Proves what each page of a class asks of its room and of the store: one call at most, and of the store almost nothing. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import type { Attempt } from '../../src/domain/attempt.ts'
import { type ClassroomAction, classroomActions } from '../../src/domain/classroom-changes.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { itemOfType, right } from '../support/answers.ts'
import { takeQuiz } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  newLearnerForm,
  type OpenClassroom,
  openClassroom,
} from '../support/classroom.ts'
import { swapHeaders } from '../support/htmx-client.ts'
import { browser, costOf, expectCost, fetch, htmx } from '../support/operation-costs.ts'
import {
  type Form,
  formsIn,
  type Page,
  questionIn,
  recordFormIn,
  sharedAddressIn,
} from '../support/pages.ts'
import { readRoom, ring } from '../support/rooms.ts'
import { library, startEachTestAfresh, stopClock } from '../support/site.ts'

const quiz = library.quizzes[0] as Library['quizzes'][number]
const plainForm = (action: string, hidden: Form['hidden'] = []): Form => ({
  action,
  method: 'post',
  hidden,
  tags: [],
})

/** Answers all questions but the last. @returns the page that asks it, and its answer */
async function toLastQuestion(first: Page): Promise<[Page, string]> {
  const { pages, given } = await answerAll(browser, first, right)
  const last = pages.findLast(({ html }) => questionIn(html))
  if (!last) throw new Error('asked nothing')
  return [last, given.at(-1)?.answer ?? '']
}

async function keysOfSite() {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  if (!keys) throw new Error('the site has no key to sign with')
  return keys
}

/** The attempt of a page, changed. */
async function withAttempt(page: Page, change: (attempt: Attempt) => Attempt): Promise<string> {
  const keys = await keysOfSite()
  const attempt = await verifyAttempt(page.address.split('/')[2] ?? '', keys)
  if (!attempt) throw new Error(`no attempt at ${page.address}`)
  return `/attempts/${await signAttempt(change(attempt), keys)}`
}

describe('opening and joining a class', () => {
  startEachTestAfresh()

  it('reading the page for teachers and the page for the code costs nothing', async () => {
    await expectCost({}, () => browser.open('/teach'))
    await expectCost({}, () => browser.open(`/teach?items=${itemOfType('single').id}`))
    await expectCost({}, () => browser.open('/join'))
  })

  it('opening is one call, and one read for a class of this code from before there were rooms', async () => {
    const form = formTo(await browser.open('/teach'), '/classrooms')
    const request = new Request('http://localhost/classrooms', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fieldsOf(form).map(([name, value]) => [name, value])),
    })
    const [cost, response] = await costOf(async () => fetch(request))
    expect(response.status).toBe(303)
    expect(cost).toEqual({ open: 1, get: 1 })
  })

  it('the address of the form, opened as a page, leads back to the form and costs nothing', async () => {
    const page = await expectCost({}, () => browser.open('/classrooms'))
    expect(page.redirects).toHaveLength(1)
    expect(formTo(page, '/classrooms')).toBeDefined()
  })

  it('a form that is filled in wrong costs nothing', async () => {
    const form = plainForm('/classrooms')
    await expectCost({}, () => browser.send(form, [['zone', 'Nowhere/Town']]), 422)
  })

  it('the page to join is one call, and so is joining, and the question that it leads to', async () => {
    const { code } = await openClassroom(browser)
    const page = await expectCost({ settings: 1 }, () => browser.open(`/join/${code}`))
    const form = newLearnerForm(page)
    await expectCost({ join: 1, standing: 1 }, () => browser.send(form, fieldsOf(form)))
  })

  it('coming back is one call, and so is the question that it leads to', async () => {
    const { code } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    const back = plainForm(`/join/${code}`, [
      ['returning', 'yes'],
      ['name', name],
    ])
    await expectCost({ comeBack: 1, standing: 1 }, () => browser.send(back))
  })

  it('a name that is not one of ours is refused after the one call for the class', async () => {
    const { code } = await openClassroom(browser)
    const form = plainForm(`/join/${code}`)
    await expectCost({ settings: 1 }, () => browser.send(form, [['name', 'Anna Schmidt']]), 422)
  })

  it('a mistyped code costs nothing, however it comes', async () => {
    const { code } = await openClassroom(browser)
    const wrongLetter = `${code.slice(0, -1)}${code.endsWith('B') ? 'C' : 'B'}`
    for (const typed of [wrongLetter, code.slice(1), `${code}B`, 'hello', 'O0O0-O0O0']) {
      await expectCost({}, () => browser.open(`/join?code=${typed}`), 422)
      await expectCost({}, () => browser.open(`/join/${typed}`), 404)
      await expectCost({}, () => browser.send(plainForm(`/join/${typed}`)), 404)
    }
  })

  it('a well-formed code of no class costs one call and one read, and no list', async () => {
    const unknown = joinCode(Array.from({ length: joinCodeChance.count }, (_, at) => at))
    await expectCost({ settings: 1, get: 1 }, () => browser.open(`/join/${unknown}`), 404)
  })
})

describe('taking the quiz in a class', () => {
  afterEach(async () => {
    vi.useRealTimers()
    await reset()
  })

  it.each(['practice', 'test'])(
    'answering in %s is one call, and so is each page that it leads to',
    async (mode) => {
      const { code } = await openClassroom(browser, { mode })
      const { page } = await joinClassroom(browser, code)
      let asked = 0
      await answerAll(
        {
          respond: async (shown, answer) => {
            asked++
            if (asked === quiz.length) return browser.respond(shown, answer)
            return expectCost({ answer: 1, standing: 1 }, () => browser.respond(shown, answer))
          },
          goOn: (shown) => expectCost({ standing: 1 }, () => browser.goOn(shown)),
        },
        page,
        right,
      )
      expect(asked).toBe(quiz.length)
    },
  )

  it('answering with htmx is one call with the page that it leads to', async () => {
    const { code } = await openClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    const { item } = questionIn(page.html) ?? { item: '' }
    await expectCost({ answer: 1 }, () => htmx.respond(page, right(item)))
  })

  it.each(['practice', 'test'])('completing in %s is one call', async (mode) => {
    const { code } = await openClassroom(browser, { mode })
    const [page, answer] = await toLastQuestion((await joinClassroom(browser, code)).page)
    await expectCost({ complete: 1 }, () => htmx.respond(page, answer))
  })

  it('completing by a form costs the same, with the page that it leads to', async () => {
    const { code } = await openClassroom(browser)
    const [page, answer] = await toLastQuestion((await joinClassroom(browser, code)).page)
    await expectCost({ complete: 1 }, () => browser.respond(page, answer))
  })

  it('completing after the class closed is one call', async () => {
    stopClock(Date.now())
    const opened = await openClassroom(browser)
    const [page, answer] = await toLastQuestion((await joinClassroom(browser, opened.code)).page)
    await browser.send(plainForm(`${opened.report}/close`))
    vi.setSystemTime(Date.now() + 5000)
    await expectCost({ complete: 1 }, () => htmx.respond(page, answer))
  })

  it('a try of the teacher costs nothing at all', async () => {
    const teach = await browser.open('/teach')
    const form = formsIn(teach.html).find(({ hidden }) => hidden.some(([name]) => name === 'trial'))
    if (!form) throw new Error('no way to try the quiz')
    const [cost, { result }] = await costOf(async () =>
      takeQuiz(browser, await browser.send(form, fieldsOf(form)), right),
    )
    expect(result.status).toBe(200)
    expect(cost).toEqual({})
  })
})

describe('a page of a result', () => {
  startEachTestAfresh()

  it('costs nothing after practice in a class, and one call after a test', async () => {
    for (const [mode, cost] of [
      ['practice', {}],
      ['test', { standing: 1 }],
    ] as const) {
      const { code } = await openClassroom(browser, { mode })
      const { last } = await answerAll(browser, (await joinClassroom(browser, code)).page, right)
      await expectCost(cost, () => browser.open(last.address))
    }
  })

  it.each(['practice', 'test'])(
    'costs one call after %s that is not recorded yet',
    async (mode) => {
      const { code } = await openClassroom(browser, { mode, feedback: 'end' })
      const { last } = await answerAll(browser, (await joinClassroom(browser, code)).page, right)
      const unrecorded = await withAttempt(last, (attempt) => ({ ...attempt, isRecorded: false }))
      const page = await expectCost({ standing: 1 }, () => browser.open(unrecorded))
      const form = recordFormIn(page.html)
      if (!form) throw new Error('no way to record it')
      const [cost] = await costOf(() => htmx.post(form.action, []))
      expect(cost).toEqual({ complete: 1 })
    },
  )

  it('costs at most two reads outside a class', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), right)
    await expectCost({ get: 1 }, () => browser.open(result.address))
    const shared = sharedAddressIn(result.html) ?? ''
    await expectCost({ get: 1 }, () => browser.open(shared))
    const challenge = shared.replace('/results/', '/challenge/')
    const page = await expectCost({ get: 1 }, () => browser.open(challenge))
    const form = formTo(page, '/attempts')
    const first = await browser.send(form, fieldsOf(form))
    const challenged = await takeQuiz(browser, first, right)
    await expectCost({ get: 1 }, () => browser.open(challenged.result.address))
    // No list, which the day has few of, and nothing at all for an id that is not ours.
    for (const address of [
      shared.split('.')[0] ?? '',
      `${shared.slice(0, -20)}${'0'.repeat(20)}`,
    ]) {
      expect((await costOf(() => browser.open(address)))[0]).toEqual({})
    }
  })
})

describe('running a class', () => {
  let opened: OpenClassroom
  beforeEach(async () => {
    opened = await openClassroom(browser)
  })
  startEachTestAfresh()

  const removalOf = (name: string) => `${opened.report}/learners/${name}/remove`

  it.each(classroomActions)('asking whether to %s is one call', async (action) => {
    await expectCost({ read: 1 }, () => browser.open(`${opened.report}/${action}`))
  })

  const settling = classroomActions.filter((action) => action !== 'delete')
  it.each(settling)('to %s is one call', async (action: ClassroomAction) => {
    const [cost, response] = await costOf(() => post(`${opened.report}/${action}`))
    expect(response.status).toBe(303)
    expect(cost).toEqual({ change: 1 })
  })

  it.each(classroomActions)(
    'to %s by the same form twice changes it once',
    async (action: ClassroomAction) => {
      const form = formTo(await browser.open(`${opened.report}/${action}`), `/${action}`)
      const first = await post(form.action, form.hidden)
      const changed = await readRoom(opened.code)
      const [cost, second] = await costOf(() => post(form.action, form.hidden))
      expect([first.status, second.status, cost]).toEqual([303, 303, { change: 1 }])
      expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
      expect(await readRoom(opened.code)).toEqual(changed)
    },
  )

  it('to delete is one call, which writes over the copy in the store', async () => {
    const [cost, response] = await costOf(() => post(`${opened.report}/delete`))
    expect(response.status).toBe(303)
    expect(cost).toEqual({ change: 1, put: 1 })
  })

  it('what is asked of a deleted class costs the one call that says so', async () => {
    const { name } = await joinClassroom(browser, opened.code)
    const receipts = formTo(await browser.open(opened.report), '/receipts')
    await post(`${opened.report}/delete`)
    for (const address of [`${opened.report}.csv`, `${opened.report}/discuss`, opened.board]) {
      await expectCost({ read: 1 }, () => browser.open(address), 410)
    }
    const paste = () => browser.send(receipts, [['receipts', 'hello']])
    await expectCost({ takeReceipts: 1 }, paste, 410)
    await expectCost({ read: 1 }, () => browser.open(removalOf(name)), 410)
    await expectCost({ remove: 1, read: 1 }, () => browser.send(plainForm(removalOf(name))))
    await expectCost({ read: 1 }, () => browser.open(opened.report))
  })

  it('removing a learner asks with one call, and does it with one', async () => {
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, right)
    await expectCost({ read: 1 }, () => browser.open(removalOf(name)))
    const [cost, response] = await costOf(() => post(removalOf(name)))
    expect(response.status).toBe(303)
    expect(cost).toEqual({ remove: 1 })
  })

  it('receipts are one call, however many there are and whatever they are', async () => {
    const { name, page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, right)
    const unrecorded = await withAttempt(last, (attempt) => ({ ...attempt, isRecorded: false }))
    const form = formTo(await browser.open(opened.report), '/receipts')
    const paste = (...lines: string[]) => browser.send(form, [['receipts', lines.join('\n')]])
    await expectCost({ takeReceipts: 1 }, () => paste(unrecorded))
    await expectCost({ takeReceipts: 1 }, () => paste(unrecorded, unrecorded, last.address))
    await expectCost({ takeReceipts: 1 }, () => paste('hello', page.address, `${unrecorded}x`))
    await post(removalOf(name))
    await expectCost({ takeReceipts: 1 }, () => paste(unrecorded))
  })

  it('an address with a forged key costs nothing, whatever it is for', async () => {
    const { code, key } = opened
    const { key: otherKey } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    const boardKey = opened.board.split('/').at(-1) ?? ''
    const changed = `${key.slice(0, 4)}${key[4] === 'A' ? 'B' : 'A'}${key.slice(5)}`
    const laterVersion = key.replace(/^1/, '2')
    // Also one that was not copied whole, or with something behind it.
    const [cut, longer] = [key.slice(0, -1), `${key}A`]
    for (const forged of [changed, laterVersion, otherKey, boardKey, cut, longer]) {
      const report = `/classrooms/${code}/report/${forged}`
      const pages = [
        ...['', '.csv', '/discuss', '/receipts'].map((below) => report + below),
        ...classroomActions.map((action) => `${report}/${action}`),
        `${report}/learners/${name}/remove`,
      ]
      for (const address of pages) await expectCost({}, () => browser.open(address), 404)
      for (const address of pages.slice(3)) {
        await expectCost({}, () => browser.send(plainForm(address)), 404)
      }
    }
    const forgedBoards = [key, changed].map((forged) => `/classrooms/${code}/board/${forged}`)
    for (const address of forgedBoards) await expectCost({}, () => browser.open(address), 404)
  })

  it('a good key at a mistyped code costs nothing', async () => {
    const { code, key } = opened
    const mistyped = `${code.slice(0, -1)}${code.endsWith('B') ? 'C' : 'B'}`
    await expectCost({}, () => browser.open(`/classrooms/${mistyped}/report/${key}`), 404)
    await expectCost({}, () => browser.open(opened.board.replace(code, mistyped)), 404)
  })

  const post = async (address: string, fields: Form['hidden'] = []) =>
    fetch(
      new Request(`http://localhost${address}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    )
})

describe('what a teacher watches', () => {
  startEachTestAfresh()

  it('takes one call, whatever the page', async () => {
    const { report, board, code } = await openClassroom(browser, { mode: 'test', questions: '2' })
    await answerAll(browser, (await joinClassroom(browser, code)).page, right)
    for (const path of [report, `${report}.csv`, `${report}/discuss`, board]) {
      await expectCost({ read: 1 }, () => browser.open(path))
    }
  })

  it('asks by itself with one call, whether something changed or not', async () => {
    const { report, board, code } = await openClassroom(browser)
    for (const path of [report, board]) {
      const tag = (await browser.open(path)).headers.get('HX-PTag') ?? ''
      const ask = async (known: string) =>
        fetch(
          new Request(`http://localhost${path}`, { headers: { ...swapHeaders, 'HX-PTag': known } }),
        )
      const [unchanged, { status }] = await costOf(() => ask(tag))
      expect([status, unchanged]).toEqual([304, { read: 1 }])
      await joinClassroom(browser, code)
      const [changed, other] = await costOf(() => ask(tag))
      expect([other.status, changed]).toEqual([200, { read: 1 }])
    }
  })
})

describe('a lesson', () => {
  startEachTestAfresh()

  it('costs the store one write for each copy of the class, and nothing else', async () => {
    stopClock(Date.now())
    const [cost] = await costOf(async () => {
      const { code, report } = await openClassroom(browser)
      for (let minute = 0; minute < 45; minute++) {
        const { page } = await joinClassroom(browser, code)
        await answerAll(browser, page, right)
        vi.setSystemTime(Date.now() + 60_000)
        await ring(code)
      }
      await browser.send(plainForm(`${report}/close`))
      await ring(code)
    })
    expect(cost.put).toBeLessThanOrEqual(8)
    expect(cost.put).toBeGreaterThan(1)
    const { get, list, delete: deletes } = cost
    expect({ get, list, deletes }).toEqual({ get: 1, list: undefined, deletes: undefined })
  })
})
