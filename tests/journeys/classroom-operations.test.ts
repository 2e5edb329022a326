/** Proves what each page of a class asks of the store, operation by operation, up to a thousand learners. */
import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { type Attempt, attemptId, startAttempt } from '../../src/domain/attempt.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import { type ClassroomAction, classroomActions } from '../../src/domain/classroom-changes.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { scoreAttempt } from '../../src/domain/scoring.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { itemOf, itemOfType, right } from '../support/answers.ts'
import { openBrowser, takeQuiz } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  learnerNameAt,
  newLearnerForm,
  type OpenClassroom,
  openClassroom,
  readReport,
} from '../support/classroom.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  type Fetch,
  type Form,
  formsIn,
  type Page,
  questionIn,
  recordFormIn,
  sharedAddressIn,
} from '../support/pages.ts'
import { app, library, startEachTestAfresh, stopClock } from '../support/site.ts'
import { countOperations, type OperationCounts } from '../support/stale-scores.ts'

const quiz = library.quizzes[0] as Library['quizzes'][number]
const { scores, counts, reset: startCounting } = countOperations(env.SCORES)
const fetch: Fetch = (request) =>
  app.fetch(request, { ...env, SCORES: scores }, createExecutionContext())
const browser = openBrowser(fetch)
const htmx = openHtmx(fetch)

const none: OperationCounts = { get: 0, put: 0, delete: 0, list: 0 }
const operations = (some: Partial<OperationCounts>): OperationCounts => ({ ...none, ...some })

/** What `visit` costs, and what it led to. */
async function costOf<T>(visit: () => Promise<T>): Promise<[OperationCounts, T]> {
  startCounting()
  const led = await visit()
  return [counts(), led]
}

/** Expects a visit to succeed at exactly that cost. */
async function expectCost(
  some: Partial<OperationCounts>,
  visit: () => Promise<Page>,
  status = 200,
): Promise<Page> {
  const [cost, page] = await costOf(visit)
  expect(page.status).toBe(status)
  expect(cost).toEqual(operations(some))
  return page
}

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

  it('opening writes once and reads nothing', async () => {
    const form = formTo(await browser.open('/teach'), '/classrooms')
    const request = new Request('http://localhost/classrooms', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fieldsOf(form).map(([name, value]) => [name, value])),
    })
    const [cost, response] = await costOf(async () => fetch(request))
    expect(response.status).toBe(303)
    expect(cost).toEqual(operations({ put: 1 }))
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

  it('the page to join reads once, joining reads and writes once', async () => {
    const { code } = await openClassroom(browser)
    const page = await expectCost({ get: 1 }, () => browser.open(`/join/${code}`))
    const form = newLearnerForm(page)
    await expectCost({ get: 1, put: 1 }, () => browser.send(form, fieldsOf(form)))
  })

  it('coming back reads twice and writes nothing', async () => {
    const { code } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    const back = plainForm(`/join/${code}`, [
      ['returning', 'yes'],
      ['name', name],
    ])
    await expectCost({ get: 2 }, () => browser.send(back))
  })

  it('a name that is not one of ours is refused after the one read of the class', async () => {
    const { code } = await openClassroom(browser)
    const form = plainForm(`/join/${code}`)
    await expectCost({ get: 1 }, () => browser.send(form, [['name', 'Anna Schmidt']]), 422)
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

  it('a well-formed code of no class costs one read', async () => {
    const unknown = joinCode(Array.from({ length: joinCodeChance.count }, (_, at) => at))
    await expectCost({ get: 1 }, () => browser.open(`/join/${unknown}`), 404)
  })
})

describe('taking the quiz in a class', () => {
  afterEach(async () => {
    vi.useRealTimers()
    await reset()
  })

  it.each(['practice', 'test'])(
    'answering in %s costs nothing before the last answer',
    async (mode) => {
      const { code } = await openClassroom(browser, { mode })
      const { page } = await joinClassroom(browser, code)
      let asked = 0
      await answerAll(
        {
          respond: async (shown, answer) => {
            asked++
            if (asked === quiz.length) return browser.respond(shown, answer)
            return expectCost({}, () => browser.respond(shown, answer))
          },
          goOn: (shown) => expectCost({}, () => browser.goOn(shown)),
        },
        page,
        right,
      )
      expect(asked).toBe(quiz.length)
    },
  )

  it.each(['practice', 'test'])('completing in %s reads and writes once', async (mode) => {
    const { code } = await openClassroom(browser, { mode })
    const [page, answer] = await toLastQuestion((await joinClassroom(browser, code)).page)
    await expectCost({ get: 1, put: 1 }, () => htmx.respond(page, answer))
  })

  it('completing by a form costs the same, with the page that it leads to', async () => {
    const { code } = await openClassroom(browser)
    const [page, answer] = await toLastQuestion((await joinClassroom(browser, code)).page)
    await expectCost({ get: 1, put: 1 }, () => browser.respond(page, answer))
  })

  it('completing after the class closed reads once and writes nothing', async () => {
    stopClock(Date.now())
    const opened = await openClassroom(browser)
    const [page, answer] = await toLastQuestion((await joinClassroom(browser, opened.code)).page)
    await browser.send(plainForm(`${opened.report}/close`))
    vi.setSystemTime(Date.now() + 5000)
    await expectCost({ get: 1 }, () => htmx.respond(page, answer))
  })

  it('a try of the teacher costs nothing at all', async () => {
    const teach = await browser.open('/teach')
    const form = formsIn(teach.html).find(({ hidden }) => hidden.some(([name]) => name === 'trial'))
    if (!form) throw new Error('no way to try the quiz')
    const [cost, { result }] = await costOf(async () =>
      takeQuiz(browser, await browser.send(form, fieldsOf(form)), right),
    )
    expect(result.status).toBe(200)
    expect(cost).toEqual(none)
  })
})

