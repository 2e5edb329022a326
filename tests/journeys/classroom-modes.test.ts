import { beforeEach, describe, expect, it, vi } from 'vitest'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import {
  explanationsOf,
  itemOf,
  itemOfType,
  itemTypes,
  qualitiesOf,
  right,
  wrong,
} from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  comeBack,
  fieldsOf,
  formTo,
  joinClassroom,
  linkIn,
  type OpenClassroom,
  openClassroom,
  questionColumn,
  readReport,
  returningForm,
  scoreShownIn,
} from '../support/classroom.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  formsIn,
  mainOf,
  nextIn,
  type Page,
  questionIn,
  recordFormIn,
  tagsIn,
  textOf,
  theQuestionIn,
  without,
  withoutClock,
} from '../support/pages.ts'
import { countCalls, readRoom, roomsAway } from '../support/rooms.ts'
import { browserWith, fetchWith, keyNames, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library

const rooms = countCalls()
const fetch = fetchWith({ ROOMS: rooms.rooms })
const browser = openBrowser(fetch)
const htmx = openHtmx(fetch)

const noon = Date.UTC(2026, 10, 23, 12)
/** One item of each type. */
const chosen = itemTypes.map((type) => itemOfType(type).id)
const teach = `/teach?items=${chosen.join(',')}`
const whole = `${chosen.length} ${ui['result.of']?.replace('{total}', String(chosen.length))}`
const none = whole.replace(/^\d+/, '0')

const act = async ({ report }: Pick<OpenClassroom, 'report'>, action: string) => {
  const form = formTo(await browser.open(`${report}/${action}`), `/${action}`)
  return browser.send(form, fieldsOf(form))
}
const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const recordsOf = async ({ code }: Pick<OpenClassroom, 'code'>) =>
  (await readRoom(code)).attempts.map(({ id }) => id)
const scoreOf = async ({ report }: Pick<OpenClassroom, 'report'>, name: string, query = '') => {
  const { rows } = readReport(await browser.open(report + query))
  return rows.find((row) => row.name === name)?.cells ?? {}
}
const wordsOf = (key: string) => textOf(ui[key] ?? '?')
const scoreHeading = ui['report.score'] ?? ''
const attemptsHeading = ui['report.attempts'] ?? ''

/** Everything that says how a response was: none of it may show before it is meant to. */
const verdicts = [
  ...['correct', 'incorrect', 'key', 'others'].map((key) => ui[`feedback.${key}`]),
  ...['review', 'readNext'].map((key) => ui[`result.${key}`]),
].map((words) => textOf(words ?? '?'))
const explanations = chosen.flatMap((item) =>
  qualitiesOf(itemOf(item).type).flatMap((quality) => explanationsOf(item, quality)),
)
/** A page that says nothing of how any response was. */
const expectSilence = ({ html }: Pick<Page, 'html'>) => {
  const text = textOf(without(html, ({ name }) => name === 'footer'))
  expect(scoreShownIn(html)).toBeUndefined()
  expect(tagsIn(html, 'meter')).toEqual([])
  for (const words of [...verdicts, ...explanations.map(textOf)]) expect(text).not.toContain(words)
}

/** What a page or a fragment says, but for the address of the attempt and the clock. */
const withoutAddresses = (html: string) =>
  withoutClock(html).replace(/\/attempts\/[\w-]+\.[\w-]+/g, '/attempts/…')
const seenHeaders = ({ headers }: Page) =>
  [...headers].map(([name, value]) => [name, withoutAddresses(value)])

startEachTestAfresh(noon)
beforeEach(rooms.reset)

describe('practice in a class', () => {
  it('shows the answer after each question, the score at the end, and that it is recorded', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const { pages, last } = await answerAll(browser, page, right)
    expect(pages.filter(({ html }) => nextIn(html) !== undefined)).toHaveLength(chosen.length - 1)
    expect(scoreShownIn(last.html)).toBe(whole)
    expect(textOf(last.html)).toContain(ui['result.recorded'])
    expect(recordFormIn(last.html)).toBeUndefined()
    expect(await scoreOf(opened, name)).toMatchObject({ [scoreHeading]: String(chosen.length) })
  })

  it('keeps the result to the class: there is no page to share and no challenge', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, right)
    const links = tagsIn(last.html, 'a').map(({ attributes }) => attributes.href ?? '')
    expect(links.filter((href) => /^\/(results|challenge)\//.test(href))).toEqual([])
    const [id = ''] = await recordsOf(opened)
    expect((await browser.open(`/results/${id}`)).status).toBe(404)
    expect((await browser.open(`/challenge/${id}`)).status).toBe(404)
  })

  it('with scripts it is the same, by fragments', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const { pages, last } = await answerAll(htmx, page, right)
    for (const { html } of pages.slice(1)) expect(html).not.toContain('<html')
    expect(scoreShownIn(last.html)).toBe(whole)
    expect(await scoreOf(opened, name)).toMatchObject({ [scoreHeading]: String(chosen.length) })
  })

  it('leads back into the class for another time, with the name filled in', async () => {
    const { code } = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, code)
    const { last } = await answerAll(browser, page, wrong)
    const back = await browser.open(linkIn(last, ui['result.again'] ?? '') ?? '')
    expect(back.address.split('?')[0]).toBe(`/join/${code}`)
    expect(fieldsOf(returningForm(back))).toEqual([['name', name]])
    expect(
      questionIn((await browser.send(returningForm(back), [['name', name]])).html),
    ).toBeDefined()
  })
})

