import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { classroomActions } from '../../src/domain/classroom-changes.ts'
import { formatJoinCode, joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import type { ListedClassroom } from '../../src/domain/listed-classroom.ts'
import { capabilityKey } from '../../src/http/capabilities.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { loadSnapshot } from '../../src/store/snapshots.ts'
import { right, wrong } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  classroomOf,
  comeBack,
  fieldsOf,
  formTo,
  joinClassroom,
  learnerNameAt,
  linkIn,
  newLearnerForm,
  type OpenClassroom,
  openClassroom,
  readReport,
  scoreShownIn,
} from '../support/classroom.ts'
import { makeClassroomPages, openClassroomPage } from '../support/classroom-pages.ts'
import { firstQuiz } from '../support/content.ts'
import { openHtmx } from '../support/htmx-client.ts'
import { ask as askQuestion, follow, lead, startLesson, vote } from '../support/lesson.ts'
import { saveLearner, saveSettings } from '../support/old-classes.ts'
import {
  elementWhere,
  formsIn,
  mainOf,
  type Page,
  questionIn,
  recordFormIn,
  tagsIn,
  textOf,
} from '../support/pages.ts'
import {
  countCalls,
  learnersOf,
  readRoom,
  repliesLost,
  ring,
  roomsAway,
  whileStoreRefuses,
} from '../support/rooms.ts'
import { browserWith, fetchWith, keyNames, library, startEachTestAfresh } from '../support/site.ts'
import { countOperations } from '../support/stale-scores.ts'

const { ui, settings: site } = library

const store = countOperations(env.SCORES)
const room = countCalls()
const fetch = fetchWith({ SCORES: store.scores, ROOMS: room.rooms })
const browser = openBrowser(fetch)
const htmx = openHtmx(fetch)

const noon = Date.UTC(2026, 10, 23, 12)
const hour = 3600
const days = 24 * hour
const short = { questions: '2' }

const settingsOf = async ({ code }: Pick<OpenClassroom, 'code'>) => {
  const { settings } = await readRoom(code)
  if (!settings) throw new Error(`no room has a class ${code}`)
  return settings
}
const noOperations = { get: 0, put: 0, delete: 0, list: 0 }
const reset = () => {
  store.reset()
  room.reset()
}
/** So many seconds after the class was opened. */
const pass = (seconds: number) => vi.setSystemTime(noon + seconds * 1000)
const ask = (report: string, below: string) => browser.open(`${report}/${below}`)
/** Sends the form of a page that asks. */
const confirm = (asked: Page, below: string, chosen: Record<string, string> = {}) => {
  const form = formTo(asked, `/${below}`)
  return browser.send(form, fieldsOf(form, chosen))
}
const act = async (report: string, below: string, chosen: Record<string, string> = {}) =>
  confirm(await ask(report, below), below, chosen)
const linksIn = ({ html }: Page) =>
  tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes.href ?? '')
const wordsOf = (key: string) => textOf(ui[key] ?? '?')
/** What stands before and behind the time in what is said of a late result of which so much counts. */
const lateWords = (answered: number) =>
  wordsOf('result.late').replace('{n}', String(answered)).split('{time}')
const scoresIn = ({ attempts }: ListedClassroom) => attempts.map(({ line }) => line.score)
/** A learner who has only the last question to answer. */
const joinUntilLast = async (code: string) => {
  const joined = await joinClassroom(browser, code)
  const { item } = questionIn(joined.page.html) ?? { item: '' }
  const feedback = await browser.respond(joined.page, right(item))
  const last = await browser.goOn(feedback)
  return { ...joined, last, finish: () => answerAll(browser, last, right) }
}

startEachTestAfresh(noon)

