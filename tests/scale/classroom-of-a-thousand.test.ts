/** Proves that of a thousand learners who finish within one minute no result is lost, on the free plan too. */
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Attempt } from '../../src/domain/attempt.ts'
import { randomSequence } from '../../src/domain/random.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { answerOf, itemOf, itemOfType, itemTypes, qualitiesOf } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import {
  fieldsOf,
  formTo,
  learnerNameAt,
  type OpenClassroom,
  openClassroom,
  pointsShownIn,
  type ReadReport,
  readReport,
  scoreShownIn,
  toldPointsIn,
} from '../support/classroom.ts'
import { elementsIn, type Page, recordFormIn, textOf, theQuestionIn } from '../support/pages.ts'
import { meddleWith, roomError } from '../support/rooms.ts'
import { browserWith, library, stopClock } from '../support/site.ts'

const { ui } = library
/** A usual quiz: two questions of each type, so that scores differ whatever a draw would have asked. */
const usual = itemTypes.flatMap((type) =>
  Object.values(library.items)
    .filter((item) => item.type === type && !item.retired)
    .slice(0, 2)
    .map(({ id }) => id),
)
/** A short quiz, where its length proves nothing. */
const items = (['single', 'order', 'classify'] as const).map((type) => itemOfType(type).id)
const learners = 1000
/** Receipts that a teacher may paste at once. */
const mostReceipts = 400
/** 23 November 2026, 09:00 UTC. */
const nine = Date.UTC(2026, 10, 23, 9) / 1000
const day = 24 * 3600
const limit = 120_000

/** A site whose rooms answer so many calls that change something on a day, at nine in the morning. */
function openSite(daily = Number.POSITIVE_INFINITY) {
  let [time, dayNow, changes] = [nine, 0, 0]
  const calls = new Map<string, number>()
  const rooms = meddleWith(env.ROOMS, async (method, call) => {
    calls.set(method, (calls.get(method) ?? 0) + 1)
    const today = Math.floor(time / day)
    if (today !== dayNow) [dayNow, changes] = [today, 0]
    if (['complete', 'takeReceipts'].includes(method) && ++changes > daily) throw roomError()
    return call()
  })
  vi.setSystemTime(nine * 1000)
  const browser = browserWith({ ROOMS: rooms })
  const pass = (seconds: number) => {
    time += seconds
    vi.setSystemTime(time * 1000)
  }
  return { browser, calls, pass, now: () => time }
}

/** What one learner saw at the end. */
interface Seen {
  name: string
  page: Page
  score: string
}

/** All learners join and finish, each within the same minute, and come back with what they saw. */
async function takePart(
  browser: Browser,
  { code }: OpenClassroom,
  pass: (seconds: number) => void,
) {
  const seen: Seen[] = []
  const join = async (index: number): Promise<Page> => {
    const hidden = [['name', learnerNameAt(index)] as const]
    return browser.send({ action: `/join/${code}`, method: 'post', hidden, tags: [] })
  }
  const groups = 20
  const size = learners / groups
  for (let group = 0; group < groups; group++) {
    const indexes = Array.from({ length: size }, (_, at) => group * size + at)
    const firsts = await Promise.all(indexes.map(join))
    pass(1)
    seen.push(
      ...(await Promise.all(
        indexes.map(async (index, at): Promise<Seen> => {
          const page = await finish(browser, firsts[at] as Page, index)
          return { name: learnerNameAt(index), page, score: scoreShownIn(page.html) ?? '' }
        }),
      )),
    )
    pass(1)
  }
  return seen
}