describe('a test in a class, until it closes', () => {
  const test = { mode: 'test', feedback: 'close' }

  it('says of no response how it was, on any page, and at the end that it was handed in', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { page } = await joinClassroom(browser, opened.code)
    const { pages, last } = await answerAll(browser, page, right)
    expect(pages).toHaveLength(chosen.length + 1)
    for (const each of pages) expectSilence(each)
    expect(textOf(mainOf(last.html))).toContain(ui['handedIn.title'])
    expect(textOf(mainOf(last.html))).toContain(wordsOf('handedIn.text'))
    expect(textOf(mainOf(last.html))).toContain(ui['result.recorded'])
    expect(await recordsOf(opened)).toHaveLength(1)
  })

  it.each([
    ['pages', browser],
    ['fragments', htmx],
  ] as const)('%s are the same to the byte whatever was answered', async (_, client) => {
    const opened = await openClassroom(browser, test, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const outcomes = []
    for (const choose of [right, wrong]) {
      // The same learner, so that the name is the same too.
      passSeconds(60)
      const first = choose === right ? page : await comeBack(browser, opened.code, name)
      const { pages, last } = await answerAll(client, first, choose)
      const reopened = await browser.open(last.address)
      const asFragment = await htmx.get(last.address)
      outcomes.push(
        [...pages, reopened, asFragment].map((each) => ({
          status: each.status,
          headers: seenHeaders(each),
          html: withoutAddresses(each.html),
        })),
      )
    }
    const [best, worst] = outcomes
    expect(best).toHaveLength(chosen.length + 3)
    expect(worst).toEqual(best)
    // They were not the same attempt: the report has both scores.
    const counted = await scoreOf(opened, name)
    expect(counted).toMatchObject({ [scoreHeading]: String(chosen.length), [attemptsHeading]: '2' })
  })

  it('A test in a class, until it closes, is as silent where the class does not take it, in the answer, in its receipt and on trying again', async () => {
    const failing = browserWith({ ROOMS: roomsAway() })
    const { code } = await openClassroom(browser, test, teach)
    const { page } = await joinClassroom(browser, code)
    const { last } = await answerAll(failing, page, right)
    expect(textOf(last.html)).toContain(ui['handedIn.title'])
    expect(textOf(last.html)).toContain(ui['result.notRecorded.title'])
    const form = recordFormIn(last.html)
    if (!form) throw new Error('no way to try again')
    const again = await failing.send(form)
    expect(again.status).toBe(503)
    for (const each of [last, again]) expectSilence(each)
    const settled = await browser.send(form)
    expectSilence(settled)
    expect(textOf(settled.html)).toContain(ui['handedIn.title'])
    expect(textOf(settled.html)).toContain(ui['result.recorded'])
  })

  it('A test in a class, until it closes, is as silent where the class cannot be read just now', async () => {
    const { code } = await openClassroom(browser, test, teach)
    const { page } = await joinClassroom(browser, code)
    const { last } = await answerAll(browser, page, right)
    const unread = browserWith({ ROOMS: roomsAway() })
    const reopened = await unread.open(last.address)
    expect(reopened.status).toBe(200)
    expect(textOf(reopened.html)).toContain(ui['handedIn.title'])
    expectSilence(reopened)
  })

  it('shows score and answers at the same address once the teacher closes the class', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, right)
    const again = linkIn(last, ui['handedIn.again'] ?? '') ?? ''
    expectSilence(await browser.open(again))
    passSeconds(60)
    await act(opened, 'close')
    const shown = await browser.open(again)
    expect(scoreShownIn(shown.html)).toBe(whole)
    for (const item of chosen) {
      const said = explanationsOf(item, 'right').map(textOf)
      expect(said.some((words) => textOf(shown.html).includes(words))).toBe(true)
    }
    const fragment = await htmx.get(again)
    expect(fragment.html).not.toContain('<html')
    expect(scoreShownIn(fragment.html)).toBe(whole)
  })

  it('A test in a class tells its result once the class closes by itself', async () => {
    const opened = await openClassroom(browser, { ...test, hours: '1' }, teach)
    const { page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, wrong)
    passSeconds(3599)
    expectSilence(await browser.open(last.address))
    passSeconds(1)
    expect(scoreShownIn((await browser.open(last.address)).html)).toBe(none)
  })

  it('A test in a class, until it closes, is silent again where the class is opened again', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { page } = await joinClassroom(browser, opened.code)
    const { last } = await answerAll(browser, page, right)
    await act(opened, 'close')
    expect(scoreShownIn((await browser.open(last.address)).html)).toBe(whole)
    passSeconds(60)
    await act(opened, 'reopen')
    expectSilence(await browser.open(last.address))
  })

  it('the teacher sees the scores meanwhile', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, right)
    const cells = await scoreOf(opened, name)
    expect(cells[scoreHeading]).toBe(String(chosen.length))
    expect(chosen.map((_, at) => cells[questionColumn(at + 1)])).toEqual(chosen.map(() => '1'))
  })

  it('that was not finished is handed in at the end: what was answered counts, and nothing later', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const second = await browser.respond(page, right(theQuestionIn(page.html).item))
    expect(await scoreOf(opened, name)).toMatchObject({ [scoreHeading]: '(1 of 6)' })
    await act(opened, 'close')
    passSeconds(60)
    const late = await browser.respond(second, right(theQuestionIn(second.html).item))
    const again = await browser.open(second.address)
    for (const { html } of [late, again]) {
      expect(scoreShownIn(html)).toBe(`1 ${whole.slice(whole.indexOf(' ') + 1)}`)
      expect(textOf(html)).toContain(
        wordsOf('result.ended').split('{time}')[1]?.split('{n}')[0]?.trim(),
      )
      expect(questionIn(html)).toBeUndefined()
    }
    expect(await scoreOf(opened, name)).toMatchObject({
      [scoreHeading]: '1 (1 of 6)',
      [attemptsHeading]: '1',
    })
  })

  it('where nothing was answered by the end, nothing is handed in', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    await act(opened, 'close')
    passSeconds(60)
    expect(scoreShownIn((await browser.open(page.address)).html)).toMatch(/^0 /)
    expect(await scoreOf(opened, name)).toMatchObject({
      [scoreHeading]: '–',
      [attemptsHeading]: '0',
    })
  })

  it('is a question again where the teacher gives more time', async () => {
    const opened = await openClassroom(browser, test, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    await act(opened, 'close')
    passSeconds(60)
    expect(questionIn((await browser.open(page.address)).html)).toBeUndefined()
    await act(opened, 'reopen')
    await answerAll(browser, await browser.open(page.address), right)
    expect(await scoreOf(opened, name)).toMatchObject({ [attemptsHeading]: '1' })
  })
})