describe.each([...classroomActions, 'learners/remove'])('the page to %s', (action) => {
  const belowFor = (name: string) =>
    action === 'learners/remove' ? `learners/${name}/remove` : action
  const textKey = action === 'learners/remove' ? 'remove' : action

  it('asks what is meant, changes nothing, and leads back', async () => {
    const opened = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, opened.code)
    const before = await readRoom(opened.code)
    reset()
    const page = await ask(opened.report, belowFor(name))
    expect(page.status).toBe(200)
    const text = textOf(mainOf(page.html))
    expect(text).toContain(
      wordsOf(`control.${textKey}.ask`).replace('{name}', ` ${formatLearnerName(name)} `),
    )
    const holds = wordsOf(`control.${textKey}.text`)
      .replace('{learners}', ui['report.learners.one']?.replace('{n}', '1') ?? '?')
      .replace('{results}', ui['report.results.other']?.replace('{n}', '0') ?? '?')
    expect(text).toContain(holds)
    const forms = formsIn(mainOf(page.html))
    expect(forms.map(({ method, action: to }) => [method, to.split('?')[0]])).toEqual([
      ['post', `${opened.report}/${belowFor(name)}`],
    ])
    expect(linkIn(page, ui['control.back'] ?? '')).toBe(opened.report)

    expect([store.counts(), room.calls()]).toEqual([noOperations, { read: 1 }])
    expect(await readRoom(opened.code)).toEqual(before)
  })

  it('A page to control a class is there the moment after it was opened, and its form works', async () => {
    const { report } = await openClassroom(browser, short)
    const below = belowFor(learnerNameAt(5))
    const asked = await ask(report, below)
    expect(asked.status).toBe(200)
    reset()
    const done = await confirm(asked, below)
    expect([done.status, done.redirects.length]).toEqual([200, 1])
    // The change, and the report after it.
    expect(room.calls()).toEqual({ [textKey === 'remove' ? 'remove' : 'change']: 1, read: 1 })
  })

  it('A page to control a class is not there for a key that was made up, nor for the key of the board', async () => {
    const { report, board, key, code } = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, code)
    const boardKey = board.split('/').at(-1) ?? ''
    const before = await readRoom(code)
    reset()
    for (const wrong of [boardKey, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`]) {
      const address = `${report.replace(key, wrong)}/${belowFor(name)}`
      expect((await browser.open(address)).status).toBe(404)
      const form = { action: address, method: 'post', hidden: [], tags: [] }
      expect((await browser.send(form)).status).toBe(404)
    }
    expect([store.counts(), room.calls()]).toEqual([noOperations, {}])
    expect(await readRoom(code)).toEqual(before)
  })
})

it('the report offers what can be done to the class as it stands, by links', async () => {
  const { report } = await openClassroom(browser, short)
  const offered = async () => {
    const links = linksIn(await browser.open(report))
    return classroomActions.filter((action) => links.includes(`${report}/${action}`))
  }
  expect(await offered()).toEqual(['close', 'extend', 'lock', 'rekey', 'delete'])
  await act(report, 'lock')
  expect(await offered()).toEqual(['close', 'reopen', 'extend', 'rekey', 'delete'])
  await act(report, 'close')
  expect(await offered()).toEqual(['reopen', 'rekey', 'delete'])
})

describe('stopping joining', () => {
  it('keeps out who is new and lets in who has joined', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, code)
    const newcomer = newLearnerForm(await browser.open(`/join/${code}`))
    const done = await act(report, 'lock')
    expect(readReport(done).state).toBe('locked')
    expect((await browser.send(newcomer)).status).toBe(403)
    const back = await comeBack(browser, code, name)
    expect(back.status).toBe(200)
    await answerAll(browser, back, right)
    expect(readReport(await browser.open(report))).toMatchObject({ joined: 1, finished: 1 })
  })

  it('those under way finish, and it counts', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { finish, name } = await joinUntilLast(code)
    await act(report, 'lock')
    const { last } = await finish()
    expect(textOf(last.html)).toContain(ui['result.recorded'])
    const { rows } = readReport(await browser.open(report))
    expect(rows.map((row) => [row.name, row.cells[ui['report.score'] ?? '']])).toEqual([
      [name, '2'],
    ])
  })

  it('Stopping joining is undone by reopening, and the end stays as it was', async () => {
    const opened = await openClassroom(browser, short)
    const { closesAt } = await settingsOf(opened)
    await act(opened.report, 'lock')
    await act(opened.report, 'reopen')
    expect(await settingsOf(opened)).toMatchObject({ isLocked: false, closesAt })
    expect((await joinClassroom(browser, opened.code)).page.status).toBe(200)
  })
})

describe('closing', () => {
  it('a learner under way sees the whole result, and what was answered in time counts', async () => {
    const { report, code } = await openClassroom(browser, short)
    const late = await joinUntilLast(code)
    const early = await joinUntilLast(code)
    await early.finish()
    pass(600)
    await act(report, 'close')
    pass(660)
    const held = await readRoom(code)
    const { last } = await late.finish()

    expect(last.status).toBe(200)
    expect(scoreShownIn(last.html)).toBe(`2 ${ui['result.of']?.replace('{total}', '2')}`)
    const [before = '?', behind = '?'] = lateWords(1)
    expect(textOf(last.html)).toContain(before.trim())
    expect(textOf(last.html)).toContain(behind.trim())
    expect(textOf(last.html)).toContain('23 Nov 2026, 12:10')
    expect(textOf(last.html)).not.toContain(ui['result.recorded'])
    // Nothing to try again, since it never will count.
    expect(recordFormIn(last.html)).toBeUndefined()

    expect(await readRoom(code)).toEqual(held)
    const { joined, finished, rows } = readReport(await browser.open(report))
    expect([joined, finished]).toEqual([2, 2])
    const scores = Object.fromEntries(
      rows.map(({ name, cells }) => [name, cells[ui['report.score'] ?? '']]),
    )
    expect(scores).toEqual({ [early.name]: '2', [late.name]: '1 (1 of 2)' })
  })

  it('with scripts it is the same', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { last } = await joinUntilLast(code)
    await act(report, 'close')
    pass(60)
    const { item } = questionIn(last.html) ?? { item: '' }
    const result = await htmx.respond(last, right(item))
    expect(result.html).not.toContain('<html')
    expect(textOf(result.html)).toContain(lateWords(1)[1]?.trim())
    expect(scoresIn(await readRoom(code))).toEqual([60])
  })

  it('by itself at the end of the time set, it is the same', async () => {
    const { report, code } = await openClassroom(browser, { ...short, hours: '1' })
    const { finish } = await joinUntilLast(code)
    pass(hour + 1)
    const { last } = await finish()
    expect(textOf(last.html)).toContain(lateWords(1)[1]?.trim())
    const page = await browser.open(report)
    expect(readReport(page).state).toBe('closed')
    expect(readReport(page).finished).toBe(1)
  })

  it('sending the receipt form of a late attempt does not make more of it count', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { finish } = await joinUntilLast(code)
    await act(report, 'close')
    pass(60)
    const { last } = await finish()
    const form = { action: `${last.address}/record`, method: 'post', hidden: [], tags: [] }
    const again = await browser.send(form)
    expect(again.status).toBe(200)
    expect(scoresIn(await readRoom(code))).toEqual([60])
    expect(readReport(await browser.open(report)).finished).toBe(1)
  })

  it('what was finished before counts as ever', async () => {
    const { report, code } = await openClassroom(browser, short)
    await (await joinUntilLast(code)).finish()
    await act(report, 'close')
    expect(readReport(await browser.open(report)).finished).toBe(1)
  })
})

describe('reopening', () => {
  it('learners join and finish again, for as long as the teacher says', async () => {
    const opened = await openClassroom(browser, short)
    const { finish } = await joinUntilLast(opened.code)
    await act(opened.report, 'close')
    pass(5 * hour)
    const done = await act(opened.report, 'reopen', { hours: '8' })
    expect(readReport(done).state).toBe('open')
    expect((await settingsOf(opened)).closesAt).toBe(noon / 1000 + 13 * hour)
    const { last } = await finish()
    expect(textOf(last.html)).toContain(ui['result.recorded'])
    await joinClassroom(browser, opened.code)
    expect(readReport(await browser.open(opened.report))).toMatchObject({ joined: 2, finished: 1 })
  })

  it('also lets new learners in where joining had been stopped', async () => {
    const opened = await openClassroom(browser, short)
    await act(opened.report, 'lock')
    await act(opened.report, 'close')
    pass(60)
    await act(opened.report, 'reopen')
    expect((await joinClassroom(browser, opened.code)).page.status).toBe(200)
  })

  it('what was finished too late before it is still not counted', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { finish } = await joinUntilLast(code)
    await act(report, 'close')
    pass(60)
    await finish()
    pass(120)
    await act(report, 'reopen')
    expect(readReport(await browser.open(report)).finished).toBe(0)
  })
})

describe('keeping a class open longer', () => {
  it('adds the time to the end as it was', async () => {
    const opened = await openClassroom(browser, { ...short, hours: '2' })
    pass(hour)
    const done = await act(opened.report, 'extend', { hours: '24' })
    expect(done.status).toBe(200)
    expect((await settingsOf(opened)).closesAt).toBe(noon / 1000 + 26 * hour)
    expect(textOf(done.html)).toMatch(/24 Nov 2026, 14:00/)
  })

  it('ends 30 days after the class was opened, whatever is asked for', async () => {
    const opened = await openClassroom(browser, { ...short, hours: '720' })
    const end = noon / 1000 + 30 * days
    expect((await settingsOf(opened)).closesAt).toBe(end)
    pass(days)
    await act(opened.report, 'extend', { hours: '720' })
    expect((await settingsOf(opened)).closesAt).toBe(end)
    await act(opened.report, 'close')
    await act(opened.report, 'reopen', { hours: '720' })
    expect((await settingsOf(opened)).closesAt).toBe(end)
  })

  it('Keeping a class open longer is refused for a class that is older than that, as reopening is', async () => {
    const opened = await openClassroom(browser, { ...short, hours: '720' })
    pass(30 * days)
    for (const action of ['extend', 'reopen']) {
      const page = await act(opened.report, action, { hours: '720' })
      expect(page.status).toBe(409)
      expect(textOf(page.html)).toContain(ui['problem.classroomOver.title'])
      expect(linksIn(page).some((href) => href.startsWith(opened.report))).toBe(true)
    }
    expect((await settingsOf(opened)).revision).toBe(0)
  })

  it.each(['0', '3', '-1', '1e9', 'long', '721'])(
    'for “%s” hours is refused, and so is reopening',
    async (hours) => {
      const opened = await openClassroom(browser, short)
      await act(opened.report, 'close')
      for (const action of ['extend', 'reopen']) {
        const form = formTo(await ask(opened.report, action), `/${action}`)
        const page = await browser.send(form, [['hours', hours]])
        expect(page.status).toBe(400)
        expect(linksIn(page).some((href) => href.startsWith(opened.report))).toBe(true)
      }
      expect((await settingsOf(opened)).revision).toBe(1)
    },
  )
})

describe('a new address', () => {
  it('works at once, and the old one and the old board stop', async () => {
    const old = await openClassroom(browser, short)
    await (await joinUntilLast(old.code)).finish()
    const renewed = classroomOf(await act(old.report, 'rekey'))
    expect(renewed.code).toBe(old.code)
    expect(renewed.key).not.toBe(old.key)
    expect(renewed.board).not.toBe(old.board)

    expect(readReport(await browser.open(renewed.report))).toMatchObject({ joined: 1, finished: 1 })
    expect((await browser.open(renewed.board)).status).toBe(200)
    expect((await browser.open(`${renewed.report}.csv`)).status).toBe(200)
    expect((await browser.open(`${renewed.report}/discuss`)).status).toBe(200)

    const stopped = ['', '.csv', '/discuss', '/close', '/receipts'].map((at) => old.report + at)
    for (const address of [...stopped, old.board]) {
      const page = await browser.open(address)
      const kind = address === old.board ? 'badBoard' : 'badKey'
      expect(page.status).toBe(404)
      expect(textOf(page.html)).toContain(ui[`problem.${kind}.title`])
      expect(page.html).not.toContain(renewed.key)
    }
    // A report that stayed open at the old address is told so.
    const polled = await htmx.get(old.report)
    expect(polled.status).toBe(404)
    expect(polled.html).not.toContain('<html')
  })

  it('is the one that works where the class does not answer and its copy is read, and soon the only one', async () => {
    const { report, code } = await openClassroom(browser, short)
    pass(120)
    await ring(code)
    const renewed = classroomOf(await act(report, 'rekey'))
    const away = browserWith({ ROOMS: roomsAway() })
    expect((await away.open(renewed.report)).status).toBe(200)
    pass(180)
    await ring(code)
    expect((await away.open(renewed.report)).status).toBe(200)
    for (const below of ['', '.csv', '/discuss', '/rekey']) {
      expect((await away.open(report + below)).status).toBe(404)
    }
  })

  it('learners notice nothing', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { finish } = await joinUntilLast(code)
    const renewed = classroomOf(await act(report, 'rekey'))
    const { last } = await finish()
    expect(textOf(last.html)).toContain(ui['result.recorded'])
    await joinClassroom(browser, code)
    expect(readReport(await browser.open(renewed.report))).toMatchObject({ joined: 2, finished: 1 })
  })

  it('can be made again and again', async () => {
    const keys: string[] = []
    let { report, key } = await openClassroom(browser, short)
    for (const _ of [1, 2, 3]) {
      keys.push(key)
      const renewed = classroomOf(await act(report, 'rekey'))
      report = renewed.report
      key = renewed.key
    }
    expect(new Set([...keys, key]).size).toBe(4)
    for (const old of keys) {
      expect((await browser.open(report.replace(key, old))).status).toBe(404)
    }
  })
})

describe('removing a learner', () => {
  const removedClassroom = async () => {
    const opened = await openClassroom(browser, short)
    const gone = await joinUntilLast(opened.code)
    const other = await joinUntilLast(opened.code)
    await gone.finish()
    await answerAll(browser, await comeBack(browser, opened.code, gone.name), right)
    await other.finish()
    return { ...opened, gone, other }
  }

  it('takes the entry and every attempt of this name, and nobody else’s', async () => {
    const { report, code, gone, other } = await removedClassroom()
    const before = await browser.open(report)
    expect(readReport(before)).toMatchObject({ joined: 2, finished: 2 })
    const asked = await browser.open(readReport(before).removal(gone.name))
    const done = await confirm(asked, `learners/${gone.name}/remove`)
    expect(done.redirects).toHaveLength(1)
    const left = readReport(await browser.open(report))
    expect(left.rows.map(({ name }) => name)).toEqual([other.name])
    expect([left.joined, left.finished]).toEqual([1, 1])
    // The name stays, so that nothing under way brings it back.
    const { learners, attempts, removed } = await readRoom(code)
    expect([...learners, ...attempts].map(({ name }) => name)).not.toContain(gone.name)
    expect(removed).toEqual([gone.name])
    expect((await browser.open(`${report}.csv`)).html).not.toContain(formatLearnerName(gone.name))
  })

  it('what is under way when it happens is not counted', async () => {
    const { report, code, gone, board } = await removedClassroom()
    const underWay = await comeBack(browser, code, gone.name)
    await act(report, `learners/${gone.name}/remove`)
    const { last } = await answerAll(browser, underWay, right)
    expect(last.status).toBe(200)
    expect(scoreShownIn(last.html)).toBeDefined()
    // The learner is told so, and not that it will be saved later.
    for (const page of [last, await browser.open(last.address)]) {
      expect(textOf(page.html)).toContain(wordsOf('result.removed'))
      expect(textOf(page.html)).not.toContain(ui['result.recorded'])
      expect(recordFormIn(page.html)).toBeUndefined()
    }
    const { joined, finished, rows } = readReport(await browser.open(report))
    expect([joined, finished]).toEqual([1, 1])
    expect(rows.some(({ name }) => name === gone.name)).toBe(false)
    expect(textOf((await browser.open(board)).html)).toContain(`1 ${ui['board.joined']}`)
    expect((await browser.open(`${report}.csv`)).html).not.toContain(formatLearnerName(gone.name))
  })

  it('in the middle of a test shows nothing of what is right, since others are still at it', async () => {
    const { report, code } = await openClassroom(browser, { ...short, mode: 'test' })
    const { name, page } = await joinClassroom(browser, code)
    const next = await browser.respond(page, right(questionIn(page.html)?.item ?? ''))
    await act(report, `learners/${name}/remove`)
    for (const address of [page.address, next.address]) {
      const { html } = await browser.open(address)
      expect(textOf(html)).toContain(wordsOf('result.removed'))
      expect(scoreShownIn(html)).toBeUndefined()
    }
    await act(report, 'close')
    expect(scoreShownIn((await browser.open(next.address)).html)).toBeDefined()
    pass(120)
    await ring(code)
    await act(report, 'reopen')
    // By the copy it is still closed.
    const withoutRoom = browserWith({ ROOMS: roomsAway() })
    expect(scoreShownIn((await withoutRoom.open(next.address)).html)).toBeUndefined()
  })

  it('Removing a learner of a name that is not one of ours, or not in the class, harms nothing', async () => {
    const { report } = await removedClassroom()
    expect((await ask(report, 'learners/anna-miller-42/remove')).status).toBe(404)
    const form = { action: '', method: 'post', hidden: [], tags: [] }
    const made = { ...form, action: `${report}/learners/anna-miller-42/remove` }
    expect((await browser.send(made)).status).toBe(404)
    await act(report, `learners/${learnerNameAt(777)}/remove`)
    expect(readReport(await browser.open(report))).toMatchObject({ joined: 2, finished: 2 })
  })
})

describe('parting two people who used one name', () => {
  /** One finished under the name; another came back under it and is under way. */
  async function openShared() {
    const opened = await openClassroom(browser, short)
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, right)
    pass(60)
    const other = await comeBack(browser, opened.code, name)
    const { item } = questionIn(other.html) ?? { item: '' }
    const next = await browser.goOn(await browser.respond(other, right(item)))
    return { ...opened, name, next }
  }
  const boxesIn = (page: Page) =>
    tagsIn(mainOf(page.html), 'input').filter(({ attributes }) => attributes.type === 'checkbox')
  const send = (page: Page, ids: string[]) =>
    browser.send(
      formTo(page, '/part'),
      ids.map((id) => ['attempts', id] as const),
    )

  it('the report leads to it where a name has two attempts, and nowhere else', async () => {
    const { report, code, name } = await openShared()
    await joinClassroom(browser, code)
    const links = linksIn(await browser.open(report)).filter((href) => href.endsWith('/part'))
    expect(links).toEqual([`${report}/learners/${name}/part`])
  })

  it('what is ticked gets a name of its own, with what is still to come', async () => {
    const { report, name, next } = await openShared()
    const page = await ask(report, `learners/${name}/part`)
    const [finished, underWay] = boxesIn(page).map(({ attributes }) => attributes.value ?? '')
    expect(textOf(mainOf(page.html))).toContain('12:01')
    const parted = await send(page, [underWay ?? ''])
    const rows = () => readReport(parted).rows.map((row) => row.name)
    expect(rows()).toHaveLength(2)
    const other = rows().find((each) => each !== name)
    await answerAll(browser, next, right)
    const after = readReport(await browser.open(report))
    expect([after.joined, after.finished]).toEqual([2, 2])
    expect(after.rows.map((row) => row.name).toSorted()).toEqual([name, other].toSorted())
    expect(finished).not.toBe(underWay)
  })

  it('votes of a live lesson go with the device that gave them, and nobody is overwritten for good', async () => {
    const [item = ''] = Object.keys(library.items)
    const opened = await startLesson(browser, [item])
    await askQuestion(browser, opened, 0)
    const first = await follow(browser, opened)
    await vote(browser, first, right(item))
    const other = await comeBack(browser, opened.code, first.name)
    await vote(browser, { path: other.address }, wrong(item))
    await lead(browser, opened, 'close')
    const projected = textOf((await browser.open(opened.board)).html)
    expect(projected).toContain(
      ui['lesson.checked']?.replace('{received}', '2').replace('{counted}', '1'),
    )
    expect(projected).toContain(ui['lesson.checked.several'])
    const report = await browser.open(opened.report)
    expect(textOf(report.html)).toContain(ui['report.devices']?.replace('{n}', '2'))
    const page = await ask(opened.report, `learners/${first.name}/part`)
    const boxes = boxesIn(page).map(({ attributes }) => attributes.value ?? '')
    expect(boxes).toHaveLength(2)
    expect(boxes.join()).not.toContain(first.name)
    expect(textOf(mainOf(page.html))).toContain(wordsOf('part.voted').split('{')[0])
    const parted = await send(page, [boxes[1] ?? ''])
    expect(parted.status).toBe(200)
    const { progress = [], voters } = await readRoom(opened.code)
    const responses = progress.map(({ name, line }) => [name === first.name, line.score > 0])
    expect(responses.toSorted()).toEqual([
      [false, false],
      [true, true],
    ])
    expect(voters).toBeUndefined()
  })

  it.each([
    ['nothing is ticked', 0, 'part.nothingToPart'],
    ['everything is ticked', 2, 'part.nothingLeft'],
  ])('says what is missing where %s, and changes nothing', async (_, ticked, key) => {
    const { report, name, code } = await openShared()
    const before = await readRoom(code)
    const page = await ask(report, `learners/${name}/part`)
    const ids = boxesIn(page).map(({ attributes }) => attributes.value ?? '')
    const again = await send(page, ids.slice(0, ticked))
    expect(again.status).toBe(422)
    expect(textOf(mainOf(again.html))).toContain(wordsOf(key))
    expect(boxesIn(again)).toHaveLength(2)
    expect(await readRoom(code)).toEqual(before)
  })
})

describe('deleting', () => {
  it('takes everything but the note that it was deleted', async () => {
    const { report, code } = await openClassroom(browser, short)
    await (await joinUntilLast(code)).finish()
    const { name } = await joinClassroom(browser, code)
    await act(report, `learners/${name}/remove`)
    pass(120)
    await ring(code)
    const done = await act(report, 'delete')
    expect(textOf(mainOf(done.html))).toContain(ui['deleted.title'])
    expect(textOf(mainOf(done.html))).toContain(wordsOf('deleted.done'))
    // The room at once, and the copy of it with the same request.
    const nothing = { learners: [], attempts: [], progress: [], removed: [] }
    const note = { ...nothing, settings: expect.objectContaining({ isDeleted: true }) }
    expect(await readRoom(code)).toEqual(note)
    expect(await keyNames()).toEqual([`v2/class/${code}`])
    expect(await loadSnapshot(env.SCORES, code)).toMatchObject(note)
  })

  it('says before how much goes', async () => {
    const { report, code } = await openClassroom(browser, short)
    await (await joinUntilLast(code)).finish()
    await joinClassroom(browser, code)
    const underWay = ui['control.delete.underWay.one']?.replace('{n}', '1') ?? '?'
    expect(textOf(mainOf((await ask(report, 'delete')).html))).not.toContain(underWay)
    await joinUntilLast(code)
    const text = textOf(mainOf((await ask(report, 'delete')).html))
    expect(text).toContain(underWay)
    expect(textOf(mainOf((await ask(report, 'rekey')).html))).not.toContain(underWay)
    expect(text).toContain(ui['report.learners.other']?.replace('{n}', '3'))
    expect(text).toContain(ui['report.results.one']?.replace('{n}', '1'))
  })

  it.each(['close', 'lock', 'extend', 'rekey', 'delete'])(
    'like every change it names the class and its quiz before: %s',
    async (action) => {
      const opened = await openClassroom(browser, short)
      const page = textOf(mainOf((await ask(opened.report, action)).html))
      expect(page).toContain(`${formatJoinCode(opened.code)}: ${firstQuiz.title}`)
    },
  )

  it('says on the button how much goes, of the class or of a learner, and of whom', async () => {
    const { report, code } = await openClassroom(browser, short)
    await (await joinUntilLast(code)).finish()
    const one = await joinUntilLast(code)
    await one.finish()
    const results = (n: number) =>
      ui[n === 1 ? 'report.results.one' : 'report.results.other']?.replace('{n}', String(n)) ?? '?'
    const buttonOf = async (change: string) => {
      const { inside = '' } =
        elementWhere(
          (await ask(report, change)).html,
          ({ name, attributes }) =>
            name === 'button' && attributes.class?.includes('destroys') === true,
        ) ?? {}
      return textOf(inside).replace(' :', ':')
    }
    expect(await buttonOf('delete')).toBe(
      `${ui['control.delete']}: ${ui['report.learners.other']?.replace('{n}', '2')}, ${results(2)}`,
    )
    const name = one.name.replaceAll('-', ' ')
    expect(await buttonOf(`learners/${one.name}/remove`)).toBe(
      `${ui['control.remove.name']?.replace('{name}', name)}: ${results(1)}`,
    )
    // What can be undone is quieter.
    expect(await buttonOf('close')).toBe('')
  })

  it('of a class with a thousand learners is complete at once', { timeout: 60_000 }, async () => {
    const { report, code } = await openClassroom(browser, short)
    const names = Array.from({ length: 1000 }, (_, at) => learnerNameAt(at * 101))
    for (const name of names) await env.ROOMS.getByName(code).join({ name })
    expect(await learnersOf(code)).toHaveLength(1000)
    reset()
    const done = await act(report, 'delete')
    expect(textOf(mainOf(done.html))).toContain(wordsOf('deleted.done'))
    expect(formsIn(mainOf(done.html))).toEqual([])
    expect(await learnersOf(code)).toEqual([])
  })

  it('takes also what is left of a class that was opened before there were rooms', async () => {
    const settings = await settingsOf(await openClassroom(browser, short))
    const code = joinCode(Array.from({ length: joinCodeChance.count }, (_, at) => at))
    await saveSettings(env.SCORES, code, settings)
    await saveLearner(env.SCORES, code, learnerNameAt(1), { joinedAt: noon / 1000 })
    const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
    if (!keys) throw new Error('the site has no key to sign with')
    const key = await capabilityKey('report', code, settings.keyVersion, keys)
    await act(`/classrooms/${code}/report/${key}`, 'delete')
    expect(await keyNames()).toEqual([`v2/class/${code}`])
  })

  it('stays deleted where the store refused to delete the copy, which goes later', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, code)
    pass(120)
    await ring(code)
    const copy = async () => JSON.stringify(await loadSnapshot(env.SCORES, code))
    expect(await copy()).toContain(name)
    await whileStoreRefuses(() => act(report, 'delete'))
    expect(await copy()).toContain(name)
    expect(await learnersOf(code)).toEqual([])
    expect((await browser.open(`/join/${code}`)).status).toBe(410)
    pass(120 + 16 * 60)
    await ring(code)
    expect(await copy()).not.toContain(name)
  })

  it('joining and the report refuse at once', async () => {
    const { report, code, board } = await openClassroom(browser, short)
    const joined = await joinUntilLast(code)
    const newcomer = newLearnerForm(await browser.open(`/join/${code}`))
    await act(report, 'delete')
    for (const page of [
      await browser.open(`/join/${code}`),
      await browser.send(newcomer),
      await htmx.get(`/join/${code}`),
    ]) {
      expect(page.status).toBe(410)
      expect(textOf(page.html)).toContain(ui['problem.classroomDeleted.title'])
    }
    const { html } = await browser.open(report)
    expect(textOf(mainOf(html))).toContain(ui['deleted.title'])
    expect(textOf(mainOf(html))).not.toContain(ui['report.table'])
    expect(textOf((await browser.open(board)).html)).toContain(ui['problem.classroomDeleted.title'])
    // A report that stayed open is told so.
    const polled = await htmx.get(report)
    expect(polled.html).not.toContain('<html')
    expect(textOf(polled.html)).toContain(ui['deleted.title'])

    // What a learner still finishes is shown and goes nowhere.
    const { last } = await joined.finish()
    expect(scoreShownIn(last.html)).toBeDefined()
    expect(textOf(last.html)).not.toContain(ui['result.recorded'])
    // It would have closed at two, which is still to come.
    expect(textOf(last.html)).not.toContain('14:00')
    expect(textOf(last.html)).toContain(wordsOf('result.classroomDeleted'))
    expect((await readRoom(code)).attempts).toEqual([])
  })

  it('nothing is said of those who were in it', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, code)
    const { finish, name: other } = await joinUntilLast(code)
    await finish()
    await act(report, 'delete')
    for (const below of ['', '.csv', '/discuss']) {
      const { html } = await browser.open(report + below)
      const named = [name, other].map(formatLearnerName).filter((each) => html.includes(each))
      expect([below, named]).toEqual([below, []])
    }
  })

  it('nothing is written into it any more, by a removal or by receipts', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, code)
    const removal = await ask(report, `learners/${name}/remove`)
    const receipts = formTo(await browser.open(report), '/receipts')
    const { last } = await (await joinUntilLast(code)).finish()
    await act(report, 'delete')
    await confirm(removal, `learners/${name}/remove`)
    await browser.send(receipts, [['receipts', `http://localhost${last.address}`]])
    expect(await readRoom(code)).toMatchObject({ learners: [], attempts: [], removed: [] })
  })

  it('cannot be undone', async () => {
    const opened = await openClassroom(browser, short)
    await act(opened.report, 'delete')
    for (const action of classroomActions.filter((each) => each !== 'delete')) {
      const form = { action: `${opened.report}/${action}`, method: 'post', hidden: [], tags: [] }
      const page = await browser.send(form, [['hours', '24']])
      expect(page.status).toBe(409)
      expect(textOf(page.html)).toContain(ui['problem.classroomOver.title'])
    }
    expect((await settingsOf(opened)).isDeleted).toBe(true)
    expect((await browser.open(`/join/${opened.code}`)).status).toBe(410)
  })
})

