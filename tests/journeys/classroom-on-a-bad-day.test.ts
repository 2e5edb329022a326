/** Proves that a class loses nothing where the store is late, forgetful, full or refuses. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import {
  type ClassroomAction,
  changeClassroom,
  classroomActions,
} from '../../src/domain/classroom-changes.ts'
import { itemOfType, right } from '../support/answers.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  classroomOf,
  comeBack,
  fieldsOf,
  formTo,
  joinClassroom,
  newLearnerForm,
  type OpenClassroom,
  openClassroom,
  readReport,
  scoreShownIn,
} from '../support/classroom.ts'
import { networkError, quotaError, tooManyRequests } from '../support/failing-scores.ts'
import { openHtmx, swapHeaders } from '../support/htmx-client.ts'
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
import { app, library, stopClock } from '../support/site.ts'
import { createKvNetwork, type KvNetworkOptions, type Operation } from '../support/stale-scores.ts'

const { ui } = library
const item = itemOfType('single').id
const selection = `/teach?items=${item}`
/** 23 November 2026, 09:00 UTC. */
const nine = Date.UTC(2026, 10, 23, 9) / 1000
const day = 24 * 3600

type Place = 'tokyo' | 'berlin'

/** A site in two places with one store: the teacher's requests reach the one, learners' the other. */
function openSite(options: Partial<KvNetworkOptions<Place>> = {}) {
  const network = createKvNetwork({ locations: ['tokyo', 'berlin'], startsAt: nine, ...options })
  const fetchAt =
    (place: Place): Fetch =>
    (request) =>
      app.fetch(request, { ...env, SCORES: network.at(place) }, createExecutionContext())
  return {
    network,
    fetchAt,
    teacher: openBrowser(fetchAt('tokyo')),
    learner: openBrowser(fetchAt('berlin')),
    pass(seconds: number) {
      network.advance(seconds)
      vi.setSystemTime(network.now() * 1000)
    },
    settingsAt: async (place: Place, code: string) =>
      (await network.at(place).getWithMetadata<ClassroomSettings>(`v1/class/${code}/settings`))
        .metadata,
  }
}

const plainForm = (action: string, hidden: readonly (readonly [string, string])[] = []) => ({
  action,
  method: 'post',
  hidden,
  tags: [],
})
const linksIn = ({ html }: Page) => tagsIn(html, 'a').map(({ attributes }) => attributes.href ?? '')

/** Follows the link to an action of the teacher, to the question whether to do it. */
async function ask(teacher: Browser, page: Page, action: string): Promise<Page> {
  const link = linksIn(page).find((href) => href.split('?')[0]?.endsWith(`/${action}`))
  if (!link) throw new Error(`no way to ${action}: ${textOf(mainOf(page.html)).slice(0, 200)}`)
  return teacher.open(link)
}

/** The key in the address that a page was found at. */
const classroomKeyIn = ({ address }: Page) => /\/report\/([^/?]+)/.exec(address)?.[1]

/** What a question is known by once it is answered, so that sent twice it does its work once. */
const formOf = (question: Page, action: string): string =>
  formTo(question, `/${action}`).hidden.find(([name]) => name === 'form')?.[1] ?? ''

/** Does it: leads to the report. */
async function confirm(teacher: Browser, question: Page, action: string): Promise<Page> {
  const form = formTo(question, `/${action}`)
  return teacher.send(form, fieldsOf(form))
}

const finish = async (browser: Browser, first: Page): Promise<Page> =>
  (await answerAll(browser, first, right)).last

const isRecorded = ({ html }: Page) => textOf(html).includes(ui['result.recorded'] ?? '?')

