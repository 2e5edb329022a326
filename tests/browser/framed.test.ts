/** Framed pieces in each theme that a host can ask for, as narrow and as wide as frames are. */
import { expect, test } from 'vitest'
import { examplesPath } from '../../src/examples/example.ts'
import { framedExamples } from '../../src/examples/framed.ts'
import { contrastIn } from '../support/axe.ts'
import { useChromium } from '../support/chromium.ts'
import { site } from '../support/content.ts'
import { focusProblemsOf } from '../support/focus.ts'
import { misfitsOn, smallTargetsOf } from '../support/measures.ts'
import { apply } from '../support/settings.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const examples = framedExamples(site)
const widths = [320, 640]

// The device always asks for the other: the host has the last word.
test.each([
  { theme: 'light', device: { colours: 'dark' as const } },
  { theme: 'dark', device: {} },
])('every framed piece fits and is to be read in the theme $theme', async ({ theme, device }) => {
  const page = await chromium.visit(server.origin, { bypassCSP: true })
  const found: string[] = []
  for (const { name } of examples) {
    await page.goto(`${server.origin}${examplesPath}/${name}`)
    const address = new URL(page.url())
    address.searchParams.set('theme', theme)
    await page.goto(address.href)
    for (const width of widths) {
      const setting = { name: `${width} px`, width, height: 400, ...device }
      await apply(page, setting)
      const problems = [...(await misfitsOn(page)), ...(await smallTargetsOf(page))]
      if (width === widths[0]) problems.push(...(await contrastIn(page, setting)))
      found.push(...problems.map((problem) => `${name}, ${setting.name}: ${problem}`))
    }
  }
  expect(found).toEqual([])
  expect(examples.length).toBeGreaterThan(25)
})

test('in a frame that is lower than the piece in it, what has the focus is to be seen, looks so, and is covered by nothing', async () => {
  const viewport = { width: 320, height: 300 }
  const page = await chromium.visit(server.origin, { viewport, reducedMotion: 'reduce' })
  const found: string[] = []
  for (const { name } of examples) {
    await page.goto(`${server.origin}${examplesPath}/${name}`)
    found.push(...(await focusProblemsOf(page)).map((problem) => `${name}: ${problem}`))
  }
  expect(found).toEqual([])
})