describe('the same form sent twice', () => {
  /** Two posts of one form, as two quick presses of a button make them. */
  const twice = async (
    opened: OpenClassroom,
    below: string,
    chosen: Record<string, string> = {},
  ) => {
    const asked = await ask(opened.report, below)
    pass(60)
    const first = await confirm(asked, below, chosen)
    const once = { ...(await settingsOf(opened)), revision: 0 }
    pass(61)
    const second = await confirm(asked, below, chosen)
    const again = { ...(await settingsOf(opened)), revision: 0 }
    return { first, second, once, again }
  }

  it.each(['lock', 'close', 'extend', 'delete'])('%s is done once', async (action) => {
    const opened = await openClassroom(browser, short)
    const { first, second, once, again } = await twice(opened, action)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(again).toEqual(once)
  })

  it('reopen is done once', async () => {
    const opened = await openClassroom(browser, short)
    await act(opened.report, 'close')
    const { first, second, once, again } = await twice(opened, 'reopen', { hours: '8' })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(again).toEqual(once)
  })

  it('a form that was opened before another change does what it says all the same', async () => {
    const opened = await openClassroom(browser, short)
    const asked = {
      lock: await ask(opened.report, 'lock'),
      close: await ask(opened.report, 'close'),
    }
    await act(opened.report, 'extend', { hours: '24' })
    await confirm(asked.lock, 'lock')
    expect(await settingsOf(opened)).toMatchObject({ isLocked: true })
    pass(60)
    await confirm(asked.close, 'close')
    expect((await settingsOf(opened)).closesAt).toBe(noon / 1000 + 60)
  })

  it('a new address is made once, and the second press leads there as well', async () => {
    const opened = await openClassroom(browser, short)
    const { first, second, once, again } = await twice(opened, 'rekey')
    expect([first.status, second.status]).toEqual([200, 200])
    expect(classroomOf(second).key).toBe(classroomOf(first).key)
    expect(again).toEqual(once)
    expect((await browser.open(opened.report)).status).toBe(404)
  })

  it('whoever has the old address only gets no new one by sending a form', async () => {
    const opened = await openClassroom(browser, short)
    const form = formTo(await ask(opened.report, 'rekey'), '/rekey')
    const other = formTo(await ask(opened.report, 'rekey'), '/rekey')
    await browser.send(form)
    const withoutForm = { ...form, action: form.action.split('?')[0] ?? '' }
    for (const each of [other, withoutForm]) {
      const page = await browser.send(each)
      expect(page.status).toBe(404)
      expect(page.redirects).toEqual([])
    }
    expect((await settingsOf(opened)).keyVersion).toBe(2)
    // Nor by opening the page that asks.
    expect((await browser.open(withoutForm.action)).status).toBe(404)
  })

  it('a learner is removed once', async () => {
    const opened = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, opened.code)
    const { name: other } = await joinClassroom(browser, opened.code)
    const { first, second } = await twice(opened, `learners/${name}/remove`)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(readReport(second).rows.map((row) => row.name)).toEqual([other])
  })
})

