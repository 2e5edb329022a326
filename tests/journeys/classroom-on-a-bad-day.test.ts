/** Proves that a class loses nothing where its room, or the store of copies, does not answer. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { classroomActions } from '../../src/domain/classroom-changes.ts'
import { itemOfType, right } from '../support/answers.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  newLearnerForm,
  openClassroom,
  readReport,
  scoreShownIn,
} from '../support/classroom.ts'
import { failToPut, failToRead, networkError, quotaError } from '../support/failing-scores.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  type Fetch,
  formsIn,
  hasAlert,
  mainOf,
  type Page,
  recordFormIn,
  tagsIn,
  textOf,
} from '../support/pages.ts'
import { readRoom, repliesLost, ring, roomsAway } from '../support/rooms.ts'
import { app, library, startEachTestAfresh, stopClock } from '../support/site.ts'

const { ui } = library
const item = itemOfType('single').id
const selection = `/teach?items=${item}`
/** 23 November 2026, 09:00 UTC, in milliseconds. */
const nine = Date.UTC(2026, 10, 23, 9)

startEachTestAfresh(nine)

/** A site whose bindings a test takes away and gives back. */
function openSite() {
  const bindings = { ...env }
  const fetch: Fetch = (request) => app.fetch(request, bindings, createExecutionContext())
  return { bindings, fetch, browser: openBrowser(fetch) }
}

const finish = async (browser: Browser, first: Page): Promise<Page> =>
  (await answerAll(browser, first, right)).last
const isRecorded = ({ html }: Page) => textOf(html).includes(ui['result.recorded'] ?? '?')
const plainForm = (action: string, hidden: readonly (readonly [string, string])[] = []) => ({
  action,
  method: 'post',
  hidden,
  tags: [],
})
const waysOnIn = ({ html }: Page) => {
  const main = mainOf(html)
  return [...tagsIn(main, 'a'), ...formsIn(main)]
}
/** Lets the time pass after which the room of a class has written its copy. */
async function copy(code: string): Promise<void> {
  stopClock(Date.now() + 61_000)
  await ring(code)
}

/** A class with somebody at every point of the way, and the forms that they are about to send. */
async function openBusyClassroom() {
  const site = openSite()
  const { browser, bindings } = site
  const practice = await openClassroom(browser, {}, selection)
  const test = await openClassroom(browser, { mode: 'test' }, selection)
  const { code, report, board } = practice
  const openForm = formTo(await browser.open('/teach'), '/classrooms')
  const joinForm = newLearnerForm(await browser.open(`/join/${code}`))
  const { name, page: halfWay } = await joinClassroom(browser, code)
  await finish(browser, (await joinClassroom(browser, code)).page)
  const handedIn = await finish(browser, (await joinClassroom(browser, test.code)).page)
  const { page: last } = await joinClassroom(browser, code)
  bindings.ROOMS = roomsAway()
  const pending = await finish(browser, last)
  bindings.ROOMS = env.ROOMS
  const receiptsForm = formTo(await browser.open(report), '/receipts')
  const recordForm = recordFormIn(pending.html)
  if (!recordForm) throw new Error('no way to record it')
  const back = plainForm(`/join/${code}`, [
    ['returning', 'yes'],
    ['name', name],
  ])
  const removal = readReport(await browser.open(report)).removal(name)
  const visits: Record<string, () => Promise<Page>> = {
    'opening a class': () =>
      browser.send(openForm, fieldsOf(openForm, { mode: 'test', zone: 'Asia/Tokyo' })),
    'the page to join': () => browser.open(`/join/${code}`),
    joining: () => browser.send(joinForm, fieldsOf(joinForm)),
    'coming back': () => browser.send(back),
    'the page of a question': () => browser.open(halfWay.address),
    'the last answer': () => browser.respond(halfWay, right(item)),
    'the page of a result that is not recorded': () => browser.open(pending.address),
    'recording it again': () => browser.send(recordForm),
    'the page of a test that was handed in': () => browser.open(handedIn.address),
    'the report': () => browser.open(report),
    'the sheet': () => browser.open(`${report}.csv`),
    'a question to discuss': () => browser.open(`${report}/discuss`),
    'the board': () => browser.open(board),
    receipts: () =>
      browser.send(receiptsForm, [['receipts', `http://localhost${pending.address}`]]),
    'the question whether to remove a learner': () => browser.open(removal),
    'removing a learner': () => browser.send(plainForm(removal)),
  }
  for (const action of classroomActions) {
    visits[`the question whether to ${action}`] = () => browser.open(`${report}/${action}`)
    visits[`to ${action}`] = () => browser.send(plainForm(`${report}/${action}`))
  }
  return { ...site, practice, test, visits }
}