beforeEach(() => {
  stopClock(nine * 1000)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a code typed where the class is not to be seen yet', () => {
  it.each([1, 5, 30, 59])(
    'when typed %i s after opening, is found by the page itself once the missing key is forgotten',
    async (typedAfter) => {
      const { teacher, learner, fetchAt, pass } = openSite()
      const { code } = await openClassroom(teacher)
      pass(typedAfter)
      const waiting = await learner.open(`/join/${code}`)
      expect(waiting.status).toBe(404)
      expect(waiting.headers.get('Retry-After')).toBe('15')
      expect(textOf(waiting.html)).toContain(ui['join.notSeen.title'])
      expect(textOf(waiting.html)).toContain(`${code.slice(0, 4)}-${code.slice(4)}`)
      expect(linksIn(waiting)).toContain(`/join/${code}`)

      let page = waiting
      const statuses: number[] = []
      for (let next = retryIn(page); next; next = retryIn(page)) {
        pass(15)
        page = await openHtmx(fetchAt('berlin')).get(next)
        statuses.push(page.status)
      }
      // The missing key stays missing for 60 s where it was asked for.
      expect(statuses).toEqual([404, 404, 404, 200])
      const form = newLearnerForm(page)
      expect((await learner.send(form, fieldsOf(form))).status).toBe(200)
    },
  )

  it('asks by itself eight times in all; after that the link goes on working', async () => {
    const { teacher, learner, fetchAt, pass } = openSite({ delay: 110 })
    const { code } = await openClassroom(teacher)
    let page = await learner.open(`/join/${code}`)
    let asked = 1
    for (let next = retryIn(page); next; next = retryIn(page)) {
      pass(15)
      page = await openHtmx(fetchAt('berlin')).get(next)
      expect(page.status).toBe(404)
      asked++
    }
    expect(asked).toBe(8)
    pass(15)
    expect((await learner.open(`/join/${code}`)).status).toBe(200)
  })

  it('sent as a form keeps the code too, and joins later', async () => {
    const { teacher, learner, pass } = openSite()
    const { code } = await openClassroom(teacher)
    pass(5)
    const form = newLearnerForm(await teacher.open(`/join/${code}`))
    const early = await learner.send(form)
    expect(early.status).toBe(404)
    expect(linksIn(early)).toContain(`/join/${code}`)
    pass(60)
    expect((await learner.send(form)).status).toBe(200)
  })
})

/** Where a waiting page asks again by itself, 15 seconds later. */
function retryIn({ html }: Page): string | undefined {
  const waiting = tagsIn(html).find(({ attributes }) => 'hx-get' in attributes)
  if (!waiting) return undefined
  expect(waiting.attributes['hx-trigger']).toBe('load delay:15s')
  return waiting.attributes['hx-get']
}