describe('two who change a class at the same time', () => {
  it.each(['close', 'delete'] as const)(
    '%s on the laptop stays, whatever the phone still sends from its open page',
    async (action) => {
      const opened = await openClassroom(browser, short)
      const phone = {
        lock: await ask(opened.report, 'lock'),
        rekey: await ask(opened.report, 'rekey'),
      }
      await act(opened.report, action)
      for (const below of ['lock', 'rekey'] as const) await confirm(phone[below], below)
      const { closesAt, isDeleted } = await settingsOf(opened)
      expect(action === 'close' ? closesAt : isDeleted).toBe(
        action === 'close' ? noon / 1000 : true,
      )
      expect((await browser.open(`/join/${opened.code}`)).status).toBe(410)
    },
  )

  it('a key that was replaced never opens again, whatever its pages send', async () => {
    const opened = await openClassroom(browser, short)
    const asked = await Promise.all(
      classroomActions.map(async (action) => ({ action, page: await ask(opened.report, action) })),
    )
    const renewed = classroomOf(await act(opened.report, 'rekey'))
    const before = await settingsOf(opened)
    for (const { action, page } of asked) {
      expect([action, (await confirm(page, action)).status]).toEqual([action, 404])
    }
    expect(await settingsOf(opened)).toEqual(before)
    expect((await browser.open(opened.report)).status).toBe(404)
    expect((await browser.open(renewed.report)).status).toBe(200)
  })

  it('what a learner finishes in the time that was added counts, wherever it was added', async () => {
    const { report, code } = await openClassroom(browser, { ...short, hours: '1' })
    const { finish } = await joinUntilLast(code)
    pass(hour - 1)
    await act(report, 'extend')
    pass(hour + 30)
    const { last } = await finish()
    expect(textOf(last.html)).toContain(ui['result.recorded'])
    expect(readReport(await browser.open(report)).finished).toBe(1)
  })
})

