/** A teacher's own names in a report: shown, printed, saved as a file, and never sent. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { useChromium } from '../support/chromium.ts'
import { formTo, joinClassroom, type OpenClassroom } from '../support/classroom.ts'
import { t } from '../support/content.ts'
import { problemsOn } from '../support/problems.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

/** Nothing on the site is spelled like them. */
const aiko = 'Xanthippe Wolkenstein'
const ben = 'Ørjan Kvåle'

async function openWithNumbers() {
  const opened = await server.openClassroom({ numbers: 'yes', questions: '2' })
  const join = async (number: string) =>
    formatLearnerName((await joinClassroom(server.visitor(), opened.code, { number })).name)
  return { ...opened, one: await join('1'), seven: await join('7'), join }
}

const visit = ({ report }: OpenClassroom) => chromium.visit(server.origin + report)

async function paste(page: Page, list: string, keeps = false): Promise<void> {
  const title = page.getByRole('heading', { name: t('names.title') })
  if (!(await page.getByLabel(t('names.list')).isVisible())) await title.click()
  await page.getByLabel(t('names.list')).fill(list)
  await page.getByLabel(t('names.keep')).setChecked(keeps)
  await page.getByRole('button', { name: t('names.show') }).click()
}

const headOf = (page: Page, learner: string) =>
  page.locator('tr[id^="learner-"] th').filter({ hasText: learner })

/** The report as it is after its next request. */
async function refresh(page: Page): Promise<void> {
  const swapped = page.evaluate(
    () =>
      new Promise<void>((done) => {
        document.addEventListener('htmx:after:swap', () => done(), { once: true })
      }),
  )
  await page.locator('[data-live]').dispatchEvent('refresh')
  await swapped
}

const keptIn = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))

/** All that a browser sends anywhere: addresses, heads, bodies, and what goes through sockets. */
function listenTo(context: BrowserContext): string[] {
  const sent: string[] = []
  context.on('request', async (request) => {
    sent.push(request.url(), request.postData() ?? '')
    sent.push(JSON.stringify(await request.allHeaders().catch(() => request.headers())))
  })
  context.on('page', listenToSockets)
  for (const page of context.pages()) listenToSockets(page)
  function listenToSockets(page: Page): void {
    page.on('websocket', (socket) => {
      sent.push(socket.url())
      socket.on('framesent', ({ payload }) => sent.push(String(payload)))
    })
  }
  return sent
}

/** Ways to write a text in a request. */
const spellings = (text: string): string[] =>
  text.split(' ').flatMap((word) => [
    word,
    encodeURIComponent(word),
    Buffer.from(word)
      .toString('base64')
      .replace(/.{0,2}=*$/, ''),
    JSON.stringify(word)
      .slice(1, -1)
      .replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ])

test('no request carries a name, whatever the teacher does with the report', async () => {
  const opened = await openWithNumbers()
  const page = await visit(opened)
  const sent = listenTo(page.context())
  await paste(page, `7 ${aiko}\n1\t${ben}`, true)
  await headOf(page, aiko).waitFor()
  await opened.join('9')
  await refresh(page)
  const download = page.waitForEvent('download')
  await page.locator('[data-sheet]').first().click()
  await download
  await page.getByRole('link', { name: t('report.number') }).click()
  await headOf(page, aiko).waitFor()
  // A lesson speaks through a socket.
  await page.goto(`${server.origin}${opened.report}/live`)
  await page.locator('form button').first().click()
  await page.waitForLoadState('networkidle')
  await page.goto(`${server.origin}${opened.report}/extend`)
  await page.locator('main form button').click()
  await headOf(page, aiko).waitFor()

  expect(sent.length).toBeGreaterThan(30)
  expect(sent.some((text) => text.startsWith('ws'))).toBe(true)
  for (const spelling of [...spellings(aiko), ...spellings(ben)]) {
    expect(sent.filter((text) => text.toLowerCase().includes(spelling.toLowerCase()))).toEqual([])
  }
  const field = page.locator('#names-list')
  expect(await field.evaluate((area: HTMLTextAreaElement) => [area.name, area.form])).toEqual([
    '',
    null,
  ])
  expect(await field.getAttribute('spellcheck')).toBe('false')
})

test('names stand in the table beside the generated ones, stay with each update, and lines without a learner are told', async () => {
  const opened = await openWithNumbers()
  const page = await visit(opened)
  await paste(page, `7 ${aiko}\n9 ${ben}`)
  expect(await headOf(page, opened.seven).textContent()).toContain(aiko)
  expect(await headOf(page, opened.one).textContent()).toBe(opened.one)
  await page.getByText(t('names.shown', { n: 1 })).waitFor()
  expect(await page.locator('ul[data-unmatched] li').allTextContents()).toEqual([`9 ${ben}`])

  const nine = await opened.join('9')
  await refresh(page)
  await expect.poll(() => headOf(page, nine).textContent()).toContain(ben)
  expect(await headOf(page, opened.seven).textContent()).toContain(aiko)
  expect(await page.locator('ul[data-unmatched] li').count()).toBe(0)
  expect(await page.getByLabel(t('names.list')).inputValue()).toContain(aiko)
  await page.emulateMedia({ media: 'print' })
  expect(await headOf(page, nine).getByText(ben).isVisible()).toBe(true)
})

