import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openHours } from '../../src/domain/classroom.ts'
import { formatJoinCode, parseJoinCode } from '../../src/domain/join-code.ts'
import { answerOf, itemOf, itemOfType, itemTypes } from '../support/answers.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  classroomOf,
  fieldsOf,
  formTo,
  joinClassroom,
  linkIn,
  type OpenClassroom,
  openClassroom,
} from '../support/classroom.ts'
import { openHtmx, swapHeaders } from '../support/htmx-client.ts'
import {
  alertIn,
  elementWhere,
  formsIn,
  hasAlert,
  mainOf,
  type Page,
  tagsIn,
  textOf,
  theQuestionIn,
  titleOf,
} from '../support/pages.ts'
import { copyDueIn, countCalls, readRoom, ring } from '../support/rooms.ts'
import {
  browserWith,
  fetchWith,
  keyNames,
  library,
  startEachTestAfresh,
  stopClock,
} from '../support/site.ts'

const { ui, quizzes, items: bank } = library
const usualQuiz = quizzes[0] as (typeof quizzes)[number]

const room = countCalls()
const fetch = fetchWith({ ROOMS: room.rooms })
const browser = openBrowser(fetch)

const settingsOf = async ({ code }: Pick<OpenClassroom, 'code'>) => {
  const { settings } = await readRoom(code)
  if (!settings) throw new Error(`no room has a class ${code}`)
  return settings
}
const alertOf = ({ html }: Page) => alertIn(mainOf(html))
const postForm = (fields: readonly (readonly [string, string])[], using = browser) =>
  using.send({ action: '/classrooms', method: 'post', hidden: [], tags: [] }, fields)

const noon = Date.UTC(2026, 10, 23, 12)

startEachTestAfresh(noon)
beforeEach(room.reset)

describe('a class opened with the form as it stands', () => {
  it('has the usual options, and a copy after a minute that expires after 60 days', async () => {
    vi.useRealTimers()
    const opened = await openClassroom(browser)
    const settings = await settingsOf(opened)
    expect(settings).toMatchObject({
      quiz: usualQuiz.id,
      mode: 'practice',
      feedback: 'close',
      isShuffled: false,
      hasNumbers: false,
      zone: 'UTC',
      language: 'en',
      isLocked: false,
      isDeleted: false,
    })
    expect(settings.closesAt - settings.openedAt).toBe(2 * 3600)
    expect(await keyNames()).toEqual([])
    stopClock(((await copyDueIn(opened.code)) ?? 0) * 1000)
    await ring(opened.code)
    const [key, ...others] = (await env.SCORES.list()).keys
    expect(others).toEqual([])
    expect(key?.name).toBe(`v2/class/${opened.code}`)
    vi.useRealTimers()
    const inDays = ((key?.expiration ?? 0) - Date.now() / 1000) / (24 * 3600)
    expect(Math.abs(inDays - 60)).toBeLessThan(0.1)
  })

  it('has as many questions as the quiz, drawn from its objectives', async () => {
    const { items } = await settingsOf(await openClassroom(browser))
    expect(new Set(items).size).toBe(usualQuiz.length)
    for (const id of items) expect(usualQuiz.objectives).toContain(itemOf(id).objective)
  })

  it('A class opened with the form as it stands is another class each time, with another code and another key', async () => {
    const one = await openClassroom(browser)
    const other = await openClassroom(browser)
    expect(parseJoinCode(one.code)).toBe(one.code)
    expect(other.code).not.toBe(one.code)
    expect(other.key).not.toBe(one.key)
    expect((await settingsOf(other)).items).not.toEqual((await settingsOf(one)).items)
  })
})

describe('a class opened with one press', () => {
  it.each(quizzes)(
    'on the quiz $id has that quiz and the usual options',
    async ({ id, title, length }) => {
      const { html } = await browser.open('/teach')
      const form = formsIn(html).find(
        ({ action, tags, hidden }) =>
          action === '/classrooms#open' &&
          hidden.some(([name, value]) => name === 'quiz' && value === id) &&
          !tags.some(({ attributes }) => attributes.name === 'mode'),
      )
      if (!form) throw new Error(`no button for ${id}`)
      const opened = classroomOf(await browser.send(form, fieldsOf(form)))
      expect(await settingsOf(opened)).toMatchObject({ quiz: id, mode: 'practice', zone: 'UTC' })
      expect((await settingsOf(opened)).items).toHaveLength(length)
      expect(textOf(mainOf(opened.page.html))).toContain(textOf(title))
    },
  )
})

