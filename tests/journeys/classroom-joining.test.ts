/** A learner joins a class by its code under a generated name, and comes back by that name. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formatJoinCode, joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { formatLearnerName, parseLearnerName } from '../../src/domain/learner-name.ts'
import { right } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  comeBack,
  fieldsOf,
  formTo,
  joinClassroom,
  learnerNameAt,
  linkIn,
  nameOffered,
  newLearnerForm,
  openClassroom,
  readReport,
  returningForm,
} from '../support/classroom.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  alertIn,
  type Fetch,
  formsIn,
  hasAlert,
  mainOf,
  nextIn,
  type Page,
  questionIn,
  tagsIn,
  textOf,
  theQuestionIn,
  titleOf,
} from '../support/pages.ts'
import { countCalls, learnersOf, readRoom, roomsAway } from '../support/rooms.ts'
import { app, browserWith, library, startEachTestAfresh } from '../support/site.ts'
import { countOperations } from '../support/stale-scores.ts'

const { ui, names, quizzes } = library
const usualQuiz = quizzes[0] as (typeof quizzes)[number]

const store = countOperations(env.SCORES)
const room = countCalls()
const cookies: string[] = []
const fetch: Fetch = async (request) => {
  const response = await app.fetch(
    request,
    { ...env, SCORES: store.scores, ROOMS: room.rooms },
    createExecutionContext(),
  )
  if (response.headers.has('Set-Cookie')) cookies.push(request.url)
  return response
}
const browser = openBrowser(fetch)
const htmx = openHtmx(fetch)

const reset = () => {
  store.reset()
  room.reset()
}
const noOperations = { get: 0, put: 0, delete: 0, list: 0 }
const alertOf = ({ html }: Page) => alertIn(mainOf(html))
const linksIn = ({ html }: Page) =>
  tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes.href ?? '')
const canJoinNew = (page: Page) =>
  formsIn(page.html).some(
    ({ action, hidden }) =>
      action.includes('/join/') && !hidden.some(([name]) => name === 'returning'),
  )
const control = async (report: string, action: string) => {
  const form = formTo(await browser.open(`${report}/${action}`), `/${action}`)
  return browser.send(form, fieldsOf(form))
}
/** Well formed, and of no class. */
const unknownCode = joinCode(Array.from({ length: joinCodeChance.count }, (_, at) => at * 2))
const noon = Date.UTC(2026, 10, 23, 12)

startEachTestAfresh(noon)
beforeEach(reset)
afterEach(() => {
  expect(cookies, 'addresses that set a cookie').toEqual([])
})

