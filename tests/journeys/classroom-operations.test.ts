/** Proves what each page of a class asks of the store, operation by operation. */
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
import {
  browser,
  costOf,
  expectCost,
  fetch,
  htmx,
  none,
  operations,
} from '../support/operation-costs.ts'
import {
  type Form,
  formsIn,
  type Page,
  questionIn,
  recordFormIn,
  sharedAddressIn,
} from '../support/pages.ts'
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

describe('what a teacher watches', () => {
  startEachTestAfresh()

  it('takes one list and no read for a small class, whatever the page', async () => {
    const { report, board, code } = await openClassroom(browser, { mode: 'test', questions: '2' })
    await answerAll(browser, (await joinClassroom(browser, code)).page, right)
    for (const path of [report, `${report}.csv`, `${report}/discuss`, board]) {
      await expectCost({ list: 1 }, () => browser.open(path))
    }
  })
})
