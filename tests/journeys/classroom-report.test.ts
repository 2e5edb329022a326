/** The report tells a teacher who scored what and what misled the class, and the projector no names. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeFraction } from '../../src/answers/points.ts'
import type { Item } from '../../src/content/library.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import {
  answerOf,
  explanationsOf,
  itemOf,
  itemOfType,
  itemTypes,
  type Quality,
  qualitiesOf,
  right,
  shareOf,
  wrong,
} from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  comeBack,
  fieldsOf,
  joinClassroom,
  learnerNameAt,
  linkIn,
  newLearnerForm,
  type OpenClassroom,
  openClassroom,
  questionColumn,
  readReport,
  scoreShownIn,
} from '../support/classroom.ts'
import { openHtmx, swapHeaders } from '../support/htmx-client.ts'
import {
  answersIn,
  elementsIn,
  elementsWhere,
  elementWhere,
  mainOf,
  type Page,
  tagsIn,
  textOf,
  titleOf,
} from '../support/pages.ts'
import { handIn, ring, roomsAway, seat } from '../support/rooms.ts'
import { sampleAttempt } from '../support/sample-attempt.ts'
import {
  browser,
  browserWith,
  fetch,
  fetchWith,
  library,
  startEachTestAfresh,
  stopClock,
} from '../support/site.ts'

const { ui, items: bank, misconceptions } = library

const noon = Date.UTC(2026, 10, 23, 12)
const seconds = 1000

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
/** Points as the pages write them. */
const written = (points: number) => numbers.format(points)
const pointsFor = (id: string, quality: Quality) =>
  Math.round(shareOf(id, quality) * partsPerPoint) / partsPerPoint
const fill = (key: string, values: Record<string, string | number>) =>
  (ui[key] ?? '?').replace(/\{(\w+)\}/g, (_, name) => String(values[name]))

/** One item of each type, in the order in which the teacher sets them. */
const chosen = itemTypes.map((type) => itemOfType(type).id)
const teachWith = (items: readonly string[]) => `/teach?items=${items.join(',')}`

/** Rows of a CSV file, its byte order mark left out; no more than these files need. */
function readSheet(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (const sign of text.replace(/^\uFEFF/, '').replaceAll('""', '\u0000')) {
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted || (sign !== separator && sign !== '\r' && sign !== '\n')) cell += sign
    else if (sign !== '\n') {
      rows.at(-1)?.push(cell.replaceAll('\u0000', '"'))
      cell = ''
      if (sign === '\r') rows.push([])
    }
  }
  return rows.slice(0, -1)
}

/** What the sheet says of the scores, by the name of the learner. */
function scoresIn(text: string, separator = ',') {
  const [head = [], ...rows] = readSheet(text, separator)
  return rows.map((row) => {
    const under = (heading: string) => row[head.indexOf(heading)] ?? '?'
    return {
      name: (row[0] ?? '').replaceAll(' ', '-'),
      number: under(ui['report.number'] ?? ''),
      score: under(ui['report.score'] ?? ''),
      attempts: under(ui['report.attempts'] ?? ''),
      points: head.flatMap((heading, at) =>
        /^Q\d+ points$/.test(heading) ? [row[at] ?? '?'] : [],
      ),
    }
  })
}