const each = (names: readonly string[], problem: string) =>
  Object.fromEntries(names.map((name) => [name, problem]))
const questions = classroomActions.map((action) => `the question whether to ${action}`)
const changes = classroomActions.map((action) => `to ${action}`)

/** What a page says where the room does not answer and there is no copy; all others go on as if nothing were. */
const withoutRoom: Readonly<Record<string, string>> = {
  'opening a class': 'open.error.refused',
  'recording it again': 'result.notRecorded.failed',
  ...each(['the page to join', 'joining', 'coming back'], 'problem.joinAway.title'),
  ...each(
    ['the report', 'the sheet', 'a question to discuss', 'the board', 'receipts', ...questions],
    'problem.classroomAway.title',
  ),
  'the question whether to remove a learner': 'problem.classroomAway.title',
  ...each(['removing a learner', ...changes], 'problem.storeRefused.title'),
}

/** Where there is a copy, what only reads a class does it by that. */
const readsCopy = new Set([
  'the page to join',
  'joining',
  'coming back',
  'the report',
  'the sheet',
  'a question to discuss',
  'the board',
  'the question whether to remove a learner',
  ...questions,
])

describe.each([
  ['and there is no copy of it yet', false],
  ['and there is a copy of it', true],
])('where the room of a class does not answer %s', (_, isCopied) => {
  it('every page says what it must, offers a way on, and works once the room answers', async () => {
    const { bindings, practice, test, visits } = await openBusyClassroom()
    if (isCopied) for (const { code } of [practice, test]) await copy(code)
    for (const [name, visit] of Object.entries(visits)) {
      bindings.ROOMS = roomsAway()
      const page = await visit()
      const problem = isCopied && readsCopy.has(name) ? undefined : withoutRoom[name]
      const said = { name, status: page.status, text: textOf(page.html) }
      expect(said).toMatchObject({ name, status: problem ? 503 : 200 })
      if (problem) {
        expect(said).toMatchObject({ name, text: expect.stringContaining(ui[problem] ?? '?') })
        expect(waysOnIn(page).length, name).toBeGreaterThan(0)
      }
    }
    bindings.ROOMS = env.ROOMS
    // Nothing was done by halves: the class is as it was.
    expect(readReport((await visits['the report']?.()) as Page)).toMatchObject({ state: 'open' })
    for (const [name, visit] of Object.entries(visits)) {
      if (changes.includes(name)) continue
      expect({ name, status: (await visit()).status }).toEqual({ name, status: 200 })
    }
  }, 60_000)
})

describe('where Workers KV does not answer', () => {
  it.each([
    ['reads', () => failToRead(env.SCORES, networkError)],
    ['writes', () => failToPut(env.SCORES, quotaError).scores],
  ] as const)(
    'a class that its room knows goes on as if nothing were, without %s',
    async (_, break_) => {
      const { bindings, visits } = await openBusyClassroom()
      bindings.SCORES = break_()
      for (const [name, visit] of Object.entries(visits)) {
        if (changes.includes(name)) continue
        expect({ name, status: (await visit()).status }).toEqual({ name, status: 200 })
      }
    },
  )
})

