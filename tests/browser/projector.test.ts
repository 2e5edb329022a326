/** The two pages for a projector: all to be seen at once, from afar, and the answer when the teacher says so. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { longestOwn } from '../../src/domain/own/own-item.ts'
import { itemTypes, textsOf } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { tabTo, useChromium } from '../support/chromium.ts'
import type { OpenClassroom } from '../support/classroom.ts'
import { teachWithSelection } from '../support/classroom-pages.ts'
import { library, t } from '../support/content.ts'
import { ask, follow, lead, vote } from '../support/lesson.ts'
import { overflowOf } from '../support/measures.ts'
import { answerFor, serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

const screens = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

/** What sticks out of the window, if anything does. */
async function outOfSight(page: Page): Promise<string[]> {
  const { scrollHeight, clientHeight } = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement
    return { scrollHeight, clientHeight }
  })
  const tooHigh = scrollHeight > clientHeight ? [`${scrollHeight} px high`] : []
  return [...(await overflowOf(page)), ...tooHigh]
}

const lengthOf = (item: Item): number =>
  [item.stem, ...textsOf(item).offered].reduce((sum, text) => sum + plainText(text).length + 20, 0)

/** Those with most to read, of each type. */
const longest = itemTypes.flatMap((type) =>
  Object.values(library.items)
    .filter((item) => item.type === type && !item.retired)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, 3),
)

describe('a discussion', () => {
  let opened: OpenClassroom
  const title = (n: number) => t('discuss.title', { n, total: longest.length })

  beforeAll(async () => {
    opened = await server.openClassroom({}, `/teach?items=${longest.map(({ id }) => id)}`)
    await server.finishInClassroom(opened.code)
    await server.finishInClassroom(opened.code)
  })

  test.each(screens)(
    'shows a question of any type at once on a projector of $width × $height, before its answer and with it',
    async (viewport) => {
      const page = await chromium.visit(server.origin, { viewport })
      const found: string[] = []
      for (const [at, { id, type }] of longest.entries()) {
        for (const query of ['', '&key=shown']) {
          await page.goto(`${server.origin}${opened.report}/discuss?question=${at + 1}${query}`)
          const problems = await outOfSight(page)
          found.push(...problems.map((problem) => `${type} ${id}${query}: ${problem}`))
        }
      }
      expect(found).toEqual([])
    },
  )

  test('has type that is read from the last row', async () => {
    const page = await chromium.visit(server.origin, { viewport: { width: 1280, height: 800 } })
    for (const at of longest.keys()) {
      await page.goto(`${server.origin}${opened.report}/discuss?question=${at + 1}`)
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('h1, ol li > span, tbody th, .legend li')].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
    }
  })

  test('has heads of columns that are read from the last row of the smallest projector', async () => {
    const page = await chromium.visit(server.origin, { viewport: { width: 1024, height: 768 } })
    for (const at of longest.keys()) {
      await page.goto(`${server.origin}${opened.report}/discuss?question=${at + 1}`)
      const sizes = await page
        .locator('thead :is(td, th), thead th *')
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
      expect(Math.min(20, ...sizes)).toBe(20)
    }
  })

  test.each(screens)(
    'has counts and shares that are at least 3%% of the height of a projector of $width × $height',
    async (viewport) => {
      const page = await chromium.visit(server.origin, { viewport })
      const isTable = ({ type }: Item) => ['order', 'match', 'classify'].includes(type)
      for (const at of longest.keys()) {
        const item = longest[at]
        if (!item || !isTable(item)) continue
        await page.goto(`${server.origin}${opened.report}/discuss?question=${at + 1}&key=shown`)
        const sizes = await page
          .locator('tbody td > span:last-child, tbody td small')
          .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
        expect(Math.min(...sizes), item.id).toBeGreaterThanOrEqual(0.03 * viewport.height)
      }
    },
  )

  test('puts the rows of an order right with the answer, and tells what belongs to each row of a match', async () => {
    const page = await chromium.visit(server.origin)
    for (const [at, item] of longest.entries()) {
      if (item.type !== 'order' && item.type !== 'match') continue
      await page.goto(`${server.origin}${opened.report}/discuss?question=${at + 1}&key=shown`)
      const rows = await page.locator('tbody th').allTextContents()
      const expected =
        item.type === 'order'
          ? item.key.map((id) => [item.choices.find((one) => one.id === id)?.text ?? '?'])
          : item.left.map(({ text, key }) => [
              text,
              item.right.find((one) => one.id === key)?.text ?? '?',
            ])
      for (const [row, texts] of expected.entries()) {
        for (const text of texts) expect(plainText(rows[row] ?? '')).toContain(plainText(text))
      }
    }
  })

  test.each([
    { mode: 'with scripts', javaScriptEnabled: true },
    { mode: 'without scripts', javaScriptEnabled: false },
  ])(
    'shows the answer, then the next hardest, by keyboard $mode',
    async ({ javaScriptEnabled }) => {
      const page = await chromium.visit(`${server.origin}${opened.report}/discuss`, {
        javaScriptEnabled,
      })
      const focus = () => page.evaluate(() => document.activeElement?.tagName)
      const pressOnward = async () => {
        // Behind the sources of the reason.
        await tabTo(page, 'main nav > a')
        await page.keyboard.press('Enter')
      }
      const first = await page.locator('h1').textContent()
      expect(await focus()).toBe('H1')
      await pressOnward()
      await page.getByText(t('report.key')).first().waitFor({ state: 'attached' })
      expect(await page.locator('h1').textContent()).toBe(first)
      // Where the reason is told.
      await expect.poll(focus).toBe('P')
      await pressOnward()
      await page.getByRole('link', { name: t('discuss.show') }).waitFor()
      await expect.poll(focus).toBe('H1')
      expect(await page.locator('h1').textContent()).not.toBe(first)
      await page.goBack()
      await page.getByText(t('report.key')).first().waitFor({ state: 'attached' })
      expect(await page.locator('h1').textContent()).toBe(first)
    },
  )

  test('goes on and back at the keys of a presenter', async () => {
    const page = await chromium.visit(`${server.origin}${opened.report}/discuss?order=quiz`)
    const shows = (n: number, isRevealed: boolean) =>
      expect
        .poll(async () => [
          (await page.title()).split(' · ')[0],
          await page.getByRole('link', { name: t('discuss.show') }).isHidden(),
        ])
        .toEqual([title(n), isRevealed])
    await shows(1, false)
    await page.keyboard.press('PageDown')
    await shows(1, true)
    await page.keyboard.press('ArrowRight')
    await shows(2, false)
    await page.keyboard.press(' ')
    await shows(2, true)
    await page.keyboard.press('PageUp')
    await shows(1, false)
    await page.keyboard.press('ArrowLeft')
    await shows(1, false)
  })
})

