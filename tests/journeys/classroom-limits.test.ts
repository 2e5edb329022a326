/** Proves the limits of 60 seconds: what they hold back, that it says so, and that a school passes. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Limits } from '../../src/env.ts'
import { capabilityKey } from '../../src/http/capabilities.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { fieldsFor, itemOfType, right } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  classroomOf,
  comeBack,
  fieldsOf,
  formTo,
  joinClassroom,
  nameOffered,
  newLearnerForm,
  openClassroom,
  readReport,
  scoreShownIn,
} from '../support/classroom.ts'
import { failToPut, quotaError } from '../support/failing-scores.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  browserAt,
  fakeLimits,
  fetchAt,
  finishOne,
  most,
  unknownCode,
  use,
} from '../support/limits.ts'
import { counted, startCounting } from '../support/operation-costs.ts'
import {
  hasAlert,
  type Page,
  recordFormIn,
  sharedAddressIn,
  tagsIn,
  textOf,
  theQuestionIn,
} from '../support/pages.ts'
import { app, firstQuiz, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const item = itemOfType('single').id

/** Two network addresses, new for each test: one that guessed codes is remembered for a minute. */
let school = ''
let elsewhere = ''
let tests = 0

/** The question is there again, with what was chosen, and nothing says what is right. */
function expectHeld(held: Page): void {
  expect([held.status, held.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(textOf(held.html)).toContain(ui['attempt.tooMany'])
  expect(hasAlert(held.html)).toBe(true)
  const asked = theQuestionIn(held.html)
  expect(fieldsOf(asked.form)).toEqual(
    expect.arrayContaining(fieldsFor(asked.item, right(asked.item)) as never),
  )
  expect(recordFormIn(held.html)).toBeUndefined()
  expect(scoreShownIn(held.html)).toBeFalsy()
}

const nextMinute = () => vi.setSystemTime(Date.now() + 60_000)

const recordCount = async () => (await env.SCORES.list({ prefix: 'v1/attempt/' })).keys.length

// Early in a minute, so that what belongs to one minute stays in it.
startEachTestAfresh(() => Math.ceil(Date.now() / 60_000) * 60_000 + 1000)
beforeEach(() => {
  tests++
  school = `203.0.113.${tests}`
  elsewhere = `198.51.100.${tests}`
})

describe('opening classes', () => {
  it('goes ten times in a minute, then says so and keeps what was entered', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const form = formTo(await browser.open('/teach'), '/classrooms')
    const filledIn = fieldsOf(form, { mode: 'test', hours: '8', zone: 'Asia/Tokyo' })
    for (let n = 0; n < most.OPENINGS; n++) {
      expect((await browser.send(form, filledIn)).status).toBe(200)
    }
    startCounting()
    const refused = await browser.send(form, filledIn)
    expect(refused.status).toBe(429)
    expect(counted()).toEqual({})
    expect(textOf(refused.html)).toContain(ui['open.error.tooMany'])
    expect(hasAlert(refused.html)).toBe(true)
    const kept = formTo(refused, '/classrooms')
    expect(Object.fromEntries(fieldsOf(kept))).toEqual(Object.fromEntries(filledIn))

    // Others are not held back, and a minute later it goes on from the form as it stands.
    expect((await browserAt(elsewhere, limits).send(form, filledIn)).status).toBe(200)
    nextMinute()
    expect(classroomOf(await browser.send(kept, fieldsOf(kept))).code).toHaveLength(8)
  })

  it('Opening classes is not used up by forms that were filled in wrong', async () => {
    const browser = browserAt(school, fakeLimits())
    const form = formTo(await browser.open('/teach'), '/classrooms')
    for (let n = 0; n <= most.OPENINGS; n++) {
      const wrong = fieldsOf(form, { zone: 'Nowhere/Town' })
      expect((await browser.send(form, wrong)).status).toBe(422)
    }
    expect((await browser.send(form, fieldsOf(form))).status).toBe(200)
  })
})

describe('recording attempts outside a class', () => {
  it('goes sixty times in a minute; the next is refused with its answer kept, and shows no key', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    for (let n = 0; n < most.RECORDINGS; n++) {
      expect(textOf((await finishOne(browser)).html)).toContain(ui['result.recorded'])
    }
    expect(await recordCount()).toBe(most.RECORDINGS)

    startCounting()
    const held = await finishOne(browser)
    expectHeld(held)
    expect(counted()).toEqual({})
    expect(textOf((await finishOne(browserAt(elsewhere, limits))).html)).toContain(
      ui['result.recorded'],
    )

    nextMinute()
    const settled = await browser.respond(held, right(item))
    expect(settled.status).toBe(200)
    expect(textOf(settled.html)).toContain(ui['result.recorded'])
    expect(await recordCount()).toBe(most.RECORDINGS + 2)
  })

  it('that the store did not take waits as they are, and the page says when to try again', async () => {
    const limits = fakeLimits()
    const broken = browserAt(school, {
      ...limits,
      SCORES: failToPut(env.SCORES, quotaError).scores,
    } as never)
    const pending = await finishOne(broken)
    expect(textOf(pending.html)).toContain(ui['result.notRecorded.title'])
    const form = recordFormIn(pending.html)
    if (!form) throw new Error('no way to try again')
    await use(limits.RECORDINGS, school, most.RECORDINGS)
    const browser = browserAt(school, limits)
    const held = await browser.send(form)
    expect([held.status, held.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(textOf(held.html)).toContain(ui['result.notRecorded.failed'])
    nextMinute()
    expect(textOf((await browser.send(form)).html)).toContain(ui['result.recorded'])
  })

  it('does not count attempts in a class, which have a limit of their own', async () => {
    const limits = fakeLimits()
    await use(limits.RECORDINGS, school, most.RECORDINGS)
    const browser = browserAt(school, limits)
    const { code } = await openClassroom(browser, {}, `/teach?items=${item}`)
    const { page } = await joinClassroom(browser, code)
    const { last } = await answerAll(browser, page, right)
    expect(textOf(last.html)).toContain(ui['result.recorded'])
  })
})

describe('recording attempts in a class', () => {
  it('goes sixty times in a minute for a learner; the next is refused with its answer kept, and shows no key', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const { code, report } = await openClassroom(browser, {}, `/teach?items=${item}`)
    const other = await openClassroom(browser, {}, `/teach?items=${item}`)
    const [first, second] = [await joinClassroom(browser, code), await joinClassroom(browser, code)]
    await use(limits.RECORDINGS, `${code} ${second.name}`, most.RECORDINGS)
    // What one learner does holds no other back, in the same room or elsewhere.
    const taken = await browser.respond(first.page, right(item))
    expect(textOf(taken.html)).toContain(ui['result.recorded'])

    startCounting()
    const held = await browserAt(elsewhere, limits).respond(second.page, right(item))
    expectHeld(held)
    expect(counted()).toEqual({})
    expect(readReport(await browser.open(report)).finished).toBe(1)

    // Joining goes on, another class is not held back, and a minute later this one is recorded.
    expect((await joinClassroom(browser, code)).page.status).toBe(200)
    const { page } = await joinClassroom(browser, other.code)
    const elsewhereTaken = await browser.respond(page, right(item))
    expect(textOf(elsewhereTaken.html)).toContain(ui['result.recorded'])
    nextMinute()
    expect(textOf((await browser.respond(held, right(item))).html)).toContain(ui['result.recorded'])
    expect(readReport(await browser.open(report)).finished).toBe(2)
  })

  it('holds back every answer of a learner, how sure it was too, and handing in', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const items = Object.keys(library.items).slice(0, 3).join()
    const options = { certainty: 'yes' }
    const { code } = await openClassroom(browser, options, `/teach?items=${items}`)
    const { page: before, name } = await joinClassroom(browser, code)
    const first = theQuestionIn(before.html).item
    const page = await browser.goOn(await browser.respond(before, right(first)))
    await use(limits.RECORDINGS, `${code} ${name}`, most.RECORDINGS)
    const question = theQuestionIn(page.html)
    const fields = [
      ...fieldsFor(question.item, right(question.item)),
      ['certainty', 'sure'],
    ] as const
    startCounting()
    for (const client of [browser, openHtmx(fetchAt(school, limits))]) {
      const held = await client.submit(page, fields)
      expectHeld(held)
      const sent = theQuestionIn(held.html).form
      expect(fieldsOf(sent)).toEqual(expect.arrayContaining(fields as never))
    }
    const refused = await browser.send({
      action: `${page.address}/hand-in`,
      method: 'post',
      hidden: [],
      tags: [],
    })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(textOf(refused.html)).toContain(ui['problem.tooManyRequests.title'])
    expect(counted()).toEqual({})
  })
})

