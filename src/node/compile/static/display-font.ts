/** The typeface of headings and large figures: a subset of a free serif, from our own origin. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { openKeptFiles } from '../../drawing/kept-files.ts'
import { fingerprint } from '../../fingerprint.ts'

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
)

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )
/** Signs that no heading needs: a tenth of the file. */
const leftOut = '#<=>@\\^_`{|}~¤¦¨¬\u00ad¯±²³´µ¶¸¹ªº'
/** What western languages need, and long vowels as Japanese names have them; the rest has the system's typeface. */
const letters =
  `${between(0x20, 0x7e)}${between(0xa0, 0xff)}ĀāĒēĪīŌōŪūŒœŠšŽž–—‘’‚“”„…‹›€⅓⅔`.replace(
    /./gu,
    (letter) => (leftOut.includes(letter) ? '' : letter),
  )

/** @param dir where it is kept from one build to the next @returns as WOFF2 */
export async function buildDisplayFont(dir: string): Promise<Buffer> {
  const whole = readFileSync(file)
  const kept = openKeptFiles(dir)
  const font = await kept.keep(`${fingerprint([whole, letters])}.woff2`, () =>
    subsetFont(whole, letters, { targetFormat: 'woff2', noLayoutClosure: true }),
  )
  kept.removeStale()
  return font
}

/**
 * Until it is there, serifs that most systems have stand in for it, made as wide and as high, so that nothing
 * moves: widths over two hundred letters of headings, in Gelasio and Tinos, which measure as Georgia and
 * Times do; its own height is 1.036 above and 0.335 below the line.
 */
const standIns = [
  { family: 'Display Georgia', local: ['Georgia Bold', 'Georgia-Bold'], width: 0.946 },
  {
    family: 'Display Times',
    local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
    width: 1.139,
  },
]

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

const standInFaces: string = standIns
  .map(
    ({ family, local, width }) =>
      `@font-face { font-family: "${family}"; font-weight: 700; src: ${local.map((one) => `local("${one}")`).join(', ')}; ` +
      `size-adjust: ${percent(width)}; ascent-override: ${percent(1.036 / width)}; descent-override: ${percent(0.335 / width)}; line-gap-override: 0%; }`,
  )
  .join('\n')

/**
 * It weighs more than most pages and would come after the first paint, so a phone keeps the serif it has.
 * @param name of the file, beside the stylesheet @returns the rules that go at its head
 */
export const displayFaces = (name: string): string =>
  `@media print, (min-width: 48rem) {
  @font-face { font-family: Display; font-weight: 700; font-display: swap; src: url(${name}) format("woff2"); }
}
${standInFaces}`
