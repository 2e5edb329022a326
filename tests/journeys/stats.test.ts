import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import type { AttemptRecord } from '../../src/domain/record.ts'
import { runTallies } from '../../src/scheduled.ts'
import { answerOf } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { failToRead, networkError } from '../support/failing-scores.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  elementsIn,
  elementsWhere,
  formsIn,
  nextIn,
  type Page,
  questionIn,
  tagsIn,
  textOf,
  theQuestionIn,
} from '../support/pages.ts'
import { simulateRecords, storeRecords } from '../support/simulated-attempts.ts'
import { app, library, startEachTestAfresh, stopClock } from '../support/site.ts'

const { ui, quizzes } = library
const quiz = quizzes[0] as (typeof quizzes)[number]
const quizIds = quizzes.map(({ id }) => id)

/** A day long past, so that what the tests record themselves is in no tally. */
const midnight = Date.UTC(2026, 0, 15) / 1000
const evening = midnight + 23 * 3600

startEachTestAfresh()

/** What a request asks of the store. */
const counts = { reads: 0, lists: 0, puts: 0 }
const clearCounts = () => Object.assign(counts, { reads: 0, lists: 0, puts: 0 })
const counted: Record<string, keyof typeof counts> = {
  get: 'reads',
  getWithMetadata: 'reads',
  list: 'lists',
  put: 'puts',
  delete: 'puts',
}
const watched = new Proxy(env.SCORES, {
  get(target, name) {
    const method = Reflect.get(target, name) as (...args: unknown[]) => unknown
    if (typeof method !== 'function') return method
    return (...args: unknown[]) => {
      const kind = counted[String(name)]
      if (kind) counts[kind]++
      return method.apply(target, args)
    }
  },
})

const fetchWith = (scores: KVNamespace) => (request: Request) =>
  app.fetch(request, { ...env, SCORES: scores }, createExecutionContext())
/** As another isolate each time: one keeps what it has read for a while. */
const browser = openBrowser((request) => fetchWith(new Proxy(watched, {}))(request))
const withoutStore = openBrowser(fetchWith(failToRead(env.SCORES, networkError)))

const simulate = (count: number, quiz: string, seed = 'stats') =>
  simulateRecords({ seed, count, from: midnight, quizzes: [quiz], isPlain: true })
/** Records attempts and lets the tallies be made. */
async function tallyUp(...records: (readonly AttemptRecord[])[]): Promise<void> {
  await storeRecords(env.SCORES, records.flat())
  await runTallies(env.SCORES, quizIds, evening, 2)
}

const attemptCount = (n: number) =>
  ui[n === 1 ? 'stats.count.one' : 'stats.count.other']?.replace(
    '{n}',
    n.toLocaleString(ui['language.locale']),
  ) ?? '?'

/** The part of the page about a quiz. */
function sectionOf({ html }: Page, id: string): string {
  const title = textOf(quizzes.find((one) => one.id === id)?.title ?? '?')
  const section = elementsIn(html, 'section').find(
    (one) => textOf(elementsIn(one, 'h2')[0] ?? '') === title,
  )
  if (section === undefined) throw new Error(`nothing about ${id}`)
  return section
}
/** Cells of a table's rows, without its head. */
const rowsOf = (table: string) =>
  elementsIn(table, 'tr')
    .slice(1)
    .map((row) => [...elementsIn(row, 'th'), ...elementsIn(row, 'td')].map(textOf))
const few = ui['stats.few']?.replace('{n}', '10') ?? '?'
/** Ids of the items that at least so many records have. */
function askedOften(records: readonly AttemptRecord[], least: number): string[] {
  const asked = records.flatMap(({ items }) => items.map(({ id }) => id))
  return [...new Set(asked)].filter((id) => asked.filter((one) => one === id).length >= least)
}
/** How many records stand at each whole score. */
const histogramOf = (records: readonly AttemptRecord[], length: number) =>
  Array.from({ length: length + 1 }, (_, points) => [
    `${points}`,
    `${records.filter(({ score }) => Math.floor(score / 60) === points).length}`,
  ])