describe('asking for codes that nobody knows', () => {
  /** Asks for as many unknown codes as go, and for one more. */
  async function guess(browser: Browser): Promise<Page> {
    for (let n = 0; n < most.LOOKUPS; n++) {
      expect((await browser.open(`/join/${unknownCode()}`)).status).toBe(404)
    }
    const refused = await browser.open(`/join/${unknownCode()}`)
    expect(refused.status).toBe(429)
    return refused
  }

  it('goes sixty times in a minute, then says so, keeps the code and asks again', async () => {
    const browser = browserAt(school, fakeLimits())
    const refused = await guess(browser)
    expect(refused.headers.get('Retry-After')).toBe('15')
    expect(textOf(refused.html)).toContain(ui['join.notSeen.busy'])
    const path = refused.address
    const code = path.slice('/join/'.length)
    expect(textOf(refused.html)).toContain(`${code.slice(0, 4)}-${code.slice(4)}`)
    expect(tagsIn(refused.html, 'a').map(({ attributes }) => attributes.href)).toContain(path)
    const asksAgain = tagsIn(refused.html).map(({ attributes }) => attributes['hx-get'])
    expect(asksAgain).toContain(`${path}?try=2`)
  })

  it('Asking for codes that nobody knows is then refused without a call, by page and by form, for a minute', async () => {
    const browser = browserAt(school, fakeLimits())
    await guess(browser)
    startCounting()
    for (let n = 0; n < 100; n++) {
      const code = unknownCode()
      expect((await browser.open(`/join/${code}`)).status).toBe(429)
      const form = { action: `/join/${code}`, method: 'post', hidden: [], tags: [] }
      expect((await browser.send(form)).status).toBe(429)
    }
    expect(counted()).toEqual({})
    // The sixtieth second still counts.
    vi.setSystemTime(Date.now() + 61_000)
    expect((await browser.open(`/join/${unknownCode()}`)).status).toBe(404)
  })

  it('does not keep the same school out of a class that was seen before', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const seen = await openClassroom(browserAt(elsewhere, limits))
    const { name } = await joinClassroom(browser, seen.code)
    await guess(browser)
    const { page } = await joinClassroom(browser, seen.code)
    expect(page.status).toBe(200)
    expect((await comeBack(browser, seen.code, name)).status).toBe(200)
    const { joined } = readReport(await browser.open(seen.report))
    expect(joined).toBe(2)
  })

  /** A class whose teacher has not seen its report yet: nobody here knows that it exists. */
  async function openUnseen(limits: Limits): Promise<{ code: string; report: string }> {
    const teacher = browserAt(elsewhere, limits)
    const form = formTo(await teacher.open('/teach'), '/classrooms')
    const request = new Request('http://localhost/classrooms', {
      method: 'POST',
      body: new URLSearchParams(fieldsOf(form).map(([name, value]) => [name, value])),
    })
    const opened = await app.fetch(request, { ...env, ...limits }, createExecutionContext())
    const report = opened.headers.get('Location') ?? ''
    const [, code = ''] = /\/classrooms\/([A-Z]{8})\//.exec(report) ?? []
    return { code, report }
  }

  it('holds a class that nobody there has seen back for a minute, and others not at all', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    await guess(browser)
    const { code } = await openUnseen(limits)
    expect((await browser.open(`/join/${code}`)).status).toBe(429)
    const form = newLearnerForm(await browserAt(elsewhere, limits).open(`/join/${code}`))
    expect(nameOffered(form)).not.toBe('')
    // Seen from elsewhere just now, it is known to exist.
    expect((await browser.open(`/join/${code}`)).status).toBe(200)
    const unseen = await openUnseen(limits)
    expect((await browser.open(`/join/${unseen.code}`)).status).toBe(429)
    vi.setSystemTime(Date.now() + 61_000)
    expect((await browser.open(`/join/${unseen.code}`)).status).toBe(200)
  })

  it('does not hold back a class whose teacher has its report or its board open', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    await guess(browser)
    const teacher = browserAt(elsewhere, limits)
    const { code, report } = await openUnseen(limits)
    expect((await browser.open(`/join/${code}`)).status).toBe(429)
    // A forged key says nothing of the class.
    const [path = ''] = report.split(/[?#]/)
    const forged = `${path.slice(0, -4)}${path.slice(-4) === 'AAAA' ? 'BBBB' : 'AAAA'}`
    expect((await teacher.open(forged)).status).toBe(404)
    expect((await browser.open(`/join/${code}`)).status).toBe(429)
    expect((await teacher.open(report)).status).toBe(200)
    expect((await joinClassroom(browser, code)).page.status).toBe(200)

    const projected = await openUnseen(limits)
    expect((await browser.open(`/join/${projected.code}`)).status).toBe(429)
    const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
    if (!keys) throw new Error('the site has no key to sign with')
    const key = await capabilityKey('board', projected.code, 1, keys)
    expect((await teacher.open(`/classrooms/${projected.code}/board/${key}`)).status).toBe(200)
    expect((await joinClassroom(browser, projected.code)).page.status).toBe(200)
  })

  it('counts an IPv6 address by its network, of which every device has many', async () => {
    const limits = fakeLimits()
    // A home has 256 networks, each with addresses without end.
    const at = (device: string) => browserAt(`2001:db8:${tests}:ab${device}`, limits)
    for (let n = 0; n < most.LOOKUPS; n++) {
      const page = await at(`${n + 10}:${n + 1}:2:3:4`).open(`/join/${unknownCode()}`)
      expect(page.status).toBe(404)
    }
    expect((await at('ff:b:c:d:e').open(`/join/${unknownCode()}`)).status).toBe(429)
    startCounting()
    expect((await at('00::1').open(`/join/${unknownCode()}`)).status).toBe(429)
    expect(counted()).toEqual({})
    // The network next to it is another one.
    const neighbour = browserAt(`2001:db8:${tests}:ac10:1:2:3:4`, limits)
    expect((await neighbour.open(`/join/${unknownCode()}`)).status).toBe(404)
  })

  it('Asking for codes that nobody knows is not used up by codes that are mistyped or that a class has', async () => {
    const browser = browserAt(school, fakeLimits())
    const { code } = await openClassroom(browser)
    const mistyped = `${code.slice(0, -1)}${code.endsWith('B') ? 'C' : 'B'}`
    for (let n = 0; n < most.LOOKUPS; n++) {
      expect((await browser.open(`/join/${mistyped}`)).status).toBe(404)
      expect((await browser.open(`/join/${code}`)).status).toBe(200)
    }
    expect((await browser.open(`/join/${unknownCode()}`)).status).toBe(404)
  })
})

