/** Worksheets as they come out of a printer: each made a PDF by Chromium, and read by another program. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { versions } from '../../src/domain/paper/version.ts'
import { useChromium } from '../support/chromium.ts'
import { firstQuiz, library } from '../support/content.ts'
import { overflowOf } from '../support/measures.ts'
import { canReadPdf, sizesOfPages, smallestLetters, textOfPages } from '../support/pdf.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

const papers = { a4: '595 × 842', letter: '612 × 792' } as const
type Paper = keyof typeof papers

const looks = ['', '&size=large', '&spacing=wide', '&size=large&spacing=wide']
const sheets = library.quizzes.flatMap(({ id, length }, at) =>
  Object.keys(papers).flatMap((paper) =>
    looks.map((look) => ({ quiz: id, length, paper, look, version: versions[at % 4] ?? 'A' })),
  ),
)
const asked = Object.values(library.items).filter(({ retired }) => !retired)

test('on a screen the lines for name and date are as wide as the sheet, with the QR code at its edge', async () => {
  const page = await chromium.visit(`${server.origin}/teach/worksheets/${firstQuiz.id}?version=A`, {
    viewport: { width: 1280, height: 800 },
  })
  const rightOf = async (part: string) => {
    const { x = 0, width = 0 } = (await page.locator(part).first().boundingBox()) ?? {}
    return Math.round(x + width)
  }
  expect(await rightOf('.sheet-top figure')).toBe(await rightOf('.questions'))
})

/** Without what the reader of a PDF may put in or leave out where a line ends or letters stand wide. */
const squeezed = (text: string) => text.replace(/[\s\u00ad“”-]/g, '')

/** All that a question shows, stem first. */
function textsOn(item: Item): string[] {
  const texts = (parts: readonly { text: string }[]) => parts.map(({ text }) => text)
  const shown = (() => {
    switch (item.type) {
      case 'single':
      case 'multiple':
      case 'order':
        return texts(item.choices)
      case 'match':
        return [...texts(item.left), ...texts(item.right)]
      case 'classify':
        return texts(item.statements)
      case 'number':
        return [item.unit]
    }
  })()
  return [item.stem, ...shown].map(plainText)
}

/** Items of which a word is not on the page on which they begin; numbers of rows stand among the words. */
function brokenIn(pages: readonly string[], items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    const [stem = '', ...rest] = textsOn(item)
    const page = pages.map(squeezed).find((text) => text.includes(squeezed(stem)))
    if (page === undefined) return `${item.id}: its stem is on no page`
    const isThere = (text: string) =>
      text.split(/\s+/).every((word) => page.includes(squeezed(word)))
    return rest.filter((text) => !isThere(text)).map((text) => `${item.id}: ${text}`)
  })
}

async function print(page: Page, address: string): Promise<{ pdf: Buffer; items: Item[] }> {
  await page.goto(server.origin + address)
  const key = await page.locator('.on-screen a[href*="/key?"]').getAttribute('href')
  const ids = new URL(key ?? '', server.origin).searchParams.get('items')?.split(',') ?? []
  const items = ids.flatMap((id) => library.items[id] ?? [])
  return { pdf: await page.pdf({ preferCSSPageSize: true }), items }
}

test.skipIf(!canReadPdf)(
  'every worksheet has all questions, none over two sheets, its version and number on each, and nothing of a key (without pdftotext this is left out)',
  async () => {
    const page = await chromium.visit(server.origin)
    const found: string[] = []
    for (const { quiz, length, paper, look, version } of sheets) {
      const address = `/teach/worksheets/${quiz}?version=${version}&paper=${paper}${look}`
      const { pdf, items } = await print(page, address)
      const pages = textOfPages(pdf)
      expect(items).toHaveLength(length)
      found.push(...brokenIn(pages, items).map((problem) => `${address}: ${problem}`))
      expect(new Set(sizesOfPages(pdf))).toEqual(new Set([papers[paper as Paper]]))
      // Three or four questions fit a sheet; in large letters one at least.
      const most = look.includes('large') ? length + 1 : Math.ceil(length / 2)
      expect([address, pages.length <= most]).toEqual([address, true])
      for (const [at, text] of pages.entries()) {
        expect(text).toContain(`Page ${at + 1} of ${pages.length}`)
        expect(text).toMatch(new RegExp(`^${version} .*${plainText(quizTitle(quiz))}`))
      }
      const whole = pages.join(' ')
      for (const reason of items.flatMap(reasonsFor)) expect(whole).not.toContain(reason)
      // What is on the screen alone.
      expect(whole).not.toContain(library.ui['worksheet.change'])
    }
    expect(found).toEqual([])
  },
)

