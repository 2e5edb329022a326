/** Proves that a result which its class could not take reaches the report by its receipt, once and no more. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Env } from '../../src/env.ts'
import { answerOf, itemOfType, right, wrong } from '../support/answers.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  type OpenClassroom,
  openClassroom,
  pointsShownIn,
  readReport,
  scoreShownIn,
  toldPointsIn,
} from '../support/classroom.ts'
import { elementsIn, type Page, recordFormIn, tagsIn, textOf } from '../support/pages.ts'
import { readRoom, repliesLost, ring, roomsAway } from '../support/rooms.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { fetchWith, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const items = (['single', 'multiple', 'order'] as const).map((type) => itemOfType(type).id)
const selection = `/teach?items=${items.join(',')}`
const partly = (item: string) =>
  answerOf(item, itemOfType('single').id === item ? 'wrong' : 'partly')
const origin = 'https://quiz.example'
const day = 24 * 3600 * 1000

const openWith = (rooms: Env['ROOMS']): Browser => openBrowser(fetchWith({ ROOMS: rooms }), origin)
const browser = openWith(env.ROOMS)
/** Whose class does not answer. */
const cutOff = openWith(roomsAway())

const plainForm = (action: string) => ({ action, method: 'post', hidden: [], tags: [] })
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

/** A learner whose result the class could not take. */
interface CutOff {
  name: string
  /** The page after the last answer. */
  page: Page
  /** As that page says it. */
  receipt: string
  score: string | undefined
}

async function finishCutOff(code: string, choose = right): Promise<CutOff> {
  const { name, page: first } = await joinClassroom(browser, code)
  const { last: page } = await answerAll(cutOff, first, choose)
  return { name, page, receipt: receiptIn(page), score: scoreShownIn(page.html) }
}

/** The address that a page offers as a receipt. */
function receiptIn({ html }: Page): string {
  const label = tagsIn(html, 'label').map(({ attributes }) => attributes.for)
  const field = tagsIn(html, 'input').find(
    ({ attributes }) => 'readonly' in attributes && label.includes(attributes.id),
  )
  const receipt = field?.attributes.value
  if (!receipt) throw new Error(`no receipt: ${textOf(html).slice(0, 200)}`)
  return receipt
}

/** Pastes lines into the report of a class. */
async function paste(
  { report }: OpenClassroom,
  lines: readonly string[],
  teacher = browser,
): Promise<Page> {
  const form = formTo(await browser.open(report), '/receipts')
  return teacher.send(form, fieldsOf(form, { receipts: lines.join('\n') }))
}

/** What a page says became of each line. */
const fatesIn = ({ html }: Page): string[] =>
  elementsIn(elementsIn(html, 'ol')[0] ?? '', 'li').map(textOf)

const shownName = (name: string) => name.replaceAll('-', ' ')
const fate = (name: string, key: string) => `${shownName(name)} : ${ui[`receipt.${key}`]}`

const recorded = async ({ code }: OpenClassroom) =>
  (await readRoom(code)).attempts.map(({ id }) => id)

let opened: OpenClassroom
startEachTestAfresh(Date.now)
beforeEach(async () => {
  opened = await openClassroom(browser, { hours: '72' }, selection)
})

