import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { LimitName } from '../../src/env.ts'
import { itemOfType, right } from '../support/answers.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  newLearnerForm,
  openClassroom,
  readReport,
} from '../support/classroom.ts'
import { browserAt, finishOne, most, unknownCode, use } from '../support/limits.ts'
import { textOf } from '../support/pages.ts'
import { library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const item = itemOfType('single').id

startEachTestAfresh()

describe('300 learners behind one address', () => {
  it('join and finish, and none is held back', { timeout: 60_000 }, async () => {
    const browser = browserAt('203.0.113.1', {})
    const { code, report } = await openClassroom(browser, {}, `/teach?items=${item}`)
    const takePart = async () => {
      const { page } = await joinClassroom(browser, code)
      const { last } = await answerAll(browser, page, right)
      expect(last.status).toBe(200)
      expect(textOf(last.html)).toContain(ui['result.recorded'])
    }
    for (let group = 0; group < 10; group++) {
      await Promise.all(Array.from({ length: 30 }, takePart))
    }
    const { joined, finished } = readReport(await browser.open(report))
    expect([joined, finished]).toEqual([300, 300])
  })
})

describe('the platform’s own limiter, as it is configured', { timeout: 120_000 }, () => {
  /** It counts by minutes of the wall clock: what ran into the next one is done again. */
  async function withinAMinute<T>(run: (key: string) => Promise<T>): Promise<T> {
    const minuteNow = () => Math.floor(Date.now() / 60_000)
    for (;;) {
      const minute = minuteNow()
      const result = await run(crypto.randomUUID())
      if (minuteNow() === minute) return result
    }
  }

  it.each(Object.keys(most) as LimitName[])(
    'lets as many of %s pass as it should',
    async (name) => {
      const answers = await withinAMinute(async (key) => {
        await use(env[name], key, most[name] - 1)
        const last = await env[name].limit({ key })
        const oneMore = await env[name].limit({ key })
        const another = await env[name].limit({ key: `not ${key}` })
        return [last, oneMore, another].map(({ success }) => success)
      })
      expect(answers).toEqual([true, false, true])
    },
  )

  it('The platform’s own limiter, as it is configured, is asked by address and by class', async () => {
    const statuses = await withinAMinute(async (address) => {
      const browser = browserAt(address, {})
      const { code } = await openClassroom(browser, {}, `/teach?items=${item}`)
      const joined = await joinClassroom(browser, code)
      await use(env.OPENINGS, address, most.OPENINGS - 1)
      await use(env.CLASSROOMS, `${address} ${code}`, most.CLASSROOMS)
      await use(env.RECORDINGS, `${code} ${joined.name}`, most.RECORDINGS)
      await use(env.RECORDINGS, address, most.RECORDINGS)
      await use(env.LOOKUPS, address, most.LOOKUPS)
      const openings = formTo(await browser.open('/teach'), '/classrooms')
      const opening = await browser.send(openings, fieldsOf(openings))
      const form = newLearnerForm(await browser.open(`/join/${code}`))
      const joining = await browser.send(form, fieldsOf(form))
      const results = [await finishOne(browser), await browser.respond(joined.page, right(item))]
      const unknown = await browser.open(`/join/${unknownCode()}`)
      const held = results.map(({ html }) => textOf(html).includes(ui['attempt.tooMany'] ?? '?'))
      return { opening: opening.status, joining: joining.status, held, unknown: unknown.status }
    })
    expect(statuses).toEqual({ opening: 429, joining: 429, held: [true, true], unknown: 429 })
  })
})