describe('a teacher whose changes the store does not show yet', () => {
  it('sees the report right after opening, wherever the request leads', async () => {
    const { teacher, learner, pass } = openSite()
    const { page, report } = await openClassroom(teacher)
    expect(readReport(page)).toMatchObject({ joined: 0, finished: 0 })
    // In the other place the store knows nothing of it; the address of the page does.
    expect(readReport(await learner.open(page.address))).toMatchObject({ joined: 0, finished: 0 })
    const kept = await learner.open(report)
    expect(kept.status).toBe(404)
    expect(textOf(kept.html)).toContain(ui['problem.classroomNotSeenYet.title'])
    expect(linksIn(kept)).toContain(report)
    pass(60)
    expect((await learner.open(report)).status).toBe(200)
    expect((await teacher.open(report)).status).toBe(200)
  })

  const sequences: ClassroomAction[][] = [
    ['close', 'reopen'],
    ['close', 'rekey'],
    ['rekey', 'close'],
    ['lock', 'close', 'reopen'],
    ['extend', 'rekey', 'lock'],
    ['rekey', 'extend', 'rekey', 'close', 'delete'],
  ]

  describe.each([
    ['in the same place', 'tokyo', 'tokyo'],
    ['in a place that still shows the class as it was', 'berlin', 'berlin'],
    ['asked here and sent from there', 'tokyo', 'berlin'],
    ['asked there and sent from here', 'berlin', 'tokyo'],
  ] as const)(
    'A teacher whose changes the store does not show yet and who goes on at once, %s',
    (_, askedIn, sentFrom) => {
      it.each(sequences.map((actions) => [actions.join(', then ')] as const))(
        'has %s done, and none undone',
        async (sequence) => {
          const { fetchAt, teacher, pass, settingsAt } = openSite()
          const asking = openBrowser(fetchAt(askedIn))
          const sending = openBrowser(fetchAt(sentFrom))
          const { code, report, page: opened } = await openClassroom(teacher, { hours: '8' })
          let expected = await settingsAt('tokyo', code)
          pass(90)
          // Both places have just read the class as it was opened, and remember it.
          for (const browser of [asking, sending, teacher]) await browser.open(`${report}/close`)

          let page = opened
          const [first, ...others] = sequence.split(', then ') as ClassroomAction[]
          const forms = new Set<string>()
          const change = async (action: ClassroomAction, asks: Browser, sends: Browser) => {
            pass(2)
            const question = await ask(asks, page, action)
            const form = formOf(question, action)
            expect(form).toMatch(/^[0-9a-z]{16}$/)
            forms.add(form)
            expected =
              (expected && changeClassroom(expected, action, nowInTest(), { form })) ?? null
            page = await confirm(sends, question, action)
            expect(page.status).toBe(200)
          }
          if (first) await change(first, teacher, teacher)
          for (const action of others) await change(action, asking, sending)
          expect(forms.size).toBe(others.length + 1)
          pass(300)
          expect(await settingsAt('tokyo', code)).toEqual(expected)
          expect(await settingsAt('berlin', code)).toEqual(expected)
        },
      )
    },
  )

  describe.each([
    ['in the same place', 'tokyo'],
    ['in a place that still shows the class as it was', 'berlin'],
  ] as const)(
    'A teacher whose changes the store does not show yet and who clicks twice, the second time %s',
    (_, sentFrom) => {
      it.each(classroomActions.filter((action) => action !== 'reopen'))(
        'has %s done once, and stands before the same class',
        async (action) => {
          const { fetchAt, teacher, pass, settingsAt } = openSite()
          const sending = openBrowser(fetchAt(sentFrom))
          const opened = await openClassroom(teacher, { hours: '8' })
          const before = await settingsAt('tokyo', opened.code)
          pass(90)
          // Both places have just read the class as it was opened, and remember it.
          for (const browser of [teacher, sending]) await browser.open(`${opened.report}/close`)
          const question = await ask(teacher, opened.page, action)
          const form = formOf(question, action)
          const clickedAt = nowInTest()
          const first = await confirm(teacher, question, action)
          pass(1)
          const second = await confirm(sending, question, action)
          expect([first.status, second.status]).toEqual([200, 200])
          expect(classroomKeyIn(second)).toBe(classroomKeyIn(first))
          pass(300)
          const once = before && changeClassroom(before, action, clickedAt, { form })
          const after = await settingsAt('tokyo', opened.code)
          // Where the first click is not to be seen, a close is only a second later.
          const late = sentFrom === 'berlin' && action === 'close' ? 1 : 0
          expect(after).toEqual(once && { ...once, closesAt: once.closesAt + late })
        },
      )
    },
  )

  it('who goes on from the address that the change led to keeps it, though the store shows it too', async () => {
    const { teacher, learner, pass, settingsAt } = openSite()
    const opened = await openClassroom(teacher, { hours: '8' })
    pass(90)
    // The other place remembers the class as it was, and will for some time.
    await learner.open(`${opened.report}/close`)
    const locked = await confirm(teacher, await ask(teacher, opened.page, 'lock'), 'lock')
    pass(2)
    // Up to date, this reading still tells the next one, which is not.
    const again = await teacher.open(locked.address)
    const question = await ask(learner, again, 'close')
    await confirm(learner, question, 'close')
    pass(300)
    expect(await settingsAt('tokyo', opened.code)).toMatchObject({
      revision: 2,
      isLocked: true,
      closesAt: nine + 92,
    })
  })

  it('has the new address at once where the store still shows the old one, board too', async () => {
    const { teacher, learner, pass } = openSite()
    const opened = await openClassroom(teacher)
    pass(90)
    expect((await learner.open(`${opened.report}/close`)).status).toBe(200)
    const page = await confirm(teacher, await ask(teacher, opened.page, 'rekey'), 'rekey')
    const renewed = classroomOf(page)
    expect(renewed.key).not.toBe(opened.key)
    for (const browser of [teacher, learner]) {
      for (const address of [page.address, renewed.report, renewed.board]) {
        expect((await browser.open(address)).status).toBe(200)
      }
    }
    for (const old of [opened.report, opened.board, `${opened.report}.csv`]) {
      expect((await teacher.open(old)).status).toBe(404)
    }
    // In the other place the old address ends within a minute or two, as the page said.
    pass(60)
    expect((await learner.open(opened.report)).status).toBe(404)
    pass(60)
    expect((await learner.open(`${opened.report}/close`)).status).toBe(404)
  })

  it('whose address lost the settings does not take a new address back', async () => {
    const { teacher, learner, pass, settingsAt } = openSite()
    const opened = await openClassroom(teacher)
    pass(90)
    await learner.open(`${opened.report}/close`)
    const renewed = classroomOf(
      await confirm(teacher, await ask(teacher, opened.page, 'rekey'), 'rekey'),
    )
    pass(2)
    // From the address that was kept, in a place that shows the class as it was before.
    const question = await learner.open(`${renewed.report}/close`)
    await confirm(learner, question, 'close')
    pass(300)
    const settings = await settingsAt('tokyo', opened.code)
    expect(settings).toMatchObject({ keyVersion: 2 })
    expect((await teacher.open(opened.report)).status).toBe(404)
    expect(readReport(await teacher.open(renewed.report)).state).toBe('closed')
  })

  it('who closed a class sees it closed in the report that asks again by itself', async () => {
    const { teacher, fetchAt, pass, learner } = openSite()
    const opened = await openClassroom(teacher)
    pass(90)
    const page = await confirm(teacher, await ask(teacher, opened.page, 'close'), 'close')
    const live = tagsIn(page.html).find(({ attributes }) => attributes.id === 'report')?.attributes
    const fragment = await openHtmx(fetchAt('berlin')).get(live?.['hx-get'] ?? '')
    expect(readReport(fragment).state).toBe('closed')
    expect(readReport(await learner.open(opened.report)).state).toBe('open')
    pass(60)
    expect(readReport(await learner.open(opened.report)).state).toBe('closed')
  })
})

