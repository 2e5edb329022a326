/**
 * `npm run heights`: measures every framed page in a browser and writes the heights to `content/heights.json`,
 * so that oEmbed and the code to copy can name one. Run it when texts have changed much; a snippet that
 * was not measured gets the usual height of its kind.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { chromium, type Page } from 'playwright-core'
import { content } from '../../../.build/content.js'
import { createSite } from '../../content/site.ts'
import { measuredWidths as widths } from '../../snippets/height.ts'
import { listSnippets } from '../../snippets/snippets.ts'
import { chromiumArguments, findChromium } from '../programs/chromium.ts'
import { bundleWorker, localWorker } from '../programs/worker.ts'

const root = join(import.meta.dirname, '../../..')
const file = join(root, 'content/heights.json')
/** Heights are rounded up to a multiple of this, since letters differ a little from system to system. */
const step = 10

const [english] = content.libraries
if (!english) throw new Error('no content was compiled')
const paths = listSnippets(createSite(english)).map(({ path }) => path)

const miniflare = new Miniflare({
  host: '127.0.0.1',
  port: 0,
  cf: false,
  workers: [
    localWorker(await bundleWorker(), join(root, '.build/assets'), {
      SIGNING_KEYS: { type: 'text', value: 'a-key-of-at-least-32-characters-to-measure' },
    }),
  ],
})
const { origin } = await miniflare.ready
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: chromiumArguments,
})
try {
  const columns = await Promise.all(
    widths.map(async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 400 } })
      const heights: number[] = []
      for (const path of paths) heights.push(await measure(page, path))
      return heights
    }),
  )
  const lines = paths.map(
    (path, index) => `  "${path}": [${columns.map((column) => column[index]).join(', ')}]`,
  )
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
  console.log(`Measured ${paths.length} snippets at ${widths.join(', ')} px.`)
} finally {
  await browser.close()
  await miniflare.dispose()
}

async function measure(page: Page, path: string): Promise<number> {
  const response = await page.goto(origin + path)
  if (response?.status() !== 200) throw new Error(`${path} answers ${response?.status()}`)
  const height = await page.evaluate('document.documentElement.getBoundingClientRect().height')
  return Math.ceil(Number(height) / step) * step
}
