import { describe, expect, it } from 'vitest'
import { formatJoinCode } from '../../src/domain/join-code.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { formTo, linkIn, type OpenClassroom, openClassroom } from '../support/classroom.ts'
import { elementWhere, mainOf, type Page, tagsIn, textOf } from '../support/pages.ts'
import { countCalls } from '../support/rooms.ts'
import { fetchWith, library, startEachTestAfresh, stopClock } from '../support/site.ts'

const { ui } = library
const room = countCalls()
const browser = openBrowser(fetchWith({ ROOMS: room.rooms }))
const noon = Date.UTC(2026, 10, 23, 12)

startEachTestAfresh(noon)

const handOutOf = async ({ page }: OpenClassroom): Promise<Page> =>
  browser.open(linkIn(page, ui['handOut.title'] ?? '') ?? '')
const linksIn = ({ html }: Page) => tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes)
const shared = (page: Page, host: string) => {
  const link = linksIn(page).find(({ href = '' }) => href.startsWith(`https://${host}/share?`))
  return { link, query: new URL(link?.href ?? '').searchParams }
}
const assignmentIn = ({ html }: Page) =>
  elementWhere(html, ({ attributes }) => attributes.id === 'assignment')

describe('what a teacher hands out', () => {
  it('is an assignment with address, code, steps, time and end, in a field that needs no scripts', async () => {
    const opened = await openClassroom(browser, { questions: '12', hours: '168' })
    const page = await handOutOf(opened)
    const field = assignmentIn(page)
    expect(field?.name).toBe('textarea')
    expect(field?.attributes).toHaveProperty('readonly')
    const text = textOf(field?.inside ?? '')
    expect(text).toContain(`http://localhost/join/${opened.code}`)
    expect(text).toContain(formatJoinCode(opened.code))
    expect(text).toContain(ui['handOut.step.name'])
    expect(text).toMatch(/12 questions, about \d+ minutes/)
    expect(text).toContain('30 Nov 2026, 12:00 UTC')
  })

  it('tells learners of a class with numbers to type theirs', async () => {
    const page = await handOutOf(await openClassroom(browser, { numbers: 'yes' }))
    expect(textOf(assignmentIn(page)?.inside ?? '')).toContain(ui['handOut.step.number'])
  })

  it('goes to Google Classroom and Microsoft Teams as the address for joining and a title', async () => {
    const opened = await openClassroom(browser)
    const page = await handOutOf(opened)
    const join = `http://localhost/join/${opened.code}`
    const [quiz] = library.quizzes
    const google = shared(page, 'classroom.google.com')
    expect([...google.query]).toEqual([
      ['url', join],
      ['title', quiz?.title],
    ])
    const teams = shared(page, 'teams.microsoft.com')
    expect([...teams.query]).toEqual([
      ['href', join],
      ['msgText', quiz?.title],
    ])
    for (const { link } of [google, teams]) expect(link?.rel).toBe('noopener noreferrer')
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  it('has the key of the teacher in nothing that leaves the page', async () => {
    const opened = await openClassroom(browser, { hours: '168' })
    const page = await handOutOf(opened)
    const calendar = await browser.open(`${opened.report}/class.ics`)
    expect(calendar.html).not.toContain(opened.key)
    expect(textOf(page.html)).not.toContain(opened.key)
    for (const { href = '' } of linksIn(page)) {
      if (href.startsWith('https://')) expect(decodeURIComponent(href)).not.toContain(opened.key)
    }
    for (const { attributes } of tagsIn(page.html, 'input')) {
      expect(attributes.value ?? '').not.toContain(opened.key)
    }
  })

  it('is a calendar file too where a class is open for days, with the same event when its end was put off', async () => {
    const opened = await openClassroom(browser, { hours: '72' })
    const file = linksIn(await handOutOf(opened)).find(({ href = '' }) => href.endsWith('.ics'))
    const first = await browser.open(file?.href ?? '')
    expect(first.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(first.headers.get('Content-Disposition')).toContain(`class-${opened.code}.ics`)
    expect(first.html).toContain('DTSTART:20261126T120000Z\r\n')
    expect(first.html).toContain(`URL:http://localhost/join/${opened.code}\r\n`)
    const asks = await browser.open(`${opened.report}/extend`)
    const form = formTo(asks, '/extend')
    await browser.send(form, [['hours', '168']])
    const second = await browser.open(file?.href ?? '')
    const uid = /UID:.*/
    expect(uid.exec(second.html)?.[0]).toBe(uid.exec(first.html)?.[0])
    expect(second.html).toContain('SEQUENCE:1\r\n')
    expect(second.html).toContain('DTSTART:20261203T120000Z\r\n')
  })

  it('is no calendar file of a class that ends the same day', async () => {
    const page = await handOutOf(await openClassroom(browser))
    expect(page.html).not.toContain('.ics')
  })

  it('is nothing once a class takes nobody new, and the page says what to do', async () => {
    const opened = await openClassroom(browser, { hours: '1' })
    stopClock(noon + 3_700_000)
    const page = await browser.open(`${opened.report}/hand-out`)
    expect(textOf(page.html)).toContain(ui['handOut.notOpen'])
    expect(page.html).not.toContain('/share?')
    expect((await browser.open(`${opened.report}/class.ics`)).status).toBe(404)
  })
})

describe('a quiz handed out without a class', () => {
  it.each(library.quizzes.map((quiz) => [quiz.id, quiz] as const))(
    'goes to online classrooms as its address and title, and is a text to paste: %s',
    async (id, { title, length }) => {
      const page = await browser.open('/teach')
      const address = `${library.settings.origin}/quizzes/${id}`
      const queries = linksIn(page)
        .filter(({ href = '' }) => href.includes(encodeURIComponent(address)))
        .map(({ href = '', rel }) => [...new URL(href).searchParams, ['rel', rel]])
      expect(queries).toEqual([
        [
          ['url', address],
          ['title', title],
          ['rel', 'noopener noreferrer'],
        ],
        [
          ['href', address],
          ['msgText', title],
          ['rel', 'noopener noreferrer'],
        ],
      ])
      const field = elementWhere(
        page.html,
        ({ attributes }) => attributes.id === `assignment-${id}`,
      )
      expect(textOf(field?.inside ?? '')).toContain(`1. Open ${address}.`)
      expect(textOf(field?.inside ?? '')).toContain(`${length} questions`)
    },
  )
})