describe('asking for a result', () => {
  const challenge = (address: string) => address.replace('/results/', '/challenge/')
  const linksOn = (page: Page) => tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)

  it('by an id that lacks its end, or whose end somebody changed, asks nothing of the store and leads to the quiz', async () => {
    const browser = browserAt(school, fakeLimits())
    const result = sharedAddressIn((await finishOne(browser)).html) ?? ''
    const [bare = '', end = ''] = result.split('.')
    const other = (at: number) =>
      end.slice(0, at) + (end[at] === '0' ? '1' : '0') + end.slice(at + 1)
    const wrong = Array.from(end, (_, at) => `${bare}.${other(at)}`)
    startCounting()
    for (const address of [bare, ...wrong, `${bare}.${end.toUpperCase()}`, result.slice(0, -1)]) {
      for (const path of [address, challenge(address)]) {
        const page = await browser.open(path)
        expect(page.status).toBe(404)
        expect(textOf(page.html)).toContain(ui['problem.cutResult.title'])
        expect(linksOn(page)).toContain(`/quizzes/${firstQuiz.id}`)
      }
    }
    expect(counted()).toEqual({})
    for (const path of [result, challenge(result)]) {
      expect((await browser.open(path)).status).toBe(200)
    }
    expect(counted().list).toBeUndefined()
  })

  it('by an id as of version 1, which anyone can make up, is limited; by one of ours it is not', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const result = sharedAddressIn((await finishOne(browser)).html) ?? ''
    const old = `/results/20260102-abcdefghij-${firstQuiz.id}.abc123`
    await use(limits.LOOKUPS, school, most.LOOKUPS - 1)
    expect((await browser.open(old)).status).toBe(404)

    startCounting()
    for (const address of [old, challenge(old)]) {
      const refused = await browser.open(address)
      expect(refused.status).toBe(429)
      expect(textOf(refused.html)).toContain(ui['problem.tooManyRequests.title'])
      expect(linksOn(refused)).toContain(address)
    }
    expect(counted()).toEqual({})
    for (const address of [result, challenge(result)]) {
      expect((await browser.open(address)).status).toBe(200)
    }
    nextMinute()
    expect((await browser.open(old)).status).toBe(404)
  })
})