describe('the time zone that a device says', () => {
  const zoneOf = async (fields: Record<string, string>, using = browser) =>
    (await settingsOf(classroomOf(await postForm(Object.entries(fields), using)))).zone

  it('is that of the class', async () => {
    expect(await zoneOf({ deviceZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo')
  })

  it('counts for nothing where somebody wrote another', async () => {
    expect(await zoneOf({ deviceZone: 'Asia/Tokyo', zone: 'Europe/Kyiv' })).toBe('Europe/Kyiv')
  })

  it.each(['Etc/Unknown', 'undefined', ''])(
    'is as if it were not there where it is “%s”, which nobody knows',
    async (deviceZone) => {
      expect(await zoneOf({ deviceZone })).toBe('UTC')
    },
  )

  it('that nobody knows does not excuse what somebody mistyped', async () => {
    const page = await postForm([
      ['deviceZone', 'Etc/Unknown'],
      ['zone', 'Mars/Olympus'],
    ])
    expect(page.status).toBe(422)
    expect(alertOf(page)).toContain(ui['open.error.zone'])
  })
})

describe('each option of the form', () => {
  it.each(quizzes)('the quiz $id is the one that learners get', async ({ id, title, length }) => {
    const opened = await openClassroom(browser, { quiz: id })
    const settings = await settingsOf(opened)
    expect(settings.quiz).toBe(id)
    expect(settings.items).toHaveLength(length)
    const { page } = await joinClassroom(browser, opened.code)
    expect(textOf(page.html)).toContain(textOf(title))
  })

  it.each(['1', '5', '20'])('%s questions are asked', async (questions) => {
    const opened = await openClassroom(browser, { questions })
    expect((await settingsOf(opened)).items).toHaveLength(Number(questions))
    const { page } = await joinClassroom(browser, opened.code)
    const { given } = await answerAll(browser, page, (item) => answerOf(item, 'right'))
    expect(given).toHaveLength(Number(questions))
  })

  it.each([
    ['mode', 'test', { mode: 'test' }],
    ['mode', 'practice', { mode: 'practice' }],
    ['feedback', 'end', { feedback: 'end' }],
    ['feedback', 'close', { feedback: 'close' }],
    ['order', 'shuffled', { isShuffled: true }],
    ['order', 'same', { isShuffled: false }],
    ['numbers', 'yes', { hasNumbers: true }],
    ['numbers', 'no', { hasNumbers: false }],
    ['zone', 'Asia/Tokyo', { zone: 'Asia/Tokyo' }],
    ['zone', ' Europe/Kyiv ', { zone: 'Europe/Kyiv' }],
  ] as const)('%s: %s is kept', async (field, value, expected) => {
    expect(await settingsOf(await openClassroom(browser, { [field]: value }))).toMatchObject(
      expected,
    )
  })

  it.each(openHours)('open for %s h, it closes then', async (hours) => {
    const opened = await openClassroom(browser, { hours: String(hours) })
    const { openedAt, closesAt } = await settingsOf(opened)
    expect(openedAt).toBe(noon / 1000)
    expect(closesAt - openedAt).toBe(hours * 3600)
  })

  it('times stand in the time zone of the class, with its offset', async () => {
    const { page } = await openClassroom(browser, { zone: 'Asia/Tokyo', hours: '1' })
    const text = textOf(page.html)
    expect(text).toMatch(/21:00 GMT\+9/)
    expect(text).toMatch(/22:00 GMT\+9/)
  })

  it('with no time zone it has the one that the network connection suggests', async () => {
    const request = new Request('http://localhost/classrooms', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ zone: '' }),
      cf: { timezone: 'Asia/Tokyo' },
    } as RequestInit)
    const response = await fetchWith({})(request)
    expect(response.status).toBe(303)
    const [, , code = ''] = (response.headers.get('Location') ?? '').split('/')
    expect((await settingsOf({ code })).zone).toBe('Asia/Tokyo')
  })
})

