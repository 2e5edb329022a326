/** The serif that comes with the build: share cards and the icon of the site are set in it, as headings of pages are. */
import { fileOf, measureIn, openFont, shaped } from './font-files.ts'
import type { Typeface } from './typeface.ts'

const folder = 'source-serif-4/{cut}/SourceSerif4_{cut}.ttf'
const files = { regular: fileOf(folder, '400Regular'), bold: fileOf(folder, '600SemiBold') }

/** Paths of the font files. */
export const serifFiles = Object.values(files)

const bold = openFont(files.bold)

/** The shape of a letter, in units of `1 / unitsPerEm`, above and right of where it stands. */
export interface Outline {
  /** As SVG writes it, but with y upwards. */
  path: string
  left: number
  top: number
  width: number
  height: number
}

/** @returns undefined where the typeface does not have the letter */
export function boldOutlineOf(letter: string): Outline | undefined {
  const [glyph] = shaped(bold.font, letter).getGlyphInfos()
  const extents = glyph?.codepoint ? bold.font.glyphExtents(glyph.codepoint) : undefined
  if (!glyph || !extents?.width) return undefined
  const { xBearing: left, yBearing: top, width, height } = extents
  // HarfBuzz measures from the top downwards, which is negative here.
  return { path: bold.font.glyphToPath(glyph.codepoint), left, top, width, height: -height }
}

export const bundledSerif: Typeface = {
  family: 'Source Serif 4',
  boldWeight: 600,
  widthOf: measureIn(openFont(files.regular), bold),
}
