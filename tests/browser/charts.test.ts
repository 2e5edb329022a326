/** Pictures as a reader sees them: large enough on a small screen, in the colours of the device, whole on paper. */
import { describe, expect, test } from 'vitest'
import { useChromium } from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { serveSite } from '../support/site-server.ts'

const { charts } = library
const server = serveSite()
const chromium = useChromium()

describe.each(charts)('the picture $id', ({ id, section }) => {
  test('fills a screen of 320 px, so that its type is 12 px or more', async () => {
    const address = `${server.origin}/explainers/${section.split('#')[0]}`
    const page = await chromium.visit(address, { viewport: { width: 320, height: 640 } })
    const image = page.locator(`#chart-${id} picture img`)
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(600)
    expect((await image.boundingBox())?.width).toBe(320)
  })

  test('The picture of a chart is dark on a dark device, and light there on paper', async () => {
    const page = await chromium.visit(`${server.origin}/charts/${id}`, { colorScheme: 'dark' })
    const shown = () =>
      page
        .locator('figure img')
        .filter({ visible: true })
        .evaluate((one: HTMLImageElement) => new URL(one.currentSrc || one.src).pathname)
    await expect.poll(shown).toBe(`/charts/${id}.dark.svg`)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect.poll(shown).toBe(`/charts/${id}.svg`)
  })
})

// A long table takes more than a page, and breaks where it must.
const printed = charts.find(({ kind, rows }) => kind === 'bars' && rows.length <= 6)

test.runIf(printed)(
  'on paper the table is beside the picture, and a sheet holds the figure',
  async () => {
    const { id } = printed as (typeof charts)[number]
    const page = await chromium.visit(`${server.origin}/charts/${id}`)
    const table = page.locator(`#chart-${id} table`)
    await page.emulateMedia({ media: 'print' })
    const heights = () =>
      page
        .locator('figure', { has: table })
        .evaluateAll((all) =>
          all.map(
            (one) =>
              [one.getBoundingClientRect().height, getComputedStyle(one).breakInside] as const,
          ),
        )
    expect(await table.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(100)
    expect(
      await table.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true })),
    ).toBe(true)
    for (const [height, breaks] of await heights()) {
      expect(breaks).toBe('avoid')
      // A4 with margins of 15 mm.
      expect(height).toBeLessThan((267 / 25.4) * 96)
    }
  },
)

test('a picture may be shown and read by any site', async () => {
  const [chart] = charts
  const types = {
    svg: 'image/svg+xml',
    'dark.svg': 'image/svg+xml',
    png: 'image/png',
    csv: 'text/csv; charset=utf-8',
  }
  for (const [ending, type] of Object.entries(types)) {
    const response = await fetch(`${server.origin}/charts/${chart?.id}.${ending}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(type)
    // Data is saved under the name of the picture, and not shown as text.
    expect(response.headers.get('Content-Disposition')).toBe(
      ending === 'csv' ? `attachment; filename="${chart?.id}.csv"` : null,
    )
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=3600')
  }
})
