/** On paper every page is dark on light, whatever the screen showed. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { officePages, officePath } from '../../src/content/office.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { examplesPath } from '../../src/examples/example.ts'
import { useChromium } from '../support/chromium.ts'
import { firstQuiz, library, t } from '../support/content.ts'
import { faintOnPaper } from '../support/measures.ts'
import { canReadPdf, textOfPages } from '../support/pdf.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

/** Lines that are printed over one another. */
const overlapOf = (page: Page) =>
  page.evaluate(() => {
    const lines: { words: string; left: number; right: number; top: number; bottom: number }[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement
      const words = texts.currentNode.textContent?.trim()
      if (!words || !parent?.checkVisibility({ visibilityProperty: true })) continue
      if (parent.closest('script, style, svg, .visually-hidden, .skip')) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // Boxes of letters are higher than the letters.
        const spare = (bottom - top) / 4
        lines.push({ words, left, right, top: top + spare, bottom: bottom - spare })
      }
    }
    lines.sort((one, other) => one.top - other.top)
    const found: string[] = []
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (other.top >= one.bottom - 1) break
        const isOver = other.left < one.right - 1 && other.right > one.left + 1
        if (isOver) found.push(`“${other.words.slice(0, 40)}” over “${one.words.slice(0, 40)}”`)
      }
    }
    return found.slice(0, 5)
  })

/** As browsers print, with their usual margins. */
const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' }

async function sheetsOf(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format, margin })
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
}