describe('the statistics', () => {
  it('say once from how many attempts on a quiz is shown, and nothing of it before', async () => {
    for (const records of [[], simulate(9, quiz.id)]) {
      await tallyUp(records)
      const page = await browser.open('/stats')
      expect(page.status).toBe(200)
      expect(textOf(page.html).split(few)).toHaveLength(2)
      expect(elementsIn(page.html, 'section')).toEqual([])
      expect(textOf(page.html)).not.toContain(attemptCount(9))
    }
  })

  it('lead to each quiz that is shown, and count ten attempts, with bars out of all of them', async () => {
    const records = simulate(10, quiz.id)
    await tallyUp(records)
    const page = await browser.open('/stats')
    const section = sectionOf(page, quiz.id)
    expect(textOf(section)).toContain(attemptCount(10))
    const [histogram = ''] = elementsIn(section, 'table')
    expect(rowsOf(histogram)).toEqual(histogramOf(records, quiz.length))
    const bars = tagsIn(histogram, 'meter').map(({ attributes }) => attributes)
    expect(bars.every(({ max }) => max === '10')).toBe(true)
    expect(bars.map(({ value }) => value)).toEqual(rowsOf(histogram).map(([, count]) => count))
    expect(textOf(page.html).split(few)).toHaveLength(2)
    const links = tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)
    for (const id of quizIds) {
      expect(links.includes(`#quiz-${id}`)).toBe(id === quiz.id)
    }
  })

  it('count many, quiz by quiz, with mean, histogram and each question', async () => {
    const second = quizzes[1] as typeof quiz
    const ofFirst = simulate(60, quiz.id)
    const ofSecond = simulate(33, second.id, 'others')
    await tallyUp(ofFirst, ofSecond)
    const page = await browser.open('/stats')
    for (const [{ id, length }, records] of [
      [quiz, ofFirst],
      [second, ofSecond],
    ] as const) {
      const section = sectionOf(page, id)
      expect(textOf(section)).toContain(attemptCount(records.length))
      expect(rowsOf(elementsIn(section, 'table')[0] ?? '')).toEqual(histogramOf(records, length))
      const mean = records.reduce((sum, { score }) => sum + score, 0) / records.length / 60
      const said = /(\d+(?:\.\d+)?)/.exec(
        textOf(section).split(ui['stats.mean']?.split('{mean}')[0] ?? '?')[1] ?? '',
      )
      expect(Number(said?.[1])).toBeCloseTo(mean, 1)
      expect(elementsIn(section, 'summary')).toHaveLength(askedOften(records, 10).length)
    }
  })

  it('show the questions that ten attempts had with the hardest first, each with its share of points', async () => {
    const records = simulate(90, quiz.id)
    await tallyUp(records)
    const section = sectionOf(await browser.open('/stats'), quiz.id)
    const shares = elementsIn(section, 'summary').flatMap((summary) => {
      const share = /(\d+)%$/.exec(textOf(summary))?.[1]
      return share === undefined ? [] : Number(share)
    })
    expect(elementsIn(section, 'summary')).toHaveLength(shares.length)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    const asked = records.flatMap(({ items }) => items)
    const expected = [...new Set(asked.map(({ id }) => id))].flatMap((id) => {
      const those = asked.filter((item) => item.id === id)
      const points = those.reduce((sum, item) => sum + item.points, 0)
      return those.length < 10 ? [] : Math.round((100 * points) / (60 * those.length))
    })
    expect(shares.length).toBeGreaterThan(0)
    expect(shares).toEqual(expected.toSorted((a, b) => a - b))
  })

  it('name the parts of a question and mark the key of each', async () => {
    const records = simulate(60, quiz.id)
    await tallyUp(records)
    const details = elementsIn(sectionOf(await browser.open('/stats'), quiz.id), 'details')
    const stemOf = (one: string) => textOf(elementsIn(one, 'summary')[0] ?? '')
    let seen = 0
    for (const item of Object.values(library.items)) {
      const [entry, twin] = details.filter((one) => stemOf(one).startsWith(textOf(item.stem)))
      // Some questions of one kind begin alike.
      if (!entry || twin) continue
      const parts =
        item.type === 'match' ? item.left : item.type === 'classify' ? item.statements : []
      const lists = elementsIn(entry, 'ol')
      expect(lists).toHaveLength(parts.length || 1)
      const labels = elementsWhere(entry, ({ attributes }) => attributes.class === 'bars-label')
      expect(labels.map(({ inside }) => textOf(inside))).toEqual(
        parts.map(({ text }) => textOf(text)),
      )
      const keys = item.type === 'multiple' ? item.keys.length : 1
      for (const list of lists) {
        const marked = elementsIn(list, 'li').filter((answer) =>
          textOf(answer).includes(`${ui['report.key']}:`),
        )
        // Numbers close enough to the key are right too.
        if (item.type === 'number') expect(marked.length).toBeGreaterThanOrEqual(keys)
        else expect(marked).toHaveLength(keys)
      }
      seen += parts.length
    }
    expect(seen).toBeGreaterThan(0)
  })

  it('show a correlation only for questions that thirty attempts had', async () => {
    const records = simulate(90, quiz.id)
    await tallyUp(records)
    const section = sectionOf(await browser.open('/stats'), quiz.id)
    const details = elementsIn(section, 'details').map(textOf)
    const asked = records.flatMap(({ items }) => items.map(({ id }) => id))
    const often = [...new Set(asked)].filter(
      (id) => asked.filter((other) => other === id).length >= 30,
    )
    expect(often.length).toBeGreaterThan(0)
    expect(often.length).toBeLessThan(details.length)
    const shown = details.filter((text) => text.includes(ui['stats.correlation'] ?? '?'))
    expect(shown).toHaveLength(often.length)
  })

  it('show how each question goes with the score on all the others', async () => {
    const records = simulate(120, quiz.id)
    await tallyUp(records)
    const section = sectionOf(await browser.open('/stats'), quiz.id)
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const fromMean = (values: readonly number[]) => values.map((value) => value - mean(values))
    const correlationOf = (id: string) => {
      const those = records.flatMap(({ items, score }) => {
        const own = items.find((item) => item.id === id)
        return own ? [{ points: own.points, rest: score - own.points }] : []
      })
      const points = fromMean(those.map((one) => one.points))
      const rest = fromMean(those.map((one) => one.rest))
      const product = (a: readonly number[], b: readonly number[]) =>
        mean(a.map((value, at) => value * (b[at] ?? Number.NaN)))
      return product(points, rest) / Math.sqrt(product(points, points) * product(rest, rest))
    }
    const [, ...shown] = textOf(section).split(`${ui['stats.correlation']}: `)
    const asked = records.flatMap(({ items }) => items.map(({ id }) => id))
    const often = [...new Set(asked)].filter(
      (id) => asked.filter((other) => other === id).length >= 30,
    )
    const ascending = (a: number, b: number) => a - b
    const expected = often.map(correlationOf).toSorted(ascending)
    const said = shown.map((text) => Number.parseFloat(text)).toSorted(ascending)
    expect(said.length).toBeGreaterThan(5)
    expect(said).toHaveLength(expected.length)
    said.forEach((value, at) => {
      expect(Math.abs(value - (expected[at] ?? Number.NaN))).toBeLessThanOrEqual(0.0051)
    })
  })

  it('cost one read for each quiz and no list', async () => {
    await tallyUp(simulate(5, quiz.id))
    clearCounts()
    await browser.open('/stats')
    expect(counts).toEqual({ reads: quizIds.length, lists: 0, puts: 0 })
  })

  it('say where the store is out of reach, and can be tried again', async () => {
    const page = await withoutStore.open('/stats')
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.storeAway.title'])
    expect(tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)).toContain('/stats')
  })

  it('leave out an item that the content no longer has', async () => {
    const tally = {
      attempts: 1,
      score: 60,
      maxScore: 60,
      histogram: [0, 1],
      items: {
        'gone-10': {
          attempts: 1,
          points: 60,
          pointsSquared: 3600,
          score: 60,
          scoreSquared: 3600,
          pointsTimesScore: 3600,
          responses: { a: 1 },
        },
      },
    }
    const running = JSON.stringify({ settled: tally, recent: {} })
    await env.SCORES.put(`v1/tally/${quiz.id}/all`, running)
    const page = await browser.open('/stats')
    expect(page.status).toBe(200)
    expect(elementsIn(page.html, 'section')).toEqual([])
  })
})