describe('a learner whose class does not answer', () => {
  it('sees the score, that it is not recorded, and the address as receipt with its QR code', async () => {
    const { page, receipt, score } = await finishCutOff(opened.code)
    expect(page.status).toBe(200)
    expect(score).toMatch(/^3 /)
    expect(textOf(page.html)).toContain(ui['result.notRecorded.title'])
    expect(textOf(page.html)).toContain(ui['result.receipt.classroom'])
    expect(receipt).toBe(origin + page.address)
    const pictures = tagsIn(page.html, 'svg').map(({ attributes }) => attributes['aria-label'])
    expect(pictures).toContain(ui['result.receipt'])
    expect(await recorded(opened)).toEqual([])
  })

  it('sees the same on another device, by the receipt', async () => {
    const { receipt, score } = await finishCutOff(opened.code, partly)
    const page = await openBrowser(fetchWith(), new URL(receipt).origin).open(receipt)
    expect(page.status).toBe(200)
    expect(scoreShownIn(page.html)).toBe(score)
  })

  it('sees no score in the receipt of a test before the class closes', async () => {
    const test = await openClassroom(browser, { mode: 'test' }, selection)
    const { page, score, receipt } = await finishCutOff(test.code)
    expect(textOf(page.html)).toContain(ui['handedIn.title'])
    expect(score).toBeUndefined()
    expect(fatesIn(await paste(test, [receipt]))[0]).toContain(ui['receipt.recorded'])
    expect(readReport(await browser.open(test.report)).finished).toBe(1)
  })

  it('records it alone once the class answers, even after it closed', async () => {
    const { name, page } = await finishCutOff(opened.code)
    later(60_000)
    await browser.send(plainForm(`${opened.report}/close`))
    later(day)
    const form = recordFormIn((await browser.open(page.address)).html)
    if (!form) throw new Error('no way to try again')
    const settled = await browser.send(form)
    expect(textOf(settled.html)).toContain(ui['result.recorded'])
    const { rows, finished } = readReport(await browser.open(opened.report))
    expect(finished).toBe(1)
    expect(rows.map((row) => row.name)).toEqual([name])
  })
})

