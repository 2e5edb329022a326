/** Pages keep to themselves: nothing from elsewhere, nothing inline, no script where none is needed. */
import { expect, test } from 'vitest'
import { listPages, useChromium } from '../support/chromium.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

test('a page to read runs no script, keeps no cookie and stores nothing', async () => {
  const [home = '', ...others] = await listPages(server.origin)
  const page = await chromium.visit(home)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.resourceType()))
  for (const address of others) {
    await page.goto(address)
    expect(await page.evaluate(() => document.scripts.length), address).toBe(0)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  }
  expect(others.length).toBeGreaterThan(8)
  expect(asked).toContain('stylesheet')
  expect(asked).not.toContain('script')
  expect(await page.context().cookies()).toEqual([])
})

test('an attempt loads one script of our own, and no page of it breaks the policy', async () => {
  const { questions, feedback, result, shared } = await server.takeQuiz('export')
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