describe('the order of questions', () => {
  const startTwice = async (chosen: Record<string, string>) => {
    const { code } = await openClassroom(browser, chosen)
    const journeys = []
    for (const _ of [1, 2]) {
      const { page } = await joinClassroom(browser, code)
      const { pages, given } = await answerAll(browser, page, (item) => answerOf(item, 'wrong'))
      const choices = pages.map(({ html }) => {
        const isQuestion = formsIn(html).some(({ action }) => action.endsWith('/responses'))
        return isQuestion
          ? theQuestionIn(html).controls.map(({ name, values }) => ({ name, values }))
          : []
      })
      journeys.push({ items: given.map(({ item }) => item), choices })
    }
    return journeys
  }

  it('The order of questions is the same for all, choices too, unless the teacher wants another for each', async () => {
    const [one, other] = await startTwice({ questions: '12' })
    expect(other).toEqual(one)
  })

  it('The order of questions is another for each learner where the teacher wants it, with the same questions', async () => {
    const [one, other] = await startTwice({ questions: '12', order: 'shuffled' })
    expect(other?.items).not.toEqual(one?.items)
    expect(other?.items.toSorted()).toEqual(one?.items.toSorted())
  })
})

describe('a selection of questions', () => {
  const chosen = itemTypes.map((type) => itemOfType(type).id)

  it('A selection of questions is filled in on the page for teachers and opens a class with exactly these', async () => {
    const teach = `/teach?${chosen.map((id) => `items=${id}`).join('&')}`
    const page = await browser.open(teach)
    expect(textOf(page.html)).toContain(
      ui['quiz.selection.other']?.replace('{n}', String(chosen.length)),
    )
    expect((await settingsOf(await openClassroom(browser, {}, teach))).items).toEqual(chosen)
  })

  it('can be sent as one field or as many', async () => {
    const many = await postForm(chosen.map((id) => ['items', id] as const))
    expect((await settingsOf(classroomOf(many))).items).toEqual(chosen)
    const one = await postForm([['items', chosen.join(', ')]])
    expect((await settingsOf(classroomOf(one))).items).toEqual(chosen)
  })

  it('A selection of questions is offered by a page of its own, each question of the bank once', async () => {
    const { html } = await browser.open('/teach/selection')
    const form = formsIn(html).find(({ tags }) =>
      tags.some(({ attributes }) => attributes.name === 'items' && attributes.type === 'checkbox'),
    )
    const offered = form?.tags.flatMap(({ attributes }) =>
      attributes.name === 'items' ? [attributes.value ?? ''] : [],
    )
    const open = Object.values(bank).flatMap(({ id, retired }) => (retired ? [] : [id]))
    expect(offered?.toSorted()).toEqual(open.toSorted())
    const targets = form?.tags.map(({ attributes }) => attributes.formaction ?? '')
    expect(targets?.some((target) => target.split('#')[0] === '/teach')).toBe(true)
  })
})

