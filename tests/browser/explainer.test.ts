/** What readers of an explainer meet: the story first, notes in place, tables and pictures that stay whole. */
import { expect, test } from 'vitest'
import { versionPath } from '../../src/content/explainer-versions.ts'
import { listPages, useChromium } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { dividedWordsOf } from '../support/measures.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const phone = { width: 360, height: 740 }
const { explainers, charts } = library
const pathOf = (slug: string) => server.origin + versionPath(slug, 'full')

test('The story begins on the first screen of a phone, and the key points come after its first paragraph', async () => {
  for (const { slug } of explainers) {
    const page = await chromium.visit(pathOf(slug), { viewport: phone })
    const [story, points] = await page.evaluate(() =>
      ['.prose > p', '#key-points'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Infinity,
      ),
    )
    // Two lines of it at least.
    expect([slug, (story ?? Infinity) < phone.height - 54]).toEqual([slug, true])
    expect(points).toBeGreaterThan(story ?? Infinity)
  }
})

test('An explainer opens with a large figure and the sign of how it is known, before its story', async () => {
  for (const { slug, figure } of explainers) {
    const page = await chromium.visit(pathOf(slug), { viewport: phone })
    const [shown, story] = [page.locator('header > .figure'), page.locator('.prose > p').first()]
    expect(await shown.locator('strong').textContent()).toMatch(/[●◐◇○]$/)
    expect(await shown.locator('a').getAttribute('href')).toBe(`/facts/${figure?.text.facts[0]}`)
    const [above, below] = [await shown.boundingBox(), await story.boundingBox()]
    expect((above?.y ?? Infinity) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0)
  }
})

test('A word leads to what it means, folded until then, and from there back to its place in the text', async () => {
  const slug = explainers[0]?.slug ?? ''
  const page = await chromium.visit(pathOf(slug), { viewport: phone, javaScriptEnabled: false })
  const term = page.locator('.prose a.term').first()
  const definition = page.locator(`${await term.getAttribute('href')} + dd`)
  expect(await definition.isVisible()).toBe(false)
  await term.click()
  await expect.poll(() => definition.isVisible()).toBe(true)
  await definition.getByText(t('explainer.back')).click()
  const fromTop = async () => (await term.boundingBox())?.y ?? -1
  await expect.poll(fromTop).toBeLessThan(phone.height)
  expect(await fromTop()).toBeGreaterThanOrEqual(0)
})

test('The notes of a block open without a script, at a press of a target that a finger can hit', async () => {
  const slug = explainers[0]?.slug ?? ''
  const page = await chromium.visit(pathOf(slug), { viewport: phone, javaScriptEnabled: false })
  const notes = page.locator('.prose details').first()
  const link = notes.locator('a[href^="/facts/"]').first()
  expect(await link.isVisible()).toBe(false)
  expect((await notes.locator('summary').boundingBox())?.height).toBeGreaterThanOrEqual(24)
  await notes.locator('summary').click()
  expect(await link.isVisible()).toBe(true)
  expect(await notes.locator('li a[href^="http"]').count()).toBeGreaterThan(0)
})

test('A link to a note of the time when each had a number opens it', async () => {
  const slug = explainers[0]?.slug ?? ''
  for (const fragment of ['note-2', 'cite-2']) {
    const page = await chromium.visit(`${pathOf(slug)}#${fragment}`, { viewport: phone })
    expect(await page.locator(`#${fragment}`).isVisible()).toBe(true)
  }
})

test('The question within an explainer is answered at its place with and without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const slug = explainers[0]?.slug ?? ''
    const page = await chromium.visit(pathOf(slug), { viewport: phone, javaScriptEnabled })
    await page.locator('#check input[type="radio"]').first().check()
    await page.locator('#check button').click()
    await page.waitForURL(/choice=[a-h]#check$/)
    expect(await page.locator('#check .right').count()).toBe(1)
    const fromTop = async () =>
      Math.abs((await page.locator('#check').boundingBox())?.y ?? Number.POSITIVE_INFINITY)
    await expect.poll(fromTop, { timeout: 5000 }).toBeLessThan(phone.height / 3)
  }
})

test.each([360, 320, 1280])('No word of a table stands on two lines at %d px', async (width) => {
  const cut: string[] = []
  const page = await chromium.visit(server.origin, { viewport: { width, height: 800 } })
  for (const address of await listPages(server.origin)) {
    const path = new URL(address).pathname
    if (/^\/facts\/|^\/sources\/./.test(path)) continue
    await page.goto(address)
    const words = await dividedWordsOf(page, 'th, td', /[\p{L}\p{N}]+/gu)
    cut.push(...words.map((word) => `${path} ${word}`))
  }
  expect(cut).toEqual([])
})

test('A picture is light on paper where the device is dark, and nothing folded is lost', async () => {
  const chart = charts.find(({ section }) => section.startsWith(`${explainers[0]?.slug}#`))
  const page = await chromium.visit(pathOf(explainers[0]?.slug ?? ''), { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const printed = await page.evaluate((id) => {
    const images = [...document.querySelectorAll<HTMLImageElement>(`#chart-${id} img`)]
    return images
      .filter((image) => image.getClientRects().length > 0)
      .map((image) => image.currentSrc || image.src)
  }, chart?.id)
  expect(printed).toEqual([`${server.origin}/charts/${chart?.id}.svg`])
  // Words that lead somewhere on a screen only are not there.
  expect(await page.locator(`#chart-${chart?.id} figcaption a[aria-label]`).isVisible()).toBe(false)
  const source = page.locator('.prose details li a[href^="http"]').first()
  expect(await source.isVisible()).toBe(true)
})
