/** The serif that comes with the build: pictures of fixed pixels are set in it, so that every machine draws the same. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs'
import type { Typeface } from './typeface.ts'

const require = createRequire(import.meta.url)
const fileOf = (cut: string) =>
  require.resolve(`@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`)

const files = { regular: fileOf('400Regular'), bold: fileOf('600SemiBold') }

/** Paths of the font files. */
export const serifFiles = Object.values(files)

const open = (file: string) => {
  const face = new Face(new Blob(readFileSync(file)))
  return { font: new Font(face), unitsPerEm: face.upem }
}
const regular = open(files.regular)
const bold = open(files.bold)

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

const widths = new Map<string, number>()

export const bundledSerif: Typeface = {
  family: 'Source Serif 4',
  boldWeight: 600,
  // Word by word, since the same few words are tried in many lines.
  widthOf: (text, isBold) => {
    const words = text.split(' ')
    const letters = words.reduce((sum, word) => sum + advance(word, isBold), 0)
    return letters + (words.length - 1) * advance(' ', isBold)
  },
}

/** How far a word leads on, kerning and ligatures included, at size 1. */
function advance(word: string, isBold: boolean): number {
  const key = `${isBold} ${word}`
  let width = widths.get(key)
  if (width === undefined) {
    const { font, unitsPerEm } = isBold ? bold : regular
    const units = shaped(font, word)
      .getGlyphPositions()
      .reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    width = units / unitsPerEm
    widths.set(key, width)
  }
  return width
}

function shaped(font: Font, text: string): TextBuffer {
  const buffer = new TextBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer
}