describe('a receipt pasted into the report', () => {
  it('A receipt pasted into the report is recorded, and counts with the score that the learner saw', async () => {
    const learners = [await finishCutOff(opened.code), await finishCutOff(opened.code, partly)]
    const page = await paste(
      opened,
      learners.map(({ receipt }) => receipt),
    )
    expect(page.status).toBe(200)
    expect(textOf(page.html)).toContain(ui['receipts.found.other']?.replace('{n}', '2'))
    expect(fatesIn(page)).toEqual(learners.map(({ name }) => fate(name, 'recorded')))
    expect(await recorded(opened)).toHaveLength(2)
    for (const shown of [page, await browser.open(opened.report)]) {
      const { rows, finished } = readReport(shown)
      expect(finished).toBe(2)
      for (const { name, score } of learners) {
        const row = rows.find((one) => one.name === name)
        const exact = row?.cells[ui['report.score'] ?? ''] ?? ''
        expect(toldPointsIn(exact, items.length)).toBe(pointsShownIn(score ?? ''))
      }
    }
  })

  it('A receipt pasted into the report is read as a whole address, as a path, with a query, and as the bare token', async () => {
    const learners: CutOff[] = []
    for (let n = 0; n < 4; n++) learners.push(await finishCutOff(opened.code))
    const spell = [
      (receipt: string) => receipt,
      (receipt: string) => new URL(receipt).pathname,
      (receipt: string) => `${receipt}?from=phone#result`,
      (receipt: string) => receipt.split('/').at(-1) ?? '',
    ]
    const lines = learners.map(({ receipt }, at) => spell[at]?.(receipt) ?? '')
    const page = await paste(
      opened,
      lines.map((line) => `  ${line}\r`),
    )
    expect(fatesIn(page)).toEqual(learners.map(({ name }) => fate(name, 'recorded')))
    expect(await recorded(opened)).toHaveLength(4)
  })

  it.each([
    ['round brackets', '(', ')'],
    ['pointed brackets', '<', '>'],
    ['quotes', '"', '"'],
    ['single quotes', "'", "'"],
    ['a comma behind', '', ','],
    ['a semicolon behind', '', ';'],
    ['a full stop behind', '', '.'],
    ['quotes and a comma, as in a list', '"', '",'],
    ['brackets and a full stop, as in a sentence', '(', ').'],
  ])(
    'A receipt pasted into the report is read between what stands around it: %s',
    async (_, before, after) => {
      const learners = [await finishCutOff(opened.code), await finishCutOff(opened.code)]
      const [whole = '', path = ''] = learners.map(({ receipt }) => receipt)
      const token = path.split('/').at(-1) ?? ''
      const page = await paste(opened, [before + whole + after, before + token + after])
      expect(fatesIn(page)).toEqual(learners.map(({ name }) => fate(name, 'recorded')))
      expect(await recorded(opened)).toHaveLength(2)
    },
  )

  it.each([
    [
      'a scanner of mail',
      (address: string) =>
        `https://eur01.safelinks.example.org/?url=${encodeURIComponent(address)}&data=05%7C02%7C&reserved=0`,
    ],
    [
      'a search engine',
      (address: string) => `https://www.example.org/url?q=${encodeURIComponent(address)}&sa=D`,
    ],
    [
      'two scanners, one after the other',
      (address: string) =>
        `https://a.example.org/?u=${encodeURIComponent(`https://b.example.org/?u=${encodeURIComponent(address)}`)}`,
    ],
    ['marks that nobody sees', (address: string) => `\u200e${address}\u200b`],
  ])('A receipt that came through %s is read', async (_, wrap) => {
    const { name, receipt } = await finishCutOff(opened.code)
    const page = await paste(opened, [wrap(receipt)])
    expect(fatesIn(page)).toEqual([fate(name, 'recorded')])
  })

  const broken = (address: string, between: string) =>
    (address.match(/.{1,76}/g) ?? []).join(between)
  it.each([
    ['broken at 76 characters', (address: string) => broken(address, '\n')],
    ['broken by spaces', (address: string) => broken(address, ' ')],
    ['as quoted-printable', (address: string) => broken(address, '=\r\n')],
    [
      'as quoted-printable that breaks before the token',
      (address: string) => address.replace('tempts', '=\r\ntempts'),
    ],
    ['quoted and broken', (address: string) => `> ${broken(address, '\n> ')}`],
    ['quoted twice and broken', (address: string) => `>> ${broken(address, '\r\n>> ')}`],
    [
      'wrapped by Proofpoint, version 3',
      (address: string) => `https://urldefense.com/v3/__${address}__;!!abc$`,
    ],
    [
      'wrapped by Proofpoint, version 2',
      (address: string) =>
        `https://urldefense.proofpoint.com/v2/url?u=${address.replace(/[-_:]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll('/', '_')}&d=DwMFAg&c=abc`,
    ],
    ['among words', (address: string) => `My receipt: ${address} thanks`],
    ['among words, and broken', (address: string) => `My receipt: ${broken(address, '\n')} thanks`],
  ])(
    'A receipt that a mail program left %s is read, and nothing else is named',
    async (_, wrap) => {
      const learners = [await finishCutOff(opened.code), await finishCutOff(opened.code)]
      const page = await paste(
        opened,
        learners.map(({ receipt }) => wrap(receipt)),
      )
      expect(fatesIn(page)).toEqual(learners.map(({ name }) => fate(name, 'recorded')))
      expect(elementsIn(page.html, 'p').map(textOf)).toContain(
        ui['receipts.found.other']?.replace('{n}', '2'),
      )
    },
  )

  it('A whole mail pasted into the report names each line that is left, and each other address', async () => {
    const { name, receipt } = await finishCutOff(opened.code)
    const cut = `${origin}/attempts/abc`
    const mail = ['> Dear teacher,', '>', `> here it is: ${receipt}, and ${cut}`, `> ${cut}d`]
    const page = await paste(opened, mail)
    expect(fatesIn(page)).toEqual([
      `Dear teacher : ${ui['receipt.notReceipt']}`,
      fate(name, 'recorded'),
      `${cut} : ${ui['receipt.notReceipt']}`,
      `${cut}d : ${ui['receipt.notReceipt']}`,
    ])
    expect(textOf(page.html)).toContain(
      `${ui['receipts.found.one']?.replace('{n}', '1')} ${ui['receipts.left.other']?.replace('{n}', '3')}`,
    )
  })

  it('counts once, however often and however it is spelled', async () => {
    const { name, receipt } = await finishCutOff(opened.code)
    const { pathname } = new URL(receipt)
    for (const lines of [[receipt, receipt], [receipt, pathname], [receipt]]) {
      const { finished, rows } = readReport(await paste(opened, lines))
      expect(finished).toBe(1)
      expect(rows[0]?.cells[ui['report.attempts'] ?? '']).toBe('1')
    }
    expect(await recorded(opened)).toHaveLength(1)
    // The learner's own page then finds it recorded under the same key.
    const form = recordFormIn((await browser.open(pathname)).html)
    if (form) await browser.send(form)
    expect(await recorded(opened)).toHaveLength(1)
    const { rows } = readReport(await browser.open(opened.report))
    expect(rows.map((row) => row.name)).toEqual([name])
  })

  it('A receipt pasted into the report of a result that was recorded changes nothing', async () => {
    const { page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, right)
    const before = await recorded(opened)
    const { finished } = readReport(await paste(opened, [origin + last.address]))
    expect(finished).toBe(1)
    expect(await recorded(opened)).toEqual(before)
  })

  it('finished before the class closed counts, though it is pasted later', async () => {
    const { name, receipt } = await finishCutOff(opened.code)
    later(1000)
    await browser.send(plainForm(`${opened.report}/close`))
    later(day)
    const page = await paste(opened, [receipt])
    expect(fatesIn(page)).toEqual([fate(name, 'recorded')])
    expect(readReport(await browser.open(opened.report)).finished).toBe(1)
  })
})

