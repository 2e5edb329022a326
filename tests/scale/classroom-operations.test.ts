/** Proves that the pages of a class of a thousand learners cost one call of its room, and nothing of the store. */
import { reset } from 'cloudflare:test'
import { beforeAll, describe, expect, it } from 'vitest'
import { attemptId, startAttempt } from '../../src/domain/attempt.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import { itemOf, right } from '../support/answers.ts'
import {
  learnerNameAt,
  type OpenClassroom,
  openClassroom,
  readReport,
} from '../support/classroom.ts'
import { browser, costOf, expectCost, fetch } from '../support/operation-costs.ts'
import { handIn, readRoom, seat } from '../support/rooms.ts'
import { firstQuiz as quiz } from '../support/site.ts'

describe('the report of a large class', { timeout: 60_000 }, () => {
  const learners = 1000
  let opened: OpenClassroom
  beforeAll(async () => {
    opened = await openClassroom(browser, { mode: 'test' })
    const names = Array.from({ length: learners }, (_, index) => learnerNameAt(index))
    await seat(opened.code, names)
    await finishAll(0)
    return reset
  }, 60_000)

  async function finishAll(turn: number): Promise<void> {
    const { settings } = await readRoom(opened.code)
    if (!settings) throw new Error(`no class ${opened.code}`)
    const items = settings.items.map(itemOf)
    await inBatches(learners, (index) =>
      handIn(attemptOf(opened.code, settings, index, turn), items),
    )
  }

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
    'For 1,000 learners with an attempt each, the %s takes one call',
    async (name) => {
      await expectCost({ read: 1 }, () => browser.open(pages[name]()))
    },
  )

  it('asking again by script takes one call too, changed or not', async () => {
    const page = await browser.open(opened.report)
    const tag = page.headers.get('HX-PTag') ?? ''
    const ask = async (known: string) =>
      fetch(
        new Request(`http://localhost${opened.report}`, {
          headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-PTag': known },
        }),
      )
    const [unchanged, { status }] = await costOf(() => ask(tag))
    expect([status, unchanged]).toEqual([304, { read: 1 }])
    const [changed, other] = await costOf(() => ask('another'))
    expect([other.status, changed]).toEqual([200, { read: 1 }])
  })

  it('shows them all', async () => {
    const { joined, finished } = readReport(await browser.open(opened.report))
    expect([joined, finished]).toEqual([learners, learners])
  })

  it('takes one call with a thousand attempts more', async () => {
    await finishAll(1)
    await expectCost({ read: 1 }, () => browser.open(opened.report))
    await expectCost({ read: 1 }, () => browser.open(opened.board))
  })
})

/** What a learner finished, all of it right. @param turn of this learner */
function attemptOf(code: string, settings: ClassroomSettings, index: number, turn: number) {
  const now = Math.floor(Date.now() / 1000)
  const random = `${turn}${String(index).padStart(9, '0')}`
  const attempt = startAttempt({
    id: attemptId(now, random, settings.quiz),
    seed: settings.seed,
    mode: settings.mode,
    draw: 'selection',
    items: settings.items,
    startedAt: now,
    classroom: { code, learner: learnerNameAt(index) },
  })
  const responses = settings.items.map((item) => ({ response: right(item), seconds: 5 }))
  return { ...attempt, responses, completedAt: now }
}

async function inBatches(count: number, store: (index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, at) => store(from + at)))
  }
}