describe('a field that cannot be meant', () => {
  const unusual = {
    quiz: quizzes[1]?.id ?? '',
    questions: '5',
    mode: 'test',
    feedback: 'end',
    order: 'shuffled',
    numbers: 'yes',
    certainty: 'no',
    hours: '72',
    zone: 'Asia/Tokyo',
  }
  const chosen = [itemOfType('single').id, itemOfType('order').id]
  const tooMany = Object.keys(bank).slice(0, 21).join(',')

  it.each([
    ['quiz', 'martian'],
    ['questions', '0'],
    ['questions', '1.5'],
    ['questions', 'many'],
    ['mode', 'exam'],
    ['feedback', 'never'],
    ['order', 'random'],
    ['numbers', 'maybe'],
    ['hours', '0'],
    ['hours', '5'],
    ['hours', '9999'],
    ['zone', 'Mars/Olympus'],
  ] as const)('%s: “%s” is refused, and all else is kept', async (field, value) => {
    const page = await postForm(Object.entries({ ...unusual, [field]: value }))
    expect(page.status).toBe(422)
    expect(alertOf(page)).toContain(ui[`open.error.${field}`])
    expect(titleOf(page.html).startsWith(ui['error.prefix'] ?? '?')).toBe(true)
    expect(room.calls()).toEqual({})

    const form = formTo(page, '/classrooms')
    if (field === 'zone') expect(Object.fromEntries(fieldsOf(form))[field]).toBe(value)
    const mended = await settingsOf(
      classroomOf(await browser.send(form, fieldsOf(form, { [field]: unusual[field] }))),
    )
    expect(mended).toMatchObject({
      quiz: unusual.quiz,
      mode: 'test',
      feedback: 'end',
      isShuffled: true,
      hasNumbers: true,
      zone: 'Asia/Tokyo',
    })
    expect(mended.items).toHaveLength(5)
    expect(mended.closesAt - mended.openedAt).toBe(72 * 3600)
  })

  it('a question that there is not any more is left out, and the report says so', async () => {
    const { quiz: _quiz, questions: _questions, ...others } = unusual
    const page = await postForm(Object.entries({ ...others, items: `${chosen[0]},zz-99` }))
    expect(page.status).toBe(200)
    expect(textOf(page.html)).toContain(ui['quiz.leftOut.one'])
  })

  it.each([
    ['the same question twice', `${chosen[0]},${chosen[0]}`],
    ['more than twenty questions', tooMany],
  ])('a selection with %s is refused and kept', async (_, items) => {
    const { quiz: _quiz, questions: _questions, ...others } = unusual
    const page = await postForm(Object.entries({ ...others, items }))
    expect(page.status).toBe(422)
    expect(alertOf(page)).toContain(ui['open.error.items'])
    expect(room.calls()).toEqual({})
    const form = formTo(page, '/classrooms')
    expect(form.hidden).toContainEqual(['items', items])
    expect(Object.fromEntries(fieldsOf(form))).toEqual(others)
    // A way to other questions.
    const links = tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)
    expect(links).toContain('/teach/selection')
  })

  it('A field that cannot be meant is marked where it is a field to write in', async () => {
    const page = await postForm([['zone', 'Mars/Olympus']])
    const invalid = tagsIn(page.html).filter(({ attributes }) => attributes['aria-invalid'])
    expect(invalid.map(({ attributes }) => attributes.name)).toEqual(['zone'])
    const described = invalid[0]?.attributes['aria-describedby']
    expect(tagsIn(page.html).some(({ attributes }) => attributes.id === described)).toBe(true)
  })
})

describe('a class that cannot be opened that way', () => {
  it('a form that is far too long is refused', async () => {
    const page = await postForm([['items', 'x'.repeat(450_000)]])
    expect(page.status).toBe(413)
    expect(room.calls()).toEqual({})
  })

  it('opened as a page, which a browser does with the address above an error, it leads to the form', async () => {
    const page = await browser.open('/classrooms')
    expect([page.status, page.redirects.length]).toEqual([200, 1])
    expect(formTo(page, '/classrooms').method).toBe('post')
    expect(hasAlert(page.html)).toBe(false)
  })

  it('without a key to sign with, no class is opened', async () => {
    const page = await postForm([], browserWith({ SIGNING_KEYS: '', ROOMS: room.rooms }))
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.quizzesOff.title'])
    expect(room.calls()).toEqual({})
  })
})

/** The page from which the address of a report is kept, as the report leads to it. */
const keepPage = (using: Browser, report: Page) =>
  using.open(linkIn(report, ui['report.keep.how'] ?? '') ?? '')

const keptFrom = async (using: Browser, report: Page) => {
  const { html } = await keepPage(using, report)
  const field = tagsIn(html, 'input').find(({ attributes }) => attributes.id === 'address')
  return field?.attributes.value
}

