/** Proves that answers on paper and raised hands reach the report of a class, whole or not at all. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Response } from '../../src/domain/item.ts'
import { writeAnswerLine } from '../../src/domain/paper/answer-line.ts'
import { sheetOf } from '../../src/domain/paper/sheet.ts'
import { type Version, versions } from '../../src/domain/paper/version.ts'
import { scoreAttempt } from '../../src/domain/scoring.ts'
import { answerOf, itemOf, itemOfType, itemTypes, right } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  type OpenClassroom,
  openClassroom,
} from '../support/classroom.ts'
import { readCsv } from '../support/csv.ts'
import { openHtmx } from '../support/htmx-client.ts'
import { elementsIn, elementWhere, type Page, tagsIn, textOf } from '../support/pages.ts'
import { countCalls, readRoom, repliesLost, roomsAway } from '../support/rooms.ts'
import { fetchWith, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const chosen = itemTypes.map((type) => itemOfType(type).id)
const single = itemOfType('single')
const selection = `/teach?items=${chosen.join(',')}`
const origin = 'https://quiz.example'
const browser = openBrowser(fetchWith(), origin)
/** A text of the interface with one thing filled in. */
const words = (key: string, value: string) => (ui[key] ?? '?').replace(/\{\w+\}/, value)
const shown = (name: string) => name.replaceAll('-', ' ')

let opened: OpenClassroom
/** In the order of the class. */
let items: ReturnType<typeof itemOf>[]
startEachTestAfresh(Date.now)
beforeEach(async () => {
  opened = await openClassroom(browser, { numbers: 'yes' }, selection)
  const { settings } = await readRoom(opened.code)
  items = settings?.items.map(itemOf) ?? []
})

const right6 = (): Response[] => items.map(({ id }) => answerOf(id, 'right'))
const wrong6 = (): Response[] => items.map(({ id }) => answerOf(id, 'wrong'))

/** Answers as a teacher types them. */
function lineOf(responses: readonly (Response | undefined)[], version: Version = 'A'): string {
  const sheet = sheetOf(items, version)
  const given = new Map(items.map(({ id }, at) => [id, responses[at]]))
  return writeAnswerLine(
    sheet,
    sheet.questions.map(({ item }) => given.get(item.id)),
  )
}

const paperPath = () => `${opened.report}/paper`
const openPaper = () => browser.open(paperPath())
const send = async (page: Page, answers: string, teacher = browser): Promise<Page> => {
  const form = formTo(page, '/paper')
  return teacher.send(form, fieldsOf(form, { answers }))
}
const save = async (...lines: string[]) => send(await openPaper(), lines.join('\n'))
const linesIn = ({ html }: Page) => elementsIn(elementsIn(html, 'ol')[0] ?? '', 'li').map(textOf)
const onPaper = async () =>
  (await readRoom(opened.code)).attempts.filter(({ line }) => line.isOnPaper)
const act = async (action: string) => {
  const form = formTo(await browser.open(`${opened.report}/${action}`), `/${action}`)
  return browser.send(form, fieldsOf(form))
}
const check = (text: string) => openHtmx(fetchWith(), origin).post(paperPath(), [['answers', text]])