describe('while the class still does not answer', () => {
  it('receipts are not taken, which the page says, and they are another day', async () => {
    const learners = [await finishCutOff(opened.code), await finishCutOff(opened.code, partly)]
    const receipts = learners.map(({ receipt }) => receipt)
    const page = await paste(opened, receipts, cutOff)
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.classroomAway.title'])
    expect(await recorded(opened)).toEqual([])

    later(day)
    const nextDay = await paste(opened, receipts)
    expect(fatesIn(nextDay)).toEqual(learners.map(({ name }) => fate(name, 'recorded')))
    expect(readReport(nextDay).finished).toBe(2)
    const { rows } = readReport(nextDay)
    expect(readReport(await browser.open(opened.report)).rows).toEqual(rows)
  })

  it('those that were taken while the reply was lost count once when they are pasted again', async () => {
    const { name, receipt } = await finishCutOff(opened.code)
    const lost = await paste(opened, [receipt], openWith(repliesLost('takeReceipts')))
    expect(lost.status).toBe(503)
    const again = await paste(opened, [receipt])
    expect(fatesIn(again)).toEqual([fate(name, 'recorded')])
    expect(readReport(again).finished).toBe(1)
    expect(await recorded(opened)).toHaveLength(1)
  })
})

describe('a result that was recorded', () => {
  const scoresIn = (page: Page) =>
    readReport(page).rows.map(({ cells }) => cells[ui['report.score'] ?? ''])

  it('stays the first, whatever is sent again by Back', async () => {
    const one = await openClassroom(browser, {}, `/teach?items=${items[0]}`)
    const { page: first } = await joinClassroom(browser, one.code)
    const choices = [
      [wrong, 'result.recorded'],
      [right, 'result.second'],
      [wrong, 'result.recorded'],
    ] as const
    for (const [choose, said] of choices) {
      const { last } = await answerAll(browser, first, choose)
      expect(textOf(last.html)).toContain(textOf(ui[said] ?? '?'))
      later(60_000)
    }
    expect(await recorded(one)).toHaveLength(1)
    expect(scoresIn(await browser.open(one.report))).toEqual(['0'])
  })

  it('in time never leaves the report, though it is sent again after the end', async () => {
    const { page: first } = await joinClassroom(browser, opened.code)
    await answerAll(browser, first, right)
    const before = await readRoom(opened.code)
    later(60_000)
    await browser.send(plainForm(`${opened.report}/close`))
    later(60_000)
    const { last } = await answerAll(browser, first, right)
    expect(textOf(last.html)).toContain(
      textOf(ui['result.finishedBefore']?.split('{time}')[1] ?? '?'),
    )
    expect((await readRoom(opened.code)).attempts).toEqual(before.attempts)
    expect(readReport(await browser.open(opened.report)).finished).toBe(1)
  })

  it('is never said of one that came too late, however it is sent', async () => {
    const { page: first } = await joinClassroom(browser, opened.code)
    await browser.send(plainForm(`${opened.report}/close`))
    later(2000)
    const { last } = await answerAll(cutOff, first, right)
    const form = recordFormIn(last.html)
    if (!form) throw new Error('no way to try again')
    for (const page of [await browser.send(form), await browser.open(last.address)]) {
      expect(textOf(page.html)).not.toContain(ui['result.recorded'])
      expect(textOf(page.html)).toContain(
        textOf(ui['result.late.nothing']?.split('{time}')[1] ?? '?'),
      )
      expect(recordFormIn(page.html)).toBeUndefined()
    }
    expect(await recorded(opened)).toEqual([])
  })

  it('is never said of one whose class is gone: its page says that', async () => {
    const old = await openClassroom(browser, { hours: '720' }, selection)
    later(20 * day)
    const { page } = await finishCutOff(old.code)
    later(41 * day)
    await ring(old.code)
    const form = recordFormIn(page.html)
    if (!form) throw new Error('no way to try again')
    for (const told of [await browser.send(form), await browser.open(page.address)]) {
      expect(textOf(told.html)).not.toContain(ui['result.recorded'])
      expect(textOf(told.html)).toContain(ui['result.classroomGone'])
      expect(scoreShownIn(told.html)).toMatch(/^3 /)
      expect(recordFormIn(told.html)).toBeUndefined()
    }
    const report = await browser.open(old.report)
    expect(report.status).toBe(410)
    expect(textOf(report.html)).toContain(ui['problem.classroomGone.title'])
  })
})