const nowInTest = () => Math.floor(Date.now() / 1000)

/** A class that both places know, with learners who are about to answer their only question. */
async function openKnownClassroom(
  site: ReturnType<typeof openSite>,
  chosen: Readonly<Record<string, string>> = {},
) {
  const opened = await openClassroom(site.teacher, { hours: '72', ...chosen }, selection)
  site.pass(90)
  const joined = await joinClassroom(site.learner, opened.code)
  return { opened, ...joined }
}

describe('what learners do where the store is late', () => {
  it('appears in the report elsewhere within the delay, and not before', async () => {
    const site = openSite()
    const { opened, name, page } = await openKnownClassroom(site)
    const { teacher, fetchAt, learner, pass } = site
    pass(30)
    const result = await finish(learner, page)
    expect(isRecorded(result)).toBe(true)

    const first = await teacher.open(opened.report)
    expect(readReport(first)).toMatchObject({ joined: 0, finished: 0 })
    const poll = async () => {
      const headers = { ...swapHeaders, 'HX-PTag': first.headers.get('HX-PTag') ?? '' }
      const url = new URL(opened.report, 'http://localhost')
      return fetchAt('tokyo')(new Request(url, { headers }))
    }
    expect((await poll()).status).toBe(304)
    // Joined 60 s ago, finished 30 s ago.
    pass(30)
    const joined = await poll()
    expect(joined.status).toBe(200)
    expect(readReport({ html: await joined.text() })).toMatchObject({ joined: 1, finished: 0 })
    pass(29)
    expect(readReport(await teacher.open(opened.report)).finished).toBe(0)
    pass(1)
    const shown = await teacher.open(opened.report)
    expect(readReport(shown)).toMatchObject({ joined: 1, finished: 1 })
    expect(readReport(shown).rows[0]?.name).toBe(name)
    expect(textOf((await teacher.open(opened.board)).html)).toContain(`1 ${ui['board.finished']}`)
  })

  it('coming back in another place goes on for those who are sure of their name', async () => {
    const site = openSite()
    const { opened, name } = await openKnownClassroom(site)
    // In the teacher's place nothing of this learner is to be seen.
    const unknown = await comeBack(site.teacher, opened.code, name)
    expect(unknown.status).toBe(404)
    expect(textOf(unknown.html)).toContain(ui['join.error.unknown'])
    const form = formsIn(unknown.html).find(({ tags }) =>
      tags.some(({ attributes }) => attributes.name === 'sure'),
    )
    if (!form) throw new Error('no way on for who is sure')
    const page = await site.teacher.send(form, fieldsOf(form, { sure: 'yes' }))
    await finish(site.teacher, page)
    site.pass(60)
    const { rows } = readReport(await site.teacher.open(opened.report))
    expect(rows.map((row) => row.name)).toEqual([name])
  })

  it('finished after closing, by a reading from before, is written and does not count', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site)
    const { page: other } = await joinClassroom(site.learner, opened.code)
    const { teacher, learner, network, pass } = site
    await confirm(teacher, await ask(teacher, opened.page, 'close'), 'close')
    pass(10)
    network.resetCounts()
    const result = await finish(learner, page)
    expect(scoreShownIn(result.html)).toMatch(/^1 /)
    expect(network.counts()).toMatchObject({ get: 1, put: 1 })

    // Once the closing is known there, it is not even written, and the page says so.
    pass(120)
    network.resetCounts()
    const late = await finish(learner, other)
    expect(network.counts()).toMatchObject({ put: 0 })
    expect(scoreShownIn(late.html)).toMatch(/^1 /)
    const words = (ui['result.late'] ?? '').split('{time}')
    for (const part of words) expect(textOf(late.html)).toContain(part.trim())

    pass(60)
    const shown = await teacher.open(opened.report)
    expect(readReport(shown)).toMatchObject({ joined: 2, finished: 0 })
    const { html: sheet } = await teacher.open(`${opened.report}.csv?separator=comma`)
    const [head = [], ...rows] = sheet
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    expect(rows.map((cells) => cells[head.indexOf(ui['report.score'] ?? '?')])).toEqual(['', ''])
    expect(textOf((await teacher.open(opened.board)).html)).toContain(`0 ${ui['board.finished']}`)
    const { keys } = await network.at('tokyo').list({ prefix: `v1/class/${opened.code}/attempt/` })
    expect(keys).toHaveLength(1)
  })

  it('finished just before closing counts, though it is seen only later', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site)
    await finish(site.learner, page)
    site.pass(1)
    const closed = await confirm(
      site.teacher,
      await ask(site.teacher, opened.page, 'close'),
      'close',
    )
    expect(readReport(closed).finished).toBe(0)
    site.pass(60)
    expect(readReport(await site.teacher.open(opened.report)).finished).toBe(1)
  })

  it('in a test shows no score before the closing is known there, and then it does', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site, { mode: 'test' })
    const handedIn = await finish(site.learner, page)
    expect(textOf(handedIn.html)).toContain(ui['handedIn.title'])
    await confirm(site.teacher, await ask(site.teacher, opened.page, 'close'), 'close')
    site.pass(10)
    expect(scoreShownIn((await site.learner.open(handedIn.address)).html)).toBeUndefined()
    site.pass(110)
    expect(scoreShownIn((await site.learner.open(handedIn.address)).html)).toMatch(/^1 /)
  })

  it('The result of a learner who was removed elsewhere does not come back', async () => {
    const site = openSite()
    const { opened, name, page } = await openKnownClassroom(site)
    const { teacher, learner, pass } = site
    pass(60)
    const { removal } = readReport(await teacher.open(opened.report))
    const question = await teacher.open(removal(name))
    const form = formTo(question, '/remove')
    // What is under way elsewhere while the entries go, and after.
    await finish(learner, page)
    const removed = await teacher.send(form)
    expect(readReport(removed)).toMatchObject({ joined: 0, finished: 0 })
    pass(5)
    await finish(learner, await comeBack(learner, opened.code, name))
    pass(120)
    for (const browser of [teacher, learner]) {
      expect(readReport(await browser.open(opened.report))).toMatchObject({
        joined: 0,
        finished: 0,
      })
    }
  })

  it('in a class that was deleted elsewhere goes with the next step of deleting', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site)
    const { teacher, learner, network, pass } = site
    pass(60)
    const deleted = await confirm(teacher, await ask(teacher, opened.page, 'delete'), 'delete')
    expect(textOf(deleted.html)).toContain(ui['deleted.done'])
    await finish(learner, page)
    pass(120)
    expect((await learner.open(`/join/${opened.code}`)).status).toBe(410)
    const shown = await teacher.open(opened.report)
    expect(textOf(shown.html)).toContain(ui['deleted.left.one']?.replace('{n}', '1'))
    const done = await confirm(teacher, shown, 'delete')
    expect(textOf(done.html)).toContain(ui['deleted.done'])
    pass(120)
    for (const place of ['tokyo', 'berlin'] as const) {
      const { keys } = await network.at(place).list({ prefix: `v1/class/${opened.code}/` })
      expect(keys.map(({ name }) => name)).toEqual([`v1/class/${opened.code}/settings`])
    }
  })

  it('under one name by two at once keeps both attempts', async () => {
    const site = openSite()
    const { opened, name, page } = await openKnownClassroom(site)
    const twin = plainForm(`/join/${opened.code}`, [['name', name]])
    await finish(site.teacher, await site.teacher.send(twin))
    await finish(site.learner, page)
    site.pass(120)
    const { rows } = readReport(await site.teacher.open(opened.report))
    expect(rows.map((row) => [row.name, row.cells[ui['report.attempts'] ?? '']])).toEqual([
      [name, '2'],
    ])
  })

  it('Every result is in the report where lists begin with an empty page', async () => {
    const site = openSite({ emptyPages: true })
    const { opened, page } = await openKnownClassroom(site)
    await finish(site.learner, page)
    site.pass(60)
    expect(readReport(await site.teacher.open(opened.report))).toMatchObject({
      joined: 1,
      finished: 1,
    })
  })
})

