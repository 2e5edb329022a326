/** Handing in before the end: what was answered counts, the rest is blank, and every page says so. */
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { describeKey } from '../../src/answers/in-words.ts'
import type { AttemptRecord, ScoreLine } from '../../src/domain/record.ts'
import { itemOf, itemOfType, itemTypes, right } from '../support/answers.ts'
import {
  fieldsOf,
  formTo,
  joinClassroom,
  linkIn,
  openClassroom,
  questionColumn,
  readReport,
} from '../support/classroom.ts'
import { readCsv } from '../support/csv.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  elementsIn,
  formsIn,
  mainOf,
  nextIn,
  type Page,
  questionIn,
  sharedAddressIn,
  tagsIn,
  textOf,
} from '../support/pages.ts'
import { readRoom } from '../support/rooms.ts'
import {
  browser,
  fetch,
  filled,
  firstQuiz,
  library,
  site,
  startEachTestAfresh,
} from '../support/site.ts'

const { ui } = library
const htmx = openHtmx(fetch)
/** One item of each type, the single one first, so that it can be answered and the rest left. */
const chosen = itemTypes.map((type) => itemOfType(type).id)
const total = chosen.length
startEachTestAfresh()

const start = (mode: string) =>
  browser.send(
    { action: `/quizzes/${firstQuiz.id}/attempts`, method: 'post', hidden: [], tags: [] },
    [
      ['items', chosen.join(',')],
      ['mode', mode],
    ],
  )

/** Where an attempt is left, and may be handed in. */
const leave = (page: Page) => browser.open(`${page.address}/leave`)

const handInForm = ({ html }: Page) =>
  formsIn(html).find(({ action }) => action.endsWith('/hand-in'))

async function theHandInForm(question: Page) {
  const page = await leave(question)
  const form = handInForm(page)
  if (!form) throw new Error(`no way to hand in: ${textOf(mainOf(page.html)).slice(0, 200)}`)
  return form
}

/** Answers the first question right; leads to the second. */
async function answerOne(first: Page): Promise<Page> {
  const page = await browser.respond(first, right(questionIn(first.html)?.item ?? ''))
  return nextIn(page.html) ? browser.goOn(page) : page
}

const stored = async () => {
  const { keys } = await env.SCORES.list<ScoreLine>({ prefix: 'v1/attempt/' })
  return Promise.all(
    keys.map(async ({ name, metadata }) => ({
      name,
      line: metadata,
      record: await env.SCORES.get<AttemptRecord>(name, 'json'),
    })),
  )
}

