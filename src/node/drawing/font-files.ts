/** Fonts that come with the build, and how wide words come out in them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs'
import type { Typeface } from './typeface.ts'

const require = createRequire(import.meta.url)

/** Path of a font file. @param path within the package of fonts, with `{cut}` where the name of a cut stands */
export const fileOf = (path: string, cut: string): string =>
  require.resolve(`@expo-google-fonts/${path.replaceAll('{cut}', cut)}`)

interface OpenFont {
  font: Font
  unitsPerEm: number
}

export function openFont(file: string): OpenFont {
  const face = new Face(new Blob(readFileSync(file)))
  return { font: new Font(face), unitsPerEm: face.upem }
}

/** A text as glyphs of a font, kerning and ligatures included. */
export function shaped(font: Font, text: string): TextBuffer {
  const buffer = new TextBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer
}

/** Measures word by word, since the same few words are tried in many lines. */
export function measureIn(regular: OpenFont, bold: OpenFont): Typeface['widthOf'] {
  const widths = new Map<string, number>()
  /** How far a word leads on at size 1. */
  const advance = (word: string, isBold: boolean) => {
    const key = `${isBold} ${word}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const { font, unitsPerEm } = isBold ? bold : regular
    const units = shaped(font, word)
      .getGlyphPositions()
      .reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    widths.set(key, units / unitsPerEm)
    return units / unitsPerEm
  }
  return (text, isBold) => {
    const words = text.split(' ')
    const letters = words.reduce((sum, word) => sum + advance(word, isBold), 0)
    return letters + (words.length - 1) * advance(' ', isBold)
  }
}
