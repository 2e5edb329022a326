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
    const buffer = new TextBuffer()
    buffer.addText(word)
    buffer.guessSegmentProperties()
    shape(font, buffer)
    const units = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    width = units / unitsPerEm
    widths.set(key, width)
  }
  return width
}