describe('a test in a class with feedback at its end', () => {
  it('A test in a class with feedback at its end is as silent until the last response, and then shows score and answers at once', async () => {
    const opened = await openClassroom(browser, { mode: 'test', feedback: 'end' }, teach)
    for (const client of [browser, htmx]) {
      const { page } = await joinClassroom(browser, opened.code)
      const { pages, last } = await answerAll(client, page, right)
      for (const each of pages.slice(0, -1)) expectSilence(each)
      expect(scoreShownIn(last.html)).toBe(whole)
      expect(textOf(last.html)).toContain(ui['result.recorded'])
    }
    expect(readReport(await browser.open(opened.report))).toMatchObject({ joined: 2, finished: 2 })
  })
})

describe('going back', () => {
  const previousIn = ({ html }: Page) =>
    tagsIn(html, 'a').find(({ attributes }) => attributes.rel === 'prev')?.attributes.href ?? ''

  it('in a test a response can be changed until the last, and the last word counts', async () => {
    const opened = await openClassroom(browser, { mode: 'test' }, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const [first = ''] = chosen
    const second = await browser.respond(page, wrong(first))
    const back = await browser.open(previousIn(second))
    expect(theQuestionIn(back.html).item).toBe(first)
    // What was given is there to be changed.
    const given = theQuestionIn(back.html).controls.flatMap(({ entered }) => entered)
    expect(given).toEqual([wrong(first)])
    const changed = await browser.respond(back, right(first))
    const { last } = await answerAll(browser, changed, right)
    expect(textOf(last.html)).toContain(ui['handedIn.title'])
    expect(await scoreOf(opened, name)).toMatchObject({
      [scoreHeading]: String(chosen.length),
      [attemptsHeading]: '1',
    })
  })

  it('to an address from before and finishing again changes nothing: the first result is shown, and that it stands', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const { pages } = await answerAll(browser, page, wrong)
    const lastQuestion = pages.at(-2) as Page
    passSeconds(60)
    const { last } = await answerAll(browser, lastQuestion, right)
    expect(await recordsOf(opened)).toHaveLength(1)
    for (const page of [last, await browser.open(last.address)]) {
      const text = textOf(page.html)
      expect(text).toContain(textOf(ui['result.second'] ?? '?'))
      expect(text).not.toContain(ui['result.recorded'])
      expect(text).not.toContain(ui['result.notRecorded.title'])
      expect(scoreShownIn(page.html)).toBe(none)
    }
    const form = formTo(await browser.open(opened.report), '/receipts')
    const pasted = { receipts: `http://localhost${last.address}` }
    const receipts = await browser.send(form, fieldsOf(form, pasted))
    expect(textOf(receipts.html)).toContain(ui['receipt.second'])
    for (const query of ['', '?count=best']) {
      const cells = await scoreOf(opened, name, query)
      expect([cells[scoreHeading], cells[attemptsHeading]]).toEqual(['0', '1'])
    }
    expect(readReport(await browser.open(opened.report))).toMatchObject({ joined: 1, finished: 1 })
  })

  it('Going back and sending the very same again is one completion', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    const { pages } = await answerAll(browser, page, right)
    passSeconds(60)
    const { last } = await answerAll(browser, pages.at(-2) as Page, right)
    expect(scoreShownIn(last.html)).toBe(whole)
    expect(await recordsOf(opened)).toHaveLength(1)
    expect((await scoreOf(opened, name))[attemptsHeading]).toBe('1')
  })
})