describe('answers on paper', () => {
  it('of thirty learners stand in the report with exactly the scores of the same responses', async () => {
    const response = (at: number) =>
      fc.constantFrom(
        answerOf(items[at]?.id ?? '', 'right'),
        answerOf(items[at]?.id ?? '', 'wrong'),
        undefined,
      )
    const learner = fc.tuple(
      fc.tuple(...items.map((_, at) => response(at))),
      fc.constantFrom(...versions),
    )
    const [pile = []] = fc.sample(fc.array(learner, { minLength: 30, maxLength: 30 }), {
      numRuns: 1,
      seed: 14,
    })
    const saved = await save(
      ...pile.map(([given, version], at) => `${at + 1} ${lineOf(given, version)}`),
    )
    expect(saved.status).toBe(200)
    expect(linesIn(saved)).toHaveLength(30)
    const { learners, attempts } = await readRoom(opened.code)
    const nameOf = new Map(learners.map(({ name, number }) => [number, name]))
    for (const [at, [given]] of pile.entries()) {
      const attempt = attempts.find(({ name }) => name === nameOf.get(at + 1))
      expect(attempt?.line.score).toBe(scoreAttempt(items, given).score)
    }
    const report = textOf((await browser.open(opened.report)).html)
    expect(report).toContain(ui['report.onPaper'])
  })

  it('go to whoever joined with the number, and make a name for whoever did not', async () => {
    const { name } = await joinClassroom(browser, opened.code, { number: '7' })
    const page = await save(`7: ${lineOf(right6())}`, lineOf(wrong6(), 'C'))
    expect(linesIn(page)[0]).toContain(`7, ${shown(name)}`)
    const { learners } = await readRoom(opened.code)
    expect(learners).toHaveLength(2)
    const other = learners.find((each) => each.name !== name)
    expect(linesIn(page)[1]).toContain(shown(other?.name ?? ''))
    expect(other?.number).toBeUndefined()
  })

  it('are put right by the name, and leave alone what the learner handed in', async () => {
    const { name, page } = await joinClassroom(browser, opened.code, { number: '7' })
    await answerAll(browser, page, right)
    await save(`${shown(name)}: ${lineOf(wrong6())}`)
    await save(`${shown(name)}: ${lineOf(right6())}`)
    const { attempts } = await readRoom(opened.code)
    expect(attempts.map(({ line }) => [line.isOnPaper, line.score])).toEqual([
      [undefined, 360],
      [true, 360],
    ])
    const row = textOf((await browser.open(opened.report)).html)
    expect(row).toMatch(/2 \(no\. [12] on paper\)/)
  })

  it('count once where the form is sent twice, or its answer is lost', async () => {
    const page = await openPaper()
    const text = [`7 ${lineOf(right6())}`, lineOf(wrong6()), lineOf(wrong6())].join('\n')
    const lost = openBrowser(fetchWith({ ROOMS: repliesLost('takePaper') }), origin)
    const failed = await send(page, text, lost)
    expect(failed.status).toBe(503)
    expect(textOf(failed.html)).toContain(ui['paper.refused.notSaved'])
    const again = await send(failed, text)
    const twice = await send(failed, text)
    expect(linesIn(twice)).toEqual(linesIn(again))
    expect((await readRoom(opened.code)).learners).toHaveLength(3)
    expect(await onPaper()).toHaveLength(3)
  })

  it('are saved after the end of the class, with the time of its end', async () => {
    await act('close')
    await save(`7 ${lineOf(right6())}`)
    const { settings } = await readRoom(opened.code)
    const [attempt] = await onPaper()
    expect(attempt?.line.completedAt).toBeLessThanOrEqual(settings?.closesAt ?? 0)
    expect(textOf((await browser.open(opened.report)).html)).toContain(ui['report.onPaper'])
  })

  it('with an error are not saved at all: each line with one is a field of its own, with what is wrong', async () => {
    const wrong = `7 ${lineOf(right6())}X`
    const fine = `8 ${lineOf(wrong6())}`
    const page = await save(wrong, fine, 'Aiko: A')
    expect(page.status).toBe(422)
    expect(await onPaper()).toEqual([])
    const links = tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)
    const fields = tagsIn(page.html, 'input').filter(
      ({ attributes }) => attributes.name === 'answers',
    )
    expect(fields.map(({ attributes }) => attributes.value)).toEqual([wrong, 'Aiko: A'])
    for (const { attributes } of fields) {
      expect(links).toContain(`#${attributes.id}`)
      expect(attributes['aria-describedby']).toBe(`${attributes.id}-error`)
    }
    expect(elementsIn(page.html, 'textarea').map(textOf)).toEqual([fine])
    const mended = await browser.send(formTo(page, '/paper'), [
      ['answers', `7 ${lineOf(right6())}`],
      ['answers', `9 ${lineOf(right6())}`],
      ['answers', fine],
    ])
    expect(mended.status).toBe(200)
    expect(await onPaper()).toHaveLength(3)
  })

  it.each([
    ['paper.refused.nothing', 0],
    ['paper.refused.tooMany', 61],
  ] as const)('are refused with %s, and stay', async (key, count) => {
    const lines = Array.from({ length: count }, () => lineOf(right6()))
    const page = await save(...lines)
    expect(page.status).toBe(422)
    expect(textOf(page.html)).toContain(ui[key])
    const kept = elementsIn(page.html, 'textarea')[0] ?? ''
    expect(kept.split('\n').filter(Boolean)).toEqual(lines)
    expect(await onPaper()).toEqual([])
  })

  it('keep what was typed where the class does not answer', async () => {
    const text = `7 ${lineOf(right6())}`
    const away = openBrowser(fetchWith({ ROOMS: roomsAway('takePaper') }), origin)
    const page = await send(await openPaper(), text, away)
    expect(page.status).toBe(503)
    expect(elementsIn(page.html, 'textarea').map(textOf)).toEqual([text])
  })

  it('are taken by a key that still opens the class alone', async () => {
    const page = await openPaper()
    await act('rekey')
    expect((await send(page, `7 ${lineOf(right6())}`)).status).toBe(404)
    expect(await onPaper()).toEqual([])
  })

  it('cost a reading and one call, however many lines there are', async () => {
    const { rooms, calls, reset } = countCalls()
    const counted = openBrowser(fetchWith({ ROOMS: rooms }), origin)
    const page = await openPaper()
    reset()
    await send(page, Array.from({ length: 60 }, () => lineOf(right6())).join('\n'), counted)
    expect(calls()).toEqual({ read: 1, takePaper: 1 })
    expect(await onPaper()).toHaveLength(60)
  })

  it('have a column in the sheet of the class, which it lacks without them', async () => {
    const sheet = async (): Promise<string[][]> =>
      readCsv((await browser.open(`${opened.report}.csv?separator=comma`)).html)
    const { name } = await joinClassroom(browser, opened.code, { number: '8' })
    expect((await sheet())[0]).not.toContain(ui['sheet.onPaper'])
    await save(`7 ${lineOf(right6())}`)
    const [head, ...rows] = await sheet()
    expect(head?.at(-1)).toBe(ui['sheet.onPaper'])
    const marks = new Map(rows.map((row) => [row[0], row.at(-1)]))
    expect(marks.get(shown(name))).toBe('')
    expect([...marks.values()].filter((mark) => mark === ui['sheet.yes'])).toHaveLength(1)
  })

  it('are no way in for markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&: A<b>\u202E\u0000'
    for (const page of [await save(hostile), await check(hostile)]) {
      expect(page.html).not.toContain('<img')
      expect(page.html).not.toContain('<b>\u202E')
    }
  })
})

