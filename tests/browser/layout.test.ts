/** Pages fit a small screen, have targets that a finger can hit, and print. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { respond, send, showClassroomPage, useChromium, waitForView } from '../support/chromium.ts'
import { firstQuiz, library } from '../support/content.ts'
import { overflowOf, smallTargetsOf } from '../support/measures.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const quiz = firstQuiz.id

afterEach(() => {
  server.takesWrites = true
})

/** Every kind of page around a class in turn, with all that is folded away open. */
async function throughTheClassroom(
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<void> {
  for (const one of await server.classroomPages()) {
    server.takesWrites = !one.isRefused
    await showClassroomPage(page, server.origin, one)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await look(one.name)
  }
}

/** Every state of a quiz in turn. */
async function throughTheQuiz(page: Page, look: () => Promise<void>): Promise<void> {
  const { item } = await waitForView(page, { phase: 'question' })
  await look()
  await send(page)
  await waitForView(page, { focus: 'mistakes' })
  await look()
  await respond(page, answerFor(item, false))
  await waitForView(page, { phase: 'result' })
  await look()
}

describe.each([
  { screen: 'a screen of 320 px', viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
  // What a reader sees who enlarges a window of 1280 px to 400 %.
  { screen: 'a window at 400 %', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
])('on $screen', ({ viewport, deviceScaleFactor }) => {
  test('no page of a quiz has to be moved sideways to be read', async () => {
    const { questions, feedback, shared } = await server.takeQuiz(quiz)
    const page = await chromium.visit(questions.at(-1) ?? '', { viewport, deviceScaleFactor })
    const found: string[] = []
    await throughTheQuiz(page, async () => {
      found.push(...(await overflowOf(page)))
    })
    for (const address of [...feedback.slice(0, 2), shared]) {
      await page.goto(address)
      found.push(...(await overflowOf(page)))
    }
    expect(found).toEqual([])
    // The measure itself: a page with something too wide in it is found.
    await page.evaluate(() => {
      const line = document.createElement('hr')
      line.setAttribute('width', '2000')
      document.body.appendChild(line)
    })
    expect(await overflowOf(page)).not.toEqual([])
  })
})

test('on a screen of 320 px no page around a class has to be moved sideways, and every target is at least 24 px high', async () => {
  const page = await chromium.visit(server.origin, { viewport: { width: 320, height: 640 } })
  const found: string[] = []
  await throughTheClassroom(page, async (name) => {
    const problems = [...(await overflowOf(page)), ...(await smallTargetsOf(page))]
    found.push(...problems.map((problem) => `${name}: ${problem}`))
  })
  expect(found).toEqual([])
})

test('buttons, choices and links of the navigation around a quiz are at least 24 px high', async () => {
  const { questions, feedback, shared } = await server.takeQuiz(quiz)
  const page = await chromium.visit(questions.at(-1) ?? '', {
    viewport: { width: 320, height: 640 },
  })
  const found: string[] = []
  await throughTheQuiz(page, async () => {
    found.push(...(await smallTargetsOf(page)))
  })
  for (const address of [...feedback.slice(0, 2), shared]) {
    await page.goto(address)
    found.push(...(await smallTargetsOf(page)))
  }
  expect(found).toEqual([])
})

test('an explainer prints: its text and sources, without the navigation and the call to the quiz', async () => {
  const { slug, quiz } = library.explainers[0] as Library['explainers'][number]
  const page = await chromium.visit(`${server.origin}/explainers/${slug}`)
  const call = page.locator(`main a[href="/quizzes/${quiz}"]`)
  const menus = page.getByRole('navigation')
  expect(await call.isVisible()).toBe(true)
  expect(await menus.count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  expect(await call.isVisible()).toBe(false)
  // What is not shown has no role.
  expect(await menus.count()).toBe(0)
  expect(await page.locator('main h1').isVisible()).toBe(true)
  expect(await page.locator('main h2[id]').first().isVisible()).toBe(true)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(sheets.length).toBeGreaterThan(1)
})