test.each(['A4', 'Letter'])(
  'on sheets of %s the report of thirty learners takes four at most and a result as many, and what was unfolded is there in full',
  async (format) => {
    const page = await chromium.visit(`${server.origin}${examplesPath}/report-open`)
    expect(await sheetsOf(page, format)).toBeLessThanOrEqual(4)
    await page.goto(`${server.origin}${examplesPath}/result-mixed`)
    expect(await sheetsOf(page, format)).toBeLessThanOrEqual(4)
    const others = page.locator('.review .answer.other')
    await page.emulateMedia({ media: 'print' })
    expect(await others.first().isVisible()).toBe(false)
    expect(await page.locator('.review .answer:not(.other)').first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.review summary').first().click()
    await page.emulateMedia({ media: 'print' })
    expect(await others.first().isVisible()).toBe(true)
  },
)

test('what to teach next and all questions with their shares stand on the first sheet of a report', async () => {
  // Within its margins a sheet of A4 is so large, at 96 dots to the inch.
  const page = await chromium.visit(`${server.origin}${examplesPath}/report-open`, {
    viewport: { width: 718, height: 1047 },
  })
  await page.emulateMedia({ media: 'print' })
  const list = await page.locator('.report-questions').boundingBox()
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(1047)
  expect(await page.locator('.report-questions .share').count()).toBe(firstQuiz.length)
})

test.skipIf(!canReadPdf)(
  'a printed report names its class, its quiz and its day, and no sheet ends with the head of its table (without pdftotext this is left out)',
  async () => {
    const page = await chromium.visit(`${server.origin}${examplesPath}/report-open`)
    for (const format of ['A4', 'Letter'] as const) {
      const sheets = textOfPages(await page.pdf({ format, margin }))
      const [first = ''] = sheets
      expect(first).toContain(firstQuiz.title)
      expect(first).toMatch(/As of \d+ \w{3} \d{4}, \d\d:\d\d/)
      const [, below] =
        sheets.find((sheet) => sheet.includes('24 learners'))?.split(t('report.joined')) ?? []
      expect(below).toMatch(/\w+ \w+ \d\d/)
    }
  },
)

test('before there are answers, a report prints how to join, and no key, whatever was unfolded', async () => {
  const page = await chromium.visit(`${server.origin}${examplesPath}/report-empty`)
  await page.getByText(t('report.questions.before')).click()
  await page.locator('.report-questions summary').first().click()
  const key = page.locator('.question-key').first()
  expect(await key.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.join-code').isVisible()).toBe(true)
  expect(await key.isVisible()).toBe(false)
  expect(await page.getByText(t('report.questions.before')).isVisible()).toBe(false)
})

test('once hands were raised, a report prints no way to join beside what was found, nor the key to any other question', async () => {
  const { report } = await server.openClassroom({ quiz: firstQuiz.id })
  const page = await chromium.visit(`${server.origin}${report}/paper`)
  await page.getByText(t('hands.title')).click()
  await page.locator('.hands input').first().fill('3')
  await page.getByRole('button', { name: t('hands.save') }).click()
  await page.goto(server.origin + report)
  const unasked = page.locator('.report-questions > li:has(.question-key)')
  await unasked.first().locator('summary').click()
  expect(await page.locator('.question-key:visible').count()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.join-code').isVisible()).toBe(false)
  expect(await page.locator('.question-key:visible').count()).toBe(0)
  expect(await unasked.first().isVisible()).toBe(true)
})

test('every page has one picture of a thing: that of the screen, or that of paper', async () => {
  const page = await chromium.visit(`${server.origin}/`)
  const onScreen = page.locator('img:not(.on-paper)')
  const onPaper = page.locator('img.on-paper')
  for (const path of ['/', `/explainers/${library.explainers[0]?.slug}`]) {
    await page.goto(server.origin + path)
    const [screens, papers] = [await onScreen.count(), await onPaper.count()]
    expect([path, papers]).toEqual([path, screens])
    for (const [media, screen, paper] of [
      ['screen', screens, 0],
      ['print', 0, papers],
    ] as const) {
      await page.emulateMedia({ media })
      const seen = [onScreen, onPaper].map((images) => images.filter({ visible: true }).count())
      expect([path, media, ...(await Promise.all(seen))]).toEqual([path, media, screen, paper])
    }
  }
})

test('no page that is printed from a dark screen has a dark picture, text too light for paper, or words over others', async () => {
  const paths = [
    '/',
    ...library.explainers.map(({ slug }) => `/explainers/${slug}`),
    `/charts/${library.charts[0]?.id}`,
    '/claims',
    '/teach',
    '/teach/lesson',
    '/glossary',
    '/documents',
    `/teach/worksheets/${firstQuiz.id}`,
    `/teach/worksheets/${firstQuiz.id}/key`,
    ...['result-mixed', 'report-open', 'report-empty', 'board-open', 'feedback-single-wrong'].map(
      (name) => `${examplesPath}/${name}`,
    ),
  ]
  const page = await chromium.visit(server.origin + (paths[0] ?? '/'), { colorScheme: 'dark' })
  const found: string[] = []
  for (const path of paths) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await page.goto(server.origin + path)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const problems = [...(await faintOnPaper(page)), ...(await overlapOf(page))]
    found.push(...problems.map((problem) => `${path}: ${problem}`))
  }
  expect(found).toEqual([])
})

test.each([
  ['/glossary', 3],
  ['/teach/notes#words', 1],
])('%s takes %i sheets at most', async (path, most) => {
  const page = await chromium.visit(server.origin + path)
  for (const format of ['A4', 'Letter']) {
    expect(await sheetsOf(page, format)).toBeLessThanOrEqual(most)
  }
})

test.skipIf(!canReadPdf)(
  'no sheet of a page to read has nothing but what ends every page (without pdftotext this is left out)',
  async () => {
    const page = await chromium.visit(server.origin)
    const paths = [
      ...library.explainers.map(({ slug }) => `/explainers/${slug}?version=plain`),
      ...['/documents', '/glossary', '/teach/lesson'],
      ...officePages.map(officePath),
    ]
    const found: string[] = []
    for (const path of paths) {
      await page.goto(server.origin + path)
      const ending = await page.locator('.footer .asof').textContent()
      for (const format of ['A4', 'Letter'] as const) {
        const [last = ''] = textOfPages(await page.pdf({ format, margin })).slice(-1)
        const before = last.indexOf(ending?.replace(/\s+/g, ' ').trim() ?? '?')
        if (before < 10) found.push(`${path} on ${format}: ${last.slice(0, 100)}`)
      }
    }
    expect(found).toEqual([])
  },
)

test.skipIf(!canReadPdf)(
  'the task that learners write on has a sheet of its own among the notes (without pdftotext this is left out)',
  async () => {
    const page = await chromium.visit(`${server.origin}/teach/notes`)
    const pages = textOfPages(await page.pdf({ format: 'A4', margin }))
    const titles = library.lessonNotes.sections.filter(({ level }) => level === 2)
    const on = pages.map((text) =>
      titles.filter(({ heading }) => text.includes(plainText(heading))).map(({ id }) => id),
    )
    expect(on).toContainEqual(['headline'])
  },
)

test('each primary document begins a sheet of its own', async () => {
  const page = await chromium.visit(`${server.origin}/documents`)
  await page.emulateMedia({ media: 'print' })
  const breaks = await page
    .locator('.document')
    .evaluateAll((documents) => documents.map((one) => getComputedStyle(one).breakBefore))
  expect(breaks).toEqual(breaks.map((_, at) => (at === 0 ? 'auto' : 'page')))
})

test('of a page for teachers that a link led into, paper has that part alone', async () => {
  const page = await chromium.visit(`${server.origin}/teach/notes`)
  const parts = library.lessonNotes.sections.filter(({ level }) => level === 2)
  for (const { id } of parts.slice(0, 3)) {
    await page.goto(`${server.origin}/teach/notes#${id}`)
    await page.emulateMedia({ media: 'print' })
    const shown = page.locator('.prose > h2:visible')
    expect(await shown.evaluateAll((headings) => headings.map((one) => one.id))).toEqual([id])
    await page.emulateMedia({ media: 'screen' })
  }
})