describe('a change whose reply was lost', () => {
  const losing = browserWith({ ROOMS: repliesLost('change', 'remove') })
  /** Confirms what a page asks; the room does it, and its reply does not come. */
  const lose = async (report: string, below: string) => {
    const form = formTo(await ask(report, below), `/${below}`)
    const page = await losing.send(form, fieldsOf(form))
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.storeRefused.title'])
    return { page, form, onward: linkIn(page, ui['problem.tryAgain'] ?? '') ?? '' }
  }

  it('never locks the teacher out: the way on leads to the report by its new address', async () => {
    const opened = await openClassroom(browser, short)
    await (await joinUntilLast(opened.code)).finish()
    const { onward, form } = await lose(opened.report, 'rekey')
    expect((await browser.open(opened.report)).status).toBe(404)
    const renewed = await browser.open(onward)
    expect(readReport(renewed).finished).toBe(1)
    expect(classroomOf(renewed).key).not.toBe(opened.key)
    // Sent again, or opened by the address above the error, the form leads there as well.
    for (const page of [await browser.send(form), await browser.open(form.action)]) {
      expect(classroomOf(page).report).toBe(classroomOf(renewed).report)
    }
    expect((await settingsOf(opened)).keyVersion).toBe(2)
  })

  it('leads to the same form where nothing was changed, which then changes it', async () => {
    const opened = await openClassroom(browser, short)
    const form = formTo(await ask(opened.report, 'rekey'), '/rekey')
    const refused = await browserWith({ ROOMS: roomsAway() }).send(form)
    expect(refused.status).toBe(503)
    const again = await browser.open(linkIn(refused, ui['problem.tryAgain'] ?? '') ?? '')
    expect(formTo(again, '/rekey').action).toBe(form.action)
    expect(classroomOf(await confirm(again, 'rekey')).key).not.toBe(opened.key)
    expect((await settingsOf(opened)).keyVersion).toBe(2)
  })

  it('is not made twice: an hour is added once', async () => {
    const opened = await openClassroom(browser, short)
    const { closesAt } = await settingsOf(opened)
    const { onward } = await lose(opened.report, 'extend')
    const done = await confirm(await browser.open(onward), 'extend')
    expect(readReport(done).state).toBe('open')
    expect((await settingsOf(opened)).closesAt).toBe(closesAt + hour)
  })

  it('opens no door for an older key: after the next change the form is worth nothing', async () => {
    const opened = await openClassroom(browser, short)
    const { onward } = await lose(opened.report, 'rekey')
    const renewed = classroomOf(await browser.open(onward))
    await act(renewed.report, 'lock')
    expect((await browser.open(onward)).status).toBe(404)
  })

  it('a learner who was removed without a reply is removed', async () => {
    const opened = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, opened.code)
    const { onward } = await lose(opened.report, `learners/${name}/remove`)
    expect(await learnersOf(opened.code)).toEqual([])
    const done = await confirm(await browser.open(onward), `learners/${name}/remove`)
    expect(readReport(done).joined).toBe(0)
  })
})