describe('a second attempt', () => {
  it('A second attempt is kept beside the first under the same name, and the first counts', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, wrong)
    passSeconds(600)
    const again = await comeBack(browser, opened.code, name)
    expect(textOf(again.html)).toContain(formatLearnerName(name))
    const { last } = await answerAll(browser, again, right)
    expect(scoreShownIn(last.html)).toBe(whole)
    expect(await recordsOf(opened)).toHaveLength(2)
    expect(await scoreOf(opened, name)).toMatchObject({
      [scoreHeading]: '0',
      [attemptsHeading]: '2',
    })
    expect(await scoreOf(opened, name, '?count=best')).toMatchObject({
      [scoreHeading]: String(chosen.length),
    })
  })

  it('begun in time and finished too late leaves the first as it was', async () => {
    const opened = await openClassroom(browser, {}, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, wrong)
    const again = await comeBack(browser, opened.code, name)
    await act(opened, 'close')
    passSeconds(60)
    await answerAll(browser, again, right)
    expect(await scoreOf(opened, name, '?count=best')).toMatchObject({
      [scoreHeading]: '0',
      [attemptsHeading]: '1',
    })
  })

  it('A second attempt of a test tells nothing of the first', async () => {
    const opened = await openClassroom(browser, { mode: 'test' }, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    await answerAll(browser, page, right)
    const again = await comeBack(browser, opened.code, name)
    const { pages } = await answerAll(browser, again, wrong)
    for (const each of pages) expectSilence(each)
  })
})