describe('a class of six who finished and two who did not', () => {
  const plans: readonly { number: string; quality: (item: Item, at: number) => Quality }[] = [
    { number: '31', quality: () => 'right' },
    { number: '7', quality: () => 'wrong' },
    { number: '12', quality: ({ type }) => qualitiesOf(type).at(1) as Quality },
    { number: '99', quality: (_, at) => (at % 2 === 0 ? 'right' : 'wrong') },
    { number: '1', quality: (_, at) => (at % 2 === 0 ? 'wrong' : 'right') },
    { number: '20', quality: (_, at) => (at < 4 ? 'right' : 'wrong') },
  ]
  interface Learner {
    name: string
    number: number
    /** For each question; empty where the learner did not finish. */
    points: readonly number[]
    /** Of one who did not finish. */
    answered?: number
    scoreShown?: string | undefined
  }
  let opened: OpenClassroom
  let learners: Learner[] = []

  beforeAll(async () => {
    stopClock(noon)
    opened = await openClassroom(browser, { numbers: 'yes', zone: 'Asia/Tokyo' }, teachWith(chosen))
    learners = []
    for (const { number, quality } of plans) {
      const { name, page } = await joinClassroom(browser, opened.code, { number })
      const qualityOf = (item: string) => quality(itemOf(item), chosen.indexOf(item))
      const { last } = await answerAll(browser, page, (item) => answerOf(item, qualityOf(item)))
      const points = chosen.map((item) => pointsFor(item, qualityOf(item)))
      learners.push({ name, number: Number(number), points, scoreShown: scoreShownIn(last.html) })
    }
    const idle = await joinClassroom(browser, opened.code, { number: '55' })
    learners.push({ name: idle.name, number: 55, points: [] })
    const begun = await joinClassroom(browser, opened.code, { number: '2' })
    await browser.respond(begun.page, answerOf(chosen[0] ?? '', 'right'))
    learners.push({ name: begun.name, number: 2, points: [], answered: 1 })
  })
  afterAll(async () => {
    vi.useRealTimers()
    await reset()
  })

  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  /** To the nearest half; all and nothing only where it is so. */
  const told = (points: number, most: number) => {
    const half = Math.round(points * 2) / 2
    const near =
      points === 0 || points === most ? points : Math.min(most - 0.5, Math.max(0.5, half))
    return `${near >= 1 || near === 0 ? Math.floor(near) : ''}${near % 1 === 0 ? '' : '½'}`
  }
  const soFar = (n: number) => fill('report.answered', { n, total: chosen.length })
  const expectedRow = ({ name, number, points, answered }: Learner) => ({
    name,
    number: String(number),
    score:
      points.length > 0
        ? writeFraction(Math.round(sum(points) * partsPerPoint))
        : answered
          ? soFar(answered)
          : '–',
    points: chosen.map((_, at) => points[at]?.toFixed(4) ?? '–'),
    attempts: points.length > 0 ? '1' : '0',
  })
  /** The sheet is exact: what the first so many cells add up to is what was earned with them, to the nearest hundredth. */
  const exactly = (points: readonly number[]) => ({
    score: written(sum(points)),
    points: points.map((_, at) => {
      const until = (count: number) => Math.round(sum(points.slice(0, count)) * 100)
      return written((until(at + 1) - until(at)) / 100)
    }),
  })
  /** What a cell says, as a number: “⅔” and “7/10” are fractions. */
  const amountOf = (cell = '') => {
    const [numerator, denominator = '1'] = cell.normalize('NFKD').split(/[\u2044/]/)
    return cell === '–' ? cell : (Number(numerator) / Number(denominator)).toFixed(4)
  }
  const rowsOf = (page: Page) =>
    readReport(page).rows.map(({ name, cells }) => ({
      name,
      number: cells[ui['report.number'] ?? ''],
      score: cells[ui['report.score'] ?? ''],
      points: chosen.map((_, at) => amountOf(cells[questionColumn(at + 1)])),
      attempts: cells[ui['report.attempts'] ?? ''],
    }))
  const byName = <T extends { name: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))

  it('the report counts who joined and who finished', async () => {
    const { joined, finished } = readReport(await browser.open(opened.report))
    expect([joined, finished]).toEqual([8, 6])
  })

  it('the table has everybody by name, with the points for each question', async () => {
    expect(rowsOf(await browser.open(opened.report))).toEqual(byName(learners.map(expectedRow)))
  })

  it('the scores were told to the learners in halves', () => {
    const shown = learners.flatMap(({ points, scoreShown }) =>
      scoreShown ? { points, scoreShown } : [],
    )
    expect(shown).toHaveLength(6)
    for (const { points, scoreShown } of shown) {
      const score = told(sum(points), chosen.length)
      expect(scoreShown).toBe(`${score} ${fill('result.of', { total: chosen.length })}`)
    }
    // There were parts of points, too.
    expect(shown.some(({ scoreShown }) => scoreShown.includes('½'))).toBe(true)
  })

  it('a cell tells part of a point as a fraction, as one would say it', async () => {
    const { html } = await browser.open(opened.report)
    const cells = elementsIn(html, 'td').map(textOf)
    expect(cells).toEqual(expect.arrayContaining(['0', '1']))
    expect(cells.filter((cell) => /^[½-⅞]$/.test(cell))).not.toEqual([])
  })

  it('The report of a class is a table that can be read aloud: a caption, headings of columns and of rows', async () => {
    const { html } = await browser.open(opened.report)
    const table = elementsIn(mainOf(html), 'table')[0] ?? ''
    expect(textOf(elementsIn(table, 'caption')[0] ?? '')).toBe(ui['report.table'])
    const scopes = tagsIn(table, 'th').map(({ attributes }) => attributes.scope)
    const [inHead = '', inBody = ''] = [
      elementsIn(table, 'thead')[0],
      elementsIn(table, 'tbody')[0],
    ]
    expect(tagsIn(inHead, 'th').map(({ attributes }) => attributes.scope)).toEqual(
      readReport({ html }).columns.map(() => 'col'),
    )
    expect(tagsIn(inBody, 'th').map(({ attributes }) => attributes.scope)).toEqual(
      learners.map(() => 'row'),
    )
    expect(scopes).not.toContain(undefined)
  })

  describe('its columns', () => {
    const columns: [string, (learner: Learner) => string | number | undefined][] = [
      [ui['report.learner'] ?? '', ({ name }) => name],
      [ui['report.number'] ?? '', ({ number }) => number],
      [ui['report.score'] ?? '', ({ points }) => (points.length > 0 ? sum(points) : undefined)],
      ...chosen.map((_, at): [string, (learner: Learner) => number | undefined] => [
        questionColumn(at + 1),
        ({ points }) => points[at],
      ]),
    ]
    /** Those without a value last; by name where values are the same. */
    const sorted = (read: (learner: Learner) => string | number | undefined, turn: 1 | -1) => {
      const compare = (a: Learner, b: Learner): number => {
        const [one, other] = [read(a), read(b)]
        if (one === other) return a.name < b.name ? -1 : 1
        if (one === undefined) return 1
        if (other === undefined) return -1
        return one < other ? -turn : turn
      }
      return learners.toSorted(compare).map(({ name }) => name)
    }
    /** The link in the heading of a column, and how the table is sorted by it. */
    const headingIn = ({ html }: Page, column: string) => {
      const head = elementsIn(html, 'thead').find((one) => one.includes('<a')) ?? ''
      const cell = elementsWhere(head, ({ name }) => name === 'th').find(
        ({ inside }) => textOf(inside).replace(/ [↑↓]$/, '') === column,
      )
      return {
        href: tagsIn(cell?.inside ?? '', 'a')[0]?.attributes.href ?? '',
        sort: cell?.attributes['aria-sort'],
      }
    }

    it.each(columns)('“%s” sorts the table both ways, by links', async (column, read) => {
      const orders = new Map<string | undefined, string[]>()
      let page = await browser.open(opened.report)
      for (const _ of [1, 2, 3]) {
        page = await browser.open(headingIn(page, column).href)
        expect(page.status).toBe(200)
        const names = readReport(page).rows.map(({ name }) => name)
        orders.set(headingIn(page, column).sort, names)
      }
      expect(orders.get('ascending')).toEqual(sorted(read, 1))
      expect(orders.get('descending')).toEqual(sorted(read, -1))
      expect(orders.size).toBe(2)
    })

    it('an order that cannot be meant leaves the table whole', async () => {
      const page = await browser.open(`${opened.report}?sort=nonsense&page=0&count=worst`)
      expect(byName(rowsOf(page))).toEqual(byName(learners.map(expectedRow)))
    })
  })

  it('mean and standard deviation are those of the scores', async () => {
    const totals = learners.flatMap(({ points }) => (points.length > 0 ? sum(points) : []))
    const mean = sum(totals) / totals.length
    const variance = sum(totals.map((total) => (total - mean) ** 2)) / totals.length
    const { html } = await browser.open(opened.report)
    expect(textOf(html)).toContain(
      fill('report.mean', {
        told: told(mean, chosen.length),
        mean: written(mean),
        total: chosen.length,
        deviation: written(Math.sqrt(variance)),
      }),
    )
  })

  it('says when it is from and when the class closes, in the time zone of the class', async () => {
    vi.setSystemTime(noon + 61 * seconds)
    const text = textOf((await browser.open(opened.report)).html)
    vi.setSystemTime(noon)
    const [before = '?', after = '?'] = (ui['report.asOf'] ?? '').split('{time}')
    expect(text).toMatch(new RegExp(`${before}[^.]*21:01 GMT\\+9 ?${after}`))
    // Today, so that the time alone says it.
    expect(text).toContain(fill('report.until.open', { time: '23:00' }))
  })

  it('can be looked at again by a link, in the same view', async () => {
    const page = await browser.open(`${opened.report}?sort=-score`)
    const again = linkIn(page, ui['report.refresh'] ?? '') ?? ''
    expect(rowsOf(await browser.open(again))).toEqual(rowsOf(page))
  })

  it('What a teacher reads first is sent before the rows of the table are', async () => {
    const { body } = await fetch(new Request(`http://localhost${opened.report}`))
    const pieces = await Array.fromAsync(body ?? [], (bytes) => new TextDecoder().decode(bytes))
    // Long pieces are cut on their way, but none is joined with the next.
    const firstRow = pieces.findIndex((piece) => piece.startsWith('<tr id="learner-'))
    expect(pieces.slice(0, firstRow).join('')).toMatch(/<caption.*<tbody>$/s)
    const rest = pieces.slice(firstRow).join('')
    expect(rest.match(/<tr id="learner-/g)).toHaveLength(learners.length)
    expect(rest.endsWith('</html>')).toBe(true)
  })

  it('answers HEAD for the report with no body', async () => {
    const asked = new Request(`http://localhost${opened.report}`, { method: 'HEAD' })
    const { status, body } = await fetch(asked)
    expect([status, body]).toEqual([200, null])
  })

  describe('the sheet', () => {
    const sheetOf = async (words: string, address = opened.report) => {
      const link = linkIn(await browser.open(address), ui[words] ?? '')
      if (!link) throw new Error(`no link ${words}`)
      return browser.open(link)
    }

    it('The sheet is a file to keep, named by the class', async () => {
      const { headers, status } = await sheetOf('report.csv')
      expect(status).toBe(200)
      expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
      expect(headers.get('Content-Disposition')).toContain('attachment')
      expect(headers.get('Content-Disposition')).toContain(opened.code)
    })

    it('answers HEAD with the same headers and no body', async () => {
      const asked = new Request(`http://localhost${opened.report}.csv`, { method: 'HEAD' })
      const { status, headers, body } = await fetch(asked)
      expect([status, headers.get('Content-Type'), body]).toEqual([
        200,
        'text/csv; charset=utf-8',
        null,
      ])
    })

    it('has the same learners and numbers as the table, and scores and points exactly', async () => {
      const { html } = await sheetOf('report.csv.comma')
      const none = { score: '', points: chosen.map(() => '') }
      const expected = learners.map((learner) => ({
        ...expectedRow(learner),
        ...(learner.points.length > 0 ? exactly(learner.points) : none),
      }))
      expect(scoresIn(html)).toEqual(byName(expected))
    })

    it('has semicolons and a decimal comma where the language wants it, or a link asks', async () => {
      const plain = scoresIn((await sheetOf('report.csv.comma')).html)
      const withCommas = plain.map((row) => ({
        ...row,
        score: row.score.replace('.', ','),
        points: row.points.map((each) => each.replace('.', ',')),
      }))
      const asked = await sheetOf('report.csv.semicolon')
      expect(scoresIn(asked.html, ';')).toEqual(withCommas)
      const fetchAs = async (language: string, query = '') => {
        const request = new Request(`http://localhost${opened.report}.csv${query}`, {
          headers: { 'Accept-Language': language },
        })
        return (await fetch(request)).text()
      }
      expect(scoresIn(await fetchAs('uk,en;q=0.5'), ';')).toEqual(withCommas)
      // The greatest weight counts, wherever it stands.
      expect(scoresIn(await fetchAs('en;q=0.1,uk;q=0.9'), ';')).toEqual(withCommas)
      expect(scoresIn(await fetchAs('uk;q=0.1,en;q=0.9'))).toEqual(plain)
      expect(scoresIn(await fetchAs('uk;q=0,en'))).toEqual(plain)
      for (const swiss of ['de-CH', 'it-CH,it;q=0.9', 'de-LI']) {
        expect(scoresIn(await fetchAs(swiss), ';')).toEqual(plain)
      }
      expect(scoresIn(await fetchAs('fr-CH'), ';')).toEqual(withCommas)
      expect(scoresIn(await fetchAs('ja-JP'))).toEqual(plain)
      expect(scoresIn(await fetchAs('not a language'))).toEqual(plain)
      expect(scoresIn(await fetchAs('uk', '?separator=comma'))).toEqual(plain)
    })

    it('comes in the order in which the table is looked at', async () => {
      const address = `${opened.report}?sort=-score`
      const { html } = await sheetOf('report.csv', address)
      expect(scoresIn(html).map(({ name }) => name)).toEqual(
        readReport(await browser.open(address)).rows.map(({ name }) => name),
      )
    })
  })

  describe('on the projector', () => {
    /** Every page that can be reached from the first question on. */
    const walk = async (showsKey: boolean, query = '') => {
      const pages: Page[] = []
      for (let address: string | undefined = `${opened.report}/discuss${query}`; address; ) {
        const page: Page = await browser.open(address)
        expect(page.status).toBe(200)
        const shown = linkIn(page, ui['discuss.show'] ?? '') ?? ''
        pages.push(showsKey ? await browser.open(shown) : page)
        const links = tagsIn(mainOf(page.html), 'a')
        address = links.find(({ attributes }) => attributes.rel === 'next')?.attributes.href
      }
      return pages
    }

    /** The share of the points that a question earned. */
    const shareOf = (at: number) => {
      const finished = learners.filter(({ points }) => points.length > 0)
      return sum(finished.map(({ points }) => points[at] ?? 0)) / finished.length
    }
    const places = chosen.map((_, at) => at)
    const titlesOf = (order: readonly number[]) =>
      order.map((at) => fill('discuss.title', { n: at + 1, total: chosen.length }))

    it('every question comes once, the hardest first, or in the order of the teacher where that is asked for', async () => {
      const start = linkIn(await browser.open(opened.report), ui['report.discuss'] ?? '')
      expect(start).toBe(`${opened.report}/discuss`)
      const order = places.toSorted((a, b) => shareOf(a) - shareOf(b) || a - b)
      for (const [query, expected] of [
        ['', order],
        ['?order=quiz', places],
      ] as const) {
        const pages = await walk(false, query)
        const titles = pages.map(({ html }) => titleOf(html).split(' · ')[0])
        expect(titles).toEqual(titlesOf(expected))
        for (const [at, { html }] of pages.entries()) {
          const stem = itemOf(chosen[expected[at] ?? 0] ?? '').stem
          expect(textOf(elementsIn(html, 'h1')[0] ?? '')).toBe(textOf(stem))
        }
      }
    })

    it('the other order is a link away, and keeps the question and its answer', async () => {
      const address = `${opened.report}/discuss?question=3&key=shown`
      const other = linkIn(await browser.open(address), ui['discuss.walkQuiz'] ?? '') ?? ''
      const page = await browser.open(other)
      expect(titleOf(page.html)).toContain(titlesOf([2])[0])
      expect(linkIn(page, ui['discuss.show'] ?? '')).toBeUndefined()
      expect(linkIn(page, ui['feedback.next'] ?? '')).toContain('question=4')
      expect(linkIn(page, ui['discuss.walkHardest'] ?? '')).toBe(address)
    })

    it('all questions stand below, the hardest marked in words too, and each leads to itself without its answer', async () => {
      const order = places.toSorted((a, b) => shareOf(a) - shareOf(b) || a - b)
      // A quarter of six, rounded up.
      const hardest = order.slice(0, 2).map((at) => `${at + 1} ${ui['discuss.hard']}`)
      const { html } = await browser.open(`${opened.report}/discuss?question=4&key=shown`)
      const strip = elementsWhere(html, ({ attributes }) => attributes.class === 'stage-strip')[0]
      const links = elementsWhere(strip?.inside ?? '', ({ name }) => name === 'a')
      expect(links.map(({ inside }) => textOf(inside))).toEqual(
        places.map((at) => hardest.find((one) => one.startsWith(`${at + 1} `)) ?? `${at + 1}`),
      )
      expect(links.map(({ attributes }) => attributes.href)).toEqual(
        places.map((at) => `${opened.report}/discuss?question=${at + 1}`),
      )
      expect(links.map(({ attributes }) => attributes['aria-current'])).toEqual(
        places.map((at) => (at === 3 ? 'true' : undefined)),
      )
    })

    it('how much of a question was right is told with its answer, and not before', async () => {
      for (const at of places) {
        const share = `${Math.round(100 * shareOf(at))}%`
        const key = itemOf(chosen[at] ?? '').type === 'single' ? 'discuss.right' : 'discuss.share'
        const address = `${opened.report}/discuss?question=${at + 1}`
        const before = textOf(mainOf((await browser.open(address)).html))
        const after = textOf(mainOf((await browser.open(`${address}&key=shown`)).html))
        expect(before).not.toContain(fill(key, { share }))
        expect(after).toContain(fill(key, { share }))
      }
    })

    it('bars are out of all who answered', async () => {
      const at = chosen.findIndex((id) => itemOf(id).type === 'single')
      const { html } = await browser.open(`${opened.report}/discuss?question=${at + 1}`)
      const answers = answersIn(mainOf(html))
      const finished = learners.filter(({ points }) => points.length > 0)
      expect(sum(answers.map(({ count }) => count))).toBe(finished.length)
      for (const { count, percent, bar } of answers) {
        expect(bar).toBeCloseTo((100 * count) / finished.length, 0)
        expect(percent).toBe(Math.round((100 * count) / finished.length))
      }
    })

    it('each number that was given has a letter, before the answer and with it', async () => {
      const at = chosen.findIndex((id) => itemOf(id).type === 'number')
      const address = `${opened.report}/discuss?question=${at + 1}`
      for (const query of ['', '&key=shown']) {
        const { html } = await browser.open(address + query)
        const bars = elementsIn(elementsIn(mainOf(html), 'ol')[0] ?? '', 'li')
        const given = bars.filter((bar) => !/\b0 of \d/.test(textOf(bar)))
        const letters = given.map((bar) => textOf(elementsIn(bar, 'b')[0] ?? ''))
        expect(letters).toEqual(given.map((_, place) => String.fromCharCode(65 + place)))
        expect(letters.length).toBeGreaterThan(1)
      }
    })

    it('with the answer each choice or part leads to what is said about it', async () => {
      for (const [at, id] of chosen.entries()) {
        const item = itemOf(id)
        if (item.type === 'number') continue
        const address = `${opened.report}/discuss?question=${at + 1}&key=shown`
        const reasons = explanationsOf(id, item.type === 'single' ? 'wrong' : 'right')
        const { html } = await browser.open(address)
        const links = tagsIn(mainOf(html), 'a').flatMap(({ attributes: { href = '' } }) =>
          /[?&]reason=/.test(href) ? href : [],
        )
        const said = await Promise.all(
          links.map(async (link) => textOf((await browser.open(link)).html)),
        )
        for (const reason of reasons) {
          expect(said.filter((text) => text.includes(textOf(reason)))).toHaveLength(1)
        }
      }
    })

    it('no page names a learner, before the answer or with it', async () => {
      for (const { html } of [...(await walk(false)), ...(await walk(true))]) {
        for (const { name } of learners) {
          expect(html).not.toContain(name)
          expect(textOf(html)).not.toContain(name.replaceAll('-', ' '))
        }
      }
    })

    it('before the answer nothing is explained or marked', async () => {
      const pages = await walk(false, '?order=quiz')
      pages.forEach(({ html }, at) => {
        const text = textOf(mainOf(html))
        const item = chosen[at] ?? ''
        for (const quality of qualitiesOf(itemOf(item).type)) {
          for (const explanation of explanationsOf(item, quality)) {
            expect(text).not.toContain(textOf(explanation))
          }
        }
        for (const key of ['report.key', 'report.distractor', 'refutation.idea']) {
          expect(text).not.toContain(`${ui[key]} `)
        }
        expect(text).not.toMatch(/[✓✗]/)
      })
    })

    it.each(chosen.map((id, at) => ({ id, type: itemOf(id).type, number: at + 1 })))(
      'before the answer the page of a question of type $type is the same whatever its key is',
      async ({ id, number }) => {
        const pages = await Promise.all(
          [itemOf(id), withAnotherKey(itemOf(id))].map(async (item) => {
            const app = createWholeApp([{ ...library, items: { ...bank, [id]: item } }])
            const other = openBrowser((request) => app.fetch(request, env))
            const address = `${opened.report}/discuss?question=${number}`
            const shown = await other.open(`${address}&key=shown`)
            return { before: (await other.open(address)).html, after: shown.html }
          }),
        )
        const [one, two] = pages
        expect(mainOf(two?.before ?? '')).toBe(mainOf(one?.before ?? ''))
        // Otherwise this could not see a difference.
        expect(mainOf(two?.after ?? '')).not.toBe(mainOf(one?.after ?? ''))
      },
    )

    it('the answer comes with what is said about it and where it is known from', async () => {
      const pages = await walk(true, '?order=quiz')
      pages.forEach(({ html }, at) => {
        const text = textOf(mainOf(html))
        const item = chosen[at] ?? ''
        const explained = explanationsOf(item, 'right').filter((one) => text.includes(textOf(one)))
        expect(explained).not.toEqual([])
        expect(text).toContain(ui['report.key'])
        expect(text).toContain(ui['report.distractor'])
        const links = tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes.href ?? '')
        expect(links.some((href) => href.startsWith('/facts/'))).toBe(true)
        expect(linkIn({ html }, ui['discuss.show'] ?? '')).toBeUndefined()
        expect(linkIn({ html }, ui['discuss.report'] ?? '')).toBe(opened.report)
      })
    })

    it('a question that there is not leads to the first', async () => {
      const address = `${opened.report}/discuss`
      const first = textOf(mainOf((await browser.open(address)).html))
      for (const number of ['0', '7', 'x']) {
        const page = await browser.open(`${address}?question=${number}`)
        expect(textOf(mainOf(page.html))).toBe(first)
      }
    })
  })

  describe('a report that stays open', () => {
    const tagOf = ({ html }: Page) =>
      tagsIn(html).find(({ attributes }) => attributes['hx-ptag'])?.attributes ?? {}
    const poll = (live: string, tag: string) =>
      fetch(new Request(`http://localhost${live}`, { headers: { ...swapHeaders, 'HX-PTag': tag } }))

    it('asks in its own view, and gets 304 without a word where nothing changed', async () => {
      const page = await browser.open(`${opened.report}?sort=-score&count=best`)
      const { 'hx-get': live = '', 'hx-ptag': tag = '' } = tagOf(page)
      expect(live).toBe(page.address)
      const response = await poll(live, tag)
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    })

    it('with the tag of another view it gets the part of its own', async () => {
      const { 'hx-ptag': tag = '' } = tagOf(await browser.open(opened.report))
      const response = await poll(`${opened.report}?sort=-score`, tag)
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(html).not.toContain('<html')
      expect(readReport({ html }).rows.map(({ name }) => name)).toEqual(
        readReport(await browser.open(`${opened.report}?sort=-score`)).rows.map(({ name }) => name),
      )
    })

    it('loaded again as a page it is a page, whatever its tag', async () => {
      const { 'hx-ptag': tag = '' } = tagOf(await browser.open(opened.report))
      const response = await fetch(
        new Request(`http://localhost${opened.report}`, { headers: { 'HX-PTag': tag } }),
      )
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<html')
    })
  })
})