test('numbers that were typed from worksheets are gone by, in a class that asks for none', async () => {
  const opened = await server.openClassroom({ questions: '2' })
  const page = await chromium.visit(`${server.origin}${opened.report}/paper`)
  const example = (await page.locator('main code').textContent()) ?? ''
  await page.locator('#paper-answers').fill(example)
  await page.getByRole('button', { name: t('paper.save') }).click()
  await page.getByText(t('paper.savedTitle')).first().waitFor()
  await page.goto(server.origin + opened.report)
  await paste(page, `7 ${aiko}`)
  await page.getByText(t('names.shown', { n: 1 })).waitFor()
  expect(await headOf(page, aiko).count()).toBe(1)
  const download = page.waitForEvent('download')
  await page.locator('[data-sheet]').first().click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(`\r\n${aiko},`)
})

test('the file has the names before all columns, and none of them becomes a formula', async () => {
  const opened = await openWithNumbers()
  const page = await visit(opened)
  await paste(page, `7 =HYPERLINK("x","${aiko}")\n1 ${ben}`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: t('report.csv.semicolon') }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`class-${opened.code}-names.csv`)
  const sheet = readFileSync(await file.path(), 'utf8')
  const [head, ...rows] = sheet.split('\r\n').filter(Boolean)
  expect(head?.startsWith(`\uFEFF${t('names.column')};${t('report.learner')};`)).toBe(true)
  expect(rows).toHaveLength(2)
  const rowOf = (learner: string) => rows.find((row) => row.includes(`;${learner};`))
  expect(rowOf(opened.one)?.startsWith(`${ben};${opened.one};1;`)).toBe(true)
  expect(rowOf(opened.seven)?.startsWith(`"'=HYPERLINK(""x"",""${aiko}"")";`)).toBe(true)
})

test('a list is forgotten with the page, unless the teacher has it kept, and gone when it is taken away', async () => {
  const opened = await openWithNumbers()
  const page = await visit(opened)
  await paste(page, `7 ${aiko}`)
  expect(await keptIn(page)).toBe('{}')
  await page.reload()
  expect(await page.locator('#names-list').inputValue()).toBe('')
  await paste(page, `7 ${aiko}`, true)
  expect(await keptIn(page)).toContain(aiko)
  await page.reload()
  await headOf(page, aiko).waitFor()
  await page.getByRole('heading', { name: t('names.title') }).click()
  await page.getByRole('button', { name: t('names.forget') }).click()
  expect(await keptIn(page)).toBe('{}')
  expect(await headOf(page, aiko).count()).toBe(0)
  await page.getByText(t('names.gone')).waitFor()
})

test('a list that is kept ends with its class: when it expires, and when it is deleted', async () => {
  const [expired, deleted] = [await openWithNumbers(), await openWithNumbers()]
  const page = await visit(expired)
  await paste(page, `7 ${aiko}`, true)
  const until = await page.evaluate((code) => {
    const kept = JSON.parse(localStorage.getItem(`names/${code}`) ?? '{}')
    return Number(kept.until)
  }, expired.code)
  expect(Math.abs(until - classroomLifetime - Date.now() / 1000)).toBeLessThan(300)
  await page.evaluate((code) => {
    const old = JSON.stringify({ text: '7 Someone', until: 1 })
    localStorage.setItem(`names/${code}`, old)
  }, expired.code)
  // The report of any class looks after all lists.
  await page.goto(server.origin + deleted.report)
  expect(await keptIn(page)).toBe('{}')
  await paste(page, `7 ${aiko}`, true)
  await page.goto(`${server.origin}${deleted.report}/delete`)
  await page.locator('main form button').click()
  await page.getByText(t('deleted.title')).waitFor()
  expect(await keptIn(page)).toBe('{}')
})

test('a report that is open while its class is deleted elsewhere forgets its list', async () => {
  const opened = await openWithNumbers()
  const page = await visit(opened)
  await paste(page, `7 ${aiko}`, true)
  const other = server.visitor()
  const asked = await other.open(`${opened.report}/delete`)
  await other.send(formTo(asked, '/delete'))
  await refresh(page)
  await page.getByText(t('deleted.title')).waitFor()
  expect(await keptIn(page)).toBe('{}')
  expect(await page.locator('#names-list').count()).toBe(0)
})

test('the list and its results have no accessibility violation and fit in any setting, and without scripts the page says why there is none', async () => {
  const opened = await openWithNumbers()
  const page = await chromium.visit(server.origin + opened.report, { bypassCSP: true })
  await paste(page, `7 ${aiko}\n9 ${ben}`)
  expect(await problemsOn(page)).toEqual([])
  const plain = await chromium.visit(server.origin + opened.report, { javaScriptEnabled: false })
  await plain.getByRole('heading', { name: t('names.title') }).click()
  expect(await plain.getByText(t('names.needsScripts')).isVisible()).toBe(true)
  expect(await plain.locator('#names-list').isVisible()).toBe(false)
})