describe('a code that is typed', () => {
  const type = async (typed: string) => {
    const form = formTo(await browser.open('/join'), '/join')
    expect(form.method).toBe('get')
    const query = new URLSearchParams([...fieldsOf(form, { code: typed })].map(([...pair]) => pair))
    return browser.open(`/join?${query}`)
  }

  it.each([
    ['as it is shown', (code: string) => formatJoinCode(code)],
    ['without a hyphen', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['in mixed letters', (code: string) => code.slice(0, 3).toLowerCase() + code.slice(3)],
    ['with spaces', (code: string) => ` ${code.slice(0, 4)} ${code.slice(4)} `],
    ['letter by letter', (code: string) => [...code].join(' ')],
    ['with a dash', (code: string) => `${code.slice(0, 4)} – ${code.slice(4)}`],
    [
      'in wide letters',
      (code: string) => code.replace(/./g, (x) => String.fromCharCode(x.charCodeAt(0) + 0xfee0)),
    ],
  ])('%s leads into the class', async (_, typedAs) => {
    const { code } = await openClassroom(browser)
    const page = await type(typedAs(code))
    expect(page.status).toBe(200)
    expect(page.address).toBe(`/join/${code}`)
    expect(canJoinNew(page)).toBe(true)
  })

  it('in small letters or with a hyphen in the address leads there as well', async () => {
    const { code } = await openClassroom(browser)
    for (const written of [code.toLowerCase(), formatJoinCode(code)]) {
      const page = await browser.open(`/join/${written}`)
      expect(page.address).toBe(`/join/${code}`)
      expect(page.status).toBe(200)
    }
  })

  it.each([
    [
      'with a wrong letter',
      (code: string) => code.slice(0, 3) + (code[3] === 'B' ? 'C' : 'B') + code.slice(4),
    ],
    ['with a letter missing', (code: string) => code.slice(1)],
    ['with a letter too many', (code: string) => `${code}B`],
    ['with a vowel', (code: string) => `A${code.slice(1)}`],
    ['with a digit', (code: string) => `8${code.slice(1)}`],
    ['with a sentence', () => 'what is my code?'],
    ['with markup', () => '"><b>'],
  ])('%s is refused at once, without asking for a class', async (_, mistype) => {
    const { code } = await openClassroom(browser)
    const wrong = mistype(code)
    reset()
    const typed = await type(wrong)
    expect(typed.status).toBe(422)
    expect(alertOf(typed)).toContain(ui['join.mistyped'])
    expect(titleOf(typed.html).startsWith(ui['error.prefix'] ?? '?')).toBe(true)
    // What was typed is there to be mended, and is said to be wrong.
    expect(fieldsOf(formTo(typed, '/join'))).toEqual([['code', wrong]])
    const field = tagsIn(typed.html, 'input').find(({ attributes }) => attributes.name === 'code')
    expect(field?.attributes['aria-invalid']).toBe('true')

    const address = `/join/${encodeURIComponent(wrong)}`
    const followed = await browser.open(address)
    expect(followed.status).toBe(404)
    expect(fieldsOf(formTo(followed, '/join'))).toEqual([['code', wrong]])
    const posted = await browser.send({ action: address, method: 'post', hidden: [], tags: [] })
    expect(posted.status).toBe(404)
    expect([store.counts(), room.calls()]).toEqual([noOperations, {}])
  })

  it('A code that is typed is asked for by a page that finds nothing wrong yet', async () => {
    for (const address of ['/join', '/join?code=']) {
      const page = await browser.open(address)
      expect(page.status).toBe(200)
      expect(hasAlert(page.html)).toBe(false)
    }
    expect([store.counts(), room.calls()]).toEqual([noOperations, {}])
  })
})

describe('a code that no class has', () => {
  it('gets a page that says so, with the code and a way to try again', async () => {
    const page = await browser.open(`/join/${unknownCode}`)
    expect(page.status).toBe(404)
    const text = textOf(mainOf(page.html))
    expect(text).toContain(ui['join.notSeen.title'])
    expect(text).toContain(textOf(ui['join.notSeen.text'] ?? '?'))
    expect(text).toContain(formatJoinCode(unknownCode))
    expect(linksIn(page)).toContain(`/join/${unknownCode}`)
    expect([store.counts(), room.calls()]).toEqual([noOperations, { settings: 1 }])
  })

  it('leads to the form for a code as well, which finds nothing wrong', async () => {
    const page = await browser.open(`/join/${unknownCode}`)
    const start = await browser.open(linkIn(page, ui['join.notSeen.other'] ?? '') ?? '')
    expect(start.status).toBe(200)
    expect(formTo(start, '/join').method).toBe('get')
    expect(hasAlert(start.html)).toBe(false)
  })

  it('is not asked for again by itself, since a class is there as soon as it is open', async () => {
    const page = await browser.open(`/join/${unknownCode}`)
    expect(page.headers.get('Retry-After')).toBeNull()
    expect(tagsIn(page.html).filter(({ attributes }) => attributes['hx-get'])).toEqual([])
  })

  it('sent by the form to join, it gets the same page', async () => {
    const page = await browser.send(
      { action: `/join/${unknownCode}`, method: 'post', hidden: [], tags: [] },
      [['name', learnerNameAt(1)]],
    )
    expect(page.status).toBe(404)
    expect(textOf(mainOf(page.html))).toContain(ui['join.notSeen.title'])
    expect(await learnersOf(unknownCode)).toEqual([])
  })
})

describe('the page to join', () => {
  it('says which quiz it is, how long, and when answers show', async () => {
    for (const [chosen, when] of [
      [{ mode: 'practice' }, 'join.practice'],
      [{ mode: 'test', feedback: 'close' }, 'join.close'],
      [{ mode: 'test', feedback: 'end' }, 'join.end'],
    ] as const) {
      const { code } = await openClassroom(browser, { ...chosen, questions: '7' })
      const text = textOf(mainOf((await browser.open(`/join/${code}`)).html))
      expect(text).toContain(textOf(usualQuiz.title))
      expect(text).toContain(ui['quiz.questions.other']?.replace('{n}', '7'))
      expect(text).toContain(ui[when])
      expect(text).toContain(textOf(ui['join.privacy.text'] ?? '?'))
    }
  })

  it('offers a name of our words, and sends the name that it shows', async () => {
    const { code } = await openClassroom(browser)
    const page = await browser.open(`/join/${code}`)
    const name = nameOffered(newLearnerForm(page))
    expect(parseLearnerName(names, name)).toBe(name)
    expect(textOf(mainOf(page.html))).toContain(formatLearnerName(name))
  })

  it('gives another name at most three times, and each costs one call of the room and nothing else', async () => {
    const { code } = await openClassroom(browser)
    reset()
    let page = await browser.open(`/join/${code}`)
    const offered = [nameOffered(newLearnerForm(page))]
    const another = () => linksIn(page).find((href) => href.includes('roll='))
    for (let next = another(); next && offered.length < 9; next = another()) {
      page = await browser.open(next)
      offered.push(nameOffered(newLearnerForm(page)))
    }
    expect(offered).toHaveLength(4)
    expect(new Set(offered).size).toBe(4)
    for (const name of offered) expect(parseLearnerName(names, name)).toBe(name)
    expect([store.counts(), room.calls()]).toEqual([noOperations, { settings: 4 }])
    // Nor by writing a higher number into the address.
    page = await browser.open(`/join/${code}?roll=99`)
    expect(another()).toBeUndefined()
  })

  it('opened as a fragment, as by the page that waited, is the same without the page around it', async () => {
    const { code } = await openClassroom(browser)
    const page = await htmx.get(`/join/${code}`)
    expect(page.html).not.toContain('<html')
    expect(canJoinNew(page)).toBe(true)
    expect(returningForm(page).action).toBe(`/join/${code}`)
  })
})

describe('joining', () => {
  it('leads to the first question, and the room keeps the name and the time', async () => {
    const { code } = await openClassroom(browser)
    reset()
    const { name, page } = await joinClassroom(browser, code)
    expect(page.status).toBe(200)
    expect(questionIn(page.html)).toBeDefined()
    expect(page.redirects).toHaveLength(1)
    // The page to join, joining, and the first question, which would say that the class has ended.
    expect(room.calls()).toEqual({ settings: 1, join: 1, standing: 1 })
    expect(store.counts()).toEqual(noOperations)
    expect(await learnersOf(code)).toEqual([{ name, joinedAt: noon / 1000 }])
  })

  it('every page of the attempt names the class and the learner', async () => {
    const { code } = await openClassroom(browser, { questions: '2' })
    const { name, page } = await joinClassroom(browser, code)
    const { pages } = await answerAll(browser, page, right)
    expect(pages).toHaveLength(4)
    for (const { html } of pages) {
      const line = ui['attempt.class']?.replace('{code}', formatJoinCode(code))
      expect(textOf(html)).toContain(`${formatLearnerName(name)} · ${line}`)
    }
  })

  it('whoever leaves gets a page with the way back to the question, and never another quiz', async () => {
    const { code } = await openClassroom(browser)
    const { name, page: first } = await joinClassroom(browser, code)
    const told = await browser.respond(first, right(theQuestionIn(first.html).item))
    for (const [page, back] of [
      [first, first.address],
      [told, nextIn(told.html)],
    ] as const) {
      const { href = '' } =
        tagsIn(page.html, 'a').find(({ attributes }) => attributes.class === 'leave')?.attributes ??
        {}
      const left = await browser.open(href)
      expect(left.status).toBe(200)
      expect(textOf(mainOf(left.html))).toContain(formatLearnerName(name))
      expect(linksIn(left)).toEqual([back, `/join/${code}`])
    }
  })

  it('the same form sent twice is one learner', async () => {
    const { code, report } = await openClassroom(browser)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    await browser.send(form)
    const again = await browser.send(form)
    expect(questionIn(again.html)).toBeDefined()
    expect(await learnersOf(code)).toHaveLength(1)
    expect(readReport(await browser.open(report)).joined).toBe(1)
  })

  it.each([
    ['the name of a person', 'Anna Miller'],
    ['the name of a person with digits', 'anna-miller-42'],
    ['one of our words and a name', `${names.first[0]}-miller-42`],
    ['our words the wrong way round', `${names.second[0]}-${names.first[0]}-42`],
    ['our words without digits', `${names.first[0]}-${names.second[0]}`],
    ['our words with three digits', `${names.first[0]}-${names.second[0]}-123`],
    ['a part of a key', `${names.first[0]}-${names.second[0]}-42/x`],
    ['nothing', ''],
  ])('%s is not taken as a name', async (_, typed) => {
    const { code, report } = await openClassroom(browser)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    reset()
    const page = await browser.send({ ...form, hidden: [] }, [['name', typed]])
    expect(page.status).toBe(422)
    expect(alertOf(page)).toContain(ui['join.error.name'])
    expect(room.calls()).toEqual({ settings: 1 })
    // What was typed is nowhere: another name of ours is offered.
    const offered = nameOffered(newLearnerForm(page))
    expect(parseLearnerName(names, offered)).toBe(offered)
    expect(readReport(await browser.open(report)).joined).toBe(0)
  })

  it('a form that is far too long is refused', async () => {
    const { code } = await openClassroom(browser)
    const page = await browser.send(
      { action: `/join/${code}`, method: 'post', hidden: [], tags: [] },
      [['name', 'x'.repeat(20_000)]],
    )
    expect(page.status).toBe(413)
  })

  it('without a number to hand out, none is asked for and none is kept', async () => {
    const { code } = await openClassroom(browser)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    expect(form.tags.some(({ attributes }) => attributes.name === 'number')).toBe(false)
    await browser.send(form, [['number', '7']])
    const [learner] = await learnersOf(code)
    expect(learner).not.toHaveProperty('number')
  })
})

describe('two learners', () => {
  /** Sends the form of another learner with the name of this one. */
  const joinAs = async (code: string, name: string) => {
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    const hidden = form.hidden.map(
      ([field, value]) => [field, field === 'name' ? name : value] as const,
    )
    return browser.send({ ...form, hidden })
  }

  it('never share a name: the second is offered another', async () => {
    const { code } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    const page = await joinAs(code, name)
    expect(page.status).toBe(409)
    expect(alertOf(page)).toContain(ui['join.error.nameTaken'])
    const form = newLearnerForm(page)
    expect(nameOffered(form)).not.toBe(name)
    expect(questionIn((await browser.send(form)).html)).toBeDefined()
    const names = (await learnersOf(code)).map((learner) => learner.name)
    expect(names).toEqual([name, nameOffered(form)])
  })

  it('nor does a new one get the name of one who was removed', async () => {
    const { code, report } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    await control(report, `learners/${name}/remove`)
    expect((await joinAs(code, name)).status).toBe(409)
    expect(await learnersOf(code)).toEqual([])
  })

  it('never share a number: the second is told, and keeps the name', async () => {
    const { code } = await openClassroom(browser, { numbers: 'yes' })
    await joinClassroom(browser, code, { number: '7' })
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    const page = await browser.send(form, [['number', '7']])
    expect(page.status).toBe(409)
    expect(alertOf(page)).toContain(ui['join.error.numberTaken'])
    const again = newLearnerForm(page)
    expect(nameOffered(again)).toBe(nameOffered(form))
    expect(fieldsOf(again)).toEqual([['number', '7']])
    expect(questionIn((await browser.send(again, [['number', '8']])).html)).toBeDefined()
    expect((await learnersOf(code)).map(({ number }) => number)).toEqual([7, 8])
  })
})

describe('where the teacher hands out numbers', () => {
  it.each(['1', '7', ' 42 ', '99', '#7', 'No. 7', '№ 7', '7.'])('“%s” is taken', async (number) => {
    const { code } = await openClassroom(browser, { numbers: 'yes', questions: '1' })
    const { name, page } = await joinClassroom(browser, code, { number })
    const [learner] = await learnersOf(code)
    const given = Number(/\d+/.exec(number)?.[0])
    expect(learner).toMatchObject({ name, number: given })
    expect(textOf(page.html)).toContain(`${formatLearnerName(name)} (${given})`)
  })

  it.each(['', ' ', '0', '100', '-1', '1.5', 'x', '7a', '1e1'])(
    '“%s” is refused, and kept with the name',
    async (number) => {
      const { code } = await openClassroom(browser, { numbers: 'yes' })
      const form = newLearnerForm(await browser.open(`/join/${code}`))
      const page = await browser.send(form, [['number', number]])
      expect(page.status).toBe(422)
      expect(alertOf(page)).toContain(ui['join.error.number'])
      const again = newLearnerForm(page)
      expect(nameOffered(again)).toBe(nameOffered(form))
      expect(fieldsOf(again)).toEqual([['number', number]])
      const field = again.tags.find(({ attributes }) => attributes.name === 'number')
      expect(field?.attributes['aria-invalid']).toBe('true')
      expect(await learnersOf(code)).toEqual([])

      const mended = await browser.send(again, fieldsOf(again, { number: '12' }))
      expect(questionIn(mended.html)).toBeDefined()
      const [learner] = await learnersOf(code)
      expect(learner).toMatchObject({ name: nameOffered(form), number: 12 })
    },
  )
})

describe('coming back', () => {
  it.each([
    ['as it is shown', (name: string) => formatLearnerName(name)],
    ['with hyphens', (name: string) => name],
    ['in capital letters', (name: string) => formatLearnerName(name).toUpperCase()],
    ['without a space before the digits', (name: string) => name.replace(/-(\d\d)$/, '$1')],
    ['with spaces around', (name: string) => `  ${formatLearnerName(name)} `],
  ])('by the name %s leads to the same line of the report', async (_, typedAs) => {
    const { code, report } = await openClassroom(browser, { questions: '1', numbers: 'yes' })
    const { name } = await joinClassroom(browser, code, { number: '31' })
    vi.setSystemTime(noon + 600_000)
    const page = await comeBack(browser, code, typedAs(name))
    expect(questionIn(page.html)).toBeDefined()
    // The number came along, though nobody typed it again.
    expect(textOf(page.html)).toContain(`${formatLearnerName(name)} (31)`)
    const learners = await learnersOf(code)
    expect(learners).toEqual([expect.objectContaining({ joinedAt: noon / 1000, number: 31 })])

    await answerAll(browser, page, right)
    const { joined, finished, rows } = readReport(await browser.open(report))
    expect([joined, finished]).toEqual([1, 1])
    expect(rows.map((row) => row.name)).toEqual([name])
  })

  it('the moment after joining, on another device, finds the same learner', async () => {
    const { code } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    expect((await comeBack(browser, code, name)).status).toBe(200)
    expect(await learnersOf(code)).toHaveLength(1)
  })

  it('by a name that nobody in the class has says so, keeps it, and makes nobody new of it', async () => {
    const { code } = await openClassroom(browser, { questions: '1' })
    const { name } = await joinClassroom(browser, code)
    const typed = formatLearnerName(learnerNameAt(4321))
    const page = await comeBack(browser, code, typed)
    expect(page.status).toBe(404)
    expect(alertOf(page)).toContain(textOf(ui['join.error.unknown'] ?? '?'))
    const form = returningForm(page)
    expect(fieldsOf(form)).toEqual([['name', typed]])
    expect((await browser.send(form, [['name', typed]])).status).toBe(404)
    expect((await learnersOf(code)).map((learner) => learner.name)).toEqual([name])
    // Mended, it leads on.
    expect(questionIn((await browser.send(form, [['name', name]])).html)).toBeDefined()
  })

  it('after being removed by the teacher is refused', async () => {
    const { code, report } = await openClassroom(browser)
    const { name } = await joinClassroom(browser, code)
    await control(report, `learners/${name}/remove`)
    const page = await comeBack(browser, code, name)
    expect(page.status).toBe(404)
    expect(alertOf(page)).toContain(textOf(ui['join.error.unknown'] ?? '?'))
    expect(await learnersOf(code)).toEqual([])
  })

  it.each(['Anna', 'calm otter', ''])('by “%s” is refused, and kept', async (typed) => {
    const { code } = await openClassroom(browser)
    const page = await comeBack(browser, code, typed)
    expect(page.status).toBe(422)
    expect(alertOf(page)).toContain(ui['join.error.name'])
    expect(fieldsOf(returningForm(page))).toEqual([['name', typed]])
    expect(await learnersOf(code)).toEqual([])
  })
})

describe('a class that nobody new can join', () => {
  it('lets those come back who have joined, and nobody else', async () => {
    const { code, report } = await openClassroom(browser, { questions: '1' })
    const { name } = await joinClassroom(browser, code)
    const form = newLearnerForm(await browser.open(`/join/${code}`))
    await control(report, 'lock')

    const page = await browser.open(`/join/${code}`)
    expect(page.status).toBe(200)
    const words = textOf(mainOf(page.html))
    expect(words).toContain(ui['join.locked'])
    expect(words.indexOf(`${ui['join.locked']}`)).toBeLessThan(
      words.indexOf(`${ui['join.returning']}`),
    )
    expect(canJoinNew(page)).toBe(false)
    expect(page.html).not.toContain('roll=')

    // A form that was opened before.
    const refused = await browser.send(form)
    expect(refused.status).toBe(403)
    expect(alertOf(refused)).toContain(ui['join.error.locked'])
    expect(canJoinNew(refused)).toBe(false)
    expect(await learnersOf(code)).toHaveLength(1)

    expect(questionIn((await comeBack(browser, code, name)).html)).toBeDefined()
  })
})

describe.each([
  ['that has closed by itself', 'problem.classroomClosed.title', 'time'],
  ['that its teacher closed', 'problem.classroomClosed.title', 'close'],
  ['that was deleted', 'problem.classroomDeleted.title', 'delete'],
] as const)('a class %s', (_, title, how) => {
  it('says so to those who open it, come back or send the form', async () => {
    const { code, report } = await openClassroom(browser, { hours: '1' })
    const { name } = await joinClassroom(browser, code)
    const before = await browser.open(`/join/${code}`)
    if (how === 'time') vi.setSystemTime(noon + 3600_000)
    else await control(report, how)
    const pages = [
      await browser.open(`/join/${code}`),
      await browser.send(newLearnerForm(before)),
      await browser.send(returningForm(before), [['name', name]]),
      await htmx.get(`/join/${code}`),
    ]
    for (const page of pages) {
      expect(page.status).toBe(410)
      expect(textOf(page.html)).toContain(ui[title])
      expect(formsIn(page.html)).toEqual([])
      expect(linksIn(page)).not.toEqual([])
    }
    expect(pages.at(-1)?.html).not.toContain('<html')
    expect(await learnersOf(code)).toHaveLength(how === 'delete' ? 0 : 1)
  })
})

describe('until when a class is open', () => {
  it('stands on the page to join and on every question, in the time zone of the class', async () => {
    vi.setSystemTime(Date.UTC(2026, 10, 23, 12))
    const { code } = await openClassroom(browser, { zone: 'Asia/Tokyo', hours: '2' })
    const joining = await browser.open(`/join/${code}`)
    expect(textOf(joining.html)).toContain(ui['board.until']?.replace('{time}', '23:00'))
    const { page } = await joinClassroom(browser, code)
    expect(textOf(page.html)).toContain(ui['attempt.until']?.replace('{time}', '23:00'))
  })

  it('is kept with its time zone, so that no page needs the tables of the platform', async () => {
    vi.setSystemTime(Date.UTC(2026, 9, 1, 12))
    const { code } = await openClassroom(browser, { zone: 'Europe/Berlin', hours: '720' })
    const { settings } = await readRoom(code)
    expect(settings?.offsets).toEqual([
      { from: Date.UTC(2026, 9, 1, 12) / 1000, minutes: 120 },
      { from: Date.UTC(2026, 9, 25, 1) / 1000, minutes: 60 },
    ])
    const page = await browser.open(`/join/${code}`)
    expect(textOf(page.html)).toContain('31 Oct 2026, 13:00 GMT+1')
  })

  it('is not told where the class does not answer', async () => {
    const { code } = await openClassroom(browser, { hours: '2' })
    const { page } = await joinClassroom(browser, code)
    const away = browserWith({ ROOMS: roomsAway() })
    const [words = '?'] = (ui['attempt.until'] ?? '?').split('{time}')
    expect(textOf((await away.open(page.address)).html)).not.toContain(` ${words.trim()} `)
  })
})
