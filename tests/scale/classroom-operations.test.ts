/** Proves that the pages of a class of a thousand learners cost three lists, and one more for each thousand attempts more. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Attempt, attemptId, startAttempt } from '../../src/domain/attempt.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import { recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { scoreAttempt } from '../../src/domain/scoring.ts'
import { itemOf, right } from '../support/answers.ts'
import {
  learnerNameAt,
  type OpenClassroom,
  openClassroom,
  readReport,
} from '../support/classroom.ts'
import { browser, costOf, expectCost, fetch, operations } from '../support/operation-costs.ts'
import { firstQuiz as quiz } from '../support/site.ts'

describe('the report of a large class', { timeout: 60_000 }, () => {
  const learners = 1000
  let opened: OpenClassroom
  beforeAll(async () => {
    opened = await openClassroom(browser, { mode: 'test' })
    const { settings } = await settingsOf(opened.code)
    await inBatches(learners, (index) => storeLearner(opened.code, index))
    await inBatches(learners, (index) => storeAttempt(opened.code, settings, index, 0))
    return reset
  }, 60_000)

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
    'For 1,000 learners with an attempt each, the %s takes three lists and no read',
    async (name) => {
      await expectCost({ list: 3 }, () => browser.open(pages[name]()))
    },
  )

  it('asking again by script takes the same lists, changed or not', async () => {
    const page = await browser.open(opened.report)
    const tag = page.headers.get('HX-PTag') ?? ''
    const ask = async (known: string) =>
      fetch(
        new Request(`http://localhost${opened.report}`, {
          headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-PTag': known },
        }),
      )
    const [unchanged, { status }] = await costOf(() => ask(tag))
    expect([status, unchanged]).toEqual([304, operations({ list: 3 })])
    const [changed, other] = await costOf(() => ask('another'))
    expect([other.status, changed]).toEqual([200, operations({ list: 3 })])
  })

  it('shows them all', async () => {
    const { joined, finished } = readReport(await browser.open(opened.report))
    expect([joined, finished]).toEqual([learners, learners])
  })

  it('takes one list more for each thousand attempts more', async () => {
    const { settings } = await settingsOf(opened.code)
    await inBatches(learners, (index) => storeAttempt(opened.code, settings, index, 1))
    await expectCost({ list: 4 }, () => browser.open(opened.report))
    await expectCost({ list: 4 }, () => browser.open(opened.board))
  })
})

async function settingsOf(code: string) {
  const { metadata } = await env.SCORES.getWithMetadata<ClassroomSettings>(
    `v1/class/${code}/settings`,
  )
  if (!metadata) throw new Error(`no class ${code}`)
  return { settings: metadata }
}

const storeLearner = (code: string, index: number) =>
  env.SCORES.put(`v1/class/${code}/learner/${learnerNameAt(index)}`, '', {
    metadata: { joinedAt: Math.floor(Date.now() / 1000) },
  })

/** Stores what a learner finished, all of it right, as the site does. @param turn of this learner */
function storeAttempt(code: string, settings: ClassroomSettings, index: number, turn: number) {
  const name = learnerNameAt(index)
  const now = Math.floor(Date.now() / 1000)
  const random = `${turn}${String(index).padStart(9, '0')}`
  const attempt: Attempt = {
    ...startAttempt({
      id: attemptId(now, random, settings.quiz),
      seed: settings.seed,
      mode: settings.mode,
      draw: 'selection',
      items: settings.items,
      startedAt: now,
      classroom: { code, learner: name },
    }),
    responses: settings.items.map((item) => ({ response: right(item), seconds: 5 })),
    completedAt: now,
  }
  const record = recordOf(
    attempt,
    scoreAttempt(settings.items.map(itemOf), settings.items.map(right)),
  )
  return env.SCORES.put(`v1/class/${code}/attempt/${name}/${record.id}`, JSON.stringify(record), {
    metadata: scoreLineOf(record),
  })
}

async function inBatches(count: number, store: (index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, at) => store(from + at)))
  }
}