describe('a page of a result', () => {
  startEachTestAfresh()

  it('costs nothing after practice in a class, and one read after a test', async () => {
    for (const [mode, get] of [
      ['practice', 0],
      ['test', 1],
    ] as const) {
      const { code } = await openClassroom(browser, { mode })
      const { last } = await answerAll(browser, (await joinClassroom(browser, code)).page, right)
      await expectCost({ get }, () => browser.open(last.address))
    }
  })

  it.each(['practice', 'test'])(
    'costs one read after %s that is not recorded yet',
    async (mode) => {
      const { code } = await openClassroom(browser, { mode, feedback: 'end' })
      const { last } = await answerAll(browser, (await joinClassroom(browser, code)).page, right)
      const unrecorded = await withAttempt(last, (attempt) => ({ ...attempt, isRecorded: false }))
      const page = await expectCost({ get: 1 }, () => browser.open(unrecorded))
      const form = recordFormIn(page.html)
      if (!form) throw new Error('no way to record it')
      const [cost] = await costOf(() => htmx.post(form.action, []))
      expect(cost).toEqual(operations({ get: 1, put: 1 }))
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
    // By the shorter id it costs one of the day's few lists instead.
    await expectCost({ list: 1 }, () => browser.open(shared.split('.')[0] ?? ''))
  })
})

