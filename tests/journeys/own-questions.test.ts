/** Own questions of a teacher: a class asks them beside ours, and they live and end with it. */
import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { snapshotKey } from '../../src/store/keys.ts'
import { loadFact } from '../../src/store/room-facts.ts'
import { itemOf, itemOfType, right, wrong } from '../support/answers.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  type OpenClassroom,
  readReport,
  scoreShownIn,
} from '../support/classroom.ts'
import { readCsv } from '../support/csv.ts'
import { meddleWith } from '../support/failing-rooms.ts'
import { ask, follow, lead, vote } from '../support/lesson.ts'
import { openOwnClassroom, sendOwn } from '../support/own-classroom.ts'
import { ownIds, ownItems, ownJson, ownQuestions } from '../support/own-items.ts'
import { alertIn, formsIn, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { countCalls, ring, roomsAway } from '../support/rooms.ts'
import {
  browser,
  browserWith,
  fetch,
  fetchWith,
  htmx,
  keyNames,
  library,
  startEachTestAfresh,
  stopClock,
} from '../support/site.ts'

const { ui } = library
const ours = itemOfType('single').id
const mixed = [ownIds[0], ours, ...ownIds.slice(1)].join(',')
const badge = ui['own.badge'] ?? '?'
const badgeForTeacher = ui['own.badge.teacher'] ?? '?'
/** 23 November 2026, 09:00 UTC, in milliseconds. */
const nine = Date.UTC(2026, 10, 23, 9)

startEachTestAfresh(nine)

/** A visitor whose isolate has seen no class. */
const elsewhere = (rooms = env.ROOMS): Browser =>
  browserWith({ ROOMS: meddleWith(rooms, (_, call) => call()) })

async function copy(code: string): Promise<void> {
  stopClock(Date.now() + 61_000)
  await ring(code)
}

describe('a class with own questions of all types, mixed with ours', () => {
  it('asks them in the order of the selection, by forms', async () => {
    const { code } = await openOwnClassroom(browser, { items: mixed })
    const { page } = await joinClassroom(browser, code)
    const { given, pages, last } = await answerAll(browser, page, right)
    expect(given.map(({ item }) => item)).toEqual(mixed.split(','))
    expect(scoreShownIn(last.html)).toContain('7 ')
    for (const { html } of pages.slice(0, -1)) {
      const main = textOf(mainOf(html))
      const isOwn = !main.includes(textOf(itemOf(ours).stem))
      expect(main.includes(badge)).toBe(isOwn)
    }
    for (const { stem } of ownQuestions) expect(textOf(last.html)).toContain(stem)
  })

  it('asks them by htmx, and tells what was wrong and why', async () => {
    const { code } = await openOwnClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    const { pages, last } = await answerAll(htmx, page, wrong)
    expect(scoreShownIn(last.html)).toContain('0 ')
    const told = pages.map(({ html }) => textOf(html)).join()
    for (const words of ['That was the old bell.', 'Ann rows.', 'Count again.', 'Noon it is.']) {
      expect(told).toContain(words)
    }
    expect(told).toContain('We heard it on the excursion.')
    expect(told).toContain(badge)
  })

  it('shows nothing of them as markup', async () => {
    const { code } = await openOwnClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    expect(page.html).toContain('At &lt;b&gt;dusk&lt;/b&gt;')
    const feedback = await browser.respond(page, 'b')
    expect(feedback.html).toContain('At &lt;b&gt;dusk&lt;/b&gt;')
  })

  it('leaves nothing empty where there is nothing to say', async () => {
    const { code } = await openOwnClassroom(browser, { items: 'own-02,own-03' })
    const { page } = await joinClassroom(browser, code)
    const { pages } = await answerAll(browser, page, wrong)
    const empty = /<(p|dd|small|ul)(?! class="connection")[^>]*>\s*<\/\1>/
    for (const { html } of pages) expect(mainOf(html)).not.toMatch(empty)
  })

  it('is told of in report, sheet and discussion', async () => {
    const { code, report } = await openOwnClassroom(browser, { items: mixed })
    await answerAll(browser, (await joinClassroom(browser, code)).page, right)
    await answerAll(browser, (await joinClassroom(browser, code)).page, wrong)
    const cold = elsewhere()
    const page = await cold.open(report)
    expect(readReport(page)).toMatchObject({ joined: 2, finished: 2 })
    expect(textOf(page.html)).toContain('The harbour bell')
    expect(textOf(page.html)).toContain(badgeForTeacher)
    const sheet = readCsv(await (await fetch(new Request(`http://localhost${report}.csv`))).text())
    expect(sheet[0]?.filter((head) => head.includes('own-'))).toHaveLength(6)
    expect(sheet.flat()).toContain('At noon')
    // Of answers with nothing to say of them, the first that has something is told of.
    const second = await cold.open(`${report}/discuss?question=3&key=shown`)
    expect(textOf(second.html)).toContain('Oak floats, too.')
    for (const [at, id] of mixed.split(',').entries()) {
      for (const key of ['', '&key=shown']) {
        const { html, status } = await cold.open(`${report}/discuss?question=${at + 1}${key}`)
        expect(status).toBe(200)
        const main = textOf(mainOf(html))
        expect(main).toContain(textOf(itemOf(id).stem))
        expect(main.includes(badge)).toBe(id !== ours)
      }
    }
  })

  it('is the same to the teacher before anybody has answered', async () => {
    const { page } = await openOwnClassroom(browser)
    const text = textOf(page.html)
    for (const { stem } of ownQuestions) expect(text).toContain(stem)
    expect(text).toContain('We heard it on the excursion.')
    expect(text).toContain(badgeForTeacher)
  })

  it('is scored once it closes, where it is a test', async () => {
    const { code, report } = await openOwnClassroom(browser, { items: mixed, mode: 'test' })
    const { page } = await joinClassroom(browser, code)
    const { last, pages } = await answerAll(browser, page, right)
    for (const { html } of pages) expect(html).not.toContain('Noon it is.')
    const form = formTo(await browser.open(`${report}/close`), '/close')
    await browser.send(form, fieldsOf(form))
    const result = await elsewhere().open(last.address)
    expect(scoreShownIn(result.html)).toContain('7 ')
    expect(textOf(result.html)).toContain('Noon it is.')
  })

  it('can be left with what is answered', async () => {
    const { code, report } = await openOwnClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    await browser.respond(page, 'a')
    const form = formTo(await browser.open(`${report}/close`), '/close')
    await browser.send(form, fieldsOf(form))
    stopClock(nine + 1000)
    expect(readReport(await browser.open(report))).toMatchObject({ finished: 1 })
  })

  it('takes answers on paper and raised hands', async () => {
    const { report } = await openOwnClassroom(browser, { items: 'own-01,own-02' })
    const cold = elsewhere()
    const page = await cold.open(`${report}/paper`)
    expect(textOf(page.html)).toContain('When does the harbour bell ring?')
    const form = formTo(page, '/paper')
    const saved = await elsewhere().send(form, [['answers', 'A AC']])
    expect(saved.status).toBe(200)
    expect(readReport(await cold.open(report))).toMatchObject({ finished: 1 })
    const raised = await elsewhere().send(formTo(page, '/hands'), [['hands-own-01', '3']])
    expect(textOf(raised.html)).toContain('3')
  })

  it('counts a receipt of it', async () => {
    const { code, report } = await openOwnClassroom(browser)
    const away = browserWith({ ROOMS: roomsAway('complete') })
    const { last } = await answerAll(away, (await joinClassroom(away, code)).page, right)
    const form = formTo(await browser.open(report), '/receipts')
    const page = await browser.send(form, [['receipts', `http://localhost${last.address}`]])
    expect(readReport(page)).toMatchObject({ finished: 1 })
    expect(textOf(page.html)).toContain('The harbour bell')
  })
})

describe('a live lesson with an own question', () => {
  it('shows it on console, projector and devices, and its key to nobody before the teacher does', async () => {
    const opened = await openOwnClassroom(browser, { items: mixed })
    await lead(browser, opened, 'start')
    const learner = await follow(browser, opened)
    await ask(browser, opened, 0)
    const device = await browser.open(learner.path)
    expect(textOf(device.html)).toContain('When does the harbour bell ring?')
    expect(textOf(device.html)).toContain(badge)
    expect(device.html).not.toContain('Noon it is.')
    await vote(browser, learner, 'a')
    const cold = elsewhere()
    const projector = await cold.open(opened.board)
    expect(textOf(projector.html)).toContain('When does the harbour bell ring?')
    expect(textOf(projector.html)).toContain(badge)
    expect(projector.html).not.toContain('Noon it is.')
    await lead(cold, opened, 'close')
    const console = await cold.open(`${opened.report}/live`)
    expect(textOf(console.html)).toContain(badgeForTeacher)
    await lead(browser, opened, 'reveal')
    expect((await cold.open(opened.board)).html).toContain('Noon it is.')
    expect((await cold.open(learner.path)).html).toContain('Noon it is.')
    await lead(browser, opened, 'end')
    expect(readReport(await cold.open(opened.report))).toMatchObject({ finished: 1 })
  })

  it('offers no other question on the same point', async () => {
    const opened = await openOwnClassroom(browser)
    await lead(browser, opened, 'start')
    await follow(browser, opened)
    await ask(browser, opened, 0)
    const console = await lead(browser, opened, 'reveal')
    expect(console.html).not.toContain('value="sibling"')
  })
})

describe('own questions are kept', () => {
  const factIn = (code: string) =>
    runInDurableObject(env.ROOMS.getByName(code), (_, { storage }) =>
      loadFact(storage.sql, 'ownItems'),
    )

  it('as far as the class asks them', async () => {
    const { code } = await openOwnClassroom(browser, { items: 'own-02,own-05' })
    expect(await factIn(code)).toEqual([ownItems[1], ownItems[4]])
  })

  it('in the copy, so that a report without its room names them', async () => {
    const { code, report } = await openOwnClassroom(browser)
    await answerAll(browser, (await joinClassroom(browser, code)).page, right)
    await copy(code)
    const page = await browserWith({ ROOMS: roomsAway() }).open(report)
    expect(textOf(page.html)).toContain('When does the harbour bell ring?')
  })

  it('through a restart of the room', async () => {
    const { code, report } = await openOwnClassroom(browser)
    await evictDurableObject(env.ROOMS.getByName(code))
    expect(await env.ROOMS.getByName(code).ownItems()).toEqual(ownItems)
    expect(textOf((await elsewhere().open(report)).html)).toContain('harbour bell')
  })

  it('until the class is deleted, in room and copy', async () => {
    const { code, report } = await openOwnClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    const { last } = await answerAll(browser, page, right)
    await copy(code)
    expect(await env.SCORES.get(snapshotKey(code))).toContain('harbour bell')
    const form = formTo(await browser.open(`${report}/delete`), '/delete')
    await browser.send(form, fieldsOf(form))
    expect(await factIn(code)).toBeUndefined()
    for (const key of await keyNames()) expect(await env.SCORES.get(key)).not.toContain('harbour')
    const cold = elsewhere()
    expect(await cold.open(last.address)).toMatchObject({ status: 410 })
    expect((await cold.open(report)).html).not.toContain('harbour bell')
  })
})

describe('where neither room nor copy knows the questions', () => {
  it('a learner and a teacher are told so, with the way back to the same page', async () => {
    const { code, report } = await openOwnClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    const cut = browserWith({ ROOMS: roomsAway('ownItems') })
    for (const address of [page.address, report, `${report}/live`, `${report}.csv`]) {
      const away = await cut.open(address)
      expect(away.status).toBe(503)
      expect(tagsIn(mainOf(away.html), 'a').map(({ attributes }) => attributes.href)).toContain(
        address,
      )
    }
  })

  it('goes on as soon as they are known again', async () => {
    const { code } = await openOwnClassroom(browser)
    const { page } = await joinClassroom(browser, code)
    const calls = { isAway: true }
    const rooms = meddleWith(env.ROOMS, (method, call) =>
      calls.isAway && method === 'ownItems' ? Promise.reject(new Error('away')) : call(),
    )
    const visitor = browserWith({ ROOMS: rooms })
    expect((await visitor.open(page.address)).status).toBe(503)
    calls.isAway = false
    expect((await visitor.open(page.address)).status).toBe(200)
  })
})

describe('what own questions cost', () => {
  it('is one call in an isolate, and nothing where a class has none', async () => {
    const { rooms, calls, reset } = countCalls()
    const visitor = openBrowser(fetchWith({ ROOMS: rooms }))
    const { code, report } = await openOwnClassroom(visitor)
    const { page } = await joinClassroom(visitor, code)
    await answerAll(visitor, page, right)
    await visitor.open(report)
    expect(calls().ownItems).toBe(1)
    reset()
    const plain = formTo(await visitor.open(`/teach?items=${ours}`), '/classrooms')
    const opened = await visitor.send(plain, fieldsOf(plain))
    expect(opened.status).toBe(200)
    expect(calls()).toEqual({ open: 1, read: 1 })
  })
})

describe('opening a class with own questions', () => {
  const open = (own: string, chosen: Record<string, string> = {}) => sendOwn(browser, own, chosen)

  it('without a selection asks all of them, and none of ours', async () => {
    const { code } = await openOwnClassroom(browser)
    expect((await env.ROOMS.getByName(code).settings())?.items).toEqual(ownIds)
  })

  it('leaves out what was not sent, and says so', async () => {
    const opened = await openOwnClassroom(browser, { items: 'own-01,own-39,gone-99' })
    expect((await env.ROOMS.getByName(opened.code).settings())?.items).toEqual(['own-01'])
    expect(opened.page.redirects.join()).toContain('left=2')
  })

  it('takes what a Japanese form writes, up to the most that is allowed', async () => {
    const long = Array.from({ length: 20 }, (_, at) => ({
      ...ownQuestions[0],
      id: `own-${String(at + 1).padStart(2, '0')}`,
      stem: '船'.repeat(1000),
      feedback: { text: '海'.repeat(600) },
    }))
    expect((await open(JSON.stringify(long))).status).toBe(200)
  })

  it.each([
    ['no JSON', '{', 'own.problem.unreadable'],
    ['too many', JSON.stringify(Array(41).fill(ownQuestions[0])), 'own.problem.many'],
    ['too much', JSON.stringify(['a'.repeat(140_000)]), 'own.problem.large'],
    ['a deep nest', '['.repeat(50_000), 'own.problem.unreadable'],
  ])('refuses %s, and keeps what else was entered', async (_, own, words) => {
    const page = await open(own, { mode: 'test', hours: '8', items: `own-01,${ours}` })
    expect(page.status).toBe(400)
    expect(alertIn(page.html)).toContain(ui['open.error.own']?.slice(0, 30))
    expect(textOf(page.html)).toContain(ui[words])
    const form = formTo(page, '/classrooms')
    expect(fieldsOf(form)).toEqual(
      expect.arrayContaining([
        ['mode', 'test'],
        ['hours', '8'],
      ]),
    )
    expect(form.hidden).toContainEqual(['items', ours])
    expect(form.hidden.map(([name]) => name)).not.toContain('own')
    expect(await keyNames()).toEqual([])
  })

  it('names each question that is wrong', async () => {
    const page = await open(
      JSON.stringify([
        { ...ownQuestions[0], stem: '' },
        { ...ownQuestions[1], keys: ['z'] },
      ]),
    )
    const text = textOf(page.html)
    expect(text).toContain(`Question 1: ${ui['own.problem.stem']}`)
    expect(text).toContain(`Question 2: ${ui['own.problem.key']}`)
  })

  it('keeps them in the form where something else is wrong', async () => {
    const page = await open(ownJson, { zone: 'Nowhere', items: mixed })
    expect(page.status).toBe(422)
    const form = formTo(page, '/classrooms')
    const again = await browser.send(form, fieldsOf(form, { zone: 'Asia/Tokyo' }))
    expect(again.status).toBe(200)
    expect(textOf(again.html)).toContain('When does the harbour bell ring?')
  })

  it('is too much beyond the size of its form', async () => {
    expect((await open('a'.repeat(420_000))).status).toBe(413)
  })
})

describe('outside their class own questions', () => {
  it('are left out of a selection, which says how many are', async () => {
    const page = await browser.open(`/quizzes/${library.quizzes[0]?.id}?items=own-01,${ours}`)
    const [form] = formsIn(page.html).filter(({ action }) => action.endsWith('/attempts'))
    expect(form?.hidden).toContainEqual(['items', ours])
  })

  it('are not taken once more with those that were missed', async () => {
    const { code } = await openOwnClassroom(browser, { items: mixed })
    const { last } = await answerAll(browser, (await joinClassroom(browser, code)).page, wrong)
    const again = formsIn(last.html).find(({ action }) => action.endsWith('/attempts'))
    expect(again?.hidden).toContainEqual(['items', ours])
    expect(textOf(last.html)).toContain(ui['result.retakeOwn'])
  })

  it('belong to the class that brought them', async () => {
    const first = await openOwnClassroom(browser)
    const others = ownJson.replaceAll('harbour bell', 'school bell')
    const second = await sendOwn(browser, others)
    expect(textOf(second.html)).toContain('school bell')
    const page = await browser.open((first as OpenClassroom).report)
    expect(textOf(page.html)).not.toContain('school bell')
  })
})