/** The same item with another key, and nothing else different. */
function withAnotherKey(item: Item): Item {
  switch (item.type) {
    case 'single':
      return { ...item, key: item.choices.find(({ id }) => id !== item.key)?.id ?? '' }
    case 'multiple':
      return {
        ...item,
        keys: item.choices.map(({ id }) => id).filter((id) => !item.keys.includes(id)),
      }
    case 'order':
      return { ...item, key: item.key.toReversed() }
    case 'match': {
      const keys = item.left.map(({ key }) => key)
      const turned = [...keys.slice(1), ...keys.slice(0, 1)]
      return { ...item, left: item.left.map((one, at) => ({ ...one, key: turned[at] ?? '' })) }
    }
    case 'classify':
      return {
        ...item,
        statements: item.statements.map((one) => ({
          ...one,
          key: one.key === 'official' ? 'unknown' : 'official',
        })),
      }
    case 'number':
      return { ...item, key: item.key + 1000 }
  }
}

describe('while the class works', () => {
  startEachTestAfresh(noon)

  const [one = '', other = ''] = chosen
  const tagOf = ({ html }: Page) =>
    tagsIn(html).find(({ attributes }) => attributes['hx-ptag'])?.attributes['hx-ptag'] ?? ''
  const pollReport = (report: string, tag: string) =>
    fetch(new Request(`http://localhost${report}`, { headers: { ...swapHeaders, 'HX-PTag': tag } }))

  it('a report that nobody has joined says so, and has no table', async () => {
    const { report } = await openClassroom(browser)
    const page = await browser.open(report)
    const { joined, finished, rows } = readReport(page)
    expect([joined, finished, rows]).toEqual([0, 0, []])
    expect(textOf(page.html)).toContain(ui['report.nobody'])
  })

  it('before anyone has finished, each question has its choices, with what is right and why', async () => {
    const { report } = await openClassroom(browser, {}, teachWith(chosen))
    const { html } = await browser.open(report)
    for (const id of chosen) {
      const item = itemOf(id)
      const { inside = '' } =
        elementWhere(html, ({ attributes }) => attributes.id === `question-${id}`) ?? {}
      const text = textOf(inside)
      const texts = item.type === 'single' ? item.choices.map((choice) => choice.text) : []
      for (const each of texts) expect(text).toContain(textOf(each))
      expect(explanationsOf(id, 'right').some((why) => text.includes(textOf(why)))).toBe(true)
      if (item.type === 'single') expect(text.match(/✓/g)).toHaveLength(1)
    }
  })

  it('the first results are marked as such, with the ways to join one line and who is not finished', async () => {
    const { report, code } = await openClassroom(browser, { questions: '1' })
    const slow = []
    for (let n = 0; n < 5; n++) slow.push((await joinClassroom(browser, code)).name)
    const finish = async () => {
      const { page } = await joinClassroom(browser, code)
      await answerAll(browser, page, wrong)
    }
    await finish()
    const early = textOf(mainOf((await browser.open(report)).html)).replaceAll(' ,', ',')
    expect(early).toContain(ui['report.next.soFar'])
    expect(early).toContain(ui['report.joinAndBoard'])
    expect(early).not.toContain('localhost/join')
    const named = slow
      .toSorted()
      .slice(0, 3)
      .map(
        (name) =>
          `${name.replaceAll('-', ' ')} ${fill('report.unfinished.answered', { n: 0, total: 1 })}`,
      )
    expect(early).toContain(
      `${ui['report.unfinished']} ${named.join(', ')} ${fill('report.unfinished.more', { n: 2 })}`,
    )

    await finish()
    await finish()
    const enough = textOf(mainOf((await browser.open(report)).html))
    expect(enough).not.toContain(ui['report.next.soFar'])
    expect(enough).not.toContain('localhost/join')
    expect(enough).toContain(ui['report.unfinished'])
  })

  it('a new result reaches a report that stays open', async () => {
    const { report, code } = await openClassroom(browser, { questions: '1' })
    const poll = (tag: string) => pollReport(report, tag)
    const first = tagOf(await browser.open(report))
    const { page } = await joinClassroom(browser, code)
    const joined = await poll(first)
    expect(joined.status).toBe(200)
    expect(readReport({ html: await joined.text() })).toMatchObject({ joined: 1, finished: 0 })

    await answerAll(browser, page, right)
    const finished = await poll(joined.headers.get('HX-PTag') ?? '')
    expect(finished.status).toBe(200)
    expect(readReport({ html: await finished.text() })).toMatchObject({ joined: 1, finished: 1 })
    expect((await poll(finished.headers.get('HX-PTag') ?? '')).status).toBe(304)

    // That the class closes by itself is a change as well.
    vi.setSystemTime(noon + 3 * 3600 * seconds)
    const closed = await poll(finished.headers.get('HX-PTag') ?? '')
    expect(closed.status).toBe(200)
    expect(readReport({ html: await closed.text() }).state).toBe('closed')
  })

  it('a form that comes twice changes nothing in a report that stays open', async () => {
    const { report, code } = await openClassroom(browser, { numbers: 'yes' })
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    await browser.send(form, fieldsOf(form, { number: '7' }))
    const first = tagOf(await browser.open(report))
    expect((await pollReport(report, first)).status).toBe(304)

    await browser.send(form, fieldsOf(form, { number: '7' }))
    expect((await pollReport(report, first)).status).toBe(304)
  })

  describe('a report whose class can’t be reached', () => {
    const away = { ROOMS: roomsAway() }

    it('is how the class was when it was last copied, and says so in place of the time', async () => {
      const { report, code } = await openClassroom(browser, { questions: '1' })
      await answerAll(browser, (await joinClassroom(browser, code)).page, right)
      vi.setSystemTime(noon + 11 * 60 * seconds)
      await ring(code)
      await joinClassroom(browser, code)
      vi.setSystemTime(noon + 20 * 60 * seconds)

      const page = await browserWith(away).open(report)
      expect(readReport(page)).toMatchObject({ joined: 1, finished: 1 })
      expect(textOf(page.html)).toContain(fill('report.asOf.copy', { time: '12:11' }))
      // Its clock does not go on.
      expect(page.html).not.toContain('data-as-of')
      const reached = await browser.open(report)
      expect(readReport(reached)).toMatchObject({ joined: 2, finished: 1 })
      expect(textOf(reached.html)).not.toContain(fill('report.asOf.copy', { time: '12:11' }))
      expect(reached.html).toContain('data-as-of')
    })

    it('stays as it is where it is open already, which is newer than any copy', async () => {
      const { report, code } = await openClassroom(browser, { questions: '1' })
      vi.setSystemTime(noon + 11 * 60 * seconds)
      await ring(code)
      const tag = tagOf(await browser.open(report))
      const headers = { ...swapHeaders, 'HX-PTag': tag }
      const poll = new Request(`http://localhost${report}`, { headers })
      expect((await fetchWith(away)(poll.clone() as Request)).status).toBe(503)
      expect((await fetch(poll)).status).toBe(304)
    })
  })

  it('Of several attempts in a class the first counts, or the best where the teacher wants it', async () => {
    const { report, code } = await openClassroom(browser, {}, teachWith([one, other]))
    const take = async (first: Page, choose: (item: string) => string) => {
      vi.setSystemTime(Date.now() + 60 * seconds)
      await answerAll(browser, first, choose)
    }
    const better = await joinClassroom(browser, code)
    await take(better.page, wrong)
    await take(await comeBack(browser, code, better.name), right)
    const worse = await joinClassroom(browser, code)
    await take(worse.page, right)
    await take(await comeBack(browser, code, worse.name), (item) =>
      item === one ? wrong(item) : right(item),
    )
    await take(await comeBack(browser, code, worse.name), wrong)

    const rowsOf = (page: Page) =>
      Object.fromEntries(
        readReport(page).rows.map(({ name, cells }) => [
          name,
          [
            ui['report.score'] ?? '',
            questionColumn(1),
            questionColumn(2),
            ui['report.attempts'] ?? '',
          ].map((column) => cells[column]),
        ]),
      )
    const first = await browser.open(report)
    expect(textOf(first.html)).toContain(ui['report.first'])
    expect(rowsOf(first)).toEqual({
      [better.name]: ['0', '0', '0', '2'],
      [worse.name]: ['2', '1', '1', '3'],
    })
    const best = await browser.open(linkIn(first, ui['report.showBest'] ?? '') ?? '')
    expect(textOf(best.html)).toContain(ui['report.best'])
    expect(rowsOf(best)).toEqual({
      [better.name]: ['2', '1', '1', '2'],
      [worse.name]: ['2', '1', '1', '3'],
    })
    const mean = (value: number) =>
      fill('report.mean', { told: value, mean: value, total: 2, deviation: value === 1 ? 1 : 0 })
    expect(textOf(first.html)).toContain(mean(1))
    expect(textOf(best.html)).toContain(mean(2))

    const sheet = await browser.open(linkIn(best, ui['report.csv.comma'] ?? '') ?? '')
    expect(scoresIn(sheet.html).map(({ score }) => score)).toEqual(['2', '2'])
    const back = linkIn(best, ui['report.showFirst'] ?? '') ?? ''
    expect(rowsOf(await browser.open(back))).toEqual(rowsOf(first))
  })

  describe('a question', () => {
    const { item, choice } =
      Object.values(bank)
        .flatMap((each) => {
          if (each.type !== 'single' || each.retired) return []
          const wrongs = each.choices.filter(({ id }) => id !== each.key)
          const taken = wrongs.find(({ misconception }) => misconception)
          return taken ? [{ item: each, choice: taken }] : []
        })
        .at(0) ?? {}
    const key = item?.choices.find(({ id }) => id === item.key)
    const about = ({ html }: Page) =>
      elementWhere(html, ({ attributes }) => attributes.id === `question-${item?.id}`)?.whole ?? ''

    it('shows the answers taken, what misled most and the idea behind it, and the median time', async () => {
      const { report, code } = await openClassroom(browser, {}, teachWith([item?.id ?? '']))
      for (const [answer, spent] of [
        [choice?.id, 20],
        [choice?.id, 60],
        [item?.key, 10],
      ] as const) {
        vi.setSystemTime(noon)
        const { page } = await joinClassroom(browser, code)
        vi.setSystemTime(noon + spent * seconds)
        await browser.respond(page, answer ?? '')
      }
      const details = about(await browser.open(report))
      const text = textOf(details)
      expect(text).toContain(textOf(item?.stem ?? '?'))
      expect(text).toContain(fill('report.learners.other', { n: 3 }))
      expect(text).toContain(`${ui['stats.difficulty']}: 33%`)
      expect(text).toContain(fill('report.median', { seconds: 20 }))
      expect(text).toContain(ui['report.few'])
      expect(text).not.toContain(ui['stats.correlation'])
      const rows = answersIn(details)
      const rowOf = (words = '?') => rows.find(({ answer }) => answer.endsWith(textOf(words)))
      // Out of all three who answered, and not of those who gave the answer most given.
      expect(rowOf(choice?.text)).toMatchObject({ count: 2, percent: 67, bar: 66.7 })
      expect(rowOf(choice?.text)?.answer).toContain(ui['report.distractor'])
      expect(rowOf(key?.text)?.count).toBe(1)
      expect(rowOf(key?.text)?.answer).toContain(ui['report.key'])
      // Of the others nobody took any; they are marked as wrong all the same, so that none reads as right.
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(3)
      expect(rows.filter(({ answer }) => answer.startsWith('✓'))).toHaveLength(1)
      const others = rows.filter(({ answer }) => answer.startsWith(`✗ ${ui['verdict.wrong']}:`))
      expect(others).toHaveLength(rows.length - 2)
      expect(text).toContain(`${ui['report.distractor']} ${textOf(choice?.text ?? '?')} (2)`)
      const { idea, why, correction } = misconceptions[choice?.misconception ?? ''] ?? {}
      for (const [label, said] of [
        [ui['refutation.idea'], idea],
        [ui['refutation.why'], why?.html],
        [ui['refutation.holds'], correction?.html],
      ]) {
        expect(text).toContain(`${label} ${textOf(said ?? '?')}`)
      }
      for (const fact of correction?.facts ?? ['?']) expect(text).toContain(fact)
      expect(
        tagsIn(details, 'a').some(({ attributes }) => attributes.href?.startsWith('/explainers/')),
      ).toBe(true)
    })

    it('A question that misled nobody names nothing that did', async () => {
      const { report, code } = await openClassroom(browser, {}, teachWith([item?.id ?? '']))
      await answerAll(browser, (await joinClassroom(browser, code)).page, right)
      const text = textOf(about(await browser.open(report)))
      expect(text).toContain(`${ui['stats.difficulty']}: 100%`)
      expect(text).not.toContain(ui['report.distractor'])
    })
  })

  it('what to teach next are the three questions that went worst, with what misled, what holds and where to go from there', async () => {
    // Five questions, and how many of four learners get each wrong.
    const five = Object.values(bank)
      .filter(({ type, retired }) => type === 'single' && !retired)
      .slice(0, 5)
    const misses = [1, 4, 0, 3, 2]
    const { report, code } = await openClassroom(browser, {}, teachWith(five.map(({ id }) => id)))
    for (const learner of [0, 1, 2, 3]) {
      const { page } = await joinClassroom(browser, code)
      await answerAll(browser, page, (id) => {
        const at = five.findIndex((each) => each.id === id)
        return learner < (misses[at] ?? 0) ? wrong(id) : right(id)
      })
    }
    const { html } = await browser.open(report)
    const cards = elementsIn(
      elementWhere(html, ({ attributes }) => attributes.class === 'teach-next')?.inside ?? '',
      'li',
    )
    const worst = [1, 3, 4]
    // One of them has a short title, the others have not.
    expect(worst.filter((at) => five[at]?.title)).toHaveLength(1)
    expect(cards).toHaveLength(worst.length)
    for (const [place, at] of worst.entries()) {
      const item = five[at]
      if (item?.type !== 'single') throw new Error('an item of another type')
      const card = cards[place] ?? ''
      const text = textOf(card)
      expect(textOf(elementsIn(card, 'h3')[0] ?? '')).toBe(textOf(item.title ?? item.stem))
      expect(text).toContain(['0%', '25%', '50%'][place])
      const taken = item.choices.find(({ id }) => id === wrong(item.id))
      const said = { n: misses[at] ?? 0, all: 4, answer: textOf(taken?.text ?? '?') }
      expect(text).toContain(fill('report.misled.answer', said))
      const correction = misconceptions[taken?.misconception ?? '']?.correction.html
      const key = item.choices.find(({ id }) => id === item.key)?.text
      expect(text).toContain(textOf(correction ?? key ?? '?'))
      const links = tagsIn(card, 'a').map(({ attributes }) => attributes.href ?? '')
      expect(links).toEqual([
        `/explainers/${item.explainer}`,
        `${report}/discuss?question=${at + 1}`,
      ])
      for (const link of links) expect((await browser.open(link)).status).toBe(200)
    }
  })

  it.each(itemTypes)(
    'what to teach next of a question of the type %s says in short what misled and what holds, with no mark of quotation in another',
    async (type) => {
      const { id } = itemOfType(type)
      const { report, code } = await openClassroom(browser, {}, teachWith([id]))
      await answerAll(browser, (await joinClassroom(browser, code)).page, wrong)
      const { html } = await browser.open(report)
      const card =
        elementWhere(html, ({ attributes }) => attributes.class === 'teach-next')?.inside ?? ''
      const text = textOf(card)
      expect(text).toContain(ui['report.misled'])
      expect(text).toContain(ui['report.holds'])
      expect(text).not.toContain('→')
      expect(card).not.toMatch(/“[^”]*“|<q>[^<]*“/)
    },
  )

  it('all questions come hardest first', async () => {
    const { report, code } = await openClassroom(browser, {}, teachWith([one, other]))
    const { page } = await joinClassroom(browser, code)
    await answerAll(browser, page, (id) => (id === one ? right(id) : wrong(id)))
    const { html } = await browser.open(report)
    const entries = tagsIn(html, 'details').flatMap(({ attributes }) =>
      attributes.id?.startsWith('question-') ? [attributes.id] : [],
    )
    expect(entries).toEqual([`question-${other}`, `question-${one}`])
  })

  it('where everybody knew everything, there is nothing to teach next', async () => {
    const { report, code } = await openClassroom(browser, {}, teachWith([one, other]))
    await answerAll(browser, (await joinClassroom(browser, code)).page, right)
    expect(textOf((await browser.open(report)).html)).not.toContain(ui['report.next'])
  })
})