describe('joining a class', () => {
  it('goes 1,200 times in a minute, then says so and keeps the name and the number', async () => {
    const limits = fakeLimits()
    const browser = browserAt(school, limits)
    const { code, report } = await openClassroom(browser, { numbers: 'yes' })
    await use(limits.CLASSROOMS, `${school} ${code}`, most.CLASSROOMS - 1)
    expect((await joinClassroom(browser, code, { number: '17' })).page.status).toBe(200)

    const form = newLearnerForm(await browser.open(`/join/${code}`))
    const refused = await browser.send(form, fieldsOf(form, { number: '18' }))
    expect(refused.status).toBe(429)
    expect(textOf(refused.html)).toContain(ui['join.error.tooMany'])
    expect(hasAlert(refused.html)).toBe(true)
    const kept = newLearnerForm(refused)
    expect(nameOffered(kept)).toBe(nameOffered(form))
    expect(fieldsOf(kept)).toEqual([['number', '18']])
    expect(readReport(await browser.open(report)).joined).toBe(1)

    // Learners elsewhere and another class are not held back, and a minute later it goes on from the form as it stands.
    const atHome = await joinClassroom(browserAt(elsewhere, limits), code, { number: '19' })
    expect(atHome.page.status).toBe(200)
    const other = await openClassroom(browser)
    expect((await joinClassroom(browser, other.code)).page.status).toBe(200)
    nextMinute()
    expect((await browser.send(kept, fieldsOf(kept))).status).toBe(200)
    expect(readReport(await browser.open(report)).joined).toBe(3)
  })
})

