/** A teacher types thirty worksheets and counts hands, in a browser that checks each line as it is typed. */
import { expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { useChromium } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const phone = { viewport: { width: 360, height: 740 } }

/** The page to type on, and a line as its example has it, without whose it is. */
async function openPaper(options = phone) {
  const { report } = await server.openClassroom({ numbers: 'yes' })
  const page = await chromium.visit(`${server.origin}${report}/paper`, options)
  const example = await page.locator('main code').textContent()
  return { page, report, answers: (example ?? '').replace(/^7 /, '') }
}

test('thirty lines are checked as they are typed, and stand in the report once they are saved', async () => {
  const { page, report, answers } = await openPaper()
  const typed = page.locator('#paper-answers')
  const status = page.locator('#paper-check [role="status"]')
  const lines = Array.from({ length: 30 }, (_, at) => `${at + 1} ${answers}`)
  await typed.pressSequentially(`${lines[0]}Z\n`)
  await expect.poll(() => status.textContent()).toMatch(/Line 1: .*“Z”/)
  // What is heard is the same element all the time, and what was typed stays.
  await status.evaluate((one) => Object.assign(one, { isSame: true }))
  await typed.fill(`${lines.join('\n')}\n`)
  await expect.poll(() => status.textContent()).toBe('30 lines can be saved.')
  expect(await status.evaluate((one) => 'isSame' in one)).toBe(true)
  expect(await typed.inputValue()).toContain(lines[29])
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Save answers' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe('Paper answers saved')
  await page.goto(`${server.origin}${report}?sort=number`)
  expect(await page.locator('.heat-map tbody tr').count()).toBe(30)
})

test('a table of twelve questions with numbers, own names and answers on paper needs no scrolling at 1280 px, nor does a share of all two lines', async () => {
  const laptop = { viewport: { width: 1280, height: 800 } }
  const { page, report, answers } = await openPaper(laptop)
  await page.locator('#paper-answers').fill(`1 ${answers}\n2 ${answers}`)
  await page.getByRole('button', { name: 'Save answers' }).click()
  await page.goto(`${server.origin}${report}?sort=number`)
  await page.getByRole('heading', { name: t('names.title') }).click()
  await page.getByLabel(t('names.list')).fill('1 Maximiliane Oberhuber\n2 Ben Kvale')
  await page.getByRole('button', { name: t('names.show') }).click()
  await page.getByText('Maximiliane Oberhuber', { exact: true }).waitFor()
  const table = page.locator('.scrolls:has(.heat-map)')
  expect(await table.locator('thead th').count()).toBeGreaterThan(15)
  const { needed, given } = await table.evaluate(({ scrollWidth, clientWidth }) => ({
    needed: scrollWidth,
    given: clientWidth,
  }))
  expect(needed).toBeLessThanOrEqual(given)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
  const lines = await page.locator('.report-questions .share').evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange()
      range.selectNodeContents(one.firstChild ?? one)
      return range.getClientRects().length
    }),
  )
  expect(lines).toHaveLength(12)
  expect(Math.max(...lines)).toBe(1)
})

test('a line with an error is a field that its error leads to, on a page that fits a phone', async () => {
  const { page, answers } = await openPaper()
  await page.locator('#paper-answers').fill(`1 ${answers}\n2 ${answers}Z`)
  await page.getByRole('button', { name: 'Save answers' }).click()
  await page.locator('.error-summary a').click()
  expect(page.url()).toMatch(/#paper-line-2$/)
  expect(await page.locator('#paper-line-2').inputValue()).toBe(`2 ${answers}Z`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await violationsOn(page)).toEqual([])
})

test('hands are counted in fields that are named by their choices', async () => {
  const { page } = await openPaper()
  await page.locator('summary:has(#hands)').click()
  const group = page.locator('.hands').first()
  await group.getByRole('textbox').first().fill('12')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Save raised hands' }).click()
  await page.waitForURL(/#questions$/)
  expect(await page.locator('#report').textContent()).toContain('Discuss')
})
