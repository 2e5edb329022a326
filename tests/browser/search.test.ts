/** With scripts the search shows what is found while one types; without, the same after the form was sent. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { useChromium } from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const [term] = library.glossary
const word = (term?.term ?? '').replace(/<[^>]*>/g, '')
const results = (page: Page) => page.locator('#results').innerHTML()
const open = (path: string, javaScriptEnabled = true) =>
  chromium.visit(server.origin + path, { javaScriptEnabled })

test('shows the same while one types as after the form was sent without scripts', async () => {
  const page = await open('/search')
  await page.locator('#q').pressSequentially(word)
  await expect.poll(() => page.locator(`#results a[href="/glossary#${term?.id}"]`).count()).toBe(1)
  const plain = await open(`/search?q=${encodeURIComponent(word)}`, false)
  const markup = (text: string) => text.replace(/\s+/g, ' ')
  expect(markup(await results(page))).toBe(markup(await results(plain)))
  expect(new URL(page.url()).searchParams.get('q')).toBe(word)
  await expect
    .poll(() => page.locator('#found').textContent())
    .toBe(await plain.locator('#found').textContent())
})

test('asks for the index once, when the field is entered, and no page without the field asks for it', async () => {
  const page = await open('/search')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.locator('#q').fill(word)
  await page.locator('#q').fill(`${word} x`)
  await expect.poll(() => page.url()).toContain('x')
  expect(asked.filter((path) => !path.startsWith('/assets/'))).toEqual(['/search.json'])
  expect(await (await open('/glossary')).locator('script[src*="search"]').count()).toBe(0)
})

test('shows what was typed as text', async () => {
  const page = await open('/search')
  await page.locator('#q').fill('<img src=x onerror=alert(1)>')
  await expect.poll(() => page.url()).toContain('onerror')
  expect(await page.locator('#results img').count()).toBe(0)
})

test('leaves the form to itself where the index does not come', async () => {
  const page = await chromium.visit(`${server.origin}/search`, { expects: /Failed to load|503/ })
  await page.route('**/search.json', (route) => route.fulfill({ status: 503 }))
  await page.locator('#q').fill(word)
  await page.waitForTimeout(500)
  expect(await results(page)).toBe('')
  await page.locator('#q').press('Enter')
  await page.waitForURL(/\?q=/)
  expect(await page.locator('#results a').count()).toBeGreaterThan(0)
})

test('empties the list when the field is emptied', async () => {
  const page = await open(`/search?q=${encodeURIComponent(word)}`)
  await page.locator('#q').fill('')
  await expect.poll(() => results(page)).toBe('')
  expect(new URL(page.url()).search).toBe('')
})

test.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  'has no accessibility problem with results, in %s at %i px',
  async (colorScheme, width) => {
    const page = await chromium.visit(`${server.origin}/search?q=${encodeURIComponent(word)}`, {
      colorScheme,
      viewport: { width, height: 740 },
    })
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    expect([fits, await violationsOn(page)]).toEqual([true, []])
  },
)

/** Pages with a strip of links that stays in view. */
const withStrips = ['/timeline', '/facts', '/claims', '/glossary', '/sources']

/** Without smooth scrolling a page is at once where it goes. */
const onPhone = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const

test.each(withStrips)('%s: what gets the focus is never below the strip', async (path) => {
  const page = await chromium.visit(server.origin + path, onPhone)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await page.locator('.footer a').first().focus()
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Shift+Tab')
    const covered = await page.evaluate(() => {
      const strip = document.querySelector('.strip')?.getBoundingClientRect()
      const focused = document.activeElement
      if (!strip || !focused || focused.closest('.strip')) return false
      return focused.getBoundingClientRect().top < strip.bottom && strip.top <= 0
    })
    expect([path, step, covered]).toEqual([path, step, false])
  }
})

test.each(withStrips)('%s: a link of the strip leads to where the part begins', async (path) => {
  const page = await chromium.visit(server.origin + path, onPhone)
  const link = page.locator('.strip a[href^="#"]').last()
  const box = await link.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  const id = (await link.getAttribute('href')) ?? ''
  await link.click()
  const [top, bottom] = await page.evaluate(
    (target) => [
      document.querySelector(target)?.getBoundingClientRect().top ?? 0,
      document.querySelector('.strip')?.getBoundingClientRect().bottom ?? 0,
    ],
    id,
  )
  expect(top ?? 0).toBeGreaterThanOrEqual(bottom ?? 0)
})

test('the page of a fact fits at 360 px with text of twice the size', async () => {
  const page = await chromium.visit(`${server.origin}/facts`, onPhone)
  for (const { id } of Object.values(library.facts).slice(0, 12)) {
    await page.goto(`${server.origin}/facts/${id}`)
    const tooWide = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map(({ outerHTML }) => outerHTML.slice(0, 80))
    })
    expect([id, tooWide]).toEqual([id, []])
  }
})