describe('an address that cannot be what was meant', () => {
  it('an action that there is not is no page and no form', async () => {
    const { report } = await openClassroom(browser, short)
    expect((await browser.open(`${report}/explode`)).status).toBe(404)
    const form = { action: `${report}/explode`, method: 'post', hidden: [], tags: [] }
    expect((await browser.send(form)).status).toBe(404)
  })

  it('what can be opened only is not sent as a form, and the other way round', async () => {
    const { report, board } = await openClassroom(browser, short)
    for (const address of [report, board, `${report}.csv`, `${report}/discuss`]) {
      const page = await browser.send({ action: address, method: 'post', hidden: [], tags: [] })
      expect([address, page.status, page.headers.get('Allow')]).toEqual([address, 405, 'GET, HEAD'])
    }
    const gone = await browser.open(`${report}/nothing`)
    expect([gone.status, gone.redirects]).toEqual([404, []])
  })

  it('the key of one class does not open another', async () => {
    const one = await openClassroom(browser, short)
    const other = await openClassroom(browser, short)
    reset()
    const page = await browser.open(one.report.replace(one.code, other.code))
    expect(page.status).toBe(404)
    expect(textOf(page.html)).toContain(ui['problem.badKey.title'])
    expect([store.counts(), room.calls()]).toEqual([noOperations, {}])
  })

  it('the code of a class in small letters beside its key leads to the code as it is', async () => {
    const { report, code } = await openClassroom(browser, short)
    const page = await browser.open(report.replace(code, code.toLowerCase()))
    expect([page.status, page.redirects]).toEqual([200, [report]])
  })
})

