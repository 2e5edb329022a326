import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { classroomActions } from '../../src/domain/classroom-changes.ts'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import { loadSettings, saveLearner, saveSettings } from '../../src/store/classrooms.ts'
import { right } from '../support/answers.ts'
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
import { failToPut, quotaError } from '../support/failing-scores.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  formsIn,
  mainOf,
  type Page,
  questionIn,
  recordFormIn,
  tagsIn,
  textOf,
} from '../support/pages.ts'
import { browserWith, fetchWith, keyNames, library, startEachTestAfresh } from '../support/site.ts'
import { countOperations, createKvNetwork } from '../support/stale-scores.ts'

const { ui, settings: site } = library

const store = countOperations(env.SCORES)
const fetch = fetchWith({ SCORES: store.scores })
const browser = openBrowser(fetch)
const htmx = openHtmx(fetch)

const noon = Date.UTC(2026, 10, 23, 12)
const hour = 3600
const days = 24 * hour
const short = { questions: '2' }

const settingsOf = async ({ code }: Pick<OpenClassroom, 'code'>) => {
  const settings = await loadSettings(env.SCORES, code)
  if (!settings) throw new Error(`the store has no class ${code}`)
  return settings
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
    const before = { settings: await settingsOf(opened), keys: await keyNames() }
    store.reset()
    const page = await ask(opened.report, belowFor(name))
    expect(page.status).toBe(200)
    const text = textOf(mainOf(page.html))
    expect(text).toContain(
      wordsOf(`control.${textKey}.ask`).replace('{name}', ` ${formatLearnerName(name)} `),
    )
    expect(text).toContain(wordsOf(`control.${textKey}.text`))
    const forms = formsIn(mainOf(page.html))
    expect(forms.map(({ method, action: to }) => [method, to])).toEqual([
      ['post', `${opened.report}/${belowFor(name)}`],
    ])
    expect(linkIn(page, ui['control.back'] ?? '')).toBe(opened.report)

    expect(store.counts()).toMatchObject({ put: 0, delete: 0, list: 0 })
    expect({ settings: await settingsOf(opened), keys: await keyNames() }).toEqual(before)
  })

  it('A page to control a class is there where the store does not show the class yet, and the form takes the settings along', async () => {
    const network = createKvNetwork({ locations: ['opened', 'elsewhere'] })
    const opened = await openClassroom(browserWith({ SCORES: network.at('opened') }), short)
    const elsewhere = browserWith({ SCORES: network.at('elsewhere') })
    const below = belowFor(learnerNameAt(5))
    const seal = new URL(opened.page.address, 'http://localhost').search
    const page = await elsewhere.open(`${opened.report}/${below}${seal}`)
    expect(page.status).toBe(200)
    const form = formTo(page, `/${below}`)
    expect(form.hidden.map(([field]) => field)).toContain('settings')
    const done = await elsewhere.send(form, fieldsOf(form))
    expect([done.status, done.redirects.length]).toEqual([200, 1])
  })

  it('A page to control a class is not there for a key that was made up, nor for the key of the board', async () => {
    const { report, board, key, code } = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, code)
    const boardKey = board.split('/').at(-1) ?? ''
    const before = await keyNames()
    store.reset()
    for (const wrong of [boardKey, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`]) {
      const address = `${report.replace(key, wrong)}/${belowFor(name)}`
      expect((await browser.open(address)).status).toBe(404)
      const form = { action: address, method: 'post', hidden: [], tags: [] }
      expect((await browser.send(form)).status).toBe(404)
    }
    expect(store.counts()).toEqual({ get: 0, put: 0, delete: 0, list: 0 })
    expect(await keyNames()).toEqual(before)
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
  it('a learner under way sees the result, and that it does not count, and nothing is kept of it', async () => {
    const { report, code } = await openClassroom(browser, short)
    const late = await joinUntilLast(code)
    const early = await joinUntilLast(code)
    await early.finish()
    pass(600)
    await act(report, 'close')
    pass(660)
    const keys = await keyNames()
    store.reset()
    const { last } = await late.finish()

    expect(last.status).toBe(200)
    expect(scoreShownIn(last.html)).toBe(`2 ${ui['result.of']?.replace('{total}', '2')}`)
    const [before = '?', behind = '?'] = wordsOf('result.late').split('{time}')
    expect(textOf(last.html)).toContain(before.trim())
    expect(textOf(last.html)).toContain(behind.trim())
    expect(textOf(last.html)).toContain('23 Nov 2026, 12:10')
    expect(textOf(last.html)).not.toContain(ui['result.recorded'])
    // Nothing to try again, since it never will count.
    expect(recordFormIn(last.html)).toBeUndefined()

    expect(store.counts()).toMatchObject({ put: 0 })
    expect(await keyNames()).toEqual(keys)
    const { joined, finished, rows } = readReport(await browser.open(report))
    expect([joined, finished]).toEqual([2, 1])
    const scores = Object.fromEntries(
      rows.map(({ name, cells }) => [name, cells[ui['report.score'] ?? '']]),
    )
    expect(scores).toEqual({ [early.name]: '2', [late.name]: '–' })
  })

  it('with scripts it is the same', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { last } = await joinUntilLast(code)
    await act(report, 'close')
    pass(60)
    store.reset()
    const { item } = questionIn(last.html) ?? { item: '' }
    const result = await htmx.respond(last, right(item))
    expect(result.html).not.toContain('<html')
    expect(textOf(result.html)).toContain(wordsOf('result.late').split('{time}')[1]?.trim())
    expect(store.counts()).toMatchObject({ put: 0 })
  })

  it('by itself at the end of the time set, it is the same', async () => {
    const { report, code } = await openClassroom(browser, { ...short, hours: '1' })
    const { finish } = await joinUntilLast(code)
    pass(hour + 1)
    const { last } = await finish()
    expect(textOf(last.html)).toContain(wordsOf('result.late').split('{time}')[1]?.trim())
    const page = await browser.open(report)
    expect(readReport(page).state).toBe('closed')
    expect(readReport(page).finished).toBe(0)
  })

  it('sending the receipt form of a late attempt does not make it count', async () => {
    const { report, code } = await openClassroom(browser, short)
    const { finish } = await joinUntilLast(code)
    await act(report, 'close')
    pass(60)
    const { last } = await finish()
    store.reset()
    const form = { action: `${last.address}/record`, method: 'post', hidden: [], tags: [] }
    const again = await browser.send(form)
    expect(again.status).toBe(200)
    expect(store.counts()).toMatchObject({ put: 0 })
    expect(readReport(await browser.open(report)).finished).toBe(0)
  })

  it('what was finished before counts as ever', async () => {
    const { report, code } = await openClassroom(browser, short)
    await (await joinUntilLast(code)).finish()
    await act(report, 'close')
    const page = await browser.open(report)
    expect(readReport(page).finished).toBe(1)
    // What was finished a moment before may still come in; after a while nothing does.
    const mayCome = wordsOf('report.delay')
    expect(textOf(page.html)).toContain(mayCome)
    pass(hour)
    expect(textOf((await browser.open(report)).html)).not.toContain(mayCome)
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
      expect(page.status).toBe(404)
      expect(textOf(page.html)).toContain(ui['problem.badKey.title'])
      expect(page.html).not.toContain(renewed.key)
    }
    // A report that stayed open at the old address is told so.
    const polled = await htmx.get(old.report)
    expect(polled.status).toBe(404)
    expect(polled.html).not.toContain('<html')
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
    const { report, gone, other } = await removedClassroom()
    const before = await browser.open(report)
    expect(readReport(before)).toMatchObject({ joined: 2, finished: 2 })
    const asked = await browser.open(readReport(before).removal(gone.name))
    const done = await confirm(asked, `learners/${gone.name}/remove`)
    expect(done.redirects).toHaveLength(1)
    const left = readReport(await browser.open(report))
    expect(left.rows.map(({ name }) => name)).toEqual([other.name])
    expect([left.joined, left.finished]).toEqual([1, 1])
    const keys = (await keyNames()).filter((name) => name.includes(gone.name))
    // A mark stays, so that nothing under way brings the name back.
    expect(keys.map((name) => name.split('/')[3])).toEqual(['removed'])
    expect((await browser.open(`${report}.csv`)).html).not.toContain(formatLearnerName(gone.name))
  })

  it('what is under way when it happens is not counted', async () => {
    const { report, code, gone, board } = await removedClassroom()
    const underWay = await comeBack(browser, code, gone.name)
    await act(report, `learners/${gone.name}/remove`)
    const { last } = await answerAll(browser, underWay, right)
    expect(last.status).toBe(200)
    expect(scoreShownIn(last.html)).toBeDefined()
    const { joined, finished, rows } = readReport(await browser.open(report))
    expect([joined, finished]).toEqual([1, 1])
    expect(rows.some(({ name }) => name === gone.name)).toBe(false)
    expect(textOf((await browser.open(board)).html)).toContain(`1 ${ui['board.joined']}`)
    expect((await browser.open(`${report}.csv`)).html).not.toContain(formatLearnerName(gone.name))
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

describe('deleting', () => {
  it('takes everything but the note that it was deleted', async () => {
    const { report, code } = await openClassroom(browser, short)
    await (await joinUntilLast(code)).finish()
    const { name } = await joinClassroom(browser, code)
    await act(report, `learners/${name}/remove`)
    const done = await act(report, 'delete')
    expect(textOf(mainOf(done.html))).toContain(ui['deleted.title'])
    expect(textOf(mainOf(done.html))).toContain(wordsOf('deleted.done'))
    expect(await keyNames()).toEqual([`v1/class/${code}/settings`])
    expect((await settingsOf({ code })).isDeleted).toBe(true)
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
    store.reset()
    const { last } = await joined.finish()
    expect(scoreShownIn(last.html)).toBeDefined()
    expect(textOf(last.html)).not.toContain(ui['result.recorded'])
    // It would have closed at two, which is still to come.
    expect(textOf(last.html)).not.toContain('14:00')
    expect(store.counts()).toMatchObject({ put: 0 })
    expect(await keyNames()).toEqual([`v1/class/${code}/settings`])
  })

  it('goes in steps of at most 900, and says how many are left', {
    timeout: 60_000,
  }, async () => {
    const { report, code } = await openClassroom(browser, short)
    const names = Array.from({ length: 920 }, (_, at) => learnerNameAt(at * 101))
    const entry = { joinedAt: noon / 1000 }
    for (let at = 0; at < names.length; at += 200) {
      const some = names.slice(at, at + 200)
      await Promise.all(some.map((name) => saveLearner(env.SCORES, code, name, entry)))
    }
    store.reset()
    const first = await act(report, 'delete')
    expect(store.counts().delete).toBe(900)
    expect(textOf(mainOf(first.html))).toContain(ui['deleted.title'])
    expect(textOf(mainOf(first.html))).toContain(wordsOf('deleted.left.other').replace('{n}', '20'))
    expect((await browser.open(`/join/${code}`)).status).toBe(410)

    store.reset()
    const second = await confirm(await browser.open(report), 'delete')
    expect(store.counts().delete).toBe(20)
    expect(textOf(mainOf(second.html))).toContain(wordsOf('deleted.done'))
    expect(formsIn(mainOf(second.html))).toEqual([])
    expect(await keyNames()).toEqual([`v1/class/${code}/settings`])
  })

  it('nothing is said of those whose entries are still to go', async () => {
    const opened = await openClassroom(browser, short)
    const { name } = await joinClassroom(browser, opened.code)
    const { finish, name: other } = await joinUntilLast(opened.code)
    await finish()
    // As after the first of several steps, and as a store that is behind shows it.
    const settings = await settingsOf(opened)
    await saveSettings(env.SCORES, opened.code, { ...settings, revision: 1, isDeleted: true })
    for (const below of ['', '.csv', '/discuss']) {
      const { html } = await browser.open(opened.report + below)
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
    store.reset()
    await confirm(removal, `learners/${name}/remove`)
    await browser.send(receipts, [['receipts', `http://localhost${last.address}`]])
    expect(store.counts()).toMatchObject({ put: 0 })
    expect(await keyNames()).toEqual([`v1/class/${code}/settings`])
  })

  it('cannot be undone', async () => {
    const opened = await openClassroom(browser, short)
    const before = new URL(opened.page.address, 'http://localhost').search
    await act(opened.report, 'delete')
    for (const action of classroomActions.filter((each) => each !== 'delete')) {
      // Not even with the settings from before, which an old page still carries.
      for (const query of ['', before]) {
        const address = `${opened.report}/${action}${query}`
        const form = { action: address, method: 'post', hidden: [], tags: [] }
        const page = await browser.send(form, [['hours', '24']])
        expect(page.status).toBe(409)
        expect(textOf(page.html)).toContain(ui['problem.classroomOver.title'])
      }
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
    const withoutHidden = { ...form, hidden: [] }
    for (const each of [other, withoutHidden]) {
      const page = await browser.send(each)
      expect(page.status).toBe(404)
      expect(page.redirects).toEqual([])
    }
    expect((await settingsOf(opened)).keyVersion).toBe(2)
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
    store.reset()
    const page = await browser.open(one.report.replace(one.code, other.code))
    expect(page.status).toBe(404)
    expect(textOf(page.html)).toContain(ui['problem.badKey.title'])
    expect(store.counts()).toMatchObject({ get: 0, list: 0 })
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
    const failing = browserWith({ SCORES: failToPut(env.SCORES, quotaError).scores })
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