/** Answers the last question; the others are answered in the address that it starts from. */
async function finish(browser: Browser, first: Page, index: number): Promise<Page> {
  expect(first.status).toBe(200)
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  const attempt = keys && (await verifyAttempt(first.address.split('/')[2] ?? '', keys))
  if (!keys || !attempt) throw new Error(`no attempt at ${first.address}`)
  const chance = randomSequence(`learner ${index}`)
  const answers = attempt.items.map((id) => {
    const qualities = qualitiesOf(itemOf(id).type)
    return answerOf(id, qualities[Math.floor(chance() * qualities.length)] ?? 'right')
  })
  const at = attempt.items.length - 1
  const given = answers.map((response) => ({ response, seconds: Math.floor(chance() * 60) }))
  const nearlyDone: Attempt = { ...attempt, at, responses: given.with(at, undefined as never) }
  const page = await browser.open(`/attempts/${await signAttempt(nearlyDone, keys)}`)
  expect(theQuestionIn(page.html).item).toBe(attempt.items[at])
  return browser.respond(page, answers[at] ?? '')
}

/** The whole report, page by page. */
async function readAll(browser: Browser, address: string): Promise<ReadReport> {
  const first = readReport(await browser.open(address))
  const rows = [...first.rows]
  while (rows.length < first.joined) {
    const next = `${address}?page=${rows.length / 100 + 1}`
    const more = readReport(await browser.open(next)).rows
    if (more.length === 0) throw new Error(`the report ends after ${rows.length} learners`)
    rows.push(...more)
  }
  return { ...first, rows }
}

/**
 * A score as learners are told it: to the nearest half, all or nothing only where that is so.
 * @param points exactly, of as many as there are questions
 */
function told(points: number, most: number): number {
  if (points === 0 || points === most) return points
  return Math.min(most - 0.5, Math.max(0.5, Math.round(points * 2) / 2))
}

/** Every learner stands in the report once, with one attempt and the score that the learner saw. */
function expectAll(report: ReadReport, seen: readonly Seen[], questions: number): void {
  expect(report).toMatchObject({ joined: learners, finished: learners })
  const lines = report.rows.map(({ name, cells }) => [
    name,
    cells[ui['report.attempts'] ?? ''],
    toldPointsIn(cells[ui['report.score'] ?? ''] ?? '', questions),
  ])
  const expected = seen.map(({ name, score }) => [name, '1', pointsShownIn(score)])
  const byName = ([a = '']: readonly unknown[], [b = '']: readonly unknown[]) =>
    String(a) < String(b) ? -1 : 1
  expect(lines.toSorted(byName)).toEqual(expected.toSorted(byName))
}

beforeAll(() => {
  stopClock(nine * 1000)
})
afterAll(() => {
  vi.useRealTimers()
})

describe('a thousand learners within one minute', { timeout: limit }, () => {
  const { browser, calls, now, pass } = openSite()
  let opened: OpenClassroom
  let seen: Seen[]
  beforeAll(async () => {
    vi.setSystemTime(nine * 1000)
    opened = await openClassroom(browser, {}, `/teach?items=${usual.join(',')}`)
    calls.clear()
    seen = await takePart(browser, opened, pass)
  }, limit)

  it('are all told that their result is recorded', () => {
    expect(now() - nine).toBeLessThan(60)
    expect(seen).toHaveLength(learners)
    const untold = seen.filter(
      ({ page }) => !textOf(page.html).includes(ui['result.recorded'] ?? '?'),
    )
    expect(untold.map(({ name }) => name)).toEqual([])
  })

  it('have cost a call for each page', () => {
    expect(Object.fromEntries(calls)).toEqual({
      join: learners,
      standing: 2 * learners,
      complete: learners,
    })
  })

  it('did not all do equally well', () => {
    expect(new Set(seen.map(({ score }) => score)).size).toBeGreaterThan(15)
  })

  it('stand in the report with the scores that they saw, on ten pages', async () => {
    expectAll(await readAll(browser, opened.report), seen, usual.length)
  })

  it('stand in the sheet with the same scores', async () => {
    const { html } = await browser.open(`${opened.report}.csv?separator=comma`)
    const [head = '', ...rows] = html.trim().split('\r\n')
    const columns = head.split(',')
    const at = columns.indexOf(ui['report.score'] ?? '')
    // Times stand before it, without commas; the words of an answer come after it.
    const scores = rows
      .map((row) => row.split(','))
      .map((cells) => [cells[0], told(Number(cells[at]), usual.length)])
    expect(Object.fromEntries(scores)).toEqual(
      Object.fromEntries(
        seen.map(({ name, score }) => [name.replaceAll('-', ' '), pointsShownIn(score)]),
      ),
    )
  })

  it('are counted on the board', async () => {
    const text = textOf((await browser.open(opened.board)).html)
    expect(text).toContain(`1,000 ${ui['board.joined']}`)
    expect(text).toContain(`1,000 ${ui['board.finished']}`)
  })
})

