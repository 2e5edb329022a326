/** A class from its opening to its report, in two browsers at once, with scripts and without. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { maxItems } from '../../src/domain/attempt.ts'
import { formatJoinCode } from '../../src/domain/join-code.ts'
import { answerOf, itemOf, itemTypes } from '../support/answers.ts'
import { violationsOn } from '../support/axe.ts'
import {
  enterByKeyboard,
  respond,
  sendButton,
  stopClock,
  tabTo,
  useChromium,
  waitForView,
} from '../support/chromium.ts'
import { answerAll, joinClassroom } from '../support/classroom.ts'
import { teachWithSelection } from '../support/classroom-pages.ts'
import { firstQuiz, library, t } from '../support/content.ts'
import { textOf } from '../support/pages.ts'
import { answerFor, isRightInTurn, serveSite } from '../support/site-server.ts'

const quiz = library.quizzes[1] as Library['quizzes'][number]
/** Few, for the sake of time; right, wrong and right are 2 of 3. */
const questions = 3
const score = '2'
const server = serveSite()
const chromium = useChromium()

afterEach(() => {
  server.takesWrites = true
})

const modes = [
  { mode: 'with scripts', javaScriptEnabled: true },
  { mode: 'without scripts', javaScriptEnabled: false },
]
const answerTo = (item: string, index: number) => answerFor(item, isRightInTurn(index))
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const counts = (joined: number, finished: number) => t('report.counts', { joined, finished })

/** The name that the page for joining offers. */
async function nameOffered(page: Page): Promise<string> {
  const form = page.locator('form:has(input[name="name"][type="hidden"])')
  return (await form.locator('strong').textContent()) ?? ''
}