describe('what the statistics ask of the store', () => {
  it('is one read for each quiz in five minutes of an isolate, however often they are looked at', async () => {
    stopClock(Math.ceil(Date.now() / 300_000) * 300_000)
    const isolate = openBrowser(fetchWith(new Proxy(watched, {})))
    await tallyUp(simulate(10, quiz.id))
    clearCounts()
    for (let n = 0; n < 100; n++) {
      const page = await isolate.open('/stats')
      expect(page.status).toBe(200)
      expect(textOf(sectionOf(page, quiz.id))).toContain(attemptCount(10))
    }
    expect(counts).toEqual({ reads: quizzes.length, lists: 0, puts: 0 })
    vi.setSystemTime(Date.now() + 300_000)
    await isolate.open('/stats')
    expect(counts.reads).toBe(2 * quizzes.length)
  })

  it('is asked again where the store did not answer', async () => {
    const scores = new Proxy(watched, {})
    let isAway = true
    const failing = failToRead(env.SCORES, networkError)
    const store = new Proxy(scores, {
      get: (target, name) => Reflect.get(isAway ? failing : target, name),
    })
    const isolate = openBrowser(fetchWith(store))
    expect((await isolate.open('/stats')).status).toBe(503)
    isAway = false
    expect((await isolate.open('/stats')).status).toBe(200)
  })
})

