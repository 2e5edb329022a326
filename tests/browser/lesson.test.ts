/** A live lesson in real browsers: a teacher, a projector, and learners with sockets, without them, and without scripts. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { itemOfType } from '../support/answers.ts'
import { useChromium } from '../support/chromium.ts'
import { joinClassroom } from '../support/classroom.ts'
import { library, t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

const shows = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor()
const counts = (voted: number, joined: number) => t('lesson.counts', { voted, joined })
const onward = (page: Page) => page.locator('.stage-onward').click()
const isFocused = (page: Page) => page.evaluate(() => document.activeElement?.tagName)

/** Requests of a page by itself or by its forms, as htmx sends them. */
function countRequests(page: Page): () => number {
  let count = 0
  page.on('request', (request) => {
    if ('hx-request-type' in request.headers()) count++
  })
  return () => count
}

async function pick(page: Page, at: number): Promise<void> {
  await page.locator('input[type="radio"]').nth(at).check()
  await page.locator('.onward button').click()
}

test('a lesson goes from the first question to the report, on every kind of device', async () => {
  const { id } = itemOfType('single')
  const other = itemOfType('number').id
  const { code, report, board } = await server.openClassroom(
    {},
    `/teach?items=${id}&items=${other}`,
  )
  const console = await chromium.visit(`${server.origin}${report}/live`)
  await onward(console)
  await shows(console, t('lesson.phase.lobby'))
  const addressOf = async () =>
    server.origin + (await joinClassroom(server.visitor(), code)).page.address
  const projector = await chromium.visit(server.origin + board)
  const phone = await chromium.visit(await addressOf())
  const blocked = await chromium.visit(await addressOf(), { withoutSockets: true })
  const plain = await chromium.visit(await addressOf(), { javaScriptEnabled: false })
  const asked = countRequests(phone)
  await shows(phone, t('lesson.learner.lobby'))
  await shows(plain, t('lesson.learner.next'))

  // The first vote: each hears of it in its own way.
  await onward(console)
  await phone.locator('input[type="radio"]').first().waitFor()
  expect(await isFocused(phone)).toBe('H1')
  await shows(projector, counts(0, 3))
  await plain.getByText(t('lesson.learner.next')).click()
  await pick(plain, 0)
  await shows(plain, t('lesson.said.taken'))
  // A choice that was made and not sent stays, whatever comes meanwhile.
  await phone.locator('input[type="radio"]').nth(1).check()
  await shows(projector, counts(1, 3))
  await console.locator('button[name="seconds"]').first().click()
  await projector.locator('.timer').waitFor()
  // The console may show the timer later than the projector does.
  await expect
    .poll(async () => {
      await console.keyboard.press('Escape')
      return projector.locator('.timer').count()
    })
    .toBe(0)
  expect(await phone.locator('input[type="radio"]').nth(1).isChecked()).toBe(true)
  await phone.locator('.onward button').click()
  await shows(phone, t('lesson.said.taken'))
  await shows(projector, counts(2, 3))
  // Slowly, where no socket opens.
  await blocked.locator('input[type="radio"]').first().waitFor()
  await pick(blocked, 2)
  await shows(console, counts(3, 3))
  expect(await projector.locator('.key').count()).toBe(0)

  // A tab that is loaded again is where the class is.
  await phone.reload()
  expect(await phone.locator('input[type="radio"]').nth(1).isChecked()).toBe(true)
  await onward(console)
  await shows(phone, t('lesson.learner.counted'))
  await shows(projector, t('lesson.checked', { received: 3, counted: 3 }))
  const answer = console.waitForResponse((response) => response.request().method() === 'POST')
  await console.locator('button[value="discuss"]').click()
  await shows(phone, t('lesson.discuss.prompt'))
  // The key presses what the console shows, which may come later than what the phone does; until the step before has
  // its answer, another is dropped, so that one press too many does nothing.
  await (await answer).finished()
  await console.locator('button[value="discuss"]').waitFor({ state: 'detached' })
  await console.keyboard.press('ArrowRight')
  await phone.locator('input[type="radio"]').first().waitFor()
  await pick(phone, 0)
  await shows(phone, t('lesson.said.taken'))

  // A vote from a page that was open too long is refused, and said.
  await plain.getByText(t('lesson.learner.next')).click()
  await onward(console)
  await shows(phone, t('lesson.learner.counted'))
  await pick(plain, 0)
  await shows(plain, t('lesson.said.late').slice(0, 40))

  await onward(console)
  await projector.locator('.key').first().waitFor()
  await phone.locator('.feedback').waitFor()
  await shows(projector, t('lesson.gain', { all: 1 }))
  await console
    .locator('button[value="end"]')
    .first()
    .evaluate((button) => {
      ;(button.closest('details') as HTMLDetailsElement).open = true
    })
  await console.locator('button[value="end"]').first().click()
  await shows(phone, t('lesson.learner.over'))
  await projector.locator('.join-code').waitFor()
  // One for each vote that was sent: all else came by the socket.
  expect(asked()).toBe(2)
  const shown = await chromium.visit(server.origin + report)
  await shows(shown, t('report.counts', { finished: 3, joined: 3 }))
})