describe.each(['practice', 'test'])('handing in a quiz in %s', (mode) => {
  it('is offered on leaving once something was answered, and says how many are blank', async () => {
    const first = await start(mode)
    expect(textOf(first.html)).not.toContain(ui['attempt.stop'])
    expect(handInForm(await leave(first))).toBeUndefined()
    const second = await answerOne(first)
    expect(textOf(second.html)).toContain(ui['attempt.stop'])
    expect(handInForm(second)).toBeUndefined()
    const words = textOf((await leave(second)).html)
    expect(words).toContain(filled('handIn.blanks.other', { n: total - 1 }))
    expect(words).toContain(filled('handIn.text', { n: 1 }))
  })

  it.each([
    ['without scripts', async (page: Page) => browser.send(await theHandInForm(page))],
    ['with htmx', async (page: Page) => htmx.post((await theHandInForm(page)).action, [])],
  ])('%s leads to a result in which the rest is blank and earns nothing', async (_, send) => {
    const result = await send(await answerOne(await start(mode)))
    expect(result.status).toBe(200)
    const words = textOf(result.html)
    expect(words).toContain(filled('result.handedIn', { n: 1, total }))
    expect(words).toContain(ui['result.recorded'])
    const tiles = elementsIn(elementsIn(result.html, 'ol')[0] ?? '', 'li').map(textOf)
    expect(tiles.map((tile) => tile.includes(ui['feedback.blank'] ?? '?'))).toEqual(
      chosen.map((_, at) => at > 0),
    )
    const review = elementsIn(result.html, 'details').filter((each) => each.includes('id="item-'))
    expect(review.map((each) => textOf(each).includes(ui['feedback.blank'] ?? '?'))).toEqual(
      chosen.map((_, at) => at > 0),
    )
    // What would have been right stands there, and nothing is called an answer of the learner's.
    const number = review[itemTypes.indexOf('number')] ?? ''
    expect(textOf(number)).toContain(
      describeKey(site, itemOf(chosen[itemTypes.indexOf('number')] ?? '')),
    )
    expect(textOf(number)).not.toContain(ui['feedback.choice.wrong'])
    const multiple = review[itemTypes.indexOf('multiple')] ?? ''
    expect(textOf(multiple)).not.toContain(ui['feedback.tick.missed'])

    const [only, ...others] = await stored()
    expect(others).toEqual([])
    expect(only?.line).toMatchObject({ v: 2, score: 60, maxScore: 60 * total })
    expect(only?.record).toMatchObject({ version: 2, score: 60 })
    expect(only?.record?.items.map(({ response }) => response === '')).toEqual(
      chosen.map((_, at) => at > 0),
    )
  })

  it('twice leaves one record, and what is shared says how much was answered', async () => {
    const page = await answerOne(await start(mode))
    const result = await browser.send(await theHandInForm(page))
    const again = await browser.send(await theHandInForm(page))
    expect(sharedAddressIn(again.html)).toBe(sharedAddressIn(result.html))
    expect(await stored()).toHaveLength(1)
    const shared = sharedAddressIn(result.html) ?? ''
    for (const address of [shared, shared.replace('/results/', '/challenge/')]) {
      const opened = await browser.open(address)
      expect(textOf(opened.html)).toContain(filled('shared.handedIn', { n: 1, total }))
    }
  })

  it('and going back, one can go on, and answers the whole quiz in the end', async () => {
    const page = await answerOne(await start(mode))
    await browser.send(await theHandInForm(page))
    let next = page
    while (questionIn(next.html)) {
      next = await browser.respond(next, right(questionIn(next.html)?.item ?? ''))
      if (nextIn(next.html)) next = await browser.goOn(next)
    }
    expect(textOf(next.html)).not.toContain(filled('result.handedIn', { n: total, total }))
    expect((await stored()).map(({ line }) => line?.score).toSorted()).toEqual([60 * total, 60])
  })
})

describe('the address of handing in', () => {
  it('opened as a page leads back to the question', async () => {
    const page = await answerOne(await start('practice'))
    expect((await browser.open((await theHandInForm(page)).action)).address).toBe(page.address)
  })

  it('sent where nothing was answered, or where all was, changes nothing', async () => {
    const first = await start('practice')
    const same = await browser.send({
      ...(await theHandInForm(await answerOne(first))),
      action: `${first.address}/hand-in`,
    })
    expect(same.address).toBe(first.address)
    expect(questionIn(same.html)).toBeDefined()
    expect(await stored()).toEqual([])
  })
})

describe('handing in a challenge', () => {
  it('says of each side which questions had no answer', async () => {
    const result = await browser.send(await theHandInForm(await answerOne(await start('practice'))))
    const challenge = (sharedAddressIn(result.html) ?? '').replace('/results/', '/challenge/')
    const form = formTo(await browser.open(challenge), '/attempts')
    const second = await browser.send(
      await theHandInForm(await answerOne(await browser.send(form))),
    )
    const [table = ''] = elementsIn(second.html, 'table').filter((each) =>
      textOf(each).includes(ui['challenge.theirs'] ?? '?'),
    )
    const cells = elementsIn(table, 'td').map(textOf)
    expect(cells.slice(0, 4)).toEqual([
      ...Array(2).fill(`✓ ${ui['challenge.correct']}`),
      ...Array(2).fill(`– ${ui['challenge.blank']}`),
    ])
  })
})

