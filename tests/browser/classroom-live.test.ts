/** Live pages ask by themselves, no more often than they have to, and disturb nobody who is reading. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { classroomClock } from '../../src/content/classroom-clock.ts'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import { stopClock, useChromium, waitForView } from '../support/chromium.ts'
import { site, t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const short = { questions: '2', zone: 'Asia/Tokyo' }

afterEach(() => {
  server.takesWrites = true
  server.answersReads = true
  server.takesGuesses = true
  server.secondsPassed = 0
})

const counts = (joined: number, finished: number) => t('report.counts', { joined, finished })
const shows = (page: Page, text: string) => page.getByText(text).waitFor()

/** What a page asked by itself, and what came back. */
interface Asked {
  /** The status of each answer, in order. */
  statuses: number[]
  /** Lets time go by on the page, by steps of some seconds, and its questions be answered. */
  pass: (seconds: number, step?: number) => Promise<void>
  /** Has it ask now, however long ago it last did. */
  askNow: () => Promise<void>
}

function watchAsking(page: Page): Asked {
  const statuses: number[] = []
  let open = 0
  const isAsking = (headers: Record<string, string>) => 'hx-request-type' in headers
  page.on('request', (request) => {
    if (isAsking(request.headers())) open++
  })
  page.on('requestfailed', (request) => {
    if (isAsking(request.headers())) open--
  })
  page.on('response', (response) => {
    if (!isAsking(response.request().headers())) return
    statuses.push(response.status())
    open--
  })
  // An answer is dealt with before a later question to the page is.
  const settle = async () => {
    await page.evaluate(() => 0)
    await expect.poll(() => open, { interval: 5 }).toBe(0)
    await page.evaluate(() => fetch(location.href).then((response) => response.text()))
  }
  return {
    statuses,
    async pass(seconds, step = 1) {
      for (let passed = 0; passed < seconds; passed += step) {
        const before = statuses.length + open
        await page.clock.runFor(step * 1000)
        await page.evaluate(() => 0)
        if (open > 0 || statuses.length > before) await settle()
      }
    },
    async askNow() {
      const before = statuses.length
      await page.locator('[data-live]').dispatchEvent('refresh')
      await expect.poll(() => statuses.length, { interval: 5 }).toBeGreaterThan(before)
      await settle()
    },
  }
}

/** Opens a live page whose clock stands still. */
async function watch(address: string): Promise<Asked & { page: Page }> {
  const page = await chromium.visit(server.origin + address, {
    hasOwnClock: true,
    withoutSockets: true,
  })
  const asked = watchAsking(page)
  await stopClock(page)
  return { page, ...asked }
}

/** As when another tab is looked at, and when this one is again. */
const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)

