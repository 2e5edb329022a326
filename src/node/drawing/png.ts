/** Turns a drawing into a PNG with a palette: it has few colours, and takes a third of the bytes that way. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import sharp, { type PngOptions } from 'sharp'
import { fingerprint } from '../fingerprint.ts'
import { sansFiles } from './bundled-sans.ts'
import { bundledSerif, serifFiles } from './bundled-serif.ts'

const fontFiles = [...serifFiles, ...sansFiles]

const options: ResvgRenderOptions = {
  // Shows at an edge where the drawing ends within a pixel.
  background: '#fff',
  font: {
    loadSystemFonts: false,
    fontFiles,
    defaultFontFamily: bundledSerif.family,
  },
}

// Without dithering, a plain ground stays plain in a drawing of more than 256 colours too. Less effort than
// the usual would shift every colour by one.
const packing: PngOptions = { palette: true, dither: 0, compressionLevel: 9 }

/**
 * @param svg an opaque drawing, set in the typefaces that come with the build
 * @param width in pixels; without any, that of the drawing
 */
export async function drawPng(svg: string, width?: number): Promise<Buffer> {
  const fitTo = width === undefined ? {} : ({ fitTo: { mode: 'width', value: width } } as const)
  const drawn = new Resvg(svg, { ...options, ...fitTo }).render()
  const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const
  return sharp(drawn.pixels, { raw }).removeAlpha().png(packing).toBuffer()
}

/**
 * Stands for a PNG by everything that it is drawn from. Not by its bytes: the packing may come out
 * differently on another kind of processor, and the address of a picture should not.
 */
export const printOf = (svg: string, width?: number): string =>
  fingerprint([tools, String(width), svg])

const require = createRequire(import.meta.url)
const { version } = require('@resvg/resvg-js/package.json') as { version: string }
const tools = fingerprint([
  version,
  JSON.stringify(sharp.versions),
  JSON.stringify(packing),
  ...fontFiles.map((path) => readFileSync(path)),
])
