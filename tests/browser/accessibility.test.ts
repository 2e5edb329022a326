/** axe-core finds nothing in any state of a quiz and of a class; pages to read are in `pages.test.ts`. */
import { afterEach, expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { respond, send, showClassroomPage, useChromium, waitForView } from '../support/chromium.ts'
import { firstQuiz } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const quiz = firstQuiz.id

afterEach(() => {
  server.takesWrites = true
})

test('a question, a mistake, the feedback and the result have no accessibility violation', async () => {
  const { questions } = await server.takeQuiz(quiz)
  const page = await chromium.visit(questions.at(-3) ?? '', { bypassCSP: true })
  const found: string[] = []
  const note = async (expected: Parameters<typeof waitForView>[1]) => {
    const view = await waitForView(page, expected)
    found.push(...(await violationsOn(page)))
    return view
  }
  const { item: first } = await note({ phase: 'question' })
  await send(page)
  await note({ phase: 'question', focus: 'mistakes' })
  await respond(page, answerFor(first, true))
  await note({ phase: 'feedback' })
  await page.locator('a[rel="next"]').click()
  const { item: second } = await waitForView(page, { phase: 'question' })
  await respond(page, answerFor(second, false))
  await note({ phase: 'feedback' })
  await page.locator('a[rel="next"]').click()
  const { item: third } = await waitForView(page, { phase: 'question' })
  server.takesWrites = false
  await respond(page, answerFor(third, false))
  await note({ phase: 'result' })
  expect(found).toEqual([])
})

test('a recorded result, the page to share and a result that nobody has have no accessibility violation', async () => {
  const { result, shared } = await server.takeQuiz(quiz)
  const page = await chromium.visit(result, { bypassCSP: true })
  const found = await violationsOn(page)
  await page.goto(shared)
  found.push(...(await violationsOn(page)))
  await page.goto(shared.replace(/[^/]+$/, `20261123-0123456789-${quiz}.000000`))
  found.push(...(await violationsOn(page)))
  expect(found).toEqual([])
})

test('no page around a class has an accessibility violation', async () => {
  const pages = await server.classroomPages()
  const page = await chromium.visit(server.origin, { bypassCSP: true })
  const found: string[] = []
  for (const one of pages) {
    server.takesWrites = !one.isRefused
    await showClassroomPage(page, server.origin, one)
    found.push(...(await violationsOn(page)).map((problem) => `${one.name}: ${problem}`))
  }
  expect(found).toEqual([])
  expect(pages.length).toBeGreaterThan(40)
}, 400_000)

test('the report of a large class and its further pages have no accessibility violation', async () => {
  const { code, report } = await server.openClassroom({ questions: '3' })
  await server.addLearners(code, 120)
  const page = await chromium.visit(`${server.origin}${report}?page=2`, { bypassCSP: true })
  expect(await page.getByRole('row').count()).toBe(1 + 20)
  expect(await violationsOn(page)).toEqual([])
})
