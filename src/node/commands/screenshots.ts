/**
 * `npm run screenshots`: the pictures of the README, made from the examples and from pages of the site, into
 * `.github/pictures/`. The clock of the site stands still, so the same pages give the same pictures. Needs Chromium.
 */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import sharp from 'sharp'
import { content } from '../../../.build/content.js'
import { chromiumArguments, findChromium } from '../programs/chromium.ts'
import { serveLocally } from '../programs/local-site.ts'

const folder = join(import.meta.dirname, '../../../.github/pictures')
/** 24 November 2026, 9:00 UTC. */
const now = Date.UTC(2026, 10, 24, 9)

const phone = { width: 360, height: 740, sharpness: 2 }
const desktop = { width: 1280, height: 800, sharpness: 1 }
const projector = { width: 1920, height: 1080, sharpness: 1 }

interface Picture {
  name: string
  path: string
  screen: typeof phone
  isDark?: boolean
}

const [explainer] = content.libraries[0]?.explainers ?? []
const pictures: readonly Picture[] = [
  { name: 'home', path: '/', screen: desktop },
  { name: 'home-dark', path: '/', screen: desktop, isDark: true },
  { name: 'explainer-phone', path: `/explainers/${explainer?.slug}`, screen: phone },
  { name: 'question-phone', path: '/_examples/question-single', screen: phone },
  { name: 'feedback-phone', path: '/_examples/feedback-single-wrong', screen: phone },
  { name: 'result-phone', path: '/_examples/result-mixed', screen: phone },
  { name: 'board-projector', path: '/_examples/board-open', screen: projector },
  { name: 'discussion-projector', path: '/_examples/discuss-single-key', screen: projector },
  { name: 'report', path: '/_examples/report-open', screen: desktop },
]

mkdirSync(folder, { recursive: true })
const site = await serveLocally(now)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
try {
  for (const picture of pictures) await take(browser, picture)
} finally {
  await browser.close()
  await site.stop()
}

/** Takes a picture of the first screen of a page. */
async function take(from: Browser, { name, path, screen, isDark }: Picture): Promise<void> {
  const { width, height, sharpness } = screen
  const page = await from.newPage({
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(site.origin + path, { waitUntil: 'networkidle' })
  // What has the focus after loading is marked, which a picture does not explain.
  await page.evaluate('document.activeElement?.blur()')
  const file = join(folder, `${name}.webp`)
  const widest = 2 * phone.width
  await sharp(await page.screenshot())
    .resize({ width: Math.max(widest, Math.min(width, desktop.width)), withoutEnlargement: true })
    .webp({ quality: 82, effort: 6 })
    .toFile(file)
  await page.close()
  console.log(`${name}.webp  ${Math.ceil(statSync(file).size / 1000)} kB`)
}