/** A class with somebody at every point of the way, and the forms that they are about to send. */
async function openBusyClassroom() {
  const site = openSite()
  const { teacher, network } = site
  const practice = await openKnownClassroom(site)
  const test = await openKnownClassroom(site, { mode: 'test' })
  const { code, report, board, page: reportPage } = practice.opened
  const openForm = formTo(await teacher.open('/teach'), '/classrooms')
  const joinForm = newLearnerForm(await teacher.open(`/join/${code}`))
  const { name, page: halfWay } = await joinClassroom(teacher, code)
  const finished = await joinClassroom(teacher, code)
  await finish(teacher, finished.page)
  const handedIn = await finish(teacher, (await joinClassroom(teacher, test.opened.code)).page)
  const refusedOne = async (at: string) => {
    const { page } = await joinClassroom(teacher, at)
    network.refuse('put', quotaError)
    const result = await finish(teacher, page)
    network.refuse('put')
    return result
  }
  const pending = await refusedOne(code)
  const pendingTest = await refusedOne(test.opened.code)
  const receiptsForm = formTo(await teacher.open(report), '/receipts')
  const recordForm = recordFormIn(pending.html)
  if (!recordForm) throw new Error('no way to record it')
  const back = plainForm(`/join/${code}`, [
    ['returning', 'yes'],
    ['name', name],
  ])
  const removal = readReport(
    reportPage.status === 200 ? await teacher.open(report) : reportPage,
  ).removal(name)
  const visits: Record<string, () => Promise<Page>> = {
    'opening a class': () =>
      teacher.send(openForm, fieldsOf(openForm, { mode: 'test', zone: 'Asia/Tokyo' })),
    'the page to join': () => teacher.open(`/join/${code}`),
    joining: () => teacher.send(joinForm, fieldsOf(joinForm)),
    'coming back': () => teacher.send(back),
    'the page of a question': () => teacher.open(halfWay.address),
    'the last answer': () => teacher.respond(halfWay, right(item)),
    'the page of a result that is not recorded': () => teacher.open(pending.address),
    'recording it again': () => teacher.send(recordForm),
    'the page of a test that was handed in': () => teacher.open(handedIn.address),
    'the page of a test that is not recorded': () => teacher.open(pendingTest.address),
    'the report': () => teacher.open(report),
    'the sheet': () => teacher.open(`${report}.csv`),
    'a question to discuss': () => teacher.open(`${report}/discuss`),
    'the board': () => teacher.open(board),
    receipts: () =>
      teacher.send(receiptsForm, [['receipts', `http://localhost${pending.address}`]]),
    'the question whether to remove a learner': () => teacher.open(removal),
    'removing a learner': () => teacher.send(plainForm(removal)),
  }
  for (const action of classroomActions) {
    visits[`the question whether to ${action}`] = () => teacher.open(`${report}/${action}`)
    visits[`to ${action}`] = () => teacher.send(plainForm(`${report}/${action}`))
  }
  return { ...site, practice: practice.opened, pending, visits }
}