describe.each([
  { kind: 'report', pace: 20 },
  { kind: 'board', pace: 30 },
] as const)('the $kind', ({ kind, pace }) => {
  const closed = { board: t('classroom.closed'), report: t('report.until.closed', { time: '' }) }
  const showsClosed = (page: Page) => shows(page, closed[kind].trim())

  test(`asks every ${pace} seconds, and hears that nothing changed`, async () => {
    const { [kind]: address } = await server.openClassroom(short)
    const { pass, statuses } = await watch(address)
    await pass(pace - 2)
    expect(statuses).toEqual([])
    await pass(2)
    expect(statuses).toEqual([304])
    await pass(pace - 2)
    expect(statuses).toEqual([304])
    await pass(2 + 2 * pace)
    expect(statuses).toEqual([304, 304, 304, 304])
  })

  test('does not ask while nobody looks at it, and asks at once when somebody does again', async () => {
    const { [kind]: address } = await server.openClassroom(short)
    const { page, pass, statuses } = await watch(address)
    await setHidden(page, true)
    await pass(90, 5)
    expect(statuses).toEqual([])
    await setHidden(page, false)
    await pass(1)
    expect(statuses).toEqual([304])
    // Going to and fro costs the store nothing.
    await setHidden(page, true)
    await setHidden(page, false)
    await pass(pace - 2)
    expect(statuses).toEqual([304])
  })

  test(`asks every minute after five minutes without news, and every ${pace} seconds again after some`, async () => {
    const { code, [kind]: address } = await server.openClassroom(short)
    const { page, pass, statuses } = await watch(address)
    await pass(5 * 60, 5)
    const first = statuses.length
    expect(Math.abs(first - (5 * 60) / pace)).toBeLessThanOrEqual(1)
    await pass(10 * 60, 5)
    expect(Math.abs(statuses.length - first - 10)).toBeLessThanOrEqual(1)
    expect(new Set(statuses)).toEqual(new Set([304]))
    await server.finishInClassroom(code)
    while (statuses.at(-1) === 304) await pass(1)
    expect(statuses.at(-1)).toBe(200)
    const news = statuses.length
    await pass(3 * pace + 1)
    expect(statuses.length - news).toBe(3)
    expect(await page.locator('[data-live]').textContent()).toContain('1')
  })

  test('shows by itself that the class was closed', async () => {
    const { report, [kind]: address } = await server.openClassroom(short)
    const { page, pass, statuses } = await watch(address)
    await act(report, 'close')
    await pass(pace + 1)
    expect(statuses).toEqual([200])
    await showsClosed(page)
  })

  test('A live page of a class that has been closed for a while does not ask for minutes', async () => {
    const { code, [kind]: address } = await server.openClassroom(short)
    await server.endClassroom(code, 11 * 60)
    const { page, pass, statuses } = await watch(address)
    await showsClosed(page)
    await pass(5 * 60, 5)
    expect(statuses).toEqual([])
  })

  test('stops asking in the end when the class closes while it is looked at', async () => {
    const { code, [kind]: address } = await server.openClassroom(short)
    const { page, pass, statuses } = await watch(address)
    // The report waits ten minutes for what was finished at the last moment.
    await server.endClassroom(code, 10 * 60 - 2)
    await pass(pace + 1)
    await showsClosed(page)
    await page.waitForTimeout(3500)
    await pass(pace + 1)
    const last = statuses.length
    await pass(5 * 60, 5)
    expect(statuses.length - last).toBe(0)
  })

  test('stays as it was while the class can’t be reached, and goes on by itself when it is back', async () => {
    const { code, [kind]: address } = await server.openClassroom(short)
    await server.finishInClassroom(code)
    const { page, pass, statuses } = await watch(address)
    const live = page.locator('[data-live]')
    const before = await live.textContent()
    server.answersReads = false
    await pass(pace + 1)
    expect(statuses).toEqual([503])
    expect(await live.textContent()).toBe(before)
    await shows(page, t('live.failed'))
    server.answersReads = true
    await pass(pace + 1)
    expect(await page.getByText(t('live.failed')).isVisible()).toBe(false)
    await server.finishInClassroom(code)
    await pass(pace + 1)
    expect(statuses.at(-1)).toBe(200)
    expect(await live.textContent()).toContain('2')
  })
})

test.each(['board', 'console'] as const)(
  'the %s of a class that has ended shows by itself, though late, that it was opened again',
  async (kind) => {
    const { report, board } = await server.openClassroom(short)
    await act(report, 'close')
    const { page, pass, statuses } = await watch(kind === 'board' ? board : `${report}/live`)
    const isClosed = page.getByText(t(kind === 'board' ? 'board.closed' : 'lesson.console.closed'))
    await isClosed.waitFor()
    await act(report, 'reopen')
    await pass(9 * 60, 10)
    expect(statuses).toEqual([])
    await pass(62, 2)
    expect(statuses[0]).toBe(200)
    expect(await isClosed.count()).toBe(0)
  },
)

test.each([
  ['rekey', 404, 'problem.badBoard.title'],
  ['delete', 410, 'problem.classroomDeleted.title'],
] as const)(
  'a board that is asked for after %s says what happened, and asks no more',
  async (action, status, words) => {
    const { report, board } = await server.openClassroom(short)
    const { page, pass, statuses } = await watch(board)
    await act(report, action)
    await pass(31)
    await page.getByRole('heading', { name: t(words) }).waitFor()
    await pass(20 * 60, 10)
    expect(statuses).toEqual([status])
  },
)