describe('where the limiter does not help', () => {
  const failing: RateLimit = {
    limit: async () => {
      throw new Error('rate limiter unavailable')
    },
  }
  const refusing: RateLimit = { limit: async () => ({ success: false }) }
  const all = (limit: RateLimit): Limits => ({
    OPENINGS: limit,
    CLASSROOMS: limit,
    RECORDINGS: limit,
    READINGS: limit,
    LOOKUPS: limit,
  })
  const unbound = {
    OPENINGS: undefined,
    CLASSROOMS: undefined,
    RECORDINGS: undefined,
    READINGS: undefined,
    LOOKUPS: undefined,
  } as unknown as Limits

  it.each([
    ['fails', school, all(failing)],
    ['is not there', school, unbound],
    [
      'knows no address, as on a school’s own network',
      undefined,
      { ...all(refusing), CLASSROOMS: failing },
    ],
  ])('because it %s, everything passes', async (_, hasAddress, limits) => {
    const browser = browserAt(hasAddress ? school : undefined, limits)
    const { code } = await openClassroom(browser, {}, `/teach?items=${item}`)
    const { page } = await joinClassroom(browser, code)
    expect(textOf((await answerAll(browser, page, right)).last.html)).toContain(
      ui['result.recorded'],
    )
    expect((await browser.open(`/join/${unknownCode()}`)).status).toBe(404)
    const finished = await finishOne(browser)
    expect(textOf(finished.html)).toContain(ui['result.recorded'])
    const shared = sharedAddressIn(finished.html) ?? ''
    expect((await browser.open(shared)).status).toBe(200)
  })
})
