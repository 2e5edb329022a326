/** A worksheet with a teacher's own questions, made on their device, and its lines in the class that asks the same. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { versions } from '../../src/domain/paper/version.ts'
import { oneOfEachType } from '../../src/examples/bank.ts'
import { useChromium } from '../support/chromium.ts'
import { classroomOf } from '../support/classroom.ts'
import { site, t } from '../support/content.ts'
import { ownIds, ownJson, ownQuestions } from '../support/own-items.ts'
import { problemsOn } from '../support/problems.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

const ours = oneOfEachType(site)
const order = [...ours.map(({ id }) => id), ...ownIds]

const make = (page: Page) => page.getByRole('link', { name: t('worksheet.make') }).click()

/** The page that makes sheets, with all types of ours and of a teacher's, as the page of questions hands them over. */
async function openSheet(query = '', options = {}): Promise<Page> {
  const page = await chromium.visit(`${server.origin}/teach/questions`, options)
  const handover = JSON.stringify({ own: JSON.parse(ownJson), items: order })
  await page.evaluate((json) => sessionStorage.setItem('own-sheet', json), handover)
  await page.goto(`${server.origin}/teach/questions/worksheet${query}`)
  await page.locator('.sheet').waitFor()
  return page
}

async function openOwnClass(): Promise<string> {
  const visitor = server.visitor()
  const form = { action: '/classrooms', method: 'post', hidden: [], tags: [] } as const
  const opened = await visitor.send({ ...form, hidden: [], tags: [] }, [
    ['own', ownJson],
    ...order.map((id): [string, string] => ['items', id]),
  ])
  return server.origin + classroomOf(opened).report
}

test('A sheet of the ticked questions is made without sending one of them, and says of each whose it is', async () => {
  const page = await chromium.visit(`${server.origin}/teach/questions`, {})
  await page.locator('#questions-text').fill('Who rang first? {=Ann ~Ben}\n\nIs it late? {T}')
  await page.locator('#own-class').waitFor()
  await page.getByText(t('questions.mix')).click()
  const [mine] = ours
  await page.locator(`.selectable:has([value="${mine?.id}"]) > summary`).click()
  await page.locator(`[value="${mine?.id}"]`).check()
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await make(page)
  const questions = page.locator('.sheet .questions > li')
  await expect.poll(() => questions.count()).toBe(3)
  expect(await questions.locator('.badge').allTextContents()).toEqual(
    Array.from({ length: 2 }, () => `✎ ${t('own.badge')}`),
  )
  expect(await page.locator('.sheet .n').allTextContents()).toEqual(['1', '2', '3'])
  expect(sent.length).toBeGreaterThan(3)
  expect(sent.join('\n')).not.toMatch(/rang|Ann|late/)
})

test('Nothing on the sheet says what is right; its key does, and why', async () => {
  const page = await openSheet('?version=C')
  for (const { stem } of ownQuestions)
    expect(await page.locator('.sheet').textContent()).toContain(stem)
  expect(await page.content()).not.toContain('Noon it is.')
  expect(await page.content()).not.toContain('"key"')
  await page.getByRole('link', { name: t('worksheet.key.link').replace('{version}', 'C') }).click()
  await expect.poll(() => page.locator('.key').textContent()).toContain('Noon it is.')
  expect(await page.title()).toContain('C')
})

test.each([
  ['the sheet', '?version=B'],
  ['the sheet in large letters', '?version=B&size=large&spacing=wide'],
  ['the key', '?version=B&show=key'],
])('Nothing on %s is found by axe, or does not fit, in any setting', async (_, query) => {
  const page = await openSheet(query, { bypassCSP: true })
  expect(await page.locator('.questions > li').count()).toBe(order.length)
  expect(await problemsOn(page)).toEqual([])
})

test('Lines as its keys have them earn all points in the class that asks the same questions', async () => {
  const report = await openOwnClass()
  const page = await openSheet()
  const lines: string[] = []
  for (const version of versions) {
    await page.goto(`${server.origin}/teach/questions/worksheet?version=${version}&show=key`)
    await page.locator('.sheet').waitFor()
    lines.push((await page.locator('.sheet-body > p code').textContent()) ?? '')
  }
  await page.goto(`${report}/paper`)
  await page.locator('#paper-answers').fill(lines.join('\n'))
  const all = t('paper.score').replace('{points}', '12').replace('{total}', '12')
  await expect
    .poll(async () => (await page.locator('#paper-check').textContent())?.split(all).length)
    .toBe(1 + versions.length)
})

test('The page to enter paper answers leads to the worksheet of a class with own questions', async () => {
  const report = await openOwnClass()
  const page = await chromium.visit(`${report}/paper`, {})
  await page.getByRole('link', { name: t('paper.worksheet') }).click()
  await expect.poll(() => page.locator('.questions > li').count()).toBe(order.length)
  const code = /classrooms\/(\w+)/.exec(report)?.[1]
  expect(await chromium.readQrCode(await page.locator('.sheet .qr').screenshot())).toBe(
    `${server.origin}/join/${code}`,
  )
  expect(await page.locator('#sheet-choices').textContent()).not.toContain(
    t('ownSheet.page.noClass'),
  )
})

test('Without questions, and without scripts, the page says what to do', async () => {
  const address = `${server.origin}/teach/questions/worksheet`
  const page = await chromium.visit(address, {})
  await expect.poll(() => page.locator('#sheet-said').textContent()).toBe(t('ownSheet.page.empty'))
  expect(await page.locator('[data-print]').isVisible()).toBe(false)
  const plain = await chromium.visit(address, { javaScriptEnabled: false })
  expect(await plain.locator('main').textContent()).toContain(t('ownSheet.page.noScript'))
})

test('Where questions of the site can not be had, the page says so', async () => {
  const page = await openSheet()
  await page.route('**/teach/worksheets/selection?**', (route) => route.abort())
  await page.reload()
  await expect.poll(() => page.locator('#sheet-said').textContent()).toBe(t('ownSheet.page.failed'))
})