test('what was chosen and not sent is forgotten where the teacher goes on to another question', async () => {
  const [first, second] = Object.values(library.items).filter(
    ({ type, retired }) => type === 'single' && !retired,
  )
  const query = `items=${first?.id}&items=${second?.id}`
  const { code, report } = await server.openClassroom({}, `/teach?${query}`)
  const console = await chromium.visit(`${server.origin}${report}/live`)
  await onward(console)
  await shows(console, t('lesson.phase.lobby'))
  const { page } = await joinClassroom(server.visitor(), code)
  const phone = await chromium.visit(server.origin + page.address)
  await onward(console)
  await phone.locator('input[type="radio"]').nth(1).check()
  await phone.locator('input[value="sure"]').check()
  await console.locator('button[value="ask"]').first().click()
  await shows(phone, t('lesson.place', { n: 2, total: 2 }))
  await expect.poll(() => phone.locator('input:checked').count()).toBe(0)
})

test('a page whose link broke opens it again by itself, and has what came meanwhile', async () => {
  const { id } = itemOfType('single')
  const { code, report } = await server.openClassroom({}, `/teach?items=${id}`)
  const console = await chromium.visit(`${server.origin}${report}/live`)
  await onward(console)
  await shows(console, t('lesson.phase.lobby'))
  const { page } = await joinClassroom(server.visitor(), code)
  const phone = await chromium.visit(server.origin + page.address, { expects: /WebSocket|ws:/ })
  await shows(phone, t('lesson.learner.lobby'))
  await phone.context().setOffline(true)
  await phone.evaluate(() => dispatchEvent(new Event('offline')))
  await onward(console)
  await phone.context().setOffline(false)
  await phone.locator('input[type="radio"]').first().waitFor({ timeout: 20_000 })
})

test('word of an answer that did not come through stays until it is sent again or the vote is over, word of the link only until it is back', async () => {
  const { id } = itemOfType('single')
  const { code, report } = await server.openClassroom({}, `/teach?items=${id}`)
  const console = await chromium.visit(`${server.origin}${report}/live`)
  await onward(console)
  await shows(console, t('lesson.phase.lobby'))
  const seat = async () => (await joinClassroom(server.visitor(), code)).page.address
  const visit = async (options: { withoutSockets?: true } = {}) =>
    chromium.visit(server.origin + (await seat()), { expects: /WebSocket|ws:|fetch/, ...options })
  const phones = [await visit(), await visit({ withoutSockets: true })]
  const third = await visit()
  await onward(console)
  const unsent = t('lesson.learner.unsent')
  const isSaid = (page: Page, words: string) => page.getByText(words).isVisible()
  const askNow = async (phone: Page) => {
    const answered = phone.waitForResponse(
      (answer) => 'hx-request-type' in answer.request().headers(),
    )
    await phone.locator('#lesson').dispatchEvent('refresh')
    await answered
  }
  for (const phone of [...phones, third]) {
    await askNow(phone)
    await phone.locator('input[type="radio"]').first().waitFor()
    await phone.context().setOffline(true)
    await phone.evaluate(() => dispatchEvent(new Event('offline')))
    if (phone !== third) await pick(phone, 0)
    await phone.locator('#lesson').dispatchEvent('refresh')
    await shows(phone, phone === third ? t('lesson.learner.offline') : unsent)
    await phone.context().setOffline(false)
  }
  for (const phone of phones) {
    await askNow(phone)
    expect(await isSaid(phone, unsent)).toBe(true)
  }
  const [sending, waiting] = phones as [Page, Page]
  await sending.locator('.onward button').click()
  await shows(sending, t('lesson.said.taken'))
  expect(await isSaid(sending, unsent)).toBe(false)
  await onward(console)
  await shows(waiting, t('lesson.learner.counted'))
  expect(await isSaid(waiting, unsent)).toBe(false)
  await shows(third, t('lesson.learner.counted'))
  expect(await isSaid(third, t('lesson.learner.offline'))).toBe(false)
})