/** Takes a quiz to its end; every third answer is wrong. */
async function take(first: Page): Promise<{ result: Page; items: string[] }> {
  const items: string[] = []
  let page = first
  for (;;) {
    const question = questionIn(page.html)
    if (!question) return { result: page, items }
    const answer = answerOf(question.item, items.length % 3 === 2 ? 'wrong' : 'right')
    items.push(question.item)
    page = await browser.respond(page, answer)
    if (nextIn(page.html)) page = await browser.goOn(page)
  }
}
const startWith = (fields: Record<string, string>) =>
  browser.send(
    { action: `/quizzes/${quiz.id}/attempts`, method: 'post', hidden: [], tags: [] },
    Object.entries(fields),
  )
const showsOthers = ({ html }: Page) =>
  elementsIn(html, 'h2').some((heading) => textOf(heading) === ui['result.others'])

describe('how all others did, on the page of a result', () => {
  it('How all others did, on the page of a result, is left out below ten attempts and shown from ten on', async () => {
    const ten = simulate(10, quiz.id)
    const { result } = await take(await browser.start(quiz.id))
    expect(showsOthers(result)).toBe(false)
    await tallyUp(ten.slice(0, 9))
    const below = await browser.open(result.address)
    expect(below.status).toBe(200)
    expect(showsOthers(below)).toBe(false)
    await tallyUp(ten)
    expect(showsOthers(await browser.open(result.address))).toBe(true)
  })

  it('marks the reader’s own row, and that one alone', async () => {
    const others = simulate(150, quiz.id)
    await tallyUp(others)
    const { result, items } = await take(await browser.start(quiz.id))
    const own = items.filter((_, index) => index % 3 !== 2).length
    const [histogram = '', shares = ''] = elementsIn(result.html, 'table')
    const rows = rowsOf(histogram)
    const marked = rows.filter(([name]) => name?.includes(ui['stats.you'] ?? '?'))
    expect(marked).toHaveLength(1)
    expect(marked[0]?.[0]).toMatch(new RegExp(`^${own}(?!\\d)`))
    expect(rows.map(([name, count]) => [name?.split(' ')[0], count])).toEqual(
      histogramOf(others, quiz.length),
    )

    const asked = others.flatMap((record) => record.items)
    const shareOf = (id: string) => {
      const those = asked.filter((item) => item.id === id)
      const points = those.reduce((sum, item) => sum + item.points, 0)
      // The share of a few would point at people.
      return those.length >= 10 ? `${Math.round((100 * points) / (60 * those.length))}%` : undefined
    }
    const shown = rowsOf(shares).map(([, share]) => share)
    expect(shown).toHaveLength(items.length)
    items.forEach((id, index) => {
      const expected = shareOf(id)
      if (expected) expect(shown[index]).toBe(expected)
      else expect(shown[index]).not.toMatch(/\d/)
    })
  })

  it.each([
    ['a short draw', { questions: '3' }],
    ['an own selection', { items: Object.keys(library.items).slice(0, 3).join(',') }],
  ])(
    'How all others did, on the page of a result, is left out after %s, which no tally counts',
    async (_, fields) => {
      await tallyUp(simulate(25, quiz.id))
      const { result } = await take(await startWith(fields))
      expect(result.status).toBe(200)
      expect(showsOthers(result)).toBe(false)
    },
  )

  it('How all others did, on the page of a result, is left out where the store is out of reach, and the rest is shown', async () => {
    await tallyUp(simulate(25, quiz.id))
    const { result, items } = await take(await browser.start(quiz.id))
    expect(showsOthers(result)).toBe(true)
    const page = await withoutStore.open(result.address)
    expect(page.status).toBe(200)
    expect(showsOthers(page)).toBe(false)
    for (const id of items) {
      expect(textOf(page.html)).toContain(textOf(library.items[id]?.stem ?? '?'))
    }
  })
})

