/** The ways in which people set up their screens. */
import type { Page } from 'playwright-core'

/** How a page is shown. What is not said is as usual. */
export interface Setting {
  name: string
  /** In CSS pixels. */
  width: number
  height: number
  colours?: 'dark' | 'forced'
  /** Letters twice as large, in boxes that stay (WCAG 2.2, 1.4.4). */
  hasLargeText?: boolean
  /** Lines, paragraphs, letters and words as far apart as readers may set them (1.4.12). */
  hasWideSpacing?: boolean
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }
const narrow = { width: 320, height: 640 }

/** Settings that differ in colours alone. */
export const colourSettings: readonly Setting[] = [
  { name: 'light', ...desktop },
  { name: 'dark', ...desktop, colours: 'dark' },
  { name: 'forced colours', ...desktop, colours: 'forced' },
]

/** Settings that differ in what fits. */
export const sizeSettings: readonly Setting[] = [
  { name: '320 px', ...narrow },
  { name: '200 % text', ...desktop, hasLargeText: true },
  { name: '200 % text on a phone', ...phone, hasLargeText: true },
  // What is left of a window of 1280 × 1024 px.
  { name: '400 % zoom', width: 320, height: 256 },
  { name: 'text spacing', ...narrow, hasWideSpacing: true },
]

export const settings: readonly Setting[] = [...colourSettings, ...sizeSettings]

/** Shows the page so, without loading it again. */
export async function apply(page: Page, setting: Setting): Promise<void> {
  const { width, height, colours, hasLargeText = false, hasWideSpacing = false } = setting
  await page.setViewportSize({ width, height })
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  })
  const styles = [
    hasLargeText && ':root { font-size: 200% !important }',
    hasWideSpacing &&
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
  ].filter(Boolean)
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, styles.join('\n'))
}