test('a console says of a step without an answer that it may not have been made, and not that it is tried again', async () => {
  const { report } = await server.openClassroom(short)
  const { page } = await watch(`${report}/live`)
  server.answersReads = false
  await page.locator('.stage-onward').click()
  await shows(page, t('live.unsent'))
  server.answersReads = true
  await page.locator('.stage-onward').click()
  await shows(page, t('lesson.phase.lobby'))
  expect(await page.getByText(t('live.unsent')).isVisible()).toBe(false)
})

/** What a teacher does to a class, elsewhere. */
async function act(report: string, action: string): Promise<void> {
  const address = `${server.origin}${report}/${action}`
  const { status } = await fetch(address, { method: 'POST', redirect: 'manual' })
  expect(status).toBe(303)
}

test('the board shows by itself who joined and who finished', async () => {
  const { code, board } = await server.openClassroom(short)
  const { page, pass } = await watch(board)
  const status = () => page.getByRole('status').textContent()
  expect(await status()).toBe(`0 ${t('board.joined')} · 0 ${t('board.finished')}`)
  await server.finishInClassroom(code)
  await pass(31)
  expect(await status()).toBe(`1 ${t('board.joined')} · 1 ${t('board.finished')}`)
})

test('the answer that nothing changed changes the time on the report, and nothing else', async () => {
  const { code, report } = await server.openClassroom(short)
  await server.finishInClassroom(code)
  const page = await chromium.visit(server.origin + report)
  const { askNow, statuses } = watchAsking(page)
  const asOf = page.locator('[data-as-of]')
  const clock = classroomClock(site, short)
  const now = () => Math.floor(Date.now() / 1000)
  await asOf.evaluate((one) => one.replaceChildren())
  // As it is without the time, to the last letter; and whether it is the very same.
  const restOfPage = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement
      for (const time of copy.querySelectorAll('[data-as-of]')) time.textContent = ''
      return copy.outerHTML
    })
  await page.locator('[data-live] *').evaluateAll((all) => {
    for (const one of all) Object.assign(one, { isSame: true })
  })
  const before = await restOfPage()
  const earliest = now()
  await askNow()
  const latest = now()
  expect(statuses).toEqual([304])
  expect([clock.dateTime(earliest), clock.dateTime(latest)]).toContain(await asOf.textContent())
  expect(await restOfPage()).toBe(before)
  const areSame = await page
    .locator('[data-live] *')
    .evaluateAll((all) => all.every((one) => 'isSame' in one))
  expect(areSame).toBe(true)
})