it('The page for answers on paper leads to the worksheet of the very questions of the class', async () => {
  const links = tagsIn((await openPaper()).html, 'a').map(({ attributes }) => attributes.href)
  const sheet = `/teach/worksheets/selection?items=${items.map(({ id }) => id)}`
  expect(links).toContain(sheet)
  const asked = textOf((await browser.open(sheet)).html)
  for (const { stem } of items) expect(asked).toContain(textOf(stem))
})

describe('the check of answers as they are typed', () => {
  it('says whose each line is and what it earns, and saves nothing', async () => {
    const { name } = await joinClassroom(browser, opened.code, { number: '7' })
    const page = await check(`7 ${lineOf(right6())}\n8 ${lineOf(wrong6())}\n`)
    expect(page.status).toBe(200)
    expect(linesIn(page)[0]).toContain(`7, ${shown(name)} : 6 of 6`)
    expect(linesIn(page)[1]).toContain(`8, ${ui['paper.new']}: 0 of 6`)
    expect(await onPaper()).toEqual([])
  })

  it('names the question, what was typed and what is possible, and says it once', async () => {
    const line = lineOf(right6()).replace(/^A./, 'AZ')
    const page = await check(`7 ${line}\n8 ${lineOf(right6())}\n`)
    const status = elementWhere(page.html, ({ attributes }) => attributes.role === 'status')
    expect(textOf(status?.inside ?? '')).toMatch(
      /One line can be saved. One has an error. Line 1: Question 1 /,
    )
    expect(textOf(page.html).match(/Question 1 /g)).toHaveLength(2)
  })

  it('calls no error what is still being typed', async () => {
    const begun = `7 ${lineOf(right6()).slice(0, 3)}`
    expect(linesIn(await check(begun))).toEqual([ui['paper.underWay']])
    expect(linesIn(await check(`${begun}\n`))[0]).not.toBe(ui['paper.underWay'])
  })
})

