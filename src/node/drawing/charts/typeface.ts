/** How wide words are, so that lines can be broken before anything is drawn. */
import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { escapeXml } from './svg.ts'

export interface Typeface {
  /** As SVG names it. */
  family: string
  boldWeight: number
  /** At size 1. */
  widthOf(text: string, isBold: boolean): number
}

/**
 * The sans serif of whoever looks: not known, so the widths are those of the widest that are common
 * (DejaVu Sans, Verdana); with any other the lines come out a little shorter.
 */
export const systemSans: Typeface = {
  family: 'system-ui, sans-serif',
  boldWeight: 700,
  widthOf: (text, isBold) => {
    let width = 0
    for (const character of text) width += wideAdvances.get(character) ?? 0.65
    return isBold ? width * 1.12 : width
  },
}

const wideAdvances = new Map(
  Object.entries({
    0.29: 'ijlIJ',
    0.33: " .,'/:;|’",
    0.36: 'f-',
    0.4: 'rt()',
    0.5: 's–”“"',
    0.56: 'czL?',
    0.6: 'kvxyFTPY',
    0.64: 'abdeghnopquES0123456789$¥',
    0.7: 'ABCKRVXZ',
    0.78: 'DGHNOQUV',
    0.86: 'wM',
    1: 'mW%—',
  }).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)] as const)),
)

const require = createRequire(import.meta.url)

/** The files of the typeface that pictures of fixed pixels are set in. */
export const serifFiles = ['400Regular', '600SemiBold'].map((cut) =>
  require.resolve(`@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`),
)

// The fonts of the machine stay out, so that every machine draws the same.
export const serifOptions: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles: serifFiles, defaultFontFamily: 'Source Serif 4' },
}

const serifWidths = new Map<string, number>()

/** The bundled serif, each word measured by drawing it. */
export const bundledSerif: Typeface = {
  family: 'Source Serif 4',
  boldWeight: 600,
  widthOf: (text, isBold) => {
    const words = text.split(' ')
    const width = words.reduce((sum, word) => sum + advance(word, isBold), 0)
    return width + (words.length - 1) * (advance('|\u00a0', isBold) - advance('|', isBold))
  },
}

/** How far a word leads on, the white after its last letter included. */
const advance = (word: string, isBold: boolean): number =>
  inkOf(`${word}|`, isBold) - inkOf('|', isBold)

function inkOf(word: string, isBold: boolean): number {
  const key = `${isBold} ${word}`
  let width = serifWidths.get(key)
  if (width === undefined) {
    const weight = isBold ? 600 : 400
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" font-family="Source Serif 4"><text y="100" font-size="100" font-weight="${weight}">${escapeXml(word)}</text></svg>`
    const box = new Resvg(svg, serifOptions).getBBox()
    width = box ? (box.x + box.width) / 100 : 0
    serifWidths.set(key, width)
  }
  return width
}

/** Breaks at spaces into as few lines as fit, of about the same length where `isEven`. */
export function breakLines(
  text: string,
  {
    width,
    size,
    isBold,
    isEven,
  }: { width: number; size: number; isBold: boolean; isEven?: boolean },
  typeface: Typeface,
): string[] {
  if (text === '') return []
  const fill = (limit: number) => {
    const lines: string[] = []
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`
      const fits = lines.length > 0 && typeface.widthOf(longer, isBold) * size <= limit
      if (fits) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }
  let lines = fill(width)
  if (!isEven) return lines
  for (let limit = width - 8; limit > width / 2; limit -= 8) {
    const narrower = fill(limit)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}
