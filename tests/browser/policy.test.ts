/** Pages keep to themselves: nothing from elsewhere, nothing inline, no script where none is needed. */
import { afterEach, expect, test } from 'vitest'
import { listPages, showClassroomPage, useChromium } from '../support/chromium.ts'
import { firstQuiz } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

afterEach(() => {
  server.takesWrites = true
})

test('a page to read runs no script, keeps no cookie and stores nothing', async () => {
  const all = await listPages(server.origin)
  // Two have buttons that copy, one finds while one types, one reads questions from a file.
  const [home = '', ...others] = all.filter(
    (page) => !/\/(teach|embed|search|questions)$/.test(page),
  )
  const page = await chromium.visit(home)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.resourceType()))
  for (const address of others) {
    // Its form is filled in with the time zone of the device.
    if (new URL(address).pathname === '/teach') continue
    await page.goto(address)
    const types = await page.evaluate(() => [...document.scripts].map(({ type }) => type))
    // Data for search engines, which no browser runs.
    expect(types.filter((type) => type !== 'application/ld+json')).toEqual([])
    expect(types.length, address).toBeLessThanOrEqual(1)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  }
  expect(others.length).toBeGreaterThan(8)
  expect(asked).toContain('stylesheet')
  expect(asked).not.toContain('script')
  expect(await page.context().cookies()).toEqual([])
})

test('an attempt loads one script of our own, and no page of it breaks the policy', async () => {
  const { questions, feedback, result, shared } = await server.takeQuiz(firstQuiz.id)
  const page = await chromium.visit(questions[0] ?? '')
  for (const address of [feedback[0], feedback[1], result]) {
    await page.goto(address ?? '')
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src))
    expect(scripts).toHaveLength(1)
    expect(new URL(scripts[0] ?? '').origin).toBe(server.origin)
  }
  await page.goto(shared)
  expect(await page.context().cookies()).toEqual([])
})

test('no page around a class breaks the policy, keeps a cookie or stores anything but where one is, and two scripts of our own are the most, on the report', async () => {
  const pages = await server.classroomPages()
  const page = await chromium.visit(server.origin)
  const names = new Set<string>()
  for (const one of pages) {
    server.takesWrites = !one.isRefused
    await showClassroomPage(page, server.origin, one)
    const { scripts, stored } = await page.evaluate(() => ({
      // Data for search engines does not run.
      scripts: [...document.scripts]
        .filter(({ type }) => type !== 'application/ld+json')
        .map(({ src }) => src)
        // It brings the others.
        .filter((src) => !src.includes('/after-paint.')),
      stored: localStorage.length,
    }))
    // A tab keeps the newest state of its attempt, for as long as it is open: Back is to lose no answer.
    const kept = await page.evaluate(() => Object.keys(sessionStorage).sort().join())
    expect(['', 'newest', 'earlier,newest']).toContain(kept)
    // The report reads the names of learners, if its teacher brings any.
    const most = scripts.some((script) => script.includes('/names.')) ? 2 : 1
    expect([one.name, scripts.length <= most, stored]).toEqual([one.name, true, 0])
    for (const address of scripts) {
      const { origin, pathname } = new URL(address)
      expect(origin).toBe(server.origin)
      names.add(pathname.split('.')[0] ?? '')
    }
  }
  expect([...names].toSorted()).toEqual([
    '/assets/live',
    '/assets/names',
    '/assets/quiz',
    '/assets/share',
  ])
  expect(await page.context().cookies()).toEqual([])
})

test('a picture from another host is blocked by the policy', async () => {
  const page = await chromium.visit(server.origin, {
    // Both are what `visit` watches for; here they are brought about.
    expects: /policy|asked another host/i,
  })
  const violations = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.violatedDirective),
        )
        const image = new Image()
        image.src = 'https://elsewhere.example/a.png'
        document.body.appendChild(image)
      }),
  )
  expect(await violations).toBe('img-src')
})