describe('a question of the teacher with a stem as long as may be', () => {
  const letters = (n: number, from = 0) =>
    'the harbour bell is rung by hand on days of fog '.repeat(30).slice(from, from + n)
  const parts = (count: number, length: number) =>
    [...'abcdef'.slice(0, count)].map((id, at) => ({
      id,
      text: `${letters(length - 2, at)}${at}`,
      feedback: { text: letters(200, at) },
    }))
  const stem = letters(longestOwn.stem)
  const questions = [
    { type: 'single', stem, choices: parts(4, 150), key: 'a' },
    { type: 'single', stem: letters(250), choices: parts(5, 100), key: 'a' },
    { type: 'single', stem: letters(200), choices: parts(4, longestOwn.answer), key: 'a' },
    { type: 'multiple', stem, choices: parts(6, 80), keys: ['a', 'c'] },
    { type: 'order', stem, choices: parts(6, 80), key: [...'fedcba'] },
    { type: 'order', stem: letters(400), choices: parts(5, 80), key: [...'edcba'] },
    {
      type: 'match',
      stem,
      left: parts(4, 60).map((part) => ({ ...part, key: part.id })),
      right: parts(4, 50),
    },
    {
      type: 'number',
      stem,
      key: 14,
      tolerance: 0,
      near: 2,
      unit: 'oars',
      remarks: { key: { text: '' }, near: { text: '' }, other: { text: '' } },
    },
    {
      type: 'classify',
      stem,
      statements: parts(4, 80).map((part) => ({ ...part, key: 'official' })),
    },
  ].map((question, at) => ({ id: `own-0${at + 1}`, feedback: { text: '' }, ...question }))
  let report = ''

  beforeAll(async () => {
    const fields = questions.map(({ id }): [string, string] => ['items', id])
    const { headers } = await fetch(`${server.origin}/classrooms`, {
      method: 'POST',
      body: new URLSearchParams([['own', JSON.stringify(questions)], ...fields]),
      redirect: 'manual',
    })
    report = new URL(headers.get('Location') ?? '', server.origin).href.split('#')[0] ?? ''
    expect(report).toContain('/report/')
  })

  test.each(screens)(
    'fits a projector of $width × $height and can be read there, before its answer and with it',
    async (viewport) => {
      const page = await chromium.visit(server.origin, { viewport })
      const found: string[] = []
      for (const [at, { type }] of questions.entries()) {
        for (const query of ['', '&key=shown']) {
          await page.goto(`${report}/discuss?order=quiz&question=${at + 1}${query}`)
          const sizes = await page
            .locator('h1, ol li > span, tbody th, .legend li')
            .evaluateAll((all) =>
              all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
            )
          const small = sizes.filter((size) => size < 16).map((size) => `set at ${size}`)
          const problems = [...(await outOfSight(page)), ...small]
          found.push(...problems.map((problem) => `${at + 1} ${type}${query}: ${problem}`))
        }
      }
      expect(found).toEqual([])
    },
  )

  test('keeps whose it is in one line', async () => {
    const page = await chromium.visit(`${report}/discuss?key=shown`, {
      viewport: { width: 1024, height: 768 },
    })
    const lines = await page.locator('.stage-top .badge').evaluate((badge) => {
      const { height } = badge.getBoundingClientRect()
      return height / Number.parseFloat(getComputedStyle(badge).fontSize)
    })
    expect(lines).toBeLessThan(2)
  })
})