let handedIn = 0

/** What the room has once a learner finished; so many learners would take long to do it by forms. */
async function finish(
  { code }: OpenClassroom,
  learner: string,
  items: readonly string[],
  choose: (item: string, at: number) => string,
): Promise<void> {
  const responses = items.map((id, at) => ({ response: choose(id, at), seconds: 5 }))
  const random = String(++handedIn).padStart(10, '0')
  const attempt = sampleAttempt({
    id: `20261123-${random}-export`,
    items,
    responses,
    startedAt: noon / 1000,
    completedAt: noon / 1000,
    classroom: { code, learner },
  })
  await handIn(attempt, items.map(itemOf))
}

/** Every order of the letters, the given one first. */
function ordersOf(letters: readonly string[]): string[] {
  if (letters.length < 2) return [letters.join('')]
  return letters.flatMap((first, at) =>
    ordersOf(letters.toSpliced(at, 1)).map((rest) => first + rest),
  )
}

describe('a question that was answered in more ways than there is room for', () => {
  startEachTestAfresh(noon)

  it.each(['order', 'number'] as const)(
    'A question of type %s with more answers than there is room for does not list its key first for being the key',
    async (type) => {
      const item = itemOfType(type)
      const opened = await openClassroom(browser, {}, teachWith([item.id]))
      // Two learners for each of eight wrong answers, and one who knew.
      const answers =
        item.type === 'number'
          ? Array.from({ length: 8 }, (_, at) => String(item.key + 100 + at))
          : ordersOf(item.key).slice(1, 9)
      const given = [...answers, ...answers, answerOf(item.id, 'right')]
      await Promise.all(
        given.map((answer, at) => finish(opened, learnerNameAt(at), [item.id], () => answer)),
      )
      const pages = await Promise.all(
        [item, withAnotherKey(item)].map(async (each) => {
          const app = createWholeApp([{ ...library, items: { ...bank, [item.id]: each } }])
          const other = openBrowser((request) => app.fetch(request, env))
          return mainOf((await other.open(`${opened.report}/discuss`)).html)
        }),
      )
      expect(textOf(pages[1] ?? '')).toBe(textOf(pages[0] ?? '?'))
    },
  )
})