describe('a thousand learners on a day on which their room stops answering', {
  timeout: limit,
}, () => {
  const { browser, pass } = openSite(500)
  let opened: OpenClassroom
  let seen: Seen[]
  let receipts: string[]
  beforeAll(async () => {
    vi.setSystemTime(nine * 1000)
    opened = await openClassroom(browser, { hours: '72' }, `/teach?items=${items.join(',')}`)
    seen = await takePart(browser, opened, pass)
    receipts = seen.flatMap(({ page }) =>
      recordFormIn(page.html) ? [`http://localhost${page.address}`] : [],
    )
  }, limit)

  const recorded = () => seen.length - receipts.length
  const paste = async (lines: readonly string[]): Promise<Page> => {
    const form = formTo(await browser.open(opened.report), '/receipts')
    return browser.send(form, fieldsOf(form, { receipts: lines.join('\n') }))
  }
  const batches = () =>
    Array.from({ length: Math.ceil(receipts.length / mostReceipts) }, (_, at) =>
      receipts.slice(at * mostReceipts, (at + 1) * mostReceipts),
    )
  const fatesIn = ({ html }: Page) =>
    elementsIn(elementsIn(html, 'ol')[0] ?? '', 'li').map((line) => textOf(line).split(' : ')[1])

  it('all see a result: those whom the room took recorded, the others with a receipt', () => {
    expect(seen.map(({ score }) => score)).not.toContain('')
    expect(receipts.length).toBeGreaterThan(400)
    expect(recorded()).toBeGreaterThan(400)
    for (const { page } of seen) {
      const text = textOf(page.html)
      const isRecorded = text.includes(ui['result.recorded'] ?? '?')
      const isPending = text.includes(ui['result.notRecorded.title'] ?? '?')
      expect([page.status, isRecorded !== isPending]).toEqual([200, true])
    }
  })

  it('stand in the report as far as the room took them', async () => {
    const { finished, joined } = await readAll(browser, opened.report)
    expect([finished, joined]).toEqual([recorded(), learners])
  })

  it('do not count for being pasted while the room is away, and nobody is told so', async () => {
    const page = await paste(receipts.slice(0, mostReceipts))
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.classroomAway.title'])
    expect((await readAll(browser, opened.report)).finished).toBe(recorded())
  })

  it('are recorded the next day, by the teacher or by their own page, each once', async () => {
    pass(day)
    const before = recorded()
    const [batch = [], ...others] = batches()
    const page = await paste(batch)
    expect(new Set(fatesIn(page))).toEqual(new Set([ui['receipt.recorded']]))
    expect(readReport(page).finished).toBe(before + batch.length)

    const left = others.flat()
    expect(left.length).toBeGreaterThan(0)
    for (const address of left) {
      const form = recordFormIn((await browser.open(new URL(address).pathname)).html)
      if (!form) throw new Error('no way to record it')
      expect(textOf((await browser.send(form)).html)).toContain(ui['result.recorded'])
    }
    expectAll(await readAll(browser, opened.report), seen, items.length)

    // Those that are recorded change nothing when they come again.
    for (const again of batches()) {
      expect(readReport(await paste(again.slice(0, 50))).finished).toBe(learners)
    }
    expectAll(await readAll(browser, opened.report), seen, items.length)
  })
})