describe('what can’t count says why', () => {
  const expectRefused = async (line: string, key: string, asWhom = opened) => {
    const before = await recorded(asWhom)
    const page = await paste(asWhom, [line])
    expect(page.status).toBe(200)
    expect(fatesIn(page)).toHaveLength(1)
    expect(fatesIn(page)[0]).toContain(`: ${ui[`receipt.${key}`]}`)
    expect(await recorded(asWhom)).toEqual(before)
    return page
  }

  it('an address that was cut or changed, and any other text', async () => {
    const { receipt } = await finishCutOff(opened.code)
    const at = receipt.length - 60
    const changed = receipt.slice(0, at) + (receipt[at] === 'A' ? 'B' : 'A') + receipt.slice(at + 1)
    for (const line of [
      receipt.slice(0, -1),
      changed,
      `${receipt}x`,
      `${receipt.slice(0, -1)},`,
      'hello',
      `${origin}/quizzes`,
    ]) {
      const { finished } = readReport(await expectRefused(line, 'notReceipt'))
      expect(finished).toBe(0)
    }
  })

  it('an attempt that is not finished', async () => {
    const { page } = await joinClassroom(browser, opened.code)
    await expectRefused(origin + page.address, 'unfinished')
    const halfWay = await browser.respond(page, right(items[0] ?? ''))
    await expectRefused(origin + halfWay.address, 'unfinished')
  })

  it('an attempt of another class, or of none', async () => {
    const other = await openClassroom(browser, {}, selection)
    const { receipt } = await finishCutOff(other.code)
    await expectRefused(receipt, 'otherClassroom')
    expect(await recorded(other)).toEqual([])
    const complete = { completedAt: Math.floor(Date.now() / 1000), isRecorded: true }
    const responses = [{ response: right(items[0] ?? ''), seconds: 5 }]
    const alone = await addressOfAttempt(items.slice(0, 1), env.SIGNING_KEYS, {
      ...complete,
      responses,
    })
    await expectRefused(alone, 'otherClassroom')
  })

  it('an attempt that was finished after the class had closed', async () => {
    const { page: first } = await joinClassroom(browser, opened.code)
    const { page: second } = await joinClassroom(browser, opened.code)
    await browser.send(plainForm(`${opened.report}/close`))
    later(2000)
    const { last } = await answerAll(cutOff, first, right)
    const page = await expectRefused(origin + last.address, 'late')
    expect(readReport(page).finished).toBe(0)

    // Reopened, what is finished in the new time counts; it is for the teacher to say until when.
    await browser.send(plainForm(`${opened.report}/reopen`))
    const { last: inTime } = await answerAll(cutOff, second, right)
    expect(readReport(await paste(opened, [receiptIn(inTime)])).finished).toBe(1)
  })

  it('an attempt of a learner who was removed', async () => {
    const { name, receipt } = await finishCutOff(opened.code)
    await browser.send(plainForm(`${opened.report}/learners/${name}/remove`))
    const page = await expectRefused(receipt, 'removed')
    expect(readReport(page)).toMatchObject({ joined: 0, finished: 0 })
  })

  it('what is pasted is shown as text', async () => {
    const page = await expectRefused('<img/src=x><b>bold</b>', 'notReceipt')
    expect(page.html).not.toContain('<b>bold')
    expect(fatesIn(page)[0]).toContain('<b>bold</b>')
  })
})