describe('a live lesson', () => {
  /** In shares of the height of the window. */
  const sizesOf = (page: Page, parts: string) =>
    page
      .locator(parts)
      .evaluateAll((all) =>
        all
          .filter((one) => one.textContent?.trim() && one.getClientRects().length > 0)
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) / window.innerHeight),
      )

  test('shows each question at once on any projector, with letters and counts to be read from the last row, in a vote and after two', async () => {
    const browser = openBrowser((request) => fetch(request), server.origin)
    const opened = await server.openClassroom({}, `/teach?items=${longest.map(({ id }) => id)}`)
    await lead(browser, opened, 'start')
    const followers = [await follow(browser, opened), await follow(browser, opened)]
    const pages = await Promise.all(
      screens.map((viewport) => chromium.visit(server.origin + opened.board, { viewport })),
    )
    const found: string[] = []
    const look = async (about: string, parts: string) => {
      for (const page of pages) {
        await page.reload()
        const small = (await sizesOf(page, parts)).filter((size) => size < 0.03)
        const problems = [...(await outOfSight(page)), ...small.map((size) => `set at ${size}`)]
        const width = page.viewportSize()?.width
        found.push(...problems.map((problem) => `${about} at ${width}: ${problem}`))
      }
    }
    for (const [at, { id, type }] of longest.entries()) {
      await ask(browser, opened, at)
      await look(`${type} ${id}`, 'ol b, .legend b')
      for (const [learner, each] of followers.entries()) {
        await vote(browser, each, answerFor(id, learner === 0))
      }
      await lead(browser, opened, 'close')
      await lead(browser, opened, 'again')
      for (const each of followers) await vote(browser, each, answerFor(id, true))
      await lead(browser, opened, 'reveal')
      await look(`${type} ${id} revealed`, 'ol b, tbody b, .legend b, .taken, tbody td > span')
    }
    expect(found).toEqual([])
  }, 240_000)
})

describe('the board', () => {
  test.each(screens)(
    'is seen at once on a projector of $width × $height, while a class of any size works and once it is closed',
    async (viewport) => {
      const { code, report, board } = await server.openClassroom({}, teachWithSelection)
      const page = await chromium.visit(server.origin + board, { viewport })
      const found = [...(await outOfSight(page))]
      let added = 0
      for (const size of [30, 60, 120, 400]) {
        await server.addLearners(code, size - added, added)
        added = size
        await page.reload()
        await page.getByText(`${size} ${t('board.joined')}`).waitFor()
        found.push(...(await outOfSight(page)).map((problem) => `${size}: ${problem}`))
      }
      const { status } = await fetch(`${server.origin}${report}/close`, {
        method: 'POST',
        redirect: 'manual',
      })
      expect(status).toBe(303)
      await page.reload()
      await page.getByText(t('board.closed'), { exact: true }).waitFor()
      found.push(...(await outOfSight(page)))
      expect(found).toEqual([])
    },
  )

  test('has a ring for each learner, filled for each who finished', async () => {
    const { code, board } = await server.openClassroom({ questions: '1' })
    await server.addLearners(code, 5)
    await server.finishInClassroom(code)
    const page = await chromium.visit(server.origin + board)
    const rings = page.locator('main ul > li')
    const fills = await rings.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)'),
    )
    expect(fills).toEqual([true, false, false, false, false, false])
  })
})