/** What a page says where the store refuses an operation; on all other pages it makes no difference. */
const problems: Record<Operation, Readonly<Record<string, string>>> = {
  put: {
    'opening a class': 'open.error.refused',
    'recording it again': 'result.notRecorded.failed',
    'removing a learner': 'problem.storeRefused.title',
    ...Object.fromEntries(
      classroomActions.map((action) => [`to ${action}`, 'problem.storeRefused.title']),
    ),
  },
  get: {
    'the page to join': 'problem.joinAway.title',
    joining: 'problem.joinAway.title',
    'coming back': 'problem.joinAway.title',
    'removing a learner': 'problem.classroomAway.title',
    'the question whether to remove a learner': 'problem.classroomAway.title',
    ...Object.fromEntries(
      classroomActions.flatMap((action) => [
        [`to ${action}`, 'problem.classroomAway.title'],
        [`the question whether to ${action}`, 'problem.classroomAway.title'],
      ]),
    ),
  },
  list: {
    // Opened, but for the report that it leads to.
    'opening a class': 'problem.classroomAway.title',
    'the report': 'problem.classroomAway.title',
    'the sheet': 'problem.classroomAway.title',
    'a question to discuss': 'problem.classroomAway.title',
    'the board': 'problem.classroomAway.title',
    receipts: 'problem.classroomAway.title',
    'removing a learner': 'problem.storeRefused.title',
    // Done, but for the report that it leads to.
    ...Object.fromEntries(
      classroomActions.map((action) => [`to ${action}`, 'problem.classroomAway.title']),
    ),
    'to delete': 'problem.storeRefused.title',
  },
  delete: {
    'removing a learner': 'problem.storeRefused.title',
    'to delete': 'problem.storeRefused.title',
  },
}

/** What the free plan says past its limit of the day. */
const pastTheLimit = (operation: Operation) => () =>
  new Error(quotaError().message.replace('put', operation))

describe.each(['put', 'get', 'list', 'delete'] as const)(
  'past the daily limit of %s',
  (operation) => {
    it('every page says what it must, offers a way on, and works once the day is over', async () => {
      const shared = await openBusyClassroom()
      for (const name of Object.keys(shared.visits)) {
        // What changes the class as a whole finds one of its own.
        const isDrastic = name.startsWith('to ') || name.startsWith('removing')
        vi.setSystemTime(nine * 1000)
        const { network, visits } = isDrastic ? await openBusyClassroom() : shared
        vi.setSystemTime(network.now() * 1000)
        const visit = visits[name] as () => Promise<Page>
        network.refuse(operation, pastTheLimit(operation))
        const page = await visit()
        const problem = problems[operation][name]
        const said = { name, status: page.status, text: textOf(page.html) }
        expect(said).toMatchObject({ name, status: problem ? 503 : 200 })
        if (problem) {
          expect(said).toMatchObject({ name, text: expect.stringContaining(ui[problem] ?? '?') })
          const main = mainOf(page.html)
          const waysOn = [...tagsIn(main, 'a'), ...formsIn(main)]
          expect(waysOn.length, name).toBeGreaterThan(0)
        }
        network.refuse(operation)
        const again = await visit()
        // A new address that was made all the same leaves the old one of no use.
        const isReplaced = name === 'to rekey' && operation !== 'put' && operation !== 'get'
        expect({ name, status: again.status }).toEqual({ name, status: isReplaced ? 404 : 200 })
      }
    }, 60_000)
  },
)

