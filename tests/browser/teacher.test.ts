/** A teacher sees at once what to do: open a class by a few keys, and read in its report what to teach next. */
import { describe, expect, test } from 'vitest'
import { downloadName, exportFormatNames, formatId } from '../../src/formats/exports/files.ts'
import { programs } from '../../src/formats/exports/programs.ts'
import { tabTo, useChromium } from '../support/chromium.ts'
import { firstQuiz, t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

/** A class whose learners each got half of their questions wrong. */
async function openReport() {
  const opened = await server.openClassroom({ quiz: firstQuiz.id })
  for (let n = 0; n < 3; n++) await server.finishInClassroom(opened.code)
  return opened
}

test('a class is opened with at most eight tab stops from the top of the page, and then the focus is on the heading above its code', async () => {
  const page = await chromium.visit(`${server.origin}/teach`)
  expect(await tabTo(page, '.open-list .button:not(.quiet)')).toBeLessThanOrEqual(8)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/report\//)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('join')
})

test('a class is opened in the time zone of the device, which is looked up only then', async () => {
  const page = await chromium.visit(`${server.origin}/teach`, { timezoneId: 'Asia/Tokyo' })
  const zones = page.locator('[name="deviceZone"]')
  expect(await zones.first().inputValue()).toBe('')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.locator('.open-list .button:not(.quiet)').click()
  const fields = new URLSearchParams((await sent).postData() ?? '')
  expect(fields.get('deviceZone')).toBe('Asia/Tokyo')
})

test('the page for teachers shows on its first screen all three things they come for', async () => {
  const page = await chromium.visit(`${server.origin}/teach`, {
    viewport: { width: 1280, height: 800 },
  })
  for (const id of ['open', 'print', 'lesson']) {
    const bottom = await page
      .locator(`#${id}`)
      .evaluate((one) => one.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThanOrEqual(800)
  }
})

test.each(programs)(
  'from the front page two clicks lead to the file for %s',
  async (name, format) => {
    const page = await chromium.visit(server.origin)
    await page.getByRole('link', { name: t('home.teacher.title') }).click()
    const downloaded = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    const file = await downloaded
    expect(file.suggestedFilename()).toBe(downloadName({ quiz: firstQuiz.id, format }))
  },
)

test('beside those files each is told where it is imported and what was tried', async () => {
  const page = await chromium.visit(`${server.origin}/teach`)
  await page.getByText(t('elsewhere.files.how')).click()
  const isSeen = (text: string) => page.getByText(text).first().isVisible()
  for (const [, format] of programs) {
    expect(await isSeen(t(`exports.page.${format}.where`))).toBe(true)
    expect(await isSeen(t(`exports.page.${format}.tried`))).toBe(true)
  }
})

describe('the page of all files', () => {
  const phone = { width: 360, height: 740 }
  const twoScreens = 2 * phone.height

  test('names every program above the end of the second screen of a phone', async () => {
    const page = await chromium.visit(`${server.origin}/teach/exports`, { viewport: phone })
    for (const [name, format] of programs) {
      const heading = page.locator('summary', { has: page.locator(`#${formatId(format)}`) })
      expect((await heading.textContent())?.includes(name)).toBe(true)
    }
    const last = page.locator('.fold > summary').last()
    expect(await last.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(
      twoScreens,
    )
  })

  test.each(exportFormatNames)(
    'has under %s, within the two screens, where it is imported and the first file, and what was tried',
    async (format) => {
      const page = await chromium.visit(`${server.origin}/teach/exports`, {
        viewport: phone,
        javaScriptEnabled: false,
      })
      await page.locator(`#${formatId(format)}`).click()
      const part = page.locator('details[open]')
      expect(await part.getByText(t(`exports.page.${format}.where`)).isVisible()).toBe(true)
      expect(await part.getByText(t(`exports.page.${format}.tried`)).isVisible()).toBe(true)
      const file = await part.locator('a[href*="/teach/exports/"]').first().boundingBox()
      const above = await page.evaluate(() => scrollY)
      expect((file?.y ?? twoScreens) + above).toBeLessThan(twoScreens)
    },
  )
})

test('a quiz without a class is copied as an assignment', async () => {
  const page = await chromium.visit(`${server.origin}/teach`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const quiz = page.locator('#hand-out ~ details').first()
  await quiz.locator('summary').click()
  await quiz.getByRole('button').click()
  await page.getByText(t('shared.copied')).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`/quizzes/${firstQuiz.id}`)
  expect(copied).toContain(firstQuiz.title)
})

describe('the report of a class in which somebody has finished', () => {
  test.each([
    {
      screens: 'ends on the first screen of a laptop',
      edge: 'bottom',
      width: 1280,
      height: 800,
      count: 1,
    },
    {
      screens: 'begins on the second screen of a phone',
      edge: 'top',
      width: 360,
      height: 740,
      count: 2,
    },
  ] as const)(
    'has three cards of what to teach next, of which the last $screens',
    async ({ edge, width, height, count }) => {
      const { report } = await openReport()
      const page = await chromium.visit(server.origin + report, { viewport: { width, height } })
      const cards = page.locator('.teach-next > li')
      expect(await cards.count()).toBe(3)
      const at = await cards.last().evaluate((one, edge) => one.getBoundingClientRect()[edge], edge)
      expect(at).toBeLessThanOrEqual(count * height)
    },
  )

  test.each([
    { screen: 'two lines of a laptop', width: 1280, most: 2 },
    { screen: 'three lines of a phone', width: 360, most: 3 },
  ])(
    'says in $screen which class and quiz it is and where its address is kept',
    async ({ width, most }) => {
      const { report } = await openReport()
      const page = await chromium.visit(server.origin + report, {
        viewport: { width, height: 740 },
      })
      expect(await page.locator('.report-header .kicker').textContent()).toContain(firstQuiz.title)
      // Links are taller than their lines, so that a finger finds them.
      const lines = await page.locator('.report-header .kicker').evaluate((kicker) => {
        const tops = [...kicker.querySelectorAll('a')].map((link) => link.offsetTop)
        return new Set(tops).size
      })
      expect(lines).toBeLessThanOrEqual(most)
    },
  )

  test.each([
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ])(
    'says at $width px what to teach next on the first screen from the first learner on',
    async (viewport) => {
      const { report, code } = await server.openClassroom({ quiz: firstQuiz.id })
      await server.finishInClassroom(code)
      await server.finishInClassroom(code)
      const page = await chromium.visit(server.origin + report, { viewport })
      expect(await page.locator('#teach-next').textContent()).toBe(t('report.next.soFar'))
      const card = page.locator('.teach-next h3').first()
      const bottom = await card.evaluate((one) => one.getBoundingClientRect().bottom)
      expect(bottom).toBeLessThanOrEqual(viewport.height)
      // How to join is a link away.
      const board = page.getByRole('link', { name: t('report.joinAndBoard') })
      expect(await board.isVisible()).toBe(true)
    },
  )

  test('leads from a card to its question on the projector', async () => {
    const { report } = await openReport()
    const page = await chromium.visit(server.origin + report)
    const card = page.locator('.teach-next > li').first()
    const title = (await card.locator('h3').textContent()) ?? '?'
    // The list below has the question whole under its title.
    const question = page.locator('.report-questions details').filter({ hasText: title })
    const stem = await question.locator('p').first().textContent()
    await card.locator('a[href*="/discuss"]').click()
    expect(await page.locator('h1').textContent()).toBe(stem)
  })

  test('prints findings and learners, but neither the key nor how to join', async () => {
    const { report, key, code } = await openReport()
    const page = await chromium.visit(server.origin + report)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.teach-next > li').first().isVisible()).toBe(true)
    const printed = (text: string) => page.getByText(text).filter({ visible: true }).count()
    expect(await printed(key)).toBe(0)
    expect(await printed(`${code}/`)).toBe(0)
    expect(await page.locator('svg.qr').count()).toBe(0)
    const values = await page
      .locator('input:visible')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    expect(values.join()).not.toContain(key)
    // What carries the key is a sheet of its own, printed on purpose.
    await page.goto(`${server.origin}${report}/keep`)
    expect(await printed(key)).toBe(1)
  })

  test('shows at 1280 px for each learner how to remove the line, however many questions there are', async () => {
    const { code, report } = await server.openClassroom({ quiz: firstQuiz.id, questions: '20' })
    await server.finishInClassroom(code)
    const page = await chromium.visit(`${server.origin}${report}?sort=-score`, {
      viewport: { width: 1280, height: 800 },
    })
    const remove = page.locator('.heat-map a[href*="/remove"]')
    expect(await remove.count()).toBe(1)
    const right = await remove.evaluate((link) => link.getBoundingClientRect().right)
    expect(right).toBeLessThanOrEqual(1280 - 24)
  })
})