describe('the form for receipts', () => {
  it('opened as a page leads to the report', async () => {
    const page = await browser.open(`${opened.report}/receipts`)
    expect(page.status).toBe(200)
    expect(new URL(page.redirects[0] ?? '', origin).hash).toBe('#receipts')
    const ids = tagsIn(page.html).map(({ attributes }) => attributes.id)
    expect(ids).toContain('receipts')
  })

  it('takes nothing for a class that was deleted, and says that it was', async () => {
    const { receipt } = await finishCutOff(opened.code)
    const form = formTo(await browser.open(opened.report), '/receipts')
    await browser.send(plainForm(`${opened.report}/delete`))
    const page = await browser.send(form, fieldsOf(form, { receipts: receipt }))
    expect(page.status).toBe(410)
    expect(textOf(page.html)).toContain(ui['problem.classroomDeleted.title'])
    expect(textOf(page.html)).toContain(ui['problem.classroomDeleted.text'])
    expect(fatesIn(page)).toEqual([])
    expect(await recorded(opened)).toEqual([])
  })

  it('The form for receipts is refused with a page of its own where it is far too long', async () => {
    const form = formTo(await browser.open(opened.report), '/receipts')
    const page = await browser.send(form, [['receipts', 'x'.repeat(600 * 1024)]])
    expect(page.status).toBe(413)
    expect(textOf(page.html)).toContain(ui['problem.tooLarge.title'])
  })

  it.each([
    [400, undefined],
    [401, ui['receipts.unread.one']],
    [403, ui['receipts.unread.other']?.replace('{n}', '3')],
  ])(
    'reads 400 lines at a time; of %i it says how many it read and how many not',
    async (count, unread) => {
      const { receipt } = await finishCutOff(opened.code)
      const lines = Array.from({ length: count - 1 }, (_, n) => `line-${n}`)
      // Lines that are there twice are one.
      const page = await paste(opened, [...lines.toSpliced(399, 0, receipt), 'line-7', receipt])
      expect(fatesIn(page)).toHaveLength(400)
      expect(fatesIn(page).at(-1)).toContain(`: ${ui['receipt.recorded']}`)
      const said = elementsIn(page.html, 'p').map(textOf)
      const found = ui['receipts.found.one']?.replace('{n}', '1')
      const read = `${found} ${ui['receipts.left.other']?.replace('{n}', '399')}`
      expect(said).toContain(unread ? `${read} ${unread}` : read)
      expect(readReport(page).finished).toBe(1)
    },
  )

  it('reads first what it did not read the last time, once that is pasted by itself', async () => {
    const { name, receipt } = await finishCutOff(opened.code)
    const lines = Array.from({ length: 400 }, (_, n) => `line-${n}`)
    expect(readReport(await paste(opened, [...lines, receipt])).finished).toBe(0)
    expect(await recorded(opened)).toEqual([])
    expect(fatesIn(await paste(opened, [receipt]))).toEqual([fate(name, 'recorded')])
  })
})