const quizTitle = (id: string) => library.quizzes.find((one) => one.id === id)?.title ?? ''

function reasonsFor(item: Item): string[] {
  if (item.type !== 'single' && item.type !== 'multiple') return []
  return item.choices.map(({ feedback }) => plainText(feedback.html))
}

test.skipIf(!canReadPdf).each(Object.keys(papers))(
  'no question of the bank is broken over two sheets, in large and wide letters on %s (without pdftotext this is left out)',
  async (paper) => {
    const page = await chromium.visit(server.origin)
    const ids = asked.map(({ id }) => id).join(',')
    for (const look of looks) {
      const address = `/teach/worksheets/selection?items=${ids}&paper=${paper}${look}`
      const { pdf, items } = await print(page, address)
      expect(items).toHaveLength(asked.length)
      expect(brokenIn(textOfPages(pdf), items)).toEqual([])
    }
  },
)

test.skipIf(!canReadPdf)(
  'the key in large letters has no sheet with hardly a line on it (without pdftotext this is left out)',
  async () => {
    const page = await chromium.visit(server.origin)
    const found: string[] = []
    for (const { id } of library.quizzes) {
      await page.goto(`${server.origin}/teach/worksheets/${id}/key?version=B&paper=a4&size=large`)
      const pages = textOfPages(await page.pdf({ preferCSSPageSize: true }))
      // What heads each sheet, and its number, have some twenty words.
      found.push(...pages.filter((text) => text.split(' ').length < 45))
    }
    expect(found).toEqual([])
  },
)

test.each(['', '&paper=a4', '&paper=letter'])(
  'in large print no letter is smaller than 14 points, that of a number of a page neither%s',
  async (paper) => {
    const page = await chromium.visit(server.origin)
    for (const path of ['', '/key']) {
      for (const spacing of ['', '&spacing=wide']) {
        const look = `?version=B&size=large${spacing}${paper}`
        await page.goto(`${server.origin}/teach/worksheets/${firstQuiz.id}${path}${look}`)
        const smallest = smallestLetters(await page.pdf({ preferCSSPageSize: true }))
        expect([path, spacing, smallest]).toEqual([path, spacing, expect.closeTo(14, 1)])
      }
    }
  },
)

test('the QR code leads to a quiz of the same questions', async () => {
  const page = await chromium.visit(`${server.origin}/teach/worksheets/${firstQuiz.id}?n=5`)
  const read = await chromium.readQrCode(await page.locator('.sheet .qr').screenshot())
  const { origin, pathname, search } = new URL(read ?? '')
  expect(origin).toBe(library.settings.origin)
  await page.goto(server.origin + pathname + search)
  expect(await page.locator('input[name="items"]').inputValue()).toMatch(
    /^(?:[a-z]+-\d+,){4}[^,]+$/,
  )
})

test('boxes are large enough for a pen, and lines long enough for a name', async () => {
  const page = await chromium.visit(
    `${server.origin}/teach/worksheets/selection?items=${asked.map(({ id }) => id)}`,
    // As wide as a sheet of A4 within its margins, at 96 dots to the inch.
    { viewport: { width: 680, height: 1000 } },
  )
  await page.emulateMedia({ media: 'print' })
  const smallest = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      Math.min(
        ...all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect()
          return [width, height]
        }),
      ),
    )
  const millimetre = 96 / 25.4
  expect((await smallest('.tick')) / millimetre).toBeGreaterThanOrEqual(4)
  expect((await smallest('.slot')) / millimetre).toBeGreaterThanOrEqual(7)
})

test('a button prints the sheet, and without scripts a sentence says how', async () => {
  const address = `${server.origin}/teach/worksheets/${firstQuiz.id}`
  const page = await chromium.visit(address)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.locator('[data-print]').click()
  expect(await page.locator('body').getAttribute('data-printed')).toBe('')
  const plain = await chromium.visit(address, { javaScriptEnabled: false })
  expect(await plain.locator('[data-print]').isVisible()).toBe(false)
  expect(await plain.getByText(library.ui['worksheet.print'] ?? '').isVisible()).toBe(true)
})

test.each([320, 360])(
  'on a screen of %i px a worksheet, its choices and its key do not have to be moved sideways',
  async (width) => {
    const page = await chromium.visit(server.origin, { viewport: { width, height: 740 } })
    for (const address of ['', '/key']) {
      await page.goto(`${server.origin}/teach/worksheets/${firstQuiz.id}${address}`)
      expect([address, await overflowOf(page)]).toEqual([address, []])
    }
  },
)
