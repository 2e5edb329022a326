/** Frames that no script fits: the height that the picker offers holds the piece down to its last line. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nameOf } from '../../src/snippets/snippet.ts'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { useChromium } from '../support/chromium.ts'
import { site as english } from '../support/content.ts'
import { heightsOf } from '../support/embedding.ts'
import { serveSite } from '../support/site-server.ts'

const site = serveSite()
const chromium = useChromium()

/** Of columns of hosts, from a phone to a wide article. */
const widths = [360, 430, 500, 566, 640, 760]
const snippets = listSnippets(english)
/** The first of each kind, and more of those that differ most: charts and facts. */
const some = [...Map.groupBy(snippets, ({ kind }) => kind)].flatMap(([kind, alike]) =>
  alike.slice(0, { chart: 5, fact: 3 }[kind as string] ?? 1),
)
const pickerOf = (snippet: (typeof snippets)[number]) =>
  `${site.origin}/embed?snippet=${nameOf(snippet)}`

/** At another width another drawing is asked for, and the one before it is stretched until that comes. */
const waitForPictures = (page: Page) =>
  page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    await nextFrame()
    await nextFrame()
    for (const image of document.images) {
      while (image.loading !== 'lazy' && !image.complete) await nextFrame()
    }
  })

test('the frame to copy holds the whole piece in every column from a phone to a wide article', async () => {
  const page = await chromium.visit(site.origin)
  const found: string[] = []
  for (const snippet of some) {
    await page.goto(pickerOf(snippet))
    const code = await page.locator('#frame').inputValue()
    const offered = Number(/ height="(\d+)"/.exec(code)?.[1])
    await page.goto(site.origin + snippet.path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 400 })
      await waitForPictures(page)
      const needed = await page
        .locator(':root')
        .evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
      if (needed > offered) found.push(`${snippet.path} at ${width}: ${needed} of ${offered}`)
    }
  }
  expect(found).toEqual([])
})

test.each([360, 1280])(
  'the preview shows the last line of every kind of piece (%i px)',
  async (width) => {
    const page = await chromium.visit(site.origin, { viewport: { width, height: 800 } })
    const found: string[] = []
    for (const snippet of some) {
      await page.goto(pickerOf(snippet))
      const { given, needed } = await heightsOf(page, page.frameLocator('.framed'))
      if (needed > given) found.push(`${snippet.path}: ${needed} of ${given}`)
    }
    expect(found).toEqual([])
  },
)