describe('running a class', () => {
  let opened: OpenClassroom
  beforeEach(async () => {
    opened = await openClassroom(browser)
  })
  startEachTestAfresh()

  const removalOf = (name: string) => `${opened.report}/learners/${name}/remove`

  it.each(classroomActions)('asking whether to %s reads once', async (action) => {
    await expectCost({ get: 1 }, () => browser.open(`${opened.report}/${action}`))
  })

  const settling = classroomActions.filter((action) => action !== 'delete')
  it.each(settling)('to %s reads once and writes once', async (action: ClassroomAction) => {
    const [cost, response] = await costOf(() => post(`${opened.report}/${action}`))
    expect(response.status).toBe(303)
    expect(cost).toEqual(operations({ get: 1, put: 1 }))
  })

  it.each(settling)('to %s by the same form twice writes once', async (action: ClassroomAction) => {
    const form = formTo(await browser.open(`${opened.report}/${action}`), `/${action}`)
    const [cost, first] = await costOf(() => post(form.action, form.hidden))
    expect(first.status).toBe(303)
    expect(cost).toEqual(operations({ get: 1, put: 1 }))
    const [again, second] = await costOf(() => post(form.action, form.hidden))
    expect(again).toEqual(operations({ get: 1 }))
    expect(second.status).toBe(303)
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  })

  it('what is asked of a deleted class costs the one reading that says so', async () => {
    const { name } = await joinClassroom(browser, opened.code)
    const receipts = formTo(await browser.open(opened.report), '/receipts')
    await post(`${opened.report}/delete`)
    for (const address of [`${opened.report}.csv`, `${opened.report}/discuss`, opened.board]) {
      await expectCost({ list: 1 }, () => browser.open(address), 410)
    }
    await expectCost({ list: 1 }, () => browser.send(receipts, [['receipts', 'hello']]), 410)
    await expectCost({ get: 1 }, () => browser.open(removalOf(name)), 410)
    await expectCost({ get: 1 }, () => browser.send(plainForm(removalOf(name))), 410)
    await expectCost({ list: 1 }, () => browser.open(opened.report))
  })

  it('deleting reads, writes and lists once, and deletes each entry', async () => {
    await joinClassroom(browser, opened.code)
    await answerAll(browser, (await joinClassroom(browser, opened.code)).page, right)
    const [cost, response] = await costOf(() => post(`${opened.report}/delete`))
    expect(response.status).toBe(303)
    // Two learners and one attempt; the settings stay.
    expect(cost).toEqual(operations({ get: 1, put: 1, list: 1, delete: 3 }))
    // Asked for again there is nothing to write and nothing to delete.
    const [again] = await costOf(() => post(`${opened.report}/delete`))
    expect(again).toEqual(operations({ get: 1, list: 1 }))
  })

  it('removing a learner asks with one read, and does it with one list and a mark', async () => {
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, right)
    await expectCost({ get: 1 }, () => browser.open(removalOf(name)))
    const [cost, response] = await costOf(() => post(removalOf(name)))
    expect(response.status).toBe(303)
    expect(cost).toEqual(operations({ get: 1, put: 1, list: 1, delete: 2 }))
  })

  it('a receipt costs one write, one that is recorded nothing, one that can’t count nothing', async () => {
    const { name, page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, right)
    const unrecorded = await withAttempt(last, (attempt) => ({ ...attempt, isRecorded: false }))
    const form = formTo(await browser.open(opened.report), '/receipts')
    const paste = (...lines: string[]) => browser.send(form, [['receipts', lines.join('\n')]])
    await expectCost({ list: 1, put: 1 }, () => paste(unrecorded))
    await expectCost({ list: 1, put: 1 }, () => paste(unrecorded, unrecorded))
    await expectCost({ list: 1 }, () => paste(last.address))
    await expectCost({ list: 1 }, () => paste('hello', page.address, `${unrecorded}x`))
    await post(removalOf(name))
    await expectCost({ list: 1 }, () => paste(unrecorded))
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

describe('the report of a large class', { timeout: 60_000 }, () => {
  const learners = 1000
  let opened: OpenClassroom
  beforeAll(async () => {
    opened = await openClassroom(browser, { mode: 'test' })
    const { settings } = await settingsOf(opened.code)
    await inBatches(learners, (index) => storeLearner(opened.code, index))
    await inBatches(learners, (index) => storeAttempt(opened.code, settings, index, 0))
    return reset
  }, 60_000)

  const pages = {
    report: () => opened.report,
    'report sorted by score, page 7, the best counting': () =>
      `${opened.report}?sort=-score&page=7&count=best`,
    sheet: () => `${opened.report}.csv`,
    'first question to discuss': () => `${opened.report}/discuss`,
    'last question to discuss, with its key': () =>
      `${opened.report}/discuss?question=${quiz.length}&key=shown`,
    board: () => opened.board,
  }

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    'of 1,000 learners with an attempt each: the %s takes three lists and no read',
    async (name) => {
      await expectCost({ list: 3 }, () => browser.open(pages[name]()))
    },
  )

  it('asking again by script takes the same lists, changed or not', async () => {
    const page = await browser.open(opened.report)
    const tag = page.headers.get('HX-PTag') ?? ''
    const ask = async (known: string) =>
      fetch(
        new Request(`http://localhost${opened.report}`, {
          headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-PTag': known },
        }),
      )
    const [unchanged, { status }] = await costOf(() => ask(tag))
    expect([status, unchanged]).toEqual([304, operations({ list: 3 })])
    const [changed, other] = await costOf(() => ask('another'))
    expect([other.status, changed]).toEqual([200, operations({ list: 3 })])
  })

  it('shows them all', async () => {
    const { joined, finished } = readReport(await browser.open(opened.report))
    expect([joined, finished]).toEqual([learners, learners])
  })

  it('takes one list more for each thousand attempts more', async () => {
    const { settings } = await settingsOf(opened.code)
    await inBatches(learners, (index) => storeAttempt(opened.code, settings, index, 1))
    await expectCost({ list: 4 }, () => browser.open(opened.report))
    await expectCost({ list: 4 }, () => browser.open(opened.board))
  })
})

async function settingsOf(code: string) {
  const { metadata } = await env.SCORES.getWithMetadata<ClassroomSettings>(
    `v1/class/${code}/settings`,
  )
  if (!metadata) throw new Error(`no class ${code}`)
  return { settings: metadata }
}

const storeLearner = (code: string, index: number) =>
  env.SCORES.put(`v1/class/${code}/learner/${learnerNameAt(index)}`, '', {
    metadata: { joinedAt: Math.floor(Date.now() / 1000) },
  })

/** Stores what a learner finished, all of it right, as the site does. @param turn of this learner */
function storeAttempt(code: string, settings: ClassroomSettings, index: number, turn: number) {
  const name = learnerNameAt(index)
  const now = Math.floor(Date.now() / 1000)
  const random = `${turn}${String(index).padStart(9, '0')}`
  const attempt: Attempt = {
    ...startAttempt({
      id: attemptId(now, random, settings.quiz),
      seed: settings.seed,
      mode: settings.mode,
      draw: 'selection',
      items: settings.items,
      startedAt: now,
      classroom: { code, learner: name },
    }),
    responses: settings.items.map((item) => ({ response: right(item), seconds: 5 })),
    completedAt: now,
  }
  const record = recordOf(
    attempt,
    scoreAttempt(settings.items.map(itemOf), settings.items.map(right)),
  )
  return env.SCORES.put(`v1/class/${code}/attempt/${name}/${record.id}`, JSON.stringify(record), {
    metadata: scoreLineOf(record),
  })
}

async function inBatches(count: number, store: (index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, at) => store(from + at)))
  }
}