describe('every page of a class whose address is a key', () => {
  /** Attributes that name something to load or to go to. */
  const references = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'ping']
  /** `hx-get` and the like; the others are no addresses. */
  const isRequest = (name: string) => /^hx-(get|post|put|patch|delete)$/.test(name)

  it('Every page of a class whose address is a key is kept nowhere, found nowhere and passed on nowhere, and leads to no other site', {
    timeout: 60_000,
  }, async () => {
    vi.useRealTimers()
    const secret = env.SIGNING_KEYS ?? ''
    const made = await makeClassroomPages(browser, secret)
    const failing = browserWith({ ROOMS: roomsAway('complete') })
    const withKeys = made.filter(({ address }) => !/^\/(teach|join)\b/.test(address))
    expect(withKeys.length).toBeGreaterThan(35)
    const led: string[] = []
    for (const each of withKeys) {
      const page = await openClassroomPage(each.isRefused ? failing : browser, each)
      expect([each.name, page.status]).toEqual([each.name, each.status])
      expect({ name: each.name, ...headersOf(page) }).toEqual({ name: each.name, ...kept })
      for (const { name, attributes } of tagsIn(page.html)) {
        // The public page that a learner's own page stands for: nothing loads it or goes to it.
        if (name === 'link' && attributes.rel === 'canonical') continue
        for (const [attribute, value] of Object.entries(attributes)) {
          if (!references.includes(attribute) && !isRequest(attribute)) continue
          if (!isOurs(value)) led.push(`${each.name}: ${value.slice(0, 80)}`)
        }
      }
    }
    expect([...new Set(led)]).toEqual([])
  })

  it('so are the sheet, the fragments, the answers without a page and the redirects', async () => {
    const { report, board, code } = await openClassroom(browser, short)
    const { page } = await joinClassroom(browser, code)
    const form = formTo(await ask(report, 'lock'), '/lock')
    const raw = async (path: string, init: RequestInit = {}) =>
      fetch(new Request(`http://localhost${path}`, { redirect: 'manual', ...init }))
    const polled = await htmx.get(report)
    const unchanged = await raw(report, {
      headers: { 'HX-Request-Type': 'partial', 'HX-PTag': polled.headers.get('HX-PTag') ?? '' },
    })
    expect(unchanged.status).toBe(304)
    const locked = await raw(form.action, { method: 'POST' })
    expect(locked.status).toBe(303)
    const answers = [
      await browser.open(`${report}.csv`),
      polled,
      unchanged,
      locked,
      await htmx.get(board),
      await htmx.get(page.address),
      await raw(`${report}/receipts`),
      await htmx.get(report.replace('1-', '2-')),
      await raw('/classrooms', { method: 'POST' }),
    ]
    for (const { headers, status } of answers) {
      expect({ status, ...headersOf({ headers }) }).toEqual({ status, ...kept })
    }
  })

  const kept = {
    cache: 'no-store',
    robots: 'noindex, nofollow',
    referrer: 'no-referrer',
    cookie: null,
  }
  const headersOf = ({ headers }: Pick<Page, 'headers'>) => ({
    cache: headers.get('Cache-Control'),
    robots: headers.get('X-Robots-Tag'),
    referrer: headers.get('Referrer-Policy'),
    cookie: headers.get('Set-Cookie'),
  })
  /** On this site, or a mail: a draft to nobody yet, or one to whoever runs the site. */
  const isOurs = (address: string): boolean => {
    if (address.startsWith('mailto:')) {
      return address.startsWith('mailto:?') || address.startsWith(site.contact)
    }
    return new URL(address, 'http://localhost').origin === 'http://localhost'
  }
})