describe('the address of the teacher', () => {
  it('The address of the teacher is that of the first page, and this is the one to keep', async () => {
    const { page, report, code } = await openClassroom(browser)
    // One call of its room opens the class, another shows it.
    expect(room.calls()).toEqual({ open: 1, read: 1 })
    // The heading above the join code takes the focus.
    expect(page.redirects).toEqual([`${report}#join`])
    expect(tagsIn(page.html, 'h2').map(({ attributes }) => attributes)).toContainEqual({
      id: 'join',
      tabindex: '-1',
    })
    expect(page.html).not.toContain('settings=')
    expect(await keptFrom(browser, page)).toBe(`http://localhost${report}`)
    const again = await browser.open(report)
    expect(again.status).toBe(200)
    expect(textOf(again.html)).toContain(formatJoinCode(code))
  })

  it('The address of the teacher, that of the board and the code work everywhere the moment after', async () => {
    const { page, report, board, code } = await openClassroom(browser)
    const elsewhere = browserWith()
    for (const address of [report, `${report}/close`, `${report}.csv`, board, `/join/${code}`]) {
      expect([address, (await elsewhere.open(address)).status]).toEqual([address, 200])
    }
    expect(await keptFrom(elsewhere, page)).toBe(`http://localhost${report}`)
  })

  it('is nowhere on the report once enough have finished, but one link away', async () => {
    const { page, report, code } = await openClassroom(browser, { questions: '1' })
    for (let n = 0; n < 3; n++) {
      const { page: first } = await joinClassroom(browser, code)
      await answerAll(browser, first, (item) => answerOf(item, 'right'))
    }
    const shown = await browser.open(page.address)
    expect(textOf(shown.html)).not.toContain(report)
    expect(tagsIn(shown.html, 'input').map(({ attributes }) => attributes.value)).not.toContain(
      report,
    )
    expect(textOf(mainOf(shown.html))).not.toContain('localhost/join')
    const keep = await browser.open(linkIn(shown, ui['report.keep'] ?? '') ?? '')
    expect(keep.html).toContain(`http://localhost${report}`)
    const board = await browser.open(
      linkIn(shown, `${ui['report.joinAndBoard']} ${ui['report.newTab']}`) ?? '',
    )
    expect(textOf(mainOf(board.html))).toContain(formatJoinCode(code))
  })

  it('comes with a mail draft to nobody yet that holds it whole', async () => {
    const { page, report } = await openClassroom(browser)
    const mails = tagsIn(mainOf((await keepPage(browser, page)).html), 'a')
      .map(({ attributes }) => attributes.href ?? '')
      .filter((href) => href.startsWith('mailto:'))
    expect(mails).toHaveLength(1)
    const draft = new URL(mails[0] ?? '')
    expect(draft.pathname).toBe('')
    expect(draft.searchParams.get('body')).toBe(`http://localhost${report}`)
  })

  it('The address of the teacher is to be kept, copied and printed, the page says', async () => {
    const { page } = await openClassroom(browser)
    const keep = await keepPage(browser, page)
    const text = textOf(keep.html)
    expect(textOf(page.html)).toContain(textOf(ui['report.keep.text'] ?? '?'))
    for (const key of ['report.keep.text', 'shared.copy', 'report.print', 'report.mail']) {
      expect(text).toContain(textOf(ui[key] ?? '?'))
    }
  })

  it('shows how learners join: code, address and QR code', async () => {
    const { page, code } = await openClassroom(browser)
    expect(textOf(page.html)).toContain(formatJoinCode(code))
    expect(textOf(page.html)).toContain('localhost/join')
    const [picture] = tagsIn(page.html, 'svg')
    expect(picture?.attributes['aria-label']).toContain(`http://localhost/join/${code}`)
  })
})

