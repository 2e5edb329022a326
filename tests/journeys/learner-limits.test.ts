/** Proves how often in a minute learners may ask for the pages of a class: what they need passes, and no script. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { itemOfType, right } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { fieldsOf, joinClassroom, newLearnerForm, openClassroom } from '../support/classroom.ts'
import { openHtmx } from '../support/htmx-client.ts'
import { ask, follow, lead, startLesson, vote, voteForm } from '../support/lesson.ts'
import { browserAt, fakeLimits, fetchAt, most, use } from '../support/limits.ts'
import { counted, startCounting } from '../support/operation-costs.ts'
import { type Page, tagsIn, textOf } from '../support/pages.ts'
import { library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const item = itemOfType('single').id

/** New for each test. */
let school = ''
let elsewhere = ''
let tests = 0

startEachTestAfresh(() => Math.ceil(Date.now() / 60_000) * 60_000 + 1000)
beforeEach(() => {
  tests++
  school = `203.0.113.${100 + tests}`
  elsewhere = `198.51.100.${100 + tests}`
})

const nextMinute = () => vi.setSystemTime(Date.now() + 60_000)

/** A plain page that says so, and leads to what was asked for. */
function expectTooMany({ status, headers, html }: Page, way: string): void {
  expect([status, headers.get('Retry-After')]).toEqual([429, '60'])
  expect(textOf(html)).toContain(ui['problem.tooManyRequests.title'])
  expect(tagsIn(html, 'a').map(({ attributes }) => attributes.href)).toContain(way)
}

/** Asks for a socket, as a page of a lesson does. */
const askForSocket = (path: string, limits: ReturnType<typeof fakeLimits>): Promise<Response> =>
  Promise.resolve(
    fetchAt(
      school,
      limits,
    )(new Request(`http://localhost${path}/socket`, { headers: { Upgrade: 'websocket' } })),
  )

describe('what a learner of a class asks for', () => {
  it('goes sixty times in a minute, whichever page it is, and is then refused without a call', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const opened = await startLesson(browser, [item])
    const { path, name } = await follow(browser, opened)
    const other = await follow(browser, opened)
    await use(limits.READINGS, `${opened.code} ${name}`, most.READINGS - 1)
    expect((await browser.open(path)).status).toBe(429)

    startCounting()
    const alone = path.replace('/live', '')
    for (const each of [path, alone, `${alone}/leave`, `${alone}?alone=yes`]) {
      expectTooMany(await browserAt(elsewhere, limits).open(each), each)
    }
    expectTooMany(await openHtmx(fetchAt(school, limits)).get(path), path)
    expect((await askForSocket(path, limits)).status).toBe(429)
    expect(counted()).toEqual({})
    // No other learner is held back, in the same class and behind the same address.
    expect((await browser.open(other.path)).status).toBe(200)
    nextMinute()
    expect((await browser.open(path)).status).toBe(200)
  })

  it('passes where a page asks by itself every ten seconds, is loaded anew and its answers are changed', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const htmx = openHtmx(fetchAt(school, limits))
    const opened = await startLesson(browser, [item])
    const { path } = await follow(browser, opened)
    await ask(browser, opened, 0)
    for (let seconds = 0; seconds < 60; seconds += 10) {
      expect((await htmx.get(path)).status).toBe(200)
      expect((await browser.open(path)).status).toBe(200)
      expect((await vote(browser, { path }, right(item))).status).toBe(200)
    }
  })

  it('counts questions that come back with what is wrong with them, which are shown by the same call', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const { code } = await openClassroom(browser, {}, `/teach?items=${item}`)
    const { page, name } = await joinClassroom(browser, code)
    const lesson = await startLesson(browser, [item])
    const follower = await follow(browser, lesson)
    await ask(browser, lesson, 0)
    const form = voteForm(await browser.open(follower.path))
    expect((await browser.submit(page, [])).status).toBe(422)
    expect((await browser.send(form)).status).toBe(422)
    await use(limits.READINGS, `${code} ${name}`, most.READINGS)
    await use(limits.READINGS, `${lesson.code} ${follower.name}`, most.READINGS)
    startCounting()
    const held = await browser.submit(page, [])
    expect([held.status, held.headers.get('Retry-After')]).toEqual([429, '60'])
    expectTooMany(await browser.send(form), follower.path)
    expect(counted()).toEqual({})
  })
})

describe('a vote in a lesson', () => {
  it('goes sixty times in a minute for a learner, and the next is refused, said so, and not counted', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const opened = await startLesson(browser, [item])
    const { path, name } = await follow(browser, opened)
    await ask(browser, opened, 0)
    const form = voteForm(await browser.open(path))
    await use(limits.RECORDINGS, `${opened.code} ${name}`, most.RECORDINGS)
    startCounting()
    expectTooMany(await browser.send(form, [['response', right(item)]]), path)
    expect(counted()).toEqual({})
    expect(textOf((await lead(browser, opened, 'close')).html)).not.toContain('100%')
  })
})

describe('the page to join a class', () => {
  const ask300 = async (browser: Browser, code: string) => {
    for (let asked = 0; asked < 4 * 300; asked += 100) {
      const pages = Array.from({ length: 100 }, () => browser.open(`/join/${code}`))
      for (const { status } of await Promise.all(pages)) expect(status).toBe(200)
    }
  }

  it('goes 1,200 times in a minute for a class: 300 learners, each of whom asks for three more names', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const { code } = await openClassroom(browser)
    const other = await openClassroom(browser)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    nextMinute()
    await ask300(browser, code)
    startCounting()
    expectTooMany(await browser.open(`/join/${code}`), `/join/${code}`)
    expect(counted()).toEqual({})
    // Who has the form joins, and neither another class nor another network is held back.
    expect((await browser.send(form, fieldsOf(form))).status).toBe(200)
    expect((await browser.open(`/join/${other.code}`)).status).toBe(200)
    expect((await browserAt(elsewhere, limits).open(`/join/${code}`)).status).toBe(200)
    nextMinute()
    expect((await browser.open(`/join/${code}`)).status).toBe(200)
  })

  it('is not shown again, nor asked for, where forms and pages are both used up', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const { code } = await openClassroom(browser)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    await use(limits.CLASSROOMS, `${school} ${code}`, most.CLASSROOMS)
    const again = await browser.send(form, fieldsOf(form))
    expect(textOf(again.html)).toContain(ui['join.error.tooMany'])
    await use(limits.CLASSROOMS, `${school} ${code} page`, most.CLASSROOMS)
    startCounting()
    expectTooMany(await browser.send(form, fieldsOf(form)), `/join/${code}`)
    expectTooMany(await browser.send(form, [['name', 'nobody']]), `/join/${code}`)
    expect(counted()).toEqual({})
  })
})
