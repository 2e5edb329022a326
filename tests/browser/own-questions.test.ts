/** From a text or a file of a teacher's own questions to a class that answers. */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { violationsOn } from '../support/axe.ts'
import { useChromium } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const gift = `// of a bank
::Opening:: When did the bridge open? {
=1932 #Yes, in March.
~1923 #Work began then.
}

Are there six lanes? {T}

Write an essay {}
`

const choose = (page: Page, name: string, content: string | Uint8Array) =>
  page
    .getByLabel(t('questions.file'))
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })

const open = (javaScriptEnabled = true) =>
  chromium.visit(`${server.origin}/teach/questions`, { javaScriptEnabled })
const heading = (page: Page) => page.locator('#read').textContent()
const found = (n: number) =>
  (library.ui[`questions.read.${n === 1 ? 'one' : 'other'}`] ?? '?').replace('{n}', String(n))

test('A file becomes a class that asks its questions, within a minute', async () => {
  const start = performance.now()
  const page = await open()
  await choose(page, 'bank.gift', gift)
  await expect.poll(() => heading(page)).toBe(found(2))
  expect(await page.locator('#not-read + ul').textContent()).toContain('9')
  // The focus has it read, so that nothing else says it as well.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('read')
  expect(await page.locator('#questions-said').textContent()).toBe('')
  const top = await page.locator('#read').evaluate((one) => one.getBoundingClientRect().top)
  expect(top).toBeLessThan(200)
  await page.getByRole('button', { name: t('open.submit') }).click()
  await page.waitForURL(/\/report\//)
  const [, code] = /\/classrooms\/(\w+)\//.exec(page.url()) ?? []
  const learner = await chromium.visit(`${server.origin}/join/${code}`, {})
  await learner.locator('form:has(input[name="name"][type="hidden"]) button').first().click()
  await learner.waitForURL(/\/attempts\//)
  expect(await learner.locator('h1').textContent()).toBe('When did the bridge open?')
  await learner.getByText('1932', { exact: true }).click()
  await learner.locator('.onward button').first().click()
  await expect.poll(() => learner.locator('main').textContent()).toContain('Yes, in March.')
  expect(performance.now() - start).toBeLessThan(60_000)
})

test('Questions are downloaded as YAML without a request, and that file becomes a class', async () => {
  const page = await open()
  await choose(page, 'My bank.docx', gift)
  await expect.poll(() => heading(page)).toBe(found(2))
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('questions.download') }).click(),
  ])
  expect(download.suggestedFilename()).toBe('my-bank.yaml')
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([])
  const yaml = readFileSync(await download.path(), 'utf8')
  expect(parse(yaml)).toMatchObject({
    'imp-01': { draft: true, type: 'single', title: 'Opening', key: 'a' },
    'imp-02': { draft: true, key: 'a' },
  })

  const again = await open()
  await choose(again, 'questions.png', yaml)
  await expect.poll(() => heading(again)).toBe(found(2))
  expect(await again.locator('#not-read').count()).toBe(0)
  await again.getByRole('button', { name: t('open.submit') }).click()
  await again.waitForURL(/\/report\//)
})

test('A question that the content folder has no room for is named where the others are downloaded', async () => {
  const page = await open()
  const nine = Array.from({ length: 8 }, (_, at) => `~${at}`).join(' ')
  const omitted = page.locator('#questions-omitted')
  const download = page.getByRole('button', { name: t('questions.download') })
  await choose(page, 'bank.txt', `Is it $& nine? {=a ${nine}}\n\n${gift}`)
  await expect.poll(() => heading(page)).toBe(found(2))
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()])
  expect(Object.keys(parse(readFileSync(await file.path(), 'utf8')))).toHaveLength(2)
  expect(await omitted.textContent()).toBe(
    t('questions.omitted').replace('{questions}', () => '“Is it $& nine?”'),
  )
  await choose(page, 'other.txt', gift)
  await expect.poll(() => omitted.textContent()).toBe('')
})

test('A file that is no text, one that is too large, and one in a strange encoding are said to be that', async () => {
  const page = await open()
  const saying = () => page.locator('#questions-said').textContent()
  await choose(page, 'bank.gift', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
  await expect.poll(saying).toBe(t('questions.binary'))
  await page.evaluate((label) => {
    const input = document.querySelector<HTMLInputElement>(`#${label}`)
    const transfer = new DataTransfer()
    const file = new File(['Which? {=a ~b}'], 'bank.txt')
    Object.defineProperty(file, 'size', { value: 100_000_000 })
    file.arrayBuffer = () => Promise.reject(new Error('it was read'))
    transfer.items.add(file)
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    input?.dispatchEvent(new Event('change'))
    Reflect.deleteProperty(input ?? {}, 'files')
  }, 'questions-file')
  await expect.poll(saying).toBe(t('questions.large'))
  await choose(page, 'utf-16.txt', Buffer.from('\ufeffOù? {=é ~日本}', 'utf16le'))
  await expect.poll(() => heading(page)).toBe(found(1))
  expect(await page.locator('#not-read').count()).toBe(0)
  await choose(page, 'windows.txt', Buffer.from('Où? {=é ~è}', 'latin1'))
  await expect
    .poll(() => page.locator('#not-read + ul').textContent())
    .toContain(t('questions.misread.encoding'))
  expect(await page.locator('.preview-stem').textContent()).toContain('Où?')
})

test('A file can be dropped, and questions beyond those that a class holds stay behind', async () => {
  const page = await open()
  const bank = Array.from({ length: 41 }, (_, at) => `Is it ${at}? {T}\n\n`).join('')
  const transfer = await page.evaluateHandle((text) => {
    const all = new DataTransfer()
    all.items.add(new File([text], 'bank.txt'))
    return all
  }, bank)
  await page.dispatchEvent('#questions-text', 'drop', { dataTransfer: transfer })
  await expect.poll(() => heading(page)).toBe(found(40))
  expect(await page.locator('#not-read + ul').textContent()).toBe(
    `${t('questions.line').replace('{n}', '81')} ${t('questions.misread.many')}`,
  )
})

test('What is typed is shown as text, and nothing that axe minds', async () => {
  const page = await open()
  await page
    .locator('#questions-text')
    .fill('Is <img src=x onerror=alert(1)> a picture? {=No ~<b>Yes</b>}')
  await expect.poll(() => heading(page)).toBe(found(1))
  expect(await page.locator('#own-questions img, #own-questions .preview b').count()).toBe(0)
  expect(await violationsOn(page)).toEqual([])
})

test('A text without a question, one that is too long, and an empty field are said to be that', async () => {
  const page = await open()
  const field = page.locator('#questions-text')
  await field.fill('Nothing to ask')
  await expect.poll(() => heading(page)).toBe(t('questions.none'))
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.value = 'x'.repeat(2_000_001)
    area.dispatchEvent(new Event('input'))
  })
  await expect.poll(() => page.locator('#questions-said').textContent()).toBe(t('questions.large'))
  expect(await page.locator('#questions-said').isVisible()).toBe(true)
  await choose(page, 'empty.txt', ' \n')
  await expect.poll(() => heading(page)).toBe(t('questions.none'))
  await field.fill('')
  await expect.poll(() => page.locator('#own-questions').textContent()).toBe('')
})

test('Where scripts are off the page says so', async () => {
  const page = await open(false)
  expect(await page.locator('main').textContent()).toContain(t('questions.noScript'))
})