describe('a class of 150 learners', () => {
  let opened: OpenClassroom
  const named = Array.from({ length: 150 }, (_, at) => learnerNameAt(at * 137)).toSorted()
  /** How many of the two questions each gets right: more or less by turns. */
  const rightsOf = (at: number) => at % 3

  beforeAll(async () => {
    stopClock(noon)
    const items = chosen.slice(0, 2)
    opened = await openClassroom(browser, {}, teachWith(items))
    await seat(opened.code, named)
    await Promise.all(
      named.map((learner, at) =>
        finish(opened, learner, items, (id, place) =>
          answerOf(id, place < rightsOf(at) ? 'right' : 'wrong'),
        ),
      ),
    )
  })
  afterAll(async () => {
    vi.useRealTimers()
    await reset()
  })

  const namesOn = (page: Page) => readReport(page).rows.map(({ name }) => name)
  const pageLinks = ({ html }: Page) =>
    elementsWhere(html, ({ name }) => name === 'nav')
      .filter(({ attributes }) => attributes['aria-label']?.startsWith('Pages'))
      .flatMap(({ inside }) => tagsIn(inside, 'a').map(({ attributes }) => attributes))

  it('shows a hundred on a page, and the others on the next', async () => {
    const first = await browser.open(opened.report)
    expect(readReport(first)).toMatchObject({ joined: 150, finished: 150 })
    expect(namesOn(first)).toEqual(named.slice(0, 100))
    const links = pageLinks(first)
    expect(links.map((link) => link['aria-current'])).toEqual(['page', undefined])
    const second = await browser.open(links[1]?.href ?? '')
    expect(namesOn(second)).toEqual(named.slice(100))
    expect(pageLinks(second).map((link) => link['aria-current'])).toEqual([undefined, 'page'])
    expect(namesOn(await browser.open(pageLinks(second)[0]?.href ?? ''))).toEqual(namesOn(first))
  })

  it('sorts all of them, not only the page in view, and keeps the order from page to page', async () => {
    const first = await browser.open(`${opened.report}?sort=-score`)
    const second = await browser.open(pageLinks(first)[1]?.href ?? '')
    const expected = named
      .map((name, at) => ({ name, rights: rightsOf(at) }))
      .toSorted((a, b) => b.rights - a.rights || (a.name < b.name ? -1 : 1))
    expect([...namesOn(first), ...namesOn(second)]).toEqual(expected.map(({ name }) => name))
  })

  it('a page that there is not is the nearest that there is', async () => {
    expect(namesOn(await browser.open(`${opened.report}?page=99`))).toEqual(named.slice(100))
    for (const page of ['0', '-1', '1.5', 'x']) {
      expect(namesOn(await browser.open(`${opened.report}?page=${page}`))).toEqual(
        named.slice(0, 100),
      )
    }
  })

  it('counts, analysis and sheet are over all of them on every page', async () => {
    for (const page of [1, 2]) {
      const text = textOf((await browser.open(`${opened.report}?page=${page}`)).html)
      expect(text).toContain(fill('report.mean', { told: 1, mean: 1, total: 2, deviation: '0.82' }))
      expect(text).toContain(fill('report.learners.other', { n: 150 }))
    }
    const sheet = await browser.open(`${opened.report}.csv?page=2`)
    expect(scoresIn(sheet.html).map(({ name }) => name)).toEqual(named)
  })

  it('has learners enough for the correlation of each question and for the reliability', async () => {
    const text = textOf((await browser.open(opened.report)).html)
    expect(text).toContain(ui['stats.correlation'])
    expect(text).not.toContain(ui['report.few'])
    expect(text).toContain(fill('report.reliability', { alpha: '' }).replace('.', '').trim())
  })

  it('as a fragment shows the page that was asked for', async () => {
    const page = await openHtmx(fetch).get(`${opened.report}?page=2`)
    expect(page.html).not.toContain('<html')
    expect(namesOn(page)).toEqual(named.slice(100))
  })
})