describe('a new result', () => {
  /** A report with one result, and what adds another. */
  async function openReport() {
    const { code, report } = await server.openClassroom(short)
    const first = await server.finishInClassroom(code)
    const page = await chromium.visit(server.origin + report)
    for (const fold of await page.locator('.fold > summary').all()) await fold.click()
    const asked = watchAsking(page)
    let results = 1
    const addResult = async () => {
      const { name } = await server.finishInClassroom(code)
      results++
      await asked.askNow()
      await shows(page, counts(results, results))
      return name
    }
    return { page, addResult, first: first.name, ...asked }
  }

  test('leaves a question open that was opened, and one closed that was not', async () => {
    const { page, addResult } = await openReport()
    const questions = page.locator('.report-questions details')
    expect(await questions.count()).toBe(2)
    await questions.first().locator('summary').click()
    const answered = t('report.learners.other', { n: 2 })
    expect(await page.getByText(answered).first().isVisible()).toBe(false)
    await addResult()
    const areOpen = () =>
      questions.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))
    expect(await areOpen()).toEqual([true, false])
    expect(await page.getByText(answered).first().isVisible()).toBe(true)
    // What the teacher closes again stays closed.
    await questions.first().locator('summary').click()
    await addResult()
    expect(await areOpen()).toEqual([false, false])
  })

  test('leaves what is being read where it is', async () => {
    const { page, addResult } = await openReport()
    await page.setViewportSize({ width: 1280, height: 500 })
    const read = page.getByRole('heading', { name: t('receipts.title') })
    await read.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
    const place = () => read.evaluate((element) => Math.round(element.getBoundingClientRect().top))
    const before = await place()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
    await addResult()
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2)
  })

  test('keeps a wide table where it was moved to', async () => {
    const { page, addResult, first } = await openReport()
    await page.setViewportSize({ width: 320, height: 640 })
    const region = page
      .getByRole('region')
      .filter({ has: page.getByRole('table') })
      .last()
    await region.evaluate((element) => element.scrollTo(60, 0))
    const moved = await region.evaluate(({ scrollLeft }) => scrollLeft)
    expect(moved).toBeGreaterThan(0)
    await addResult()
    expect(await region.evaluate(({ scrollLeft }) => scrollLeft)).toBe(moved)
    expect(await page.getByRole('rowheader', { name: formatLearnerName(first) }).count()).toBe(1)
  })

  test('keeps text that is being typed, the place in it and the focus', async () => {
    const { page, addResult } = await openReport()
    const field = page.getByLabel(t('receipts.label'))
    await field.fill('first line\nsecond line')
    await field.evaluate((element) => (element as HTMLTextAreaElement).setSelectionRange(3, 7))
    await addResult()
    expect(await field.inputValue()).toBe('first line\nsecond line')
    expect(
      await field.evaluate((element) => {
        const { selectionStart, selectionEnd } = element as HTMLTextAreaElement
        return [document.activeElement === element, selectionStart, selectionEnd]
      }),
    ).toEqual([true, 3, 7])
  })

  test('keeps text that was typed before the teacher went elsewhere on the page', async () => {
    const { page, addResult } = await openReport()
    const field = page.getByLabel(t('receipts.label'))
    await field.fill('a receipt')
    await page.getByRole('link', { name: t('control.close'), exact: true }).focus()
    await addResult()
    expect(await field.inputValue()).toBe('a receipt')
  })

  test.each([
    {
      what: 'a link that runs the class',
      find: (page: Page) => page.getByRole('link', { name: t('control.close'), exact: true }),
    },
    {
      what: 'a heading of the table',
      find: (page: Page) => page.getByRole('link', { name: t('report.score'), exact: true }),
    },
    {
      what: 'a question',
      find: (page: Page) => page.locator('[data-live] summary').first(),
    },
  ])('leaves the focus on $what', async ({ find }) => {
    const { page, addResult } = await openReport()
    await find(page).focus()
    const isFocused = () => find(page).evaluate((element) => document.activeElement === element)
    expect(await isFocused()).toBe(true)
    await addResult()
    expect(await isFocused()).toBe(true)
  })

  test('leaves the focus on the same learner, wherever the line of another comes in', async () => {
    const { page, addResult, first } = await openReport()
    const remove = page.locator(`a[href*="/learners/${first}/remove"]`)
    await remove.focus()
    const second = await addResult()
    expect(await remove.evaluate((element) => document.activeElement === element)).toBe(true)
    const names = await page
      .locator('[data-live] tbody')
      .first()
      .getByRole('rowheader')
      .allTextContents()
    expect(names).toEqual([first, second].map(formatLearnerName).toSorted())
  })
})

test('a report that can’t be reached for a while is left as it is', async () => {
  const { code, report } = await server.openClassroom(short)
  await server.finishInClassroom(code)
  const page = await chromium.visit(server.origin + report, {
    expects: /htmx:error: Failed to fetch/,
  })
  const { askNow } = watchAsking(page)
  const before = await page.locator('[data-live]').textContent()
  await page.context().setOffline(true)
  const failure = page.waitForEvent('requestfailed')
  await page.locator('[data-live]').dispatchEvent('refresh')
  await failure
  await shows(page, t('live.failed'))
  expect(await page.locator('[data-live]').textContent()).toBe(before)
  await page.context().setOffline(false)
  await server.finishInClassroom(code)
  await askNow()
  await shows(page, counts(2, 2))
})