describe('what an attempt asks of the store', () => {
  it.each(['practice', 'test'])(
    'What an attempt asks of the store is nothing before its last response, in %s',
    async (mode) => {
      clearCounts()
      const first = await startWith({ mode })
      let page = first
      for (let asked = 1; asked < quiz.length; asked++) {
        page = await browser.respond(page, answerOf(theQuestionIn(page.html).item, 'right'))
        if (nextIn(page.html)) page = await browser.goOn(page)
        expect(counts).toEqual({ reads: 0, lists: 0, puts: 0 })
      }
      await browser.open(page.address)
      await browser.open(`/quizzes/${quiz.id}?questions=3`)
      expect(counts).toEqual({ reads: 0, lists: 0, puts: 0 })

      await browser.respond(page, answerOf(theQuestionIn(page.html).item, 'right'))
      expect(counts).toMatchObject({ lists: 0, puts: 1 })
      expect(counts.reads).toBeLessThanOrEqual(2)
    },
  )

  it('What an attempt asks of the store is the same with scripts', async () => {
    const htmx = openHtmx(fetchWith(watched))
    clearCounts()
    let page = await startWith({ questions: '2' })
    page = await htmx.respond(page, answerOf(theQuestionIn(page.html).item, 'right'))
    page = await htmx.goOn(page)
    expect(counts).toEqual({ reads: 0, lists: 0, puts: 0 })
    await htmx.respond(page, answerOf(theQuestionIn(page.html).item, 'right'))
    expect(counts).toMatchObject({ lists: 0, puts: 1 })
    expect(counts.reads).toBeLessThanOrEqual(2)
  })

  it('What an attempt asks of the store is at most two reads and no list to show a result, after a challenge too', async () => {
    await tallyUp(simulate(25, quiz.id))
    const { result } = await take(await browser.start(quiz.id))
    const challenge =
      tagsIn(result.html, 'a').find(({ attributes }) => attributes.href?.startsWith('/challenge/'))
        ?.attributes.href ?? ''
    const invitation = await browser.open(challenge)
    const form = formsIn(invitation.html).find(({ action }) => action.endsWith('/attempts'))
    if (!form) throw new Error('no way to take the challenge')
    const answer = await take(await browser.send(form))
    for (const address of [result.address, answer.result.address]) {
      clearCounts()
      await browser.open(address)
      expect(counts).toMatchObject({ lists: 0, puts: 0 })
      expect(counts.reads).toBeGreaterThanOrEqual(1)
      expect(counts.reads).toBeLessThanOrEqual(2)
    }
    clearCounts()
    await browser.open(challenge)
    expect(counts).toEqual({ reads: 1, lists: 0, puts: 0 })
  })
})