describe('raised hands', () => {
  const sendHands = async (...values: string[]) => {
    const page = await openPaper()
    const form = formTo(page, '/hands')
    return browser.send(
      form,
      values.map((value) => [`hands-${single.id}`, value] as const),
    )
  }
  const key = single.choices.findIndex(({ id }) => id === single.key)
  const withKey = (raised: string, other: string) =>
    single.choices.map((_, at) => (at === key ? raised : at === (key + 1) % 2 ? other : ''))

  it('stand in the bars of the question in the report and on the projector, and are no learners', async () => {
    const report = await sendHands(...withKey('12', '4'))
    expect(report.status).toBe(200)
    const text = textOf(report.html)
    expect(text).toContain(words('report.raised.other', '16'))
    expect(text).toContain('12 75%')
    expect(text).toContain(ui['report.nobody'])
    const number = items.findIndex(({ id }) => id === single.id) + 1
    const projected = textOf(
      (await browser.open(`${opened.report}/discuss?question=${number}&key=shown`)).html,
    )
    expect(projected).toContain(words('discuss.raised.other', '16'))
    expect(projected).toContain(words('discuss.right', '75%'))
    expect((await readRoom(opened.code)).learners).toEqual([])
  })

  it('stand beside the answers of learners, whose scores they do not change', async () => {
    await save(`7 ${lineOf(wrong6())}`)
    const before = (await onPaper()).map(({ line }) => line.score)
    const text = textOf((await sendHands(...withKey('3', ''))).html)
    expect(text).toContain('3 75%')
    expect((await onPaper()).map(({ line }) => line.score)).toEqual(before)
  })

  it('entered again take the place of those before', async () => {
    await sendHands(...withKey('12', '4'))
    await sendHands(...withKey('5', ''))
    expect((await readRoom(opened.code)).hands).toEqual({ [single.id]: { [single.key]: 5 } })
    await sendHands(...withKey('', ''))
    expect((await readRoom(opened.code)).hands).toBeUndefined()
  })

  it.each(['-1', '401', '1.5', 'many'])(
    'are refused as “%s”, which stays to be mended',
    async (typed) => {
      const page = await sendHands(...withKey(typed, '4'))
      expect(page.status).toBe(422)
      expect(textOf(page.html)).toContain(ui['paper.refused.hands'])
      const fields = tagsIn(page.html, 'input').filter(
        ({ attributes }) => attributes['aria-invalid'],
      )
      expect(fields.map(({ attributes }) => attributes.value)).toEqual([typed])
      expect((await readRoom(opened.code)).hands).toBeUndefined()
    },
  )

  it('are taken by a key that still opens the class alone', async () => {
    const page = await openPaper()
    await act('rekey')
    const form = formTo(page, '/hands')
    expect((await browser.send(form, [[`hands-${single.id}`, '5']])).status).toBe(404)
    expect((await readRoom(opened.code)).hands).toBeUndefined()
  })
})