describe('the board', () => {
  const finish = async (code: string) => {
    const { page, name } = await joinClassroom(browser, code)
    await answerAll(browser, page, (item) => answerOf(item, 'right'))
    return name
  }
  const countsIn = ({ html }: Page) =>
    textOf(elementWhere(html, ({ attributes }) => attributes.role === 'status')?.inside ?? '')
  const counted = (joined: number, finished: number) =>
    `${joined} ${ui['board.joined']} · ${finished} ${ui['board.finished']}`

  it('shows the code, the address and a QR code that leads to the class', async () => {
    const { board, code } = await openClassroom(browser)
    const page = await browser.open(board)
    expect(page.status).toBe(200)
    const text = textOf(mainOf(page.html))
    expect(text).toContain(textOf(usualQuiz.title))
    expect(text).toContain(formatJoinCode(code))
    expect(text).toContain('localhost/join')
    const [picture] = tagsIn(page.html, 'svg')
    expect(picture?.attributes.role).toBe('img')
    expect(picture?.attributes['aria-label']).toContain(`http://localhost/join/${code}`)
    expect(tagsIn(page.html, 'path').some(({ attributes }) => attributes.d)).toBe(true)
  })

  it('counts who joined and who finished', async () => {
    const { board, code } = await openClassroom(browser, { questions: '1' })
    expect(countsIn(await browser.open(board))).toBe(counted(0, 0))
    await joinClassroom(browser, code)
    await finish(code)
    expect(countsIn(await browser.open(board))).toBe(counted(2, 1))
  })

  it('says nothing about anyone', async () => {
    const { board, code } = await openClassroom(browser, { questions: '1', numbers: 'yes' })
    const { page, name } = await joinClassroom(browser, code, { number: '73' })
    await answerAll(browser, page, (item) => answerOf(item, 'right'))
    const { html } = await browser.open(board)
    expect(countsIn({ ...page, html })).toBe(counted(1, 1))
    expect(html).not.toContain(name)
    expect(textOf(html)).not.toContain(name.replaceAll('-', ' '))
    expect(textOf(mainOf(html))).not.toMatch(/\b73\b/)
  })

  it('holds nothing of the key of the teacher, and its own key opens no report', async () => {
    const { board, key, report } = await openClassroom(browser)
    const { html, status } = await browser.open(board)
    expect(status).toBe(200)
    expect(html).not.toContain(key.slice(2))
    expect(html).not.toContain('/report')
    const boardKey = board.split('/').at(-1) ?? ''
    expect(boardKey).not.toBe(key)
    expect((await browser.open(report.replace(key, boardKey))).status).toBe(404)
    expect((await browser.open(board.replace(boardKey, key))).status).toBe(404)
  })

  it('no longer shows the code when nobody new can join, and says why', async () => {
    const { board, report, code } = await openClassroom(browser)
    for (const [action, state] of [
      ['lock', 'classroom.locked'],
      ['close', 'classroom.closed'],
      ['delete', 'problem.classroomDeleted.title'],
    ] as const) {
      const ask = await browser.open(`${report}/${action}`)
      await browser.send(formTo(ask, `/${action}`), fieldsOf(formTo(ask, `/${action}`)))
      const text = textOf(mainOf((await browser.open(board)).html))
      expect(text).toContain(ui[state])
      expect(text).not.toContain(formatJoinCode(code))
    }
  })

  it('asks for its newest state by itself: 304 where nothing changed, else its part', async () => {
    const { board, code } = await openClassroom(browser)
    const page = await browser.open(board)
    const live = tagsIn(page.html).find(({ attributes }) => attributes['hx-ptag'])?.attributes
    expect(live?.['hx-get']).toBe(board)
    const poll = () =>
      fetch(
        new Request(`http://localhost${live?.['hx-get']}`, {
          headers: { ...swapHeaders, 'HX-PTag': live?.['hx-ptag'] ?? '' },
        }),
      )
    const same = await poll()
    expect(same.status).toBe(304)
    expect(await same.text()).toBe('')

    await joinClassroom(browser, code)
    const changed = await poll()
    expect(changed.status).toBe(200)
    expect(changed.headers.get('HX-PTag')).not.toBe(live?.['hx-ptag'])
    const html = await changed.text()
    expect(html).not.toContain('<html')
    expect(textOf(html)).toContain(counted(1, 0))
  })

  it('without a tag, or as a page with it, the whole answer comes', async () => {
    const { board } = await openClassroom(browser)
    const { headers, html } = await openHtmx(fetch).get(board)
    expect(html).not.toContain('<html')
    const response = await fetch(
      new Request(`http://localhost${board}`, {
        headers: { 'HX-PTag': headers.get('HX-PTag') ?? '' },
      }),
    )
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<html')
  })

  it('names the address at which it was opened, and warns where others cannot reach it', async () => {
    const { board } = await openClassroom(browser)
    const warning = ui['board.unreachable'] ?? '?'
    expect(textOf((await browser.open(board)).html)).toContain(warning)

    const abroad = openBrowser(fetch, 'https://quiz.example')
    const elsewhere = await openClassroom(abroad)
    expect(textOf(elsewhere.page.html)).toContain('quiz.example/join')
    const page = await abroad.open(elsewhere.board)
    expect(textOf(page.html)).not.toContain(warning)
    const [picture] = tagsIn(page.html, 'svg')
    expect(picture?.attributes['aria-label']).toContain(
      `https://quiz.example/join/${elsewhere.code}`,
    )
  })

  it('opened on the host itself, it names the address on the network of the school', async () => {
    const host = browserWith({ JOIN_ORIGIN: 'http://192.168.1.5:8787' })
    const { board, code, report, page } = await openClassroom(host)
    const { html } = await host.open(board)
    expect(textOf(html)).toContain('192.168.1.5:8787/join')
    expect(textOf(html)).not.toContain(ui['board.unreachable'])
    expect(tagsIn(html, 'svg')[0]?.attributes['aria-label']).toContain(
      `http://192.168.1.5:8787/join/${code}`,
    )
    expect(await keptFrom(host, page)).toBe(`http://192.168.1.5:8787${report}`)
  })
})