describe('a code asked for from a network that guesses', () => {
  /** A learner with a code that nobody looks for just now, and what lets them in. */
  async function openHeldBack(javaScriptEnabled = true) {
    const { code, open } = await server.codeBeforeItsClassroom()
    server.takesGuesses = false
    const hasOwnClock = javaScriptEnabled
    const page = await chromium.visit(`${server.origin}/join/${code}`, {
      hasOwnClock,
      javaScriptEnabled,
    })
    await shows(page, t('join.notSeen.busy'))
    const letIn = async () => {
      await open()
      server.secondsPassed += 61
    }
    return { page, letIn }
  }

  test('A code that nobody looks for just now is asked for again every 15 seconds, until the class is there to be joined', async () => {
    const { page, letIn } = await openHeldBack()
    const { pass, statuses } = watchAsking(page)
    await stopClock(page)
    await pass(13)
    expect(statuses).toEqual([])
    await pass(3)
    expect(statuses).toEqual([429])
    expect(await page.getByText(t('join.notSeen.title')).isVisible()).toBe(true)
    await letIn()
    await pass(16)
    expect(statuses).toEqual([429, 200])
    await page.getByRole('button', { name: t('join.start'), exact: true }).click()
    await waitForView(page, { phase: 'question' })
    expect(await page.getByRole('heading', { name: t('join.notSeen.title') }).count()).toBe(0)
  })

  test('A code that nobody looks for just now is no longer asked for after two minutes, and then by its link', async () => {
    const { page, letIn } = await openHeldBack()
    const { pass, statuses } = watchAsking(page)
    await stopClock(page)
    await pass(5 * 60, 5)
    expect(statuses.length).toBeGreaterThanOrEqual(7)
    expect(statuses.length).toBeLessThanOrEqual(8)
    expect(new Set(statuses)).toEqual(new Set([429]))
    await letIn()
    await page.getByRole('link', { name: t('problem.tryAgain') }).click()
    await page.getByRole('button', { name: t('join.start'), exact: true }).waitFor()
  })

  test('A code that nobody looks for just now is asked for by its link without scripts', async () => {
    const { page, letIn } = await openHeldBack(false)
    await page.getByRole('link', { name: t('problem.tryAgain') }).click()
    await shows(page, t('join.notSeen.busy'))
    await letIn()
    await page.getByRole('link', { name: t('problem.tryAgain') }).click()
    await page.getByRole('button', { name: t('join.start'), exact: true }).waitFor()
  })
})

describe('a result that the store refuses', () => {
  /** Its page, after the try that it makes by itself when it is opened. */
  async function openRefused() {
    const { code } = await server.openClassroom(short)
    server.takesWrites = false
    const { result } = await server.finishInClassroom(code)
    const page = await chromium.visit(result, { viewport: { width: 390, height: 600 } })
    await shows(page, t('result.notRecorded.failed'))
    const { statuses } = watchAsking(page)
    const tryAgain = async () => {
      const before = statuses.length
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await expect.poll(() => statuses.length).toBe(before + 1)
      // An answer is dealt with before the next one comes.
      await page.evaluate(() => fetch(location.href).then((response) => response.text()))
    }
    return { page, statuses, tryAgain }
  }

  test('keeps its receipt open, for the teacher to scan, while the page tries again by itself', async () => {
    const { page, statuses, tryAgain } = await openRefused()
    await page.getByText(t('result.receipt'), { exact: true }).click()
    const picture = page.getByRole('img', { name: t('result.receipt') })
    expect(await picture.isVisible()).toBe(true)
    await tryAgain()
    expect(statuses).toEqual([503])
    expect(await picture.isVisible()).toBe(true)
    server.takesWrites = true
    await tryAgain()
    await shows(page, t('result.recorded'))
  })

  test('stays where it is read while the page tries again by itself', async () => {
    const { page, statuses, tryAgain } = await openRefused()
    const read = page.getByRole('heading', { name: t('result.review') })
    await read.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
    const place = () => read.evaluate((element) => Math.round(element.getBoundingClientRect().top))
    const before = await place()
    await tryAgain()
    expect(statuses).toEqual([503])
    // Any scrolling that it brought about is over.
    await page.waitForTimeout(500)
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2)
  })
})
