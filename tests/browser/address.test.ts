/** A place in a quiz is its address: it can be loaded again, copied and opened twice. */
import { describe, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { itemOfType } from '../support/answers.ts'
import {
  enter,
  look,
  respond,
  send,
  sendButton,
  useChromium,
  waitForView,
} from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const [{ id: quiz }] = library.quizzes as [Library['quizzes'][number]]
const server = serveSite()
const chromium = useChromium()

/** Of an address: the attempt's own id, under which its record is stored. */
function attemptIdOf(address: string): string {
  const [, payload = ''] = /\/attempts\/([\w-]+)\./.exec(address) ?? []
  return Buffer.from(payload, 'base64url').toString().split('|')[1] ?? ''
}

describe.each([
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
])('$mode', ({ javaScriptEnabled }) => {
  test('every state shows the same after a reload, in a second tab and for someone else who has its address', async () => {
    const { questions } = await server.takeQuiz(quiz)
    const page = await chromium.visit(questions.at(-2) ?? '', { javaScriptEnabled })
    const isSameEverywhere = async () => {
      const { path, phase, heading, words } = await look(page)
      const same = { path, phase, heading, words, focus: 'heading' } as const
      const secondTab = await page.context().newPage()
      await secondTab.goto(page.url())
      await waitForView(secondTab, same)
      await secondTab.close()
      const elsewhere = await chromium.visit(page.url(), { javaScriptEnabled })
      await waitForView(elsewhere, same)
      await page.reload()
      await waitForView(page, same)
    }
    const { item } = await waitForView(page, { phase: 'question', focus: 'heading' })
    await isSameEverywhere()
    await respond(page, answerFor(item, false))
    await waitForView(page, { phase: 'feedback', focus: 'heading' })
    await isSameEverywhere()
    await page.locator('a[rel="next"]').click()
    const last = await waitForView(page, { phase: 'question', focus: 'heading' })
    expect(last.item).not.toBe(item)
    await respond(page, answerFor(last.item, true))
    await waitForView(page, { phase: 'result', focus: 'heading' })
    await isSameEverywhere()
  })

  test('someone who goes back from the feedback can take another answer, and that one counts', async () => {
    const { questions } = await server.takeQuiz(quiz)
    const page = await chromium.visit(questions.at(-2) ?? '', { javaScriptEnabled })
    const { item, path } = await waitForView(page, { phase: 'question' })
    await respond(page, answerFor(item, false))
    const wrong = await waitForView(page, { phase: 'feedback', focus: 'heading' })
    await page.goBack()
    await waitForView(page, { phase: 'question', path })
    await respond(page, answerFor(item, true))
    const right = await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(right.heading).not.toBe(wrong.heading)
    expect(right.path).not.toBe(wrong.path)
    // The address that the first answer led to stays good.
    await page.goto(new URL(wrong.path, server.origin).href)
    await waitForView(page, { phase: 'feedback', heading: wrong.heading })
  })

  test('two tabs that start from one question go on without disturbing each other', async () => {
    const { questions } = await server.takeQuiz(quiz)
    const one = await chromium.visit(questions.at(-1) ?? '', { javaScriptEnabled })
    const other = await one.context().newPage()
    await other.goto(one.url())
    const { item, words } = await waitForView(one, { phase: 'question' })
    await waitForView(other, { phase: 'question', item })
    await respond(other, answerFor(item, true))
    const better = await waitForView(other, { phase: 'result', focus: 'heading' })
    expect(await look(one)).toMatchObject({ phase: 'question', item, words })
    await respond(one, answerFor(item, false))
    const worse = await waitForView(one, { phase: 'result', focus: 'heading' })
    expect(worse.path).not.toBe(better.path)
    expect(worse.words).not.toBe(better.words)
  })

  test('the last answer is recorded once, however often its button is pressed', async () => {
    const { questions } = await server.takeQuiz(quiz)
    const address = questions.at(-1) ?? ''
    // Taking the quiz to reach its states has left a record of its own.
    const before = await server.records(attemptIdOf(address))
    const page = await chromium.visit(address, { javaScriptEnabled })
    const posts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url())
    })
    const { item } = await waitForView(page, { phase: 'question' })
    await enter(page, answerFor(item, true))
    await page.locator(sendButton).click({ clickCount: 3, noWaitAfter: true })
    await waitForView(page, { phase: 'result', focus: 'heading' })
    const after = await server.records(attemptIdOf(address))
    expect(after).toHaveLength(before.length + 1)
    // A browser by itself may send a form again; the script holds the second one back.
    if (javaScriptEnabled) expect(posts).toHaveLength(1)
  })
})

test.each(['single', 'order', 'number'] as const)(
  'on a slow network the button of a question of type %s can not be pressed again until the answer is there',
  async (type) => {
    const { id } = itemOfType(type)
    const page = await chromium.visit(await server.attemptAt(id, itemOfType('multiple').id))
    const network = await page.context().newCDPSession(page)
    const posts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url())
    })
    const { item } = await waitForView(page, { phase: 'question' })
    await enter(page, answerFor(item, true))
    // Moves of an order are sent one by one.
    posts.length = 0
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 600,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await send(page)
    const button = page.locator(sendButton)
    await expect.poll(() => button.isDisabled(), { interval: 10 }).toBe(true)
    await button.dispatchEvent('click')
    // The Enter key in a form needs no button, but a field: with scripts an order has none.
    const fields = page.locator('form[action$="/responses"] :is(input, select)')
    const [field] = await fields.filter({ visible: true }).all()
    await field?.press('Enter')
    expect(await look(page)).toMatchObject({ phase: 'question', item })
    await waitForView(page, { phase: 'feedback', focus: 'heading' })
    expect(posts).toHaveLength(1)
  },
)