describe('a learner, where the room does not answer', () => {
  it('finishes, keeps the result as a receipt, and it counts when the room answers again', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(browser, {}, selection)
    const { name, page } = await joinClassroom(browser, opened.code)
    bindings.ROOMS = roomsAway()
    const result = await finish(browser, page)
    expect(scoreShownIn(result.html)).toMatch(/^1 /)
    expect(isRecorded(result)).toBe(false)
    bindings.ROOMS = env.ROOMS
    const form = recordFormIn((await browser.open(result.address)).html)
    if (!form) throw new Error('no way to record it')
    expect(isRecorded(await browser.send(form))).toBe(true)
    const { rows } = readReport(await browser.open(opened.report))
    expect(rows.map((row) => [row.name, row.cells[ui['report.score'] ?? '']])).toEqual([
      [name, '1'],
    ])
  })

  it('joins by the copy, and the report has the learner with the result', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(browser, {}, selection)
    await copy(opened.code)
    bindings.ROOMS = roomsAway()
    const { name, page } = await joinClassroom(browser, opened.code)
    bindings.ROOMS = env.ROOMS
    expect(isRecorded(await finish(browser, page))).toBe(true)
    expect(readReport(await browser.open(opened.report)).rows.map((row) => row.name)).toEqual([
      name,
    ])
  })

  it('gets no number by the copy that another learner has in it, and none of a class that takes nobody new', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(browser, { numbers: 'yes' }, selection)
    const join = async (number: string) => {
      const form = newLearnerForm(await browser.open(`/join/${opened.code}`))
      return browser.send(form, fieldsOf(form, { number }))
    }
    const asked = newLearnerForm(await browser.open(`/join/${opened.code}`))
    await join('7')
    await copy(opened.code)
    bindings.ROOMS = roomsAway()
    const taken = await join('7')
    expect([taken.status, hasAlert(taken.html)]).toEqual([409, true])
    expect((await join('8')).address).toContain('/attempts/')
    bindings.ROOMS = env.ROOMS
    await browser.send(plainForm(`${opened.report}/lock`))
    // One that is so young has not many copies.
    stopClock(Date.now() + 600_000)
    await ring(opened.code)
    bindings.ROOMS = roomsAway()
    expect((await browser.send(asked, fieldsOf(asked, { number: '9' }))).status).toBe(403)
  })

  it('has what they did in the report, which says of a number that it was given twice, and who came after the lock', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(browser, { numbers: 'yes' }, selection)
    await copy(opened.code)
    const join = async (number: string) => {
      const form = newLearnerForm(await browser.open(`/join/${opened.code}`))
      return browser.send(form, fieldsOf(form, { number }))
    }
    bindings.ROOMS = roomsAway()
    const pages = [await join('7'), await join('7')]
    bindings.ROOMS = env.ROOMS
    await browser.send(plainForm(`${opened.report}/lock`))
    stopClock(Date.now() + 5000)
    bindings.ROOMS = roomsAway()
    pages.push(await join('8'))
    bindings.ROOMS = env.ROOMS
    for (const page of pages) expect(isRecorded(await finish(browser, page))).toBe(true)
    const { rows } = readReport(await browser.open(`${opened.report}?sort=joined`))
    const cell = (column: string) => rows.map(({ cells }) => cells[ui[column] ?? ''] ?? '')
    expect(cell('report.score')).toEqual(['1', '1', '1'])
    const twice = ui['report.away.number']?.replace('{n}', '7')
    expect(cell('report.number').toSorted()).toEqual(['7', twice, '8'].toSorted())
    const [first, second, third] = cell('report.joined')
    for (const said of [first, second]) expect(said).toContain(`(${ui['report.away']})`)
    expect(third).toContain(`(${ui['report.away.locked']})`)
    const sheet = await browser.open(`${opened.report}.csv`)
    expect(sheet.html).toContain(twice)
  })

  it('sees no score of a test, since it might not be over', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(browser, { mode: 'test' }, selection)
    const handedIn = await finish(browser, (await joinClassroom(browser, opened.code)).page)
    await browser.send(plainForm(`${opened.report}/close`))
    bindings.ROOMS = roomsAway()
    const unread = await browser.open(handedIn.address)
    expect(unread.status).toBe(200)
    expect(scoreShownIn(unread.html)).toBeUndefined()
    bindings.ROOMS = env.ROOMS
    expect(scoreShownIn((await browser.open(handedIn.address)).html)).toMatch(/^1 /)
  })

  it('is sent away by no copy that is older than the new end of the class', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(
      browser,
      {},
      `/teach?items=${item},${itemOfType('number').id}`,
    )
    const { page } = await joinClassroom(browser, opened.code)
    const { page: other } = await joinClassroom(browser, opened.code)
    const { pages } = await answerAll(browser, other, right)
    await copy(opened.code)
    await browser.send(plainForm(`${opened.report}/extend`))
    stopClock(nine + 2.5 * 3600_000)
    bindings.ROOMS = roomsAway()
    // By the copy the class ended half an hour ago.
    expect((await browser.open(page.address)).html).toContain('action="/attempts/')
    const late = await browser.respond(pages.at(-2) as Page, right(itemOfType('number').id))
    expect(recordFormIn(late.html)).toBeDefined()
  })

  it('whose result was recorded while the answer was lost is told so the next time, and counts once', async () => {
    const { bindings, browser } = openSite()
    const opened = await openClassroom(browser, {}, selection)
    const { page } = await joinClassroom(browser, opened.code)
    bindings.ROOMS = repliesLost('complete')
    const result = await finish(browser, page)
    expect(isRecorded(result)).toBe(false)
    bindings.ROOMS = env.ROOMS
    const form = recordFormIn(result.html)
    if (!form) throw new Error('no way to record it')
    expect(isRecorded(await browser.send(form))).toBe(true)
    expect((await readRoom(opened.code)).attempts).toHaveLength(1)
  })

  it('who joined while the answer was lost has the same seat when the form is sent again', async () => {
    const { bindings, browser } = openSite()
    const { code } = await openClassroom(browser, {}, selection)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    bindings.ROOMS = repliesLost('join')
    expect((await browser.send(form, fieldsOf(form))).status).toBe(503)
    bindings.ROOMS = env.ROOMS
    expect((await browser.send(form, fieldsOf(form))).status).toBe(200)
    expect((await readRoom(code)).learners).toHaveLength(1)
  })
})