describe('when the store refuses to write', () => {
  it('the form to open a class keeps what was entered', async () => {
    const { network, visits } = await openBusyClassroom()
    network.refuse('put', quotaError)
    const page = await (visits['opening a class'] as () => Promise<Page>)()
    expect(hasAlert(page.html)).toBe(true)
    const entered = Object.fromEntries(fieldsOf(formTo(page, '/classrooms')))
    expect(entered).toMatchObject({ mode: 'test', zone: 'Asia/Tokyo' })
  })

  it('learners join and finish, and the report has them when it works again', async () => {
    const site = openSite()
    const { teacher, network, pass } = site
    const { opened } = await openKnownClassroom(site)
    network.refuse('put', quotaError)
    const { name, page } = await joinClassroom(teacher, opened.code)
    const result = await finish(teacher, page)
    expect(scoreShownIn(result.html)).toMatch(/^1 /)
    expect(isRecorded(result)).toBe(false)
    network.refuse('put')
    pass(day)
    const form = recordFormIn((await teacher.open(result.address)).html)
    if (!form) throw new Error('no way to record it')
    expect(isRecorded(await teacher.send(form))).toBe(true)
    const { rows } = readReport(await teacher.open(opened.report))
    expect(rows.map((row) => row.name)).toContain(name)
    expect(rows.find((row) => row.name === name)?.cells[ui['report.score'] ?? '']).toBe('1')
  })

  it('no action of the teacher is done by halves, but for deleting, which goes on', async () => {
    for (const action of classroomActions) {
      const { network, practice, visits, settingsAt } = await openBusyClassroom()
      const before = await settingsAt('tokyo', practice.code)
      network.refuse('put', quotaError)
      await (visits[`to ${action}`] as () => Promise<Page>)()
      expect(await settingsAt('tokyo', practice.code)).toEqual(before)
    }
    const { network, teacher, practice, visits } = await openBusyClassroom()
    network.refuse('delete', pastTheLimit('delete'))
    await (visits['to delete'] as () => Promise<Page>)()
    expect((await teacher.open(`/join/${practice.code}`)).status).toBe(410)
    const shown = await teacher.open(practice.report)
    expect(textOf(shown.html)).toContain(ui['deleted.title'])
    network.refuse('delete')
    const done = await confirm(teacher, shown, 'delete')
    expect(textOf(done.html)).toContain(ui['deleted.done'])
  })
})

describe('when deleting stops half way', () => {
  it('the way back leads to a class that is being deleted, where the store is late too', async () => {
    const site = openSite()
    const { opened } = await openKnownClassroom(site)
    site.pass(60)
    // The other place remembers the class as it was.
    await site.learner.open(`${opened.report}/close`)
    const question = await ask(site.teacher, opened.page, 'delete')
    site.network.refuse('delete', pastTheLimit('delete'))
    const refused = await confirm(site.teacher, question, 'delete')
    expect(refused.status).toBe(503)
    site.network.refuse('delete')
    const back = linksIn(refused).find((href) => href.includes(`/${opened.code}/`)) ?? ''
    // By the same key, with the settings that say that it is deleted.
    expect(back.split('?')[0]).toBe(opened.report)
    expect(new URL(back, 'http://localhost').searchParams.get('settings')).not.toBeNull()
    const shown = await site.learner.open(back)
    expect(textOf(shown.html)).toContain(ui['deleted.title'])
    expect((await confirm(site.learner, shown, 'delete')).status).toBe(200)
    site.pass(120)
    expect((await site.learner.open(`/join/${opened.code}`)).status).toBe(410)
  })
})

describe('when the store does not read', () => {
  it('those who are in the class finish and count; whether it is open, the report decides', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site)
    site.network.refuse('get', networkError)
    expect(isRecorded(await finish(site.learner, page))).toBe(true)
    site.pass(60)
    expect(readReport(await site.teacher.open(opened.report)).finished).toBe(1)
  })

  it('a test shows no score, since it might not be over', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site, { mode: 'test' })
    const handedIn = await finish(site.learner, page)
    await confirm(site.teacher, await ask(site.teacher, opened.page, 'close'), 'close')
    site.pass(120)
    site.network.refuse('get', networkError)
    const unread = await site.learner.open(handedIn.address)
    expect(unread.status).toBe(200)
    expect(scoreShownIn(unread.html)).toBeUndefined()
    site.network.refuse('get')
    expect(scoreShownIn((await site.learner.open(handedIn.address)).html)).toMatch(/^1 /)
  })
})