/** Fills in the form of the page for teachers with the mouse, and sends it. */
async function openByMouse(page: Page, mode: 'practice' | 'test'): Promise<string> {
  await page.getByText(t('open.settings'), { exact: true }).click()
  await page.getByLabel(t('open.quiz'), { exact: true }).selectOption(quiz.id)
  await page.getByLabel(t('open.questions')).selectOption(String(questions))
  await page.getByLabel(t(`open.mode.${mode}`)).check()
  await button(page, t('open.submit')).click()
  await page.waitForURL(/\/report\//)
  expect(await page.locator('main h1').textContent()).toBe(plainText(quiz.title))
  return codeOf(page)
}

const codeOf = (page: Page): string => /\/classrooms\/([A-Z]{8})\//.exec(page.url())?.[1] ?? ''

/** Answers every question from the one in view, right and wrong in turn. */
async function takeQuiz(page: Page, answer = respond): Promise<void> {
  for (let index = 0; index < questions; index++) {
    const { item } = await waitForView(page, { phase: 'question', focus: 'heading' })
    await answer(page, answerTo(item, index))
    if (index + 1 === questions) return
    await waitForView(page, { phase: 'feedback', focus: 'heading' })
    await page.locator('a[rel="next"]').click()
  }
}

/** The line of a learner in the table of the report, cell by cell. */
async function lineOf(page: Page, name: string): Promise<string[]> {
  const learners = page.locator('.fold:has(table)')
  const isOpen = await learners.evaluate((fold) => (fold as HTMLDetailsElement).open)
  if (!isOpen) await learners.locator('summary').click()
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  return (await row.getByRole('cell').allTextContents()).map((text) => text.trim())
}

describe.each(modes)('$mode', ({ javaScriptEnabled }) => {
  test('a teacher opens a class, a learner joins by the code and finishes, and the report shows who earned what', async () => {
    const hasOwnClock = javaScriptEnabled
    const teacher = await chromium.visit(`${server.origin}/teach`, {
      javaScriptEnabled,
      hasOwnClock,
    })
    const code = await openByMouse(teacher, 'practice')
    await teacher.getByText(t('report.nobody')).waitFor()
    const joinCode = formatJoinCode(code)
    expect(await teacher.getByRole('strong').getByText(joinCode).isVisible()).toBe(true)

    const learner = await chromium.visit(`${server.origin}/join`, { javaScriptEnabled })
    // As people type it.
    await learner.getByLabel(t('join.code')).fill(` ${joinCode.toLowerCase().replace('-', ' ')}`)
    await button(learner, t('join.go')).click()
    await learner.waitForURL(`${server.origin}/join/${code}`)
    const name = await nameOffered(learner)
    expect(name).toMatch(/^\w+ \w+ \d\d$/)
    await button(learner, t('join.start')).click()
    const asked = await waitForView(learner, { phase: 'question', focus: 'heading' })
    expect(asked.words).toContain(name)
    expect(asked.words).toContain(joinCode)
    await takeQuiz(learner)
    const ended = await waitForView(learner, { phase: 'result', focus: 'heading' })
    expect(ended.words).toContain(`${score} ${t('result.of', { total: questions })}`)
    expect(ended.words).toContain(t('result.recorded'))

    // The teacher has done nothing meanwhile.
    expect(await teacher.getByText(t('report.nobody')).isVisible()).toBe(true)
    if (javaScriptEnabled) {
      await stopClock(teacher)
      await teacher.clock.runFor(20_000)
    } else {
      await teacher.getByRole('link', { name: t('report.refresh'), exact: true }).click()
    }
    await teacher.getByText(counts(1, 1)).waitFor()
    const [total, ...cells] = await lineOf(teacher, name)
    expect(total).toBe(score)
    expect(cells.slice(0, questions).map((cell) => cell[0])).toEqual(['1', '0', '1'])

    // Comes back by the name alone; the line of the report stays one.
    await learner.goto(`${server.origin}/join/${code}`)
    await learner.getByLabel(t('join.name')).fill(name)
    await button(learner, t('join.again')).click()
    expect((await waitForView(learner, { phase: 'question' })).words).toContain(name)
    await teacher.reload()
    expect(await teacher.getByText(counts(1, 1)).isVisible()).toBe(true)
  })

  test('the address to keep opens the same report elsewhere, and is all that is needed', async () => {
    const teacher = await chromium.visit(`${server.origin}/teach`, { javaScriptEnabled })
    const code = await openByMouse(teacher, 'practice')
    await teacher.getByRole('link', { name: t('report.keep.how') }).click()
    const field = teacher.getByLabel(t('report.keep.address'), { exact: true })
    const address = await field.inputValue()
    expect(new URL(address).origin).toBe(server.origin)
    expect(new URL(address).search).toBe('')
    const copy = button(teacher, t('shared.copy'))
    if (javaScriptEnabled) {
      await teacher.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await copy.click()
      await button(teacher, t('shared.copied')).waitFor()
      expect(await teacher.evaluate(() => navigator.clipboard.readText())).toBe(address)
    } else {
      // A button that could do nothing is not shown.
      expect(await copy.isVisible()).toBe(false)
    }
    const mail = await teacher.getByRole('link', { name: t('report.mail') }).getAttribute('href')
    expect(mail).toMatch(/^mailto:\?/)
    expect(new URLSearchParams(mail?.split('?')[1]).get('body')).toBe(address)
    const elsewhere = await chromium.visit(address, { javaScriptEnabled })
    expect(await elsewhere.getByRole('strong').getByText(formatJoinCode(code)).isVisible()).toBe(
      true,
    )
    expect(await elsewhere.getByText(t('report.nobody')).isVisible()).toBe(true)
  })

  test('a class can be opened, joined, taken, looked at and closed by keyboard alone', async () => {
    const teacher = await chromium.visit(`${server.origin}/teach`, { javaScriptEnabled })
    await tabTo(teacher, '.open-settings > summary')
    await teacher.keyboard.press('Enter')
    await tabTo(teacher, 'select[name="quiz"]')
    await teacher.keyboard.type(plainText(quiz.title))
    await tabTo(teacher, 'select[name="questions"]')
    await teacher.keyboard.type(String(questions))
    await tabTo(teacher, 'input[name="mode"]')
    await teacher.keyboard.press('ArrowDown')
    await tabTo(teacher, 'form:has(select[name="quiz"]) button')
    await teacher.keyboard.press('Enter')
    await teacher.waitForURL(/\/report\//)
    expect(await teacher.locator('main h1').textContent()).toBe(plainText(quiz.title))
    const code = codeOf(teacher)

    const learner = await chromium.visit(`${server.origin}/join`, { javaScriptEnabled })
    await tabTo(learner, 'input[name="code"]')
    await learner.keyboard.type(code)
    await learner.keyboard.press('Enter')
    await learner.waitForURL(`${server.origin}/join/${code}`)
    const name = await nameOffered(learner)
    await tabTo(learner, 'form[action*="/join/"] button')
    await learner.keyboard.press('Enter')
    for (let index = 0; index < questions; index++) {
      const position = t('attempt.progress', { n: index + 1, total: questions })
      const { item, title } = await waitForView(learner, { phase: 'question', focus: 'heading' })
      expect(title).toContain(position)
      await enterByKeyboard(learner, answerTo(item, index))
      await tabTo(learner, sendButton)
      await learner.keyboard.press('Enter')
      await expect.poll(() => learner.title().catch(() => position)).not.toContain(position)
    }
    await waitForView(learner, { heading: t('handedIn.title'), focus: 'heading' })

    await tabTo(teacher, '[data-settled] a')
    await teacher.keyboard.press('Enter')
    await teacher.getByText(counts(1, 1)).waitFor()
    expect((await lineOf(teacher, name))[0]).toBe(score)
    await tabTo(teacher, '.report-questions summary')
    await teacher.keyboard.press('Enter')
    expect(await teacher.locator('.report-questions details[open] ol').first().isVisible()).toBe(
      true,
    )
    await tabTo(teacher, 'summary:has(#control)')
    await teacher.keyboard.press('Enter')
    await tabTo(teacher, 'a[href*="/close"]')
    await teacher.keyboard.press('Enter')
    await teacher.getByRole('heading', { name: t('control.close.ask') }).waitFor()
    await tabTo(teacher, 'form[action*="/close"] button')
    await teacher.keyboard.press('Enter')
    await teacher.locator('[data-state="closed"]').waitFor()

    await tabTo(learner, 'main a[href*="/attempts/"]')
    await learner.keyboard.press('Enter')
    const heading = expect.stringContaining(t('result.title'))
    const { words } = await waitForView(learner, { heading, focus: 'heading' })
    expect(words).toContain(`${score} ${t('result.of', { total: questions })}`)
  })
})

describe.each(modes)('$mode', ({ javaScriptEnabled }) => {
  test('who goes Back after joining and starts again is the same learner', async () => {
    const { code, report } = await server.openClassroom()
    const page = await chromium.visit(`${server.origin}/join/${code}`, { javaScriptEnabled })
    const name = await nameOffered(page)
    await button(page, t('join.start')).click()
    await waitForView(page, { phase: 'question' })
    await page.goBack()
    expect(await nameOffered(page)).toBe(name)
    await button(page, t('join.start')).click()
    await waitForView(page, { phase: 'question' })
    expect(textOf(await (await fetch(server.origin + report)).text())).toContain(counts(1, 0))
  })
})

test('a class with questions of every type is projected, first without the answer and then with it', async () => {
  const { code, report } = await server.openClassroom({}, teachWithSelection)
  await server.finishInClassroom(code)
  const teacher = await chromium.visit(server.origin + report)
  await teacher.getByRole('link', { name: t('report.discuss') }).click()
  const total = itemTypes.length
  const onward = teacher.getByRole('link', { name: t('discuss.nextHardest', { n: '' }).trim() })
  const seen = new Set<string>()
  for (let n = 1; n <= total; n++) {
    await teacher.getByRole('link', { name: t('discuss.show') }).waitFor()
    seen.add((await teacher.title()).split(' · ')[0] ?? '')
    expect(await teacher.getByText(t('report.key')).count()).toBe(0)
    await teacher.getByRole('link', { name: t('discuss.show') }).click()
    await teacher.getByText(t('report.key')).first().waitFor({ state: 'attached' })
    if (n < total) await onward.click()
  }
  expect(seen.size).toBe(total)
  expect(await onward.count()).toBe(0)
  await teacher
    .getByRole('link', { name: t('discuss.report') })
    .first()
    .click()
  await teacher.getByText(counts(1, 1)).waitFor()
})

test('a printed report can be read, whichever colours the screen has', async () => {
  const { code, report } = await server.openClassroom({}, teachWithSelection)
  const learner = server.visitor()
  const { page: first } = await joinClassroom(learner, code)
  const { last } = await answerAll(learner, first, (item) => {
    return answerOf(item, itemOf(item).type === 'single' ? 'wrong' : 'partly')
  })
  expect(last.status).toBe(200)
  await server.finishInClassroom(code)
  const page = await chromium.visit(server.origin + report, { bypassCSP: true })
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await page.getByText(t('report.control')).isVisible()).toBe(false)
  expect(await page.getByText(counts(2, 2)).isVisible()).toBe(true)
  expect(await violationsOn(page)).toEqual([])
})

/** A picture of what the window shows, taken without a style of its own, which the policy forbids. */
const pictureOf = (page: Page) => page.screenshot({ caret: 'initial' })

describe('a QR code', () => {
  test('on the board leads straight into the class', async () => {
    const { code, board } = await server.openClassroom()
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await chromium.visit(server.origin + board, {
        viewport: { width: 1920, height: 1080 },
        colorScheme,
      })
      const read = await chromium.readQrCode(await pictureOf(page))
      expect(read).toBe(`${server.origin}/join/${code}`)
      await page.goto(read ?? '')
      await button(page, t('join.start')).waitFor()
    }
  })

  test('stays black on white where an extension darkens all that pages colour', async () => {
    const { code, board } = await server.openClassroom()
    const page = await chromium.visit(server.origin + board, { bypassCSP: true })
    // As such extensions do: attributes and rules with a colour are set aside.
    await page.addStyleTag({
      content: `* { background: #181a1b !important; border-color: #736b5e !important; color: #e8e6e3 !important }
        [fill], [stroke], [stop-color] { fill: #181a1b !important; stroke: #181a1b !important }`,
    })
    expect(await chromium.readQrCode(await pictureOf(page))).toBe(`${server.origin}/join/${code}`)
  })

  test('on the printed report leads straight into the class', async () => {
    const { code, report } = await server.openClassroom()
    // A sheet of A4 at 96 dots to the inch.
    const page = await chromium.visit(server.origin + report, {
      viewport: { width: 794, height: 1123 },
      colorScheme: 'dark',
    })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await chromium.readQrCode(await pictureOf(page))).toBe(`${server.origin}/join/${code}`)
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  })

  /** As many questions as there may be, none of which is answered with one letter. */
  const longest = Object.values(library.items)
    .filter(({ type, retired }) => type !== 'single' && !retired)
    .slice(0, maxItems)

  test.each([
    { what: 'of the usual length', chosen: {}, teach: '/teach', length: firstQuiz.length },
    {
      what: 'as long as can be',
      chosen: { mode: 'test', numbers: 'yes' },
      teach: `/teach?items=${longest.map(({ id }) => id)}`,
      length: longest.length,
    },
  ])(
    'A QR code of a receipt $what is the address of the result, and the teacher counts it',
    async ({ chosen, teach, length }) => {
      const { code, report, page } = await server.openClassroom(chosen, teach)
      expect(page.html.match(/<details id="question-/g)).toHaveLength(length)
      server.takesWrites = false
      const { name, result } = await server.finishInClassroom(
        code,
        'numbers' in chosen ? { number: '99' } : {},
      )
      // A phone.
      const learner = await chromium.visit(result, {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
      })
      // Its first try by itself is over.
      await learner.getByText(t('result.notRecorded.failed')).waitFor()
      await learner.getByText(t('result.receipt'), { exact: true }).click()
      const picture = learner.getByRole('img', { name: t('result.receipt') })
      await picture.scrollIntoViewIfNeeded()
      const read = await chromium.readQrCode(await pictureOf(learner))
      expect(read).toBe(result)
      expect(await learner.getByLabel(t('result.receipt.address')).inputValue()).toBe(result)

      const teacher = await chromium.visit(server.origin + report)
      await teacher.getByText(counts(1, 0)).waitFor()
      await teacher.locator('#receipts').click()
      await teacher.getByLabel(t('receipts.label')).fill(read ?? '')
      await button(teacher, t('receipts.count')).click()
      await teacher.getByText(t('problem.classroomAway.title')).waitFor()
      expect(await server.classroomRecords(code)).toEqual([])
      server.takesWrites = true
      await teacher.getByRole('link', { name: t('problem.report') }).click()
      await teacher.locator('#receipts').click()
      await teacher.getByLabel(t('receipts.label')).fill(read ?? '')
      await button(teacher, t('receipts.count')).click()
      await teacher.getByText(t('receipt.recorded')).waitFor()
      expect(await server.classroomRecords(code)).toHaveLength(1)
      await teacher.getByRole('link', { name: t('problem.report') }).click()
      await teacher.getByText(counts(1, 1)).waitFor()
      expect(await lineOf(teacher, name.replaceAll('-', ' '))).not.toEqual([])
    },
  )
})