describe('the address of an attempt in a class', () => {
  it('works for as long as the class may, not only for seven days', async () => {
    const opened = await openClassroom(browser, { hours: '720' }, teach)
    const { name, page } = await joinClassroom(browser, opened.code)
    passSeconds(29 * 24 * 3600)
    const { last } = await answerAll(browser, page, right)
    expect(scoreShownIn(last.html)).toBe(whole)
    expect(await scoreOf(opened, name)).toMatchObject({ [scoreHeading]: String(chosen.length) })
  })

  it('expires with the class, and leads on', async () => {
    const { code } = await openClassroom(browser, {}, teach)
    const { page } = await joinClassroom(browser, code)
    passSeconds(60 * 24 * 3600 + 1)
    const gone = await browser.open(page.address)
    expect(gone.status).toBe(410)
    expect(tagsIn(mainOf(gone.html), 'a')).not.toEqual([])
  })
})

describe('a teacher who tries a quiz', () => {
  const tryForms = async () =>
    formsIn((await browser.open('/teach')).html).filter(({ hidden }) =>
      hidden.some(([name, value]) => name === 'trial' && value === 'yes'),
    )

  it('can try each of them from the page for teachers', async () => {
    expect((await tryForms()).map(({ action }) => action)).toEqual(
      library.quizzes.map(({ id }) => `/quizzes/${id}/attempts`),
    )
  })

  it.each(['practice', 'test'])('in %s leaves nothing behind, and is told so', async (mode) => {
    const [form] = await tryForms()
    if (!form) throw new Error('no way to try a quiz')
    rooms.reset()
    for (const client of [browser, htmx]) {
      const first = await browser.send(form, [['mode', mode]])
      const left = await browser.open(`${first.address}/leave`)
      expect(tagsIn(mainOf(left.html), 'a').at(-1)?.attributes.href).toBe('/teach')
      const { last } = await answerAll(client, first, right)
      expect(scoreShownIn(last.html)).toBeDefined()
      expect(textOf(last.html)).toContain(ui['result.trial'])
      expect(textOf(last.html)).not.toContain(ui['result.recorded'])
      expect(recordFormIn(last.html)).toBeUndefined()
      // Nor by the address at which others are recorded.
      const record = { action: `${last.address}/record`, method: 'post', hidden: [], tags: [] }
      expect((await browser.send(record)).status).toBe(200)
      expect((await browser.open(last.address)).status).toBe(200)
    }
    expect(rooms.calls()).toEqual({})
    expect(await keyNames()).toEqual([])
  })
})