describe.each(['practice', 'test'])('handing in in a class, in %s', (mode) => {
  const teach = `/teach?items=${chosen.join(',')}`
  const options = { mode, feedback: 'end' }

  it('is told by the report as what the end of the class hands in', async () => {
    const { code, report } = await openClassroom(browser, options, teach)
    const early = await joinClassroom(browser, code)
    const result = await browser.send(await theHandInForm(await answerOne(early.page)))
    expect(textOf(result.html)).toContain(filled('result.handedIn', { n: 1, total }))
    const late = await joinClassroom(browser, code)
    await answerOne(late.page)
    vi.setSystemTime(Date.now() + 3 * 3600 * 1000)

    const { attempts } = await readRoom(code)
    const [own, ended] = attempts.toSorted((a, b) => a.line.completedAt - b.line.completedAt)
    expect(own?.name).toBe(early.name)
    expect(ended?.line.items.replace(/\d+;/, ';')).toBe(own?.line.items.replace(/\d+;/, ';'))
    expect(ended?.line.v).toBe(2)
    expect(own?.line.v).toBe(2)

    const page = await browser.open(report)
    const { rows, finished } = readReport(page)
    expect(finished).toBe(2)
    for (const { cells } of rows) {
      expect(cells[ui['report.score'] ?? '']).toBe(
        `1 ${filled('report.answered', { n: 1, total })}`,
      )
      expect(cells[questionColumn(1)]).toBe('1')
      for (let n = 2; n <= total; n++) {
        expect(cells[questionColumn(n)]).toBe(`– ${ui['feedback.none']}`)
      }
    }
    expect(textOf(page.html)).toContain(textOf(ui['report.blank'] ?? '?'))
    // Of a question that nobody answered nothing is told, and none of its answers misled anyone.
    expect(
      tagsIn(page.html, 'details').filter(({ attributes }) =>
        attributes.id?.startsWith('question-'),
      ),
    ).toHaveLength(total)
    const ofNumber = elementsIn(page.html, 'details').find((each) =>
      each.includes(`id="question-${chosen[itemTypes.indexOf('number')]}"`),
    )
    expect(textOf(ofNumber ?? '')).not.toContain(ui['report.distractor'])

    const csv = await browser.open(linkIn(page, ui['report.csv.comma'] ?? '') ?? '')
    const [head = [], ...lines] = readCsv(csv.html)
    const at = head.indexOf(filled('sheet.points', { n: 2 }))
    for (const line of lines) {
      expect(line[at - 2]).toBe(ui['feedback.none'])
      expect(line[at]).toBe('0')
    }
  })

  it('is complete for the learner, who is shown as finished', async () => {
    const { code, report } = await openClassroom(browser, { ...options, feedback: 'close' }, teach)
    const { page } = await joinClassroom(browser, code)
    const result = await browser.send(await theHandInForm(await answerOne(page)))
    expect(textOf(result.html)).toContain(filled('result.handedIn', { n: 1, total }))
    if (mode === 'test') expect(result.html).not.toContain('class="tiles"')
    expect(readReport(await browser.open(report)).finished).toBe(1)
    // A second try changes nothing of what counts.
    const again = await browser.respond(await answerOne(page), right(chosen[1] ?? ''))
    expect(again.status).toBe(200)
    expect(
      readReport(await browser.open(report)).rows[0]?.cells[ui['report.score'] ?? ''],
    ).toContain(filled('report.answered', { n: 1, total }))
  })
})

it('A class that ended tells a learner who hands in afterwards what counts', async () => {
  const { code } = await openClassroom(browser, {}, `/teach?items=${chosen.join(',')}`)
  const { page } = await joinClassroom(browser, code)
  const form = await theHandInForm(await answerOne(page))
  vi.setSystemTime(Date.now() + 3 * 3600 * 1000)
  const late = await browser.send(form, fieldsOf(form))
  const [words = ''] = (ui['result.late'] ?? '?').split('({time})')
  expect(textOf(late.html)).toContain(textOf(words))
})