describe('when the store does not list', () => {
  it('learners notice nothing, and the report comes back with all of them', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site)
    site.network.refuse('list', pastTheLimit('list'))
    await finish(site.learner, page)
    await finish(site.learner, (await joinClassroom(site.learner, opened.code)).page)
    expect((await site.teacher.open(opened.report)).status).toBe(503)
    site.pass(day)
    site.network.refuse('list')
    expect(readReport(await site.teacher.open(opened.report)).finished).toBe(2)
  })

  it('a report that asks again by itself is told so, and asks on', async () => {
    const site = openSite()
    const { opened } = await openKnownClassroom(site)
    site.network.refuse('list', pastTheLimit('list'))
    const fragment = await openHtmx(site.fetchAt('tokyo')).get(opened.report)
    expect(fragment.status).toBe(503)
    expect(fragment.html).not.toContain('<html')
    expect(textOf(fragment.html)).toContain(ui['problem.classroomAway.title'])
  })

  it.each(['close', 'rekey'] as const)(
    'after a %s the way on from the page that says so keeps the change',
    async (action) => {
      const site = openSite()
      const { opened } = await openKnownClassroom(site)
      // The other place remembers the class as it was.
      await site.learner.open(`${opened.report}/close`)
      const question = await ask(site.teacher, opened.page, action)
      site.network.refuse('list', pastTheLimit('list'))
      const away = await confirm(site.teacher, question, action)
      expect(away.status).toBe(503)
      site.network.refuse('list')
      const again = linksIn(away).find((href) => href.includes(`/${opened.code}/`)) ?? ''
      // With all that the address carried, so that nothing is asked of the store that it can't show.
      expect(again).toBe(away.address)
      const shown = await site.learner.open(again)
      expect(shown.status).toBe(200)
      expect(readReport(shown).state).toBe(action === 'close' ? 'closed' : 'open')
    },
  )
})

describe('when the store is written to too fast', { timeout: 20_000 }, () => {
  it('a result is tried again a second later', async () => {
    const site = openSite()
    const { opened, page } = await openKnownClassroom(site)
    let refusals = 0
    site.network.refuse('put', () => {
      refusals++
      // Refused once: it works for the second try.
      site.network.refuse('put')
      return tooManyRequests()
    })
    expect(isRecorded(await finish(site.learner, page))).toBe(true)
    expect(refusals).toBe(1)
    site.pass(60)
    expect(readReport(await site.teacher.open(opened.report)).finished).toBe(1)
  })

  it('joining goes on, and the learner appears in the report with the result', async () => {
    const site = openSite()
    const { opened } = await openKnownClassroom(site)
    site.network.refuse('put', tooManyRequests)
    const { name, page } = await joinClassroom(site.learner, opened.code)
    site.network.refuse('put')
    await finish(site.learner, page)
    site.pass(60)
    const { rows } = readReport(await site.teacher.open(opened.report))
    expect(rows.map((row) => row.name)).toContain(name)
  })

  it('two changes of the teacher in one second: the second is refused, says so, and goes later', async () => {
    const { teacher, pass, settingsAt } = openSite({ strictRate: true })
    const opened = await openClassroom(teacher)
    const refused = await confirm(teacher, await ask(teacher, opened.page, 'lock'), 'lock')
    expect(refused.status).toBe(503)
    expect(textOf(refused.html)).toContain(ui['problem.storeRefused.title'])
    pass(1)
    const back = linksIn(refused).find((href) => href.includes(`/${opened.code}/`)) ?? ''
    const report = await teacher.open(back)
    expect((await confirm(teacher, await ask(teacher, report, 'lock'), 'lock')).status).toBe(200)
    expect(await settingsAt('tokyo', opened.code)).toMatchObject({ isLocked: true, revision: 1 })
  })

  it('opening a class says so and keeps the form', async () => {
    const { teacher, network } = openSite()
    network.refuse('put', tooManyRequests)
    const form = formTo(await teacher.open('/teach'), '/classrooms')
    const refused = await teacher.send(form, fieldsOf(form, { hours: '8' }))
    expect(refused.status).toBe(503)
    expect(textOf(refused.html)).toContain(ui['open.error.refused'])
    network.refuse('put')
    const kept = formTo(refused, '/classrooms')
    const opened: OpenClassroom = classroomOf(await teacher.send(kept, fieldsOf(kept)))
    expect(opened.page.status).toBe(200)
  })
})