describe('a teacher, where the room does not answer', () => {
  it('keeps what was entered in the form to open a class', async () => {
    const { bindings, visits } = await openBusyClassroom()
    bindings.ROOMS = roomsAway()
    const page = (await visits['opening a class']?.()) as Page
    expect(hasAlert(page.html)).toBe(true)
    const entered = Object.fromEntries(fieldsOf(formTo(page, '/classrooms')))
    expect(entered).toMatchObject({ mode: 'test', zone: 'Asia/Tokyo' })
  })

  it.each(classroomActions)(
    'finds a change whose answer was lost made once: %s',
    async (action) => {
      const { bindings, browser } = openSite()
      const opened = await openClassroom(browser, {}, selection)
      const question = await browser.open(`${opened.report}/${action}`)
      const form = formTo(question, `/${action}`)
      bindings.ROOMS = repliesLost('change')
      expect((await browser.send(form, fieldsOf(form))).status).toBe(503)
      bindings.ROOMS = env.ROOMS
      const after = (await readRoom(opened.code)).settings
      expect((await browser.send(form, fieldsOf(form))).status).toBe(200)
      expect((await readRoom(opened.code)).settings).toEqual(after)
    },
  )

  it('is told so by a report that asks again by itself, which asks on', async () => {
    const { bindings, browser, fetch } = openSite()
    const opened = await openClassroom(browser, {}, selection)
    bindings.ROOMS = roomsAway()
    const fragment = await openHtmx(fetch).get(opened.report)
    expect(fragment.status).toBe(503)
    expect(fragment.html).not.toContain('<html')
    expect(textOf(fragment.html)).toContain(ui['problem.classroomAway.title'])
  })
})
